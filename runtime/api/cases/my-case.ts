/** Requests as their applicant finds them in their list. */
import { awaitedUntil, publicState, silenceAt, type Case } from '../../../engine/index.ts';
import type { MyCases } from '../../../schemas/types/api.ts';
import { loadPinned, requestsOf, unreadRequests, type RequestsOf } from '../../cases/index.ts';
import type { Services } from '../../services.ts';

type MyCase = MyCases['items'][number];

/** The requests of somebody, the newest first; none for someone who is not in the register. */
export async function presentMyCases(services: Services, of: RequestsOf | null): Promise<readonly MyCase[]> {
  if (of === null) return [];
  const { db } = services;
  const [cases, unread] = await Promise.all([requestsOf(db, of), unreadRequests(db, of)]);
  return Promise.all(cases.map((mine) => presentMyCase(services, mine, unread.has(mine.id))));
}

/** The state in plain words, and what is expected of the applicant. */
async function presentMyCase(services: Services, mine: Case, unread: boolean): Promise<MyCase> {
  const compiled = await loadPinned(services, mine);
  const { title, expected } = publicState(compiled, mine);
  return {
    id: mine.id,
    number: mine.number,
    dispositif: { id: mine.dispositif.id, name: compiled.identity.title },
    state: title,
    expected,
    until: expected === null ? null : awaitedUntil(compiled, mine),
    answerBy: silenceAt(compiled, mine),
    filedAt: mine.filedAt,
    outcome: mine.outcome,
    unread,
  };
}
