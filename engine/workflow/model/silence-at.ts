/** When silence decides on a case: a legal delay that runs ends then, and its end means an answer. */
import { compareInstants } from '../../calendar/noumea.ts';
import type { Instant } from '../../base/values.ts';
import type { Case } from '../../case/case.ts';
import type { CompiledDispositif } from './compiled-dispositif.ts';

/**
 * The earliest end, the midnight after the last day, of the legal delays that run; null when none does, or silence means
 * nothing at their end.
 */
export function silenceAt(
  { workflow }: Pick<CompiledDispositif, 'workflow'>,
  { outcome, clocks }: Pick<Case, 'outcome' | 'clocks'>,
): Instant | null {
  if (outcome !== null) return null;
  const definitions = workflow.workflow.clocks ?? {};
  return Object.values(clocks).reduce<Instant | null>((first, { id, status, dueAt }) => {
    const { silence = 'none' } = definitions[id] ?? {};
    if (status !== 'running' || dueAt === null || silence === 'none') return first;
    return first === null || compareInstants(dueAt, first) < 0 ? dueAt : first;
  }, null);
}
