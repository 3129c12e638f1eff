import type { Knex } from 'knex';
import type { Instant, LocalDate } from '../../../../engine/index.ts';
import { IN_NOUMEA } from '../../../store/in-noumea.ts';

/** Cases of a scheme on which silence decides on one day. */
export interface SilentDay {
  readonly dispositif: string;
  /** Day on which the decision is born: the last one of the delay, in Nouméa. */
  readonly day: LocalDate;
  readonly count: number;
}

/** The delay ends at the midnight after its last day. From `case_silence` alone. */
const SILENCE = `
select dispositif_id as dispositif, to_char((silence_at - interval '1 millisecond') ${IN_NOUMEA}, 'YYYY-MM-DD') as day,
  count(*)::int as count
from "case" where dispositif_id = any (:schemes) and silence_at <= :until group by 1, 2 order by day, dispositif`;

/** Cases on which silence decides until a moment, by scheme and day; those whose day has passed and that time has not reached yet, too. */
export async function countSilence(
  db: Knex,
  schemes: readonly string[],
  until: Instant,
): Promise<readonly SilentDay[]> {
  const { rows } = await db.raw<{ rows: SilentDay[] }>(SILENCE, { schemes: [...schemes], until });
  return rows;
}
