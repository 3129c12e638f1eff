/* Where on screen a problem belongs: what is missing is told of what lacks it, and mended in the field that is empty. */
import { joinPointer } from '../engine/base/index.ts';
import type { ApiDiagnostic } from '../schemas/types/api.ts';

/** The member that mends a problem which is told at what lacks it. */
export const WANTED: Readonly<Record<string, string>> = {
  'identity.contact-missing': 'email',
  'privacy.justification-missing': 'justification',
  'workflow.outcome-missing': 'outcome',
  'workflow.task-missing': 'task',
};

/** The problem at the place of the field that mends it; lines and columns stay those of the text. */
export function atItsField(problem: ApiDiagnostic): ApiDiagnostic {
  const { code, pointer, params } = problem;
  const member = code === 'shape.required' ? params['property'] : WANTED[code];
  return typeof member === 'string' ? { ...problem, pointer: joinPointer(pointer, member) } : problem;
}
