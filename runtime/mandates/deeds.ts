/** What was done under a mandate, read from the history of the requests themselves: nothing is noted twice. */
import { describeEvents, type CaseEvent } from '../../engine/index.ts';
import { loadPinned, readCase } from '../cases/index.ts';
import type { Services } from '../services.ts';
import { listDeeds } from './store/deeds.ts';
import type { Mandate } from './store/mandates.ts';

/** Something that the agent of a mandate did. */
export interface Deed {
  readonly at: string;
  readonly caseId: string;
  readonly number: string;
  /** Title of its scheme. */
  readonly scheme: string;
  /** A sentence. */
  readonly text: string;
}

/** The latest first, so many at most. What was erased of a request is not told any more. */
export async function deedsUnder(
  services: Pick<Services, 'db' | 'dispositifs'>,
  mandate: Pick<Mandate, 'id' | 'principalId'>,
  limit: number,
): Promise<readonly Deed[]> {
  const found = await listDeeds(services.db, mandate, limit);
  return Promise.all(found.map((event) => presentDeed(services, event)));
}

async function presentDeed(
  services: Pick<Services, 'db' | 'dispositifs'>,
  { event, caseId, number }: { readonly event: CaseEvent; readonly caseId: string; readonly number: string },
): Promise<Deed> {
  const subject = await readCase(services.db, caseId);
  if (!subject) throw new Error(`an event has its case: ${caseId}`);
  const compiled = await loadPinned(services, subject);
  const [text = ''] = describeEvents(compiled, [event], [event]);
  return { at: event.at, caseId, number, scheme: compiled.identity.title, text };
}
