/**
 * Which files of a case its viewer may open: for who instructs all, for the applicant those that are not internal, for who
 * is only consulted those that the case names as it is shown to them.
 */
import { caseWithin } from '../../../engine/index.ts';
import type { FileRow } from '../../filing/index.ts';
import type { OpenCase } from './open-case.ts';
import { presentSections } from './present-answers.ts';
import { presentOpinions } from './present-opinions.ts';

/** Whether the viewer of a case may open one of its files. */
export function maySeeFile(opened: OpenCase, { id, internal }: Pick<FileRow, 'id' | 'internal'>): boolean {
  const { isOwner, isConsulted, compiled, sight } = opened;
  if ((isOwner || isConsulted) && internal) return false;
  if (!isConsulted && sight.contact && sight.computed) return true;
  const shown = { ...opened, case: caseWithin(compiled, opened.case, sight) };
  const { documents, messages, annotations } = shown.case;
  const given = [presentSections(shown), presentOpinions(shown).map(({ data }) => data), documents];
  return mentions(isConsulted ? given : [...given, messages, annotations], id);
}

/** Whether a text stands somewhere in a value. */
function mentions(value: unknown, text: string): boolean {
  if (typeof value === 'object' && value !== null) return Object.values(value).some((part) => mentions(part, text));
  return value === text;
}
