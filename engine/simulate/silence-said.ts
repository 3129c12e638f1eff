/** What an opinion that nobody gave counts as, as scenarios expect it. */
import type { ScenarioThen } from '../../schemas/types/scenario.ts';
import type { OpinionRecord } from '../case/records.ts';

type Said = NonNullable<ScenarioThen['opinions']>[string];

const SAID: Readonly<Record<string, Said | undefined>> = {
  favorable: 'silentFavorable',
  defavorable: 'silentDefavorable',
  sansAvis: 'silentSansAvis',
};

/** Null of an opinion that was given, or is awaited. */
export function silenceSaid({ status, data }: OpinionRecord): Said | null {
  const { sens } = data;
  return status === 'silent' && typeof sens === 'string' ? (SAID[sens] ?? null) : null;
}
