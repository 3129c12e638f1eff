/** What closing an account erases, and what of its requests stays, until when and why: told before anybody says yes. */
import {
  keptUntil,
  lawfulnessInWords,
  retentionInWords,
  type Case,
  type CompiledDispositif,
} from '../../engine/index.ts';
import { casesOfPerson, loadPinned } from '../cases/index.ts';
import { listDraftsOf } from '../filing/index.ts';
import type { Viewer } from '../identity/index.ts';
import type { Services } from '../services.ts';
import type { MyClosing } from '../../schemas/types/api.ts';
import { countOwn } from './store/closings.ts';

type Told = Pick<MyClosing, 'erased' | 'kept' | 'open'>;

/** Of the account of a viewer as it is now. */
export async function whatStays(services: Services, { userId, personId }: Viewer): Promise<Told> {
  const { db } = services;
  const drafts = (await listDraftsOf(db, userId)).length;
  if (personId === null) return { erased: { drafts, documents: 0, notices: 0 }, kept: [], open: [] };
  const cases = await casesOfPerson(db, personId);
  const groups = Map.groupBy(cases, ({ dispositif: { id, version } }) => `${id} ${version}`);
  const kept = await Promise.all(
    [...groups.values()].map(async (group) => {
      const [first] = group;
      return first ? [stayOf(await loadPinned(services, first), group)] : [];
    }),
  );
  const open = cases.filter(({ closedAt }) => closedAt === null).map(({ number }) => number);
  return { erased: { drafts, ...(await countOwn(db, personId)) }, kept: kept.flat(), open };
}

/** What the scheme of these cases keeps of them. */
function stayOf({ identity, privacy }: CompiledDispositif, cases: readonly Case[]): MyClosing['kept'][number] {
  return {
    scheme: identity.title,
    numbers: cases.map(({ number }) => number),
    why: lawfulnessInWords(privacy),
    contact: privacy.rightsContact,
    categories: Object.values(privacy.categories).map(({ title, retention }) => ({
      title,
      rule: retentionInWords(retention),
      until: latest(cases.map((one) => keptUntil(retention, one))),
    })),
  };
}

/** The last of several days; null when one of them is not known yet. */
function latest(days: readonly (string | null)[]): string | null {
  const known = days.flatMap((day) => day ?? []);
  return known.length < days.length ? null : (known.toSorted().at(-1) ?? null);
}
