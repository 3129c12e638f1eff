/*
 * The printable form: the same questions in the same order, whatever the answers will be, so each question asked under a
 * condition says which.
 */
import type { DispositifIdentity } from '../../../schemas/types/dispositif.ts';
import { joinPointer } from '../../base/pointer.ts';
import type { FormModel, Form } from '../form.ts';
import type { FormField, FormSchema } from '../../language/form-schema.ts';
import type { Pointer } from '../../base/values.ts';
import { formDeclaration } from '../pages/declaration.ts';
import { paperAsker } from './paper-asker.ts';
import { describeCondition } from './describe-condition.ts';
import { takesDocuments } from '../fields/documents.ts';
import { findField } from '../fields/field-index.ts';
import { isDefinition } from '../fields/layers.ts';
import { sayUnit } from '../words/format-value.ts';
import { inOrder } from '../fields/property-order.ts';

/** The paper form, laid out as documents/ prints it. */
export type PaperForm = {
  readonly title: string;
  readonly intro: string;
  readonly sections: readonly { readonly title: string; readonly fields: readonly PaperField[] }[];
};

/** A field as paper asks for it. */
export type PaperField = {
  readonly label: string;
  readonly hint: string;
  readonly kind: 'text' | 'choice' | 'boxes' | 'date' | 'time' | 'multiline' | 'table' | 'check' | 'file';
  readonly choices: readonly string[];
  readonly columns: readonly string[];
  readonly required: boolean;
};

type Section = PaperForm['sections'][number];
/** A question of the schema and, in words, when it is asked. */
type Question = { readonly schema: FormSchema; readonly when: string };

/** The form of a dispositif, laid out for paper. */
export function paperForm(compiled: {
  readonly identity: Pick<DispositifIdentity, 'title'>;
  readonly form: Pick<Form, 'model'>;
}): PaperForm {
  const { model } = compiled.form;
  const root = questionsOf(model, '', model.schema, '');
  return {
    title: compiled.identity.title,
    intro: model.ui.intro ?? '',
    sections: [
      asker(model),
      ...model.ui.pages.flatMap((page) => pageSections(model, root, page)),
      ...declaration(model),
    ],
  };
}

/** A page is a section; a block with a title of its own is one too, when the page holds something else. */
function pageSections(
  model: FormModel,
  root: ReadonlyMap<string, Question>,
  page: FormModel['ui']['pages'][number],
): readonly Section[] {
  const sections: Section[] = [];
  for (const name of page.fields) {
    const pointer = joinPointer('', name);
    const question = root.get(name);
    const field = findField(model, pointer);
    if (!question || !field) continue;
    const fields = paperFields(model, pointer, question);
    const last = sections.at(-1);
    if (field.type === 'object' && page.fields.length > 1) sections.push({ title: field.label, fields });
    else if (last && last.title === page.title)
      sections.splice(-1, 1, { ...last, fields: [...last.fields, ...fields] });
    else sections.push({ title: page.title, fields });
  }
  return sections;
}

function asker(model: FormModel): Section {
  const fields = paperAsker(model).map((question): PaperField => ({
    ...question,
    kind: 'text',
    choices: [],
    columns: [],
  }));
  return { title: 'Avant de commencer', fields };
}

function declaration(model: FormModel): readonly Section[] {
  const field: PaperField = {
    label: formDeclaration(model),
    hint: '',
    kind: 'check',
    choices: [],
    columns: [],
    required: true,
  };
  return [{ title: 'Déclaration sur l’honneur', fields: [field] }];
}

/** Questions of one object, those of its conditional branches too. */
function questionsOf(
  model: FormModel,
  pointer: Pointer,
  schema: FormSchema,
  when: string,
): ReadonlyMap<string, Question> {
  const questions = new Map<string, Question>();
  const visit = (part: FormSchema, condition: string): void => {
    for (const [name, property] of Object.entries(part.properties ?? {})) {
      if (isDefinition(property) && !questions.has(name)) questions.set(name, { schema: property, when: condition });
    }
    for (const inner of part.allOf ?? []) visit(inner, condition);
    if (!part.if) return;
    if (part.then) visit(part.then, describeCondition(model, pointer, part.if, true));
    if (part.else) visit(part.else, describeCondition(model, pointer, part.if, false));
  };
  visit(schema, when);
  return questions;
}

function paperFields(model: FormModel, pointer: Pointer, { schema, when }: Question): readonly PaperField[] {
  const field = findField(model, pointer);
  if (!field) return [];
  if (field.type !== 'object') return [paperField(model, pointer, field, schema, when)];
  const questions = questionsOf(model, pointer, schema, when);
  return inOrder(model, pointer, [...questions.keys()]).flatMap((name) => {
    const question = questions.get(name);
    return question ? paperFields(model, joinPointer(pointer, name), question) : [];
  });
}

function paperField(
  model: FormModel,
  pointer: Pointer,
  field: FormField,
  schema: FormSchema,
  when: string,
): PaperField {
  const { unit } = field.annotation;
  const areDocuments = takesDocuments(model, field);
  const most = areDocuments && typeof schema['maxItems'] === 'number' ? `${schema['maxItems']} documents au plus.` : '';
  return {
    label: field.label,
    hint: [when, field.annotation.hint ?? '', unit === undefined ? '' : `En ${sayUnit(unit)}.`, most]
      .filter(Boolean)
      .join(' '),
    kind: areDocuments ? 'file' : paperKind(field),
    choices: field.choices?.map(({ label }) => label) ?? [],
    columns: field.type === 'array' && !field.choices && !areDocuments ? columnsOf(model, pointer, schema) : [],
    required: field.required,
  };
}

function columnsOf(model: FormModel, pointer: Pointer, schema: FormSchema): readonly string[] {
  const member = joinPointer(pointer, '*');
  const names = [...questionsOf(model, member, schema.items ?? {}, '').keys()];
  if (names.length === 0) return [findField(model, member)?.label ?? ''];
  return inOrder(model, member, names).flatMap((name) => {
    const field = findField(model, joinPointer(member, name));
    return field ? [headingOf(field)] : [];
  });
}

/** A column has no room for what is said under a question but what its numbers count. */
function headingOf({ label, annotation: { unit } }: FormField): string {
  return unit === undefined ? label : `${label} (${sayUnit(unit)})`;
}

function paperKind(field: FormField): PaperField['kind'] {
  if (field.type === 'file') return 'file';
  if (field.type === 'array') return field.choices ? 'boxes' : 'table';
  if (field.choices) return 'choice';
  if (field.type === 'boolean') return 'check';
  if (field.format === 'date' || field.format === 'time') return field.format;
  return field.annotation.widget === 'textarea' ? 'multiline' : 'text';
}
