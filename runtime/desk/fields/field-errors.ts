import type { ApiFieldError } from '../../../schemas/types/api.ts';
import { ApiError } from '../../ui/http.ts';

const NONE: readonly ApiFieldError[] = [];

/** Errors of a refusal that blame a field; the same empty list each time when there is none. */
export function fieldErrors(error: Error | null): readonly ApiFieldError[] {
  return error instanceof ApiError ? (error.problem.errors ?? NONE) : NONE;
}
