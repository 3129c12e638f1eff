/** Turns what modules refuse into problems: the code keeps its status and title, the sentence of the refusal wins. */
import type { CommandRefusal } from '../cases/index.ts';
import type { FilingRefusal } from '../filing/index.ts';
import { problem, type ProblemError } from '../http/problems.ts';

/** The problem of a refusal, to be thrown. */
export function problemOf(refusal: CommandRefusal | FilingRefusal): ProblemError {
  const { code, message, errors } = refusal;
  const current = 'current' in refusal && refusal.current !== null ? { current: refusal.current } : {};
  return problem(code, {
    ...(message !== null && message !== '' && { detail: message }),
    ...(errors.length > 0 && { errors }),
    ...current,
  });
}
