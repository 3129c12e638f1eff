/** What the retention of schemes asks on a day, of all cases, before anything is done: nothing is written. */
import type { KeptCategory, LocalDate } from '../../engine/index.ts';
import { foreseeCase, type Foreseeing } from './foresee-case.ts';
import { listClosedCases } from './store/due-cases.ts';

/** A category of a case whose time is over on the day asked for. */
export interface Foreseen {
  readonly number: string;
  readonly scheme: string;
  readonly category: string;
  readonly title: string;
  /** Last day on which it was to be kept. */
  readonly until: LocalDate;
  readonly then: KeptCategory['then'];
}

const BATCH = 200;
const BEFORE_ALL = '00000000-0000-0000-0000-000000000000';

/** Tells each category that is over on a day, a case after the other; gives how many cases were looked at. */
export async function foreseeErasures(
  services: Foreseeing,
  day: LocalDate,
  tell: (foreseen: Foreseen) => void,
): Promise<number> {
  let looked = 0;
  for (let after = BEFORE_ALL; ;) {
    const ids = await listClosedCases(services.db, after, BATCH);
    for (const id of ids) {
      const foreseen = await foreseeCase(services, id, day);
      if (!foreseen) continue;
      const { subject, compiled, due } = foreseen;
      for (const { category, until, then } of [...due.erase, ...due.archive])
        tell({
          number: subject.number,
          scheme: subject.dispositif.id,
          category,
          title: compiled.privacy.categories[category]?.title ?? category,
          until,
          then,
        });
    }
    looked += ids.length;
    const last = ids.at(-1);
    if (last === undefined || ids.length < BATCH) return looked;
    after = last;
  }
}
