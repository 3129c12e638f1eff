/*
 * The flat list of what a form may ask. Rules, letters, columns, the desk and the paper form all speak of fields by
 * their pointer: this list says of each what it is called, of what type it is and whether it is always there.
 */
import { withReads } from '../../base/compute-order.ts';
import { joinPointer, lastToken, parentPointer } from '../../base/pointer.ts';
import { pathsIn } from '../../feel/syntax/paths.ts';
import { calculatedFields } from './calculated-fields.ts';
import type { FormUi } from '../../../schemas/types/form-ui.ts';
import type { FormField, FormSchema } from '../../language/form-schema.ts';
import type { Pointer } from '../../base/values.ts';
import { describeField, isFileSchema } from './describe-field.ts';
import { isDefinition } from './layers.ts';
import { inOrder, namesFirst } from './property-order.ts';

type FieldContext = {
  readonly pointer: Pointer;
  readonly page: string;
  /** Category of personal data given to a whole section, or to the whole form. */
  readonly personal: string | false | undefined;
  /** Whether a section around says that its questions have no shared meaning. */
  readonly muted: boolean;
  /** Whether a section around says that nothing inside is filled in by the register. */
  readonly blank: boolean;
  readonly conditional: boolean;
  readonly required: ReadonlySet<string>;
  /** What a list says of the documents that are its members. */
  readonly ofMembers?: FormSchema['cagou'];
};

/**
 * Fields of a form by pointer, containers and members of lists (`*`) included, in the order in which they are asked: the one
 * that the layout gives to pages and sections, else the schema's.
 */
export function collectFields(schema: FormSchema, ui: Pick<FormUi, 'pages' | 'fields'>): readonly FormField[] {
  const pages = pagesOf(schema, ui);
  const fields = new Map<Pointer, FormField>();

  const add = (part: FormSchema, name: string, context: FieldContext): void => {
    const pointer = joinPointer(context.pointer, name);
    const page = context.pointer === '' ? (pages.get(name) ?? '') : context.page;
    const personal = part.cagou?.personal ?? context.personal;
    const muted = context.muted || part.cagou?.concept === false;
    const blank = context.blank || part.cagou?.prefill === false;
    if (isDefinition(part)) {
      const own = context.ofMembers && isFileSchema(part) ? withWords(part, context.ofMembers) : part;
      const described = describeField(own, { pointer, page, personal, muted, blank, ui: ui.fields?.[pointer] });
      const field = {
        ...described,
        conditional: context.conditional,
        required: context.required.has(name) && !part.cagou?.soft,
      };
      fields.set(pointer, mergeOccurrences(fields.get(pointer), field));
      if (field.type === 'file') return;
    }
    const { conditional } = context;
    descend(part, { pointer, page, personal, muted, blank, conditional, required: alwaysRequired(part) });
  };

  const descend = (part: FormSchema, context: FieldContext): void => {
    for (const [name, property] of Object.entries(part.properties ?? {})) add(property, name, context);
    if (part.items) add(part.items, '*', { ...context, required: new Set(['*']), ofMembers: part.cagou ?? {} });
    for (const inner of part.allOf ?? []) descend(inner, context);
    for (const branch of [part.then, part.else]) {
      if (!branch) continue;
      descend(branch, {
        ...context,
        conditional: true,
        required: new Set([...context.required, ...alwaysRequired(branch)]),
      });
    }
  };

  const personal = schema.cagou?.personal;
  const muted = schema.cagou?.concept === false;
  const blank = schema.cagou?.prefill === false;
  descend(schema, {
    pointer: '',
    page: '',
    personal,
    muted,
    blank,
    conditional: false,
    required: alwaysRequired(schema),
  });
  return inAuthorOrder(fields, ui);
}

/** A document of a list, with what the list says of each. */
function withWords(part: FormSchema, { file, wallet, validFor }: NonNullable<FormSchema['cagou']>): FormSchema {
  const said = { ...(file && { file }), ...(wallet && { wallet }), ...(validFor && { validFor }) };
  return { ...part, cagou: { ...said, ...part.cagou } };
}

/** The page of each name of the root; of what is calculated, that of the last answer that it is worked out from. */
function pagesOf(schema: FormSchema, ui: Pick<FormUi, 'pages'>): ReadonlyMap<string, string> {
  const asked = ui.pages.flatMap(({ id, fields }) => fields.map((name) => [name, id] as const));
  const pages = new Map(asked);
  const reads = new Map(
    calculatedFields(schema).map(({ name, expression }) => [
      name,
      new Set(pathsIn(expression).flatMap(([root]) => root ?? [])),
    ]),
  );
  for (const name of reads.keys()) {
    const read = withReads([name], reads);
    const last = asked.findLast(([other]) => read.has(other));
    if (last) pages.set(name, last[1]);
  }
  return pages;
}

/** Each field followed by those that it holds. */
function inAuthorOrder(
  fields: ReadonlyMap<Pointer, FormField>,
  ui: Pick<FormUi, 'pages' | 'fields'>,
): readonly FormField[] {
  const children = new Map<Pointer, string[]>();
  for (const pointer of fields.keys()) {
    const parent = parentPointer(pointer);
    const known = children.get(parent);
    if (known) known.push(lastToken(pointer));
    else children.set(parent, [lastToken(pointer)]);
  }
  const under = (section: Pointer): readonly FormField[] => {
    const names = children.get(section) ?? [];
    const ordered =
      section === ''
        ? namesFirst(
            names,
            ui.pages.flatMap((page) => page.fields),
          )
        : inOrder({ ui }, section, names);
    return ordered.flatMap((name) => {
      const pointer = joinPointer(section, name);
      const field = fields.get(pointer);
      return field ? [field, ...under(pointer)] : [];
    });
  };
  return under('');
}

/** A field that several branches define is what the first says, and required when all require it. */
function mergeOccurrences(former: FormField | undefined, field: FormField): FormField {
  if (!former) return field;
  return {
    ...former,
    conditional: former.conditional && field.conditional,
    required: former.required && field.required,
  };
}

/** Names that a schema requires whatever its conditions say. */
function alwaysRequired(schema: FormSchema): ReadonlySet<string> {
  return new Set([...(schema.required ?? []), ...(schema.allOf ?? []).flatMap((part) => [...alwaysRequired(part)])]);
}
