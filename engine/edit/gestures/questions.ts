/*
 * Questions of a form, added, moved, removed and required as one thing, although they are written in several files: what
 * defines them in form.schema.json, the page that asks them and how they look in form.ui.json. What agents record is done the
 * same to, in agent.schema.json, which has no pages.
 */
import { isJsonList, isJsonObject, stringsOf } from '../../base/guards.ts';
import { joinPointer, lastToken, parentPointer } from '../../base/pointer.ts';
import type { JsonObject, Pointer } from '../../base/values.ts';
import type { Files } from '../changes.ts';
import { definitionOf, isOwnObject, listMentions, objectAt } from '../form-mentions.ts';
import { below, namesAt, refuse, valueAt, type EditRefusal, type Operation, type Place } from '../operations.ts';
import { planRename } from '../uses/rename.ts';
import { cleared } from './conditions.ts';
import { forgetAnswer, forgetFinding } from './forget-answers.ts';
import { begunForm, FORMS, rootOfForm, thingOfQuestion, type FormName, type OfForm } from './forms.ts';
import { FORM_UI, orderOf, pageAt, pagesOf } from './layout.ts';

/** What is done to a question. `question` is its pointer in the answers, a star for each member of a list. */
export type QuestionGesture = OfForm & QuestionDeed;

type QuestionDeed =
  | {
      readonly type: 'question.add';
      /** Object that it is asked in: `''` for the form, `/enfants/*` for each member of a list. */
      readonly container: Pointer;
      readonly name: string;
      readonly schema: JsonObject;
      readonly required: boolean;
      /** Identifier of the page, of a question of the form itself; null inside another. */
      readonly page: string | null;
      /** Name of the question that it is put before; at the end when null. */
      readonly before: string | null;
      /** Category of privacy.json that its data belong to, made where the scheme has none of that name. */
      readonly category?: { readonly name: string; readonly title: string };
    }
  /** The same question again, right after it, under another name and title. */
  | { readonly type: 'question.duplicate'; readonly question: Pointer; readonly name: string; readonly title: string }
  | {
      readonly type: 'question.move';
      readonly question: Pointer;
      readonly page: string | null;
      readonly before: string | null;
    }
  /** The first title of a question that was just added, with the name that is made of it. */
  | { readonly type: 'question.name'; readonly question: Pointer; readonly name: string; readonly title: string }
  | { readonly type: 'question.remove'; readonly question: Pointer }
  | { readonly type: 'question.require'; readonly question: Pointer; readonly required: boolean };

/** How questions of the applicant's form look. */
const FIELDS = { file: FORM_UI, pointer: '/fields' };

type Plan = readonly Operation[] | EditRefusal;

/** Operations of a gesture on the files as they are. */
export function planQuestion(files: Files, gesture: QuestionGesture): Plan {
  switch (gesture.type) {
    case 'question.add':
      return addQuestion(files, gesture);
    case 'question.duplicate':
      return duplicateQuestion(files, gesture);
    case 'question.move':
      return moveQuestion(files, gesture);
    case 'question.name':
      return nameQuestion(files, gesture);
    case 'question.remove':
      return removeQuestion(files, gesture);
    case 'question.require':
      return requireQuestion(files, gesture);
  }
}

type Gesture<T extends QuestionGesture['type']> = Extract<QuestionGesture, { readonly type: T }>;

function addQuestion(given: Files, gesture: Gesture<'question.add'>): Plan {
  const { container, name, schema, required, page, before, category, form: called } = gesture;
  const root = rootOfForm(called);
  const begun = begunForm(given, called ?? 'request');
  const files = begun.reduce<Files>((all, { file, text }) => ({ ...all, [file]: text }), given);
  const form = valueAt(files, root) ?? null;
  const object = objectAt(form, container);
  const place = object === null ? null : { file: root.file, pointer: object };
  if (!place || !isOwnObject(valueAt(files, place))) return refuse('place-gone', { ...root, pointer: container });
  const question = joinPointer(container, name);
  if (definitionOf(form, question)) return refuse('name-taken', { ...root, pointer: question });
  const names = namesAt(files, below(place, 'properties'));
  const rank = before === null ? -1 : names.indexOf(before);
  const asked = page === null ? [] : placeOnPage(files, { page, name, before });
  if ('type' in asked) return asked;
  return [
    ...begun,
    isJsonObject(valueAt(files, below(place, 'properties')))
      ? { type: 'insert', at: below(place, 'properties'), name, value: schema, ...(rank !== -1 && { before: rank }) }
      : { type: 'insert', at: place, name: 'properties', value: { [name]: schema } },
    ...(required ? requireIn(files, { ...root, pointer: place.pointer }, name) : []),
    ...asked,
    ...(page === null ? placeInOrder(files, called, { container, name, before }) : []),
    ...(category ? declareCategory(files, category) : []),
  ];
}

/** Kept two years after the case is closed, then erased: what its author did not say yet is on the side of people. */
const RETENTION = { after: 'P2Y', from: 'closed', then: 'erase' };

function declareCategory(
  files: Files,
  { name, title }: { readonly name: string; readonly title: string },
): readonly Operation[] {
  const at = { file: 'privacy.json', pointer: '/categories' };
  const known = valueAt(files, at);
  if (!isJsonObject(known) || Object.hasOwn(known, name)) return [];
  return [{ type: 'insert', at, name, value: { title, retention: RETENTION } }];
}

function duplicateQuestion(files: Files, { question, name, title, form: called }: Gesture<'question.duplicate'>): Plan {
  const root = rootOfForm(called);
  const form = valueAt(files, root) ?? null;
  const found = definitionOf(form, question);
  const value = found && valueAt(files, { ...root, pointer: found.at });
  if (!found || !isJsonObject(value)) return refuse('place-gone', { ...root, pointer: question });
  const [former, container] = [lastToken(question), parentPointer(question)];
  if (definitionOf(form, joinPointer(container, name)))
    return refuse('name-taken', { ...root, pointer: question }, name);
  const layer = { ...root, pointer: found.layer };
  const names = namesAt(files, below(layer, 'properties'));
  const isRequired = stringsOf(valueAt(files, below(layer, 'required'))).includes(former);
  const page = container === '' ? pagesOf(files, called).find(({ fields }) => fields.includes(former)) : undefined;
  const presented = presentedIn(files, called).includes(question)
    ? valueAt(files, { file: FORM_UI, pointer: joinPointer('/fields', question) })
    : undefined;
  const after = (list: readonly string[]): string | null => list[list.indexOf(former) + 1] ?? null;
  const order = orderOf(files, container, called);
  return [
    {
      type: 'insert',
      at: below(layer, 'properties'),
      name,
      value: { ...value, title },
      before: names.indexOf(former) + 1,
    },
    ...(isRequired ? requireIn(files, layer, name) : []),
    ...(page
      ? [{ type: 'insert' as const, at: page.place, value: name, before: page.fields.indexOf(former) + 1 }]
      : []),
    ...(order ? placeInOrder(files, called, { container, name, before: after(order.names) }) : []),
    ...(presented === undefined
      ? []
      : [
          {
            type: 'insert' as const,
            at: FIELDS,
            name: joinPointer(container, name),
            value: presented,
          },
        ]),
  ];
}

function placeOnPage(
  files: Files,
  { page, name, before }: { readonly page: string; readonly name: string; readonly before: string | null },
): Plan {
  const at = pageAt(files, page);
  if (!at) return refuse('place-gone', { file: FORM_UI, pointer: '/pages' }, page);
  const rank = before === null ? -1 : at.fields.indexOf(before);
  return [{ type: 'insert', at: at.place, value: name, ...(rank !== -1 && { before: rank }) }];
}

/** A section whose order is written down gets its new question there too. */
function placeInOrder(
  files: Files,
  form: FormName | undefined,
  { container, name, before }: { readonly container: Pointer; readonly name: string; readonly before: string | null },
): readonly Operation[] {
  const order = orderOf(files, container, form);
  if (!order) return [];
  const rank = before === null ? -1 : order.names.indexOf(before);
  return [{ type: 'insert', at: order.place, value: name, ...(rank !== -1 && { before: rank }) }];
}

function moveQuestion(files: Files, { question, page, before, form }: Gesture<'question.move'>): Plan {
  const name = lastToken(question);
  const container = parentPointer(question);
  const root = rootOfForm(form);
  if (container === '' && FORMS[form ?? 'request'].isLaidOut) return moveOnPages(files, name, page, before);
  const order = orderOf(files, container, form);
  const found = definitionOf(valueAt(files, root) ?? null, question);
  if (!found) return refuse('place-gone', { ...root, pointer: question });
  const list = order?.names ?? namesAt(files, { file: root.file, pointer: parentPointer(found.at) });
  const place = order?.place ?? { file: root.file, pointer: parentPointer(found.at) };
  const rank = before === null ? -1 : list.indexOf(before);
  if (before !== null && rank === -1) return refuse('place-gone', place, before);
  const at = order ? below(place, list.indexOf(name)) : below(place, name);
  return [{ type: 'move', at, into: place, ...(rank !== -1 && { before: rank }) }];
}

function moveOnPages(files: Files, name: string, page: string | null, before: string | null): Plan {
  const from = pagesOf(files).find(({ fields }) => fields.includes(name));
  const to = page === null ? from : pageAt(files, page);
  if (!to) return refuse('place-gone', { file: FORM_UI, pointer: '/pages' }, page ?? name);
  const rank = before === null ? -1 : to.fields.indexOf(before);
  if (before !== null && rank === -1) return refuse('place-gone', to.place, before);
  const where = rank === -1 ? {} : { before: rank };
  return from
    ? [{ type: 'move', at: below(from.place, from.fields.indexOf(name)), into: to.place, ...where }]
    : [{ type: 'insert', at: to.place, value: name, ...where }];
}

function nameQuestion(files: Files, { question, name, title, form = 'request' }: Gesture<'question.name'>): Plan {
  const root = rootOfForm(form);
  const found = definitionOf(valueAt(files, root) ?? null, question);
  if (!found) return refuse('place-gone', { ...root, pointer: question });
  const renamed = planRename(files, { thing: thingOfQuestion(form, question), name });
  if ('type' in renamed) return renamed;
  const at = { ...root, pointer: joinPointer(parentPointer(found.at), name, 'title') };
  return [...renamed, { type: 'set', at, value: title }];
}

function removeQuestion(files: Files, { question, form: called }: Gesture<'question.remove'>): Plan {
  const root = rootOfForm(called);
  const form = valueAt(files, root) ?? null;
  const isOf = (pointer: Pointer): boolean => pointer === question || pointer.startsWith(`${question}/`);
  const all = listMentions(form).filter((mention) => mention.kind !== 'read' && isOf(mention.question));
  if (!all.some(({ kind }) => kind === 'defined')) return refuse('place-gone', { ...root, pointer: question });
  const outer = all.filter(({ at }) => !all.some((other) => at.startsWith(`${other.at}/`)));
  const lists = new Map<Pointer, number>();
  for (const { as, at } of outer) {
    if (as === 'item') lists.set(parentPointer(at), (lists.get(parentPointer(at)) ?? 0) + 1);
  }
  const isEmptied = (list: Pointer): boolean => {
    const items = valueAt(files, { ...root, pointer: list });
    return isJsonList(items) && items.length === lists.get(list);
  };
  // The last places first, so that the ranks of those before them stay true; a list that loses all its items goes whole.
  const places = [
    ...new Set(outer.map(({ as, at }) => (as === 'item' && isEmptied(parentPointer(at)) ? parentPointer(at) : at))),
  ];
  // A condition that asks for nothing more goes along: no screen would show it, and it would go on reading answers.
  const under = all.filter(
    ({ kind, question: own, layer }) => kind === 'defined' && own === question && lastToken(layer) === 'then',
  );
  const [held] = under;
  return [
    ...places.toReversed().map((pointer): Operation => ({ type: 'remove', at: { ...root, pointer } })),
    ...(held && under.length === 1 ? cleared(files, root, held, parentPointer(held.layer)) : []),
    ...forgetLayout(files, called, question),
    ...(called === 'findings' ? forgetFinding(files, question) : forgetAnswer(files, question)),
  ];
}

/** Questions of which form.ui.json says how they look. */
const presentedIn = (files: Files, form: FormName | undefined): readonly Pointer[] =>
  FORMS[form ?? 'request'].isLaidOut ? namesAt(files, FIELDS) : [];

function forgetLayout(files: Files, form: FormName | undefined, question: Pointer): readonly Operation[] {
  const [name, container] = [lastToken(question), parentPointer(question)];
  const pages = container === '' ? pagesOf(files, form) : [];
  const order = orderOf(files, container, form);
  const presented = presentedIn(files, form).filter(
    (pointer) => pointer === question || pointer.startsWith(`${question}/`),
  );
  return [
    ...pages.flatMap(({ fields: names, place }): readonly Operation[] =>
      names.includes(name) ? [{ type: 'remove', at: below(place, names.indexOf(name)) }] : [],
    ),
    ...(order?.names.includes(name)
      ? [{ type: 'remove' as const, at: below(order.place, order.names.indexOf(name)) }]
      : []),
    ...presented.map((pointer): Operation => ({ type: 'remove', at: below(FIELDS, pointer) })),
  ];
}

function requireQuestion(files: Files, { question, required, form: called }: Gesture<'question.require'>): Plan {
  const root = rootOfForm(called);
  const form = valueAt(files, root) ?? null;
  const found = definitionOf(form, question);
  if (!found) return refuse('place-gone', { ...root, pointer: question });
  if (required) return requireIn(files, { ...root, pointer: found.layer }, lastToken(question));
  const mention = listMentions(form).find(
    ({ kind, layer, question: other }) => kind === 'required' && layer === found.layer && other === question,
  );
  if (!mention) return [];
  const list = { ...root, pointer: parentPointer(mention.at) };
  const items = valueAt(files, list);
  return [{ type: 'remove', at: isJsonList(items) && items.length === 1 ? list : { ...root, pointer: mention.at } }];
}

/** Adds a name to what an object requires. */
function requireIn(files: Files, object: Place, name: string): readonly Operation[] {
  const list = valueAt(files, below(object, 'required'));
  if (isJsonList(list)) {
    return list.includes(name) ? [] : [{ type: 'insert', at: below(object, 'required'), value: name }];
  }
  const rank = namesAt(files, object).indexOf('properties');
  return [{ type: 'insert', at: object, name: 'required', value: [name], ...(rank !== -1 && { before: rank + 1 }) }];
}
