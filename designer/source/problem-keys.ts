/*
 * Under which keys lists draw what is to mend. A problem moves as one types above it, and is told anew by each answer of the
 * compiler: were it known by its place, its buttons would be others each time, and one that is pressed or has the focus would
 * be gone before it is let go.
 */
import type { ApiDiagnostic } from '../../schemas/types/api.ts';

type Told = Pick<ApiDiagnostic, 'code' | 'message'>;

/** What is to mend, each with a key of its own that stays as long as it is told; of several that say the same, by their rank. */
export function withKeys<Problem extends Told>(
  problems: readonly Problem[],
): readonly { readonly key: string; readonly problem: Problem }[] {
  const told = new Map<string, number>();
  return problems.map((problem) => {
    const words = `${problem.code} ${problem.message}`;
    const rank = told.get(words) ?? 0;
    told.set(words, rank + 1);
    return { key: `${words} ${rank}`, problem };
  });
}
