/*
 * The gestures of the studio as JSON Schema, so that an assistant knows what it can do and what it sends is read as that. A
 * gesture that the engine gains does not compile here before it is described. Several gestures are sent as a list, each a
 * step of its own.
 */
import { DOCUMENT_KINDS, THING_KINDS, type Gesture, type JsonObject } from '../../engine/studio.ts';
import { fr as messages } from './messages/fr.ts';
import { choice, FILE, objectOf, orNull, text, whole } from './shapes.ts';

/** What is sent one by one: a list is several already. */
export type SentGesture = Exclude<Gesture, { readonly type: 'together' | 'all' }>;

type Shape = { readonly members: Readonly<Record<string, JsonObject>>; readonly optional?: readonly string[] };

const { gestures: says } = messages;
/** What one text of a scheme may hold. */
const LONGEST_TEXT = 500_000;

const ANY: JsonObject = { description: says.value };
const OBJECT: JsonObject = { type: 'object', description: says.object };
const NAME = text(says.name, 200);
const TITLE = text(says.title, 500);
const POINTER = text(says.pointer, 1_000);
const PLACE: JsonObject = { ...objectOf({ file: FILE, pointer: POINTER }), description: says.place };
const RANK = whole(says.rank);
const BEFORE = orNull(text(says.before, 200));
const PAGE = orNull(text(says.page, 200));
const LETTER = text(says.text, LONGEST_TEXT);
const TABLE: JsonObject = {
  ...objectOf({ name: NAME, from: orNull(text(says.period, 10)) }),
  description: says.table,
};
/** Said of a question that agents answer; absent, it is one of applicants. */
const FORM = choice(says.form, ['request', 'findings']);
const SIDE = choice(says.side, ['inputs', 'outputs']);
const COLUMN = whole(says.column);
const RULES = choice(says.rules, ['computed', 'checks', 'eligibility']);
const RULE: JsonObject = { ...objectOf({ list: RULES, name: NAME }), description: says.rule };

const PART_CHANGE: JsonObject = {
  type: 'object',
  discriminator: { propertyName: 'type' },
  oneOf: [
    variant('set', { part: POINTER, value: ANY }),
    variant('insert', { into: POINTER, name: NAME, before: BEFORE, value: ANY }),
    variant('item', { into: POINTER, before: orNull(RANK), value: ANY }),
    variant('remove', { part: POINTER }),
    variant('move', {
      part: POINTER,
      into: POINTER,
      before: { anyOf: [{ type: 'string' }, { type: 'integer' }, { type: 'null' }], description: says.before },
    }),
  ],
};

/** Members of each gesture besides its type. */
export const GESTURE_SHAPES: Readonly<Record<SentGesture['type'], Shape>> = {
  set: { members: { at: PLACE, value: ANY } },
  insert: { members: { at: PLACE, name: NAME, before: RANK, value: ANY }, optional: ['name', 'before'] },
  remove: { members: { at: PLACE } },
  rename: { members: { at: PLACE, name: NAME } },
  move: { members: { at: PLACE, into: PLACE, name: NAME, before: RANK }, optional: ['name', 'before'] },
  splice: { members: { file: FILE, from: whole(says.offset), to: whole(says.offset), text: LETTER } },
  create: { members: { file: FILE, text: LETTER } },
  delete: { members: { file: FILE } },
  renameFile: { members: { file: FILE, to: FILE } },
  'question.add': {
    members: {
      container: POINTER,
      name: NAME,
      schema: OBJECT,
      required: { type: 'boolean', description: says.required },
      page: PAGE,
      before: BEFORE,
      category: { ...objectOf({ name: NAME, title: TITLE }), description: says.category },
      form: FORM,
    },
    optional: ['category', 'form'],
  },
  'question.duplicate': { members: { question: POINTER, name: NAME, title: TITLE, form: FORM }, optional: ['form'] },
  'question.group': {
    members: {
      questions: { type: 'array', minItems: 1, maxItems: 200, items: POINTER, description: says.questions },
      name: NAME,
      title: TITLE,
    },
  },
  'question.move': { members: { question: POINTER, page: PAGE, before: BEFORE, form: FORM }, optional: ['form'] },
  'question.name': { members: { question: POINTER, name: NAME, title: TITLE, form: FORM }, optional: ['form'] },
  'question.remove': { members: { question: POINTER, form: FORM }, optional: ['form'] },
  'question.require': {
    members: { question: POINTER, required: { type: 'boolean', description: says.required }, form: FORM },
    optional: ['form'],
  },
  'question.condition': { members: { question: POINTER, condition: orNull(OBJECT), form: FORM }, optional: ['form'] },
  'page.add': { members: { id: NAME, title: TITLE, before: BEFORE } },
  'page.move': { members: { page: NAME, before: BEFORE } },
  'page.remove': { members: { page: NAME, into: PAGE } },
  'table.add': { members: { table: OBJECT, value: orNull(OBJECT) } },
  'table.remove': { members: { table: TABLE } },
  'table.period': { members: { table: TABLE, from: text(says.period, 10) } },
  'table.column.add': {
    members: { table: TABLE, side: SIDE, column: OBJECT, cell: text(says.cell), before: orNull(RANK) },
  },
  'table.column.remove': { members: { table: TABLE, side: SIDE, column: COLUMN } },
  'table.column.move': { members: { table: TABLE, side: SIDE, column: COLUMN, before: orNull(RANK) } },
  'table.paste': {
    members: {
      table: TABLE,
      column: COLUMN,
      lines: {
        type: 'array',
        maxItems: 5_000,
        description: says.lines,
        items: objectOf({
          row: orNull(RANK),
          cells: { type: 'array', maxItems: 200, items: text(says.cell), description: says.cells },
        }),
      },
    },
  },
  'rule.add': { members: { list: RULES, rule: OBJECT, before: BEFORE } },
  'rule.remove': { members: { rule: RULE } },
  'rule.move': { members: { rule: RULE, before: BEFORE } },
  'rule.change': { members: { rule: RULE, members: OBJECT } },
  'procedure.change': {
    members: {
      changes: { type: 'array', maxItems: 200, items: PART_CHANGE, description: says.parts },
      letter: { ...objectOf({ file: FILE, text: LETTER }), description: says.letter },
    },
    optional: ['letter'],
  },
  'procedure.revert': { members: { part: POINTER } },
  'step.remove': { members: { step: POINTER } },
  'action.remove': { members: { action: POINTER } },
  'action.from': { members: { action: POINTER, steps: { type: 'array', maxItems: 200, items: NAME } } },
  'text.add': {
    members: {
      file: FILE,
      text: LETTER,
      kind: orNull(choice(says.documentKind, DOCUMENT_KINDS)),
      sender: orNull(POINTER),
    },
  },
  'text.remove': { members: { file: FILE } },
  'thing.rename': {
    members: { thing: objectOf({ kind: choice(says.kind, THING_KINDS), name: text(says.thing, 300) }), name: NAME },
  },
};

function variant(type: string, members: Readonly<Record<string, JsonObject>>, optional: readonly string[] = []) {
  const { required, properties, ...rest } = objectOf({ type: { const: type }, ...members }, optional);
  return { ...rest, properties: properties ?? {}, required: required ?? [] };
}

/** One gesture, of any kind. */
export const GESTURE: JsonObject = {
  type: 'object',
  discriminator: { propertyName: 'type' },
  required: ['type'],
  oneOf: Object.entries(GESTURE_SHAPES).map(([type, { members, optional }]) => ({
    ...variant(type, members, optional),
    description: says.kinds[type] ?? '',
  })),
};
