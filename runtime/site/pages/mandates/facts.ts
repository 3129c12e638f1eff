/** Mandates in words, as the pages show them. */
import type { CatalogueEntry } from '../../../dispositifs/store/published.ts';
import { formatDay } from '../../../../engine/form/words/index.ts';
import type { Mandate } from '../../../mandates/index.ts';
import { said } from './text.ts';
import type { MandateItem } from './view.tsx';

/** For what: titles of schemes; one that is not published any more has none, and is not named. */
export function schemesInWords(
  { schemes }: Pick<Mandate, 'schemes'>,
  entries: readonly (Pick<CatalogueEntry, 'id'> & { readonly identity: Pick<CatalogueEntry['identity'], 'title'> })[],
): readonly string[] {
  if (schemes === null) return [said.all];
  return entries.filter(({ id }) => schemes.includes(id)).map(({ identity }) => identity.title);
}

/** Until when. */
export function untilInWords({ lastDay }: Pick<Mandate, 'lastDay'>): string {
  return lastDay === null ? said.noEnd : said.until(formatDay(lastDay));
}

/** Where a mandate stands at a moment. */
export function stateOf({ acceptedAt, endedAt, linkEndsAt }: Mandate, now: string): MandateItem['state'] {
  if (endedAt !== null) return 'ended';
  if (acceptedAt !== null) return 'inForce';
  return linkEndsAt.getTime() > Date.parse(now) ? 'waits' : 'over';
}
