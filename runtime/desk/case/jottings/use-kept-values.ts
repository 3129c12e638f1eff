import type { Values } from '../../fields/use-values.ts';
import { useJotting, type JottingOf } from './use-jotting.ts';

const NONE: Values = {};

/**
 * Values of a small form on a case, which the form replaces as a whole; kept as one types.
 * @param kind what the form is for
 * @param id which one of them
 */
export function useKeptValues(caseId: string, kind: 'action' | 'opinion', id: string): JottingOf<Values> {
  return useJotting(caseId, `${kind}:${id.replaceAll(/[^\w-]/gu, '-')}`, NONE, (typed) => typed);
}
