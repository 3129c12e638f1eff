/** How a step of filing ends when it cannot be done, for whoever asked. */
import type { ProblemCode } from '../../schemas/types/api.ts';
import type { FieldError } from '../../engine/index.ts';

/** Why a step of filing is refused; `errors` are of the answers. */
export interface FilingRefusal {
  readonly type: 'refused';
  readonly code: ProblemCode;
  /** Replaces the sentence of the code; null when there is nothing to add. */
  readonly message: string | null;
  readonly errors: readonly FieldError[];
}

/**
 * A refusal of filing.
 * @param message what replaces the sentence of the code
 */
export function refuseFiling(
  code: ProblemCode,
  message: string | null = null,
  errors: readonly FieldError[] = [],
): FilingRefusal {
  return { type: 'refused', code, message, errors };
}
