/* Where on screen a problem belongs: what is missing is told of what lacks it, and mended in the field that is empty. */
import { joinPointer, memoiseFor } from '../engine/base/index.ts';
import type { Pointer } from '../engine/studio.ts';
import type { ApiDiagnostic } from '../schemas/types/api.ts';

/** The member that mends a problem which is told at what lacks it; of a member's member, the names from the outermost in. */
export const WANTED: Readonly<Record<string, readonly string[]>> = {
  'calculated.category': ['personal'],
  'form.title-missing': ['title'],
  'identity.contact-missing': ['email'],
  'privacy.category-missing': ['cagou', 'personal'],
  'privacy.justification-missing': ['justification'],
  'workflow.outcome-missing': ['outcome'],
  'workflow.task-missing': ['task'],
};

/** Whether a place is another, or stands in it. */
export const isWithin = (pointer: Pointer, place: Pointer): boolean =>
  pointer === place || pointer.startsWith(`${place}/`);

/** The part that a place of workflow.json speaks of; what is added stands under the same names there. */
export const partOf = (pointer: Pointer): Pointer =>
  pointer.startsWith('/add/') ? pointer.slice('/add'.length) : pointer;

/** The problem at the place of the field that mends it; lines and columns stay those of the text. The same one for the same. */
export const atItsField = memoiseFor((problem: ApiDiagnostic): ApiDiagnostic => {
  const { code, pointer, params } = problem;
  const missing = params['property'];
  const members = code !== 'shape.required' ? WANTED[code] : typeof missing === 'string' ? [missing] : undefined;
  return members ? { ...problem, pointer: joinPointer(pointer, ...members) } : problem;
});
