/**
 * Where a request stands, as its applicant reads it. While branches run side by side, what they must know is said by the
 * branches: that of the state around them is the same whatever becomes of each.
 */
import type { Case } from '../../case/case.ts';
import type { CompiledDispositif } from '../model/compiled-dispositif.ts';

/** Where a request stands, in words for its applicant. */
type PublicState = {
  readonly title: string;
  /** What it means, one text for each thing that is going on. */
  readonly explain: readonly string[];
  /** What is expected of the applicant; null when nothing is. */
  readonly expected: string | null;
};

/** The texts of the branches that are under way where their author wrote some for the applicant, else those of the state. */
export function publicState(
  { workflow }: Pick<CompiledDispositif, 'workflow'>,
  subject: Pick<Case, 'state' | 'states' | 'outcome'>,
): PublicState {
  const [around, ...inside] = subject.states.flatMap((id) => workflow.states[id] ?? []);
  const [first, ...others] = [
    ...inside.filter(({ waiting }) => waiting === 'applicant'),
    ...inside.filter(({ waiting }) => waiting !== 'applicant'),
  ].filter((state) => state.kind !== 'final' && state.public !== undefined);
  const said = first ? [first, ...others] : around ? [around] : [];
  const explained = said.flatMap(({ explain }) => explain ?? []);
  const asking = [around, ...inside].find((state) => state?.waiting === 'applicant');
  return {
    title: [...new Set(said.map((state) => state.public ?? state.title))].join(' · ') || subject.state,
    explain: [...new Set(explained.length > 0 ? explained : around?.explain === undefined ? [] : [around.explain])],
    expected: subject.outcome === null && asking ? (asking.explain ?? asking.public ?? asking.title) : null,
  };
}

/**
 * Whether what was asked for is decided, be the case still open: it has an outcome, or the delay that silence would have
 * ended in a decision is over; without such a delay, all its delays are.
 */
export function isDecided(
  { workflow: { workflow } }: Pick<CompiledDispositif, 'workflow'>,
  { outcome, clocks }: Pick<Case, 'outcome' | 'clocks'>,
): boolean {
  if (outcome !== null) return true;
  const records = Object.values(clocks);
  const deciding = records.filter(({ id }) => (workflow.clocks?.[id]?.silence ?? 'none') !== 'none');
  const watched = deciding.length > 0 ? deciding : records;
  return watched.length > 0 && watched.every(({ status }) => status === 'stopped' || status === 'expired');
}
