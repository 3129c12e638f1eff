/** The calculated answers of a form as its module brings them to browsers: their expressions as the server read them. */
import type { Needs, PortableExpression } from '../../feel/portable-expression.ts';

/** Plain JSON. */
export type CalculatedPlan = {
  readonly needs: Needs;
  /** Each after those that it reads. */
  readonly answers: readonly PlannedAnswer[];
};

/** An answer that is worked out, with its expression. */
export type PlannedAnswer = Omit<PortableExpression, 'needs'> & { readonly name: string };
