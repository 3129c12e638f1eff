/** Columns of a queue that show an answer as it was given. */
import { joinPointer } from '../../base/pointer.ts';
import { findField } from '../../form/fields/field-index.ts';
import { isContactField } from '../../form/reading/contact-fields.ts';
import type { CompiledDispositif } from '../model/compiled-dispositif.ts';
import { pathShown } from './queue-text.ts';

/** Whether a queue may show a column to who is only consulted: an answer as it was given, and no contact detail. */
export function isPlainAnswer({ form }: Pick<CompiledDispositif, 'form'>, expression: string): boolean {
  const path = pathShown(expression);
  if (path === null) return false;
  const pointer = joinPointer('', ...path.split('.'));
  return findField(form.model, pointer) !== undefined && !isContactField(form.model, pointer);
}
