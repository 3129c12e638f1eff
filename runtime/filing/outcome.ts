/** How a step of filing ends when it cannot be done, for whoever asked. */
import type { FieldError } from '../../engine/index.ts';
import type { ProblemCode } from '../http/problems.ts';

export interface FilingRefusal {
  readonly type: 'refused';
  readonly code: ProblemCode;
  /** Replaces the sentence of the code; null when there is nothing to add. */
  readonly message: string | null;
  readonly errors: readonly FieldError[];
}

export function refuse(
  code: ProblemCode,
  message: string | null = null,
  errors: readonly FieldError[] = [],
): FilingRefusal {
  return { type: 'refused', code, message, errors };
}
