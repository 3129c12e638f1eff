/*
 * The forms whose questions are drawn: what the applicant answers, and what agents record. Each is a file of its own, read by
 * expressions under a name of its own; a gesture says which one it is about, that of the applicant when it says nothing.
 */
import type { Pointer } from '../../base/values.ts';
import type { Files } from '../changes.ts';
import type { Operation, Place } from '../operations.ts';

/** `findings` is what agents record (agent.schema.json). */
export type FormName = 'request' | 'findings';

type DrawnForm = {
  readonly file: string;
  /** Pointer under which expressions read its fields. */
  readonly under: Pointer;
  /** Whether form.ui.json says which page asks a question, in which order and how. */
  readonly isLaidOut: boolean;
};

/** Where each form of a scheme is written, and whether it is laid out on pages. */
export const FORMS: Readonly<Record<FormName, DrawnForm>> = {
  request: { file: 'form.schema.json', under: '', isLaidOut: true },
  findings: { file: 'agent.schema.json', under: '/agent', isLaidOut: false },
};

/** What a gesture on a question says of its form. */
export type OfForm = {
  /** That of the applicant when absent. */
  readonly form?: FormName;
};

/** The whole schema of a form. */
export const rootOfForm = (form: FormName = 'request'): Place => ({ file: FORMS[form].file, pointer: '' });

/** A question as expressions name it: `/agent/visite` of what agents record. */
export const thingOfQuestion = (
  form: FormName,
  question: Pointer,
): { readonly kind: 'field'; readonly name: Pointer } => ({
  kind: 'field',
  name: FORMS[form].under + question,
});

const BEGINNING = { $schema: 'https://json-schema.org/draft/2020-12/schema', type: 'object', properties: {} };

/** The file of what agents record, where the scheme has none: its first finding begins it. */
export function begunForm(files: Files, form: FormName): readonly Extract<Operation, { readonly type: 'create' }>[] {
  const { file } = FORMS[form];
  if (form === 'request' || files[file] !== undefined) return [];
  return [{ type: 'create', file, text: `${JSON.stringify(BEGINNING, null, 2)}\n` }];
}
