/*
 * Documents that a form asks: one as the answer to a question, or several, as a list each of whose members is a document. Who
 * tells what to prepare names the question in both cases, and says nothing of each member.
 */
import { parentPointer } from '../../base/pointer.ts';
import type { FormField, FormSchema } from '../../language/form-schema.ts';
import type { FormModel } from '../form.ts';
import { isFileSchema } from './describe-field.ts';
import { findField, memberField } from './field-index.ts';

type Fields = Pick<FormModel, 'fields'>;

/** Documents that one question may ask at most: what a page shows, and what a post of it carries. */
export const MOST_DOCUMENTS = 20;

/** Words of an annotation that say which documents are taken; of a list of documents they are said of the list. */
export const DOCUMENT_WORDS = ['file', 'wallet', 'validFor'] as const;

/** Whether a schema is that of several documents in answer to one question. */
export function isDocumentList({ type, items }: FormSchema): boolean {
  return type === 'array' && items !== undefined && isFileSchema(items);
}

/** Whether a field is answered by several documents. */
export function takesDocuments(model: Fields, field: FormField | undefined): boolean {
  return field?.type === 'array' && memberField(model, field)?.type === 'file';
}

/** The questions that documents answer, each once, in the order in which they are asked. */
export function documentQuestions(model: Fields): readonly FormField[] {
  return model.fields.filter((field) =>
    field.type === 'file' ? !takesDocuments(model, listOf(model, field)) : takesDocuments(model, field),
  );
}

/** The list that a field is each member of. */
function listOf(model: Fields, { pointer }: FormField): FormField | undefined {
  return pointer.endsWith('/*') ? findField(model, parentPointer(pointer)) : undefined;
}
