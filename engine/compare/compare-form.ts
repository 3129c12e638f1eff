/*
 * The form of citizens, by its outline: pages, the questions on them, what is asked when, and how each is presented.
 */
import { isJsonList, isJsonObject, stringsOf } from '../base/guards.ts';
import { equalJson } from '../base/json.ts';
import { joinPointer } from '../base/pointer.ts';
import type { Json, JsonObject } from '../base/values.ts';
import { FORM_UI } from '../edit/gestures/layout.ts';
import { valueAt } from '../edit/operations.ts';
import type { Files } from '../edit/changes.ts';
import {
  allQuestions,
  FORM_SCHEMA,
  formView,
  type FormView,
  type PageView,
  type QuestionView,
} from '../edit/view/form-view.ts';
import { schemaOfFile } from '../language/described.ts';
import { inside, told, type SchemeChange, type Spot } from './change.ts';
import { compareDescribed, identityOf } from './compare-described.ts';
import { matchMembers, type Member } from './match-members.ts';
import { compareQuestion, compareRequired } from './compare-questions.ts';
import { firstText, type Titles } from './say-value.ts';

const PLACED_ON = 'Page';
/** Whether a change is that a question is asked on another page. */
export function isPlacement({ type, path }: SchemeChange): boolean {
  return type === 'changed' && path.length === 2 && path[1] === PLACED_ON;
}

const START: Spot = { section: 'form', path: [], file: FORM_SCHEMA, pointer: '' };

/** Says what differs between two forms; where an outline cannot be drawn, that the file does. */
export function compareForms(before: Files, after: Files, titles: Titles): readonly SchemeChange[] {
  const [old, young] = [formView(before), formView(after)];
  if (!old || !young) return before[FORM_SCHEMA] === after[FORM_SCHEMA] ? [] : [told(START, 'changed')];
  return [
    ...comparePages(before, after, titles),
    ...compareQuestion(START, titles, rootOf(before), rootOf(after)),
    ...compareOutlines({ files: before, view: old }, { files: after, view: young }, titles),
    ...compareLook(before, after, titles),
  ];
}

/** Pages with what stands above their questions; which questions are on them is told at each question. */
function comparePages(before: Files, after: Files, titles: Titles): readonly SchemeChange[] {
  const root = schemaOfFile(FORM_UI);
  const schema = root?.properties?.['pages']?.items;
  const spot: Spot = { ...START, file: FORM_UI, pointer: '/pages' };
  const { pairs, removed, added, isMoved } = matchMembers(pagesIn(before), pagesIn(after), identityOf);
  const at = ({ item, rank }: Member): Spot =>
    inside(spot, `Page « ${titleIn(item)} »`, joinPointer(spot.pointer, rank));
  if (!root || !schema) return [];
  return [
    ...removed.map((page) => told(at(page), 'removed')),
    ...added.map((page) => told(at(page), 'added')),
    ...pairs.flatMap(([old, young]) => [
      ...compareDescribed(at(young), { root, schema, titles }, withoutFields(old.item), withoutFields(young.item)),
      ...(matchMembers(fieldsOf(old.item), fieldsOf(young.item), String).isMoved
        ? [told(inside(at(young), 'Questions', at(young).pointer), 'moved')]
        : []),
    ]),
    ...(isMoved ? [told(inside(spot, 'Pages', spot.pointer), 'moved')] : []),
  ];
}

function pagesIn(files: Files): readonly Json[] {
  const pages = valueAt(files, { file: FORM_UI, pointer: '/pages' });
  return isJsonList(pages) ? pages : [];
}

const titleIn = (page: Json): string => (isJsonObject(page) && firstText(page['title'], page['id'])) || '';

const fieldsOf = (page: Json): readonly string[] => (isJsonObject(page) ? stringsOf(page['fields']) : []);

function withoutFields(page: Json): Json {
  if (!isJsonObject(page)) return page;
  const { fields: _fields, ...rest } = page;
  return rest;
}

type Outline = { readonly files: Files; readonly view: FormView };

function compareOutlines(old: Outline, young: Outline, titles: Titles): readonly SchemeChange[] {
  const [olds, youngs] = [placed(old.view), placed(young.view)];
  const added = [...youngs].flatMap(([pointer, { question, path }]) =>
    // What a section holds comes and goes with it.
    olds.has(pointer) || !isOutermost(pointer, olds, youngs) ? [] : [told(at(question, path), 'added')],
  );
  const removed = [...olds].flatMap(([pointer, former]) => {
    if (youngs.has(pointer) || !isOutermost(pointer, youngs, olds)) return [];
    const next = movedTo(old, young, former, [...youngs.values()], olds);
    return next
      ? [told(at(next.question, next.path), 'moved', former.path.join(' › '), next.path.join(' › '))]
      : [told(at(former.question, former.path), 'removed')];
  });
  const changed = [...youngs].flatMap(([pointer, { question, path, page }]) => {
    const former = olds.get(pointer);
    if (!former) return [];
    const spot = at(question, path);
    const [was, is] = [schemaAt(old.files, former.question), schemaAt(young.files, question)];
    return [
      // A page under another title is the same page, and what a section holds moves with it.
      ...(former.page?.id === page?.id || path.length > 1
        ? []
        : [told(inside(spot, PLACED_ON, question.at), 'changed', former.page?.title ?? null, page?.title ?? null)]),
      ...compareRequired(spot, former.question.required, question.required),
      ...(equalJson(conditionsOf(former.question), conditionsOf(question))
        ? []
        : [told(inside(spot, 'Condition', question.at), 'changed')]),
      ...compareQuestion(spot, titles, was, is),
    ];
  });
  return [...removed, ...added, ...changed];
}

/** Where a question is asked that is no longer asked where it was: the same, inside a section that there was not. */
function movedTo(
  old: Outline,
  young: Outline,
  { question }: Placed,
  youngs: readonly Placed[],
  olds: ReadonlyMap<string, Placed>,
): Placed | undefined {
  const was = schemaAt(old.files, question);
  return youngs.find(
    ({ question: is }) =>
      is.name === question.name && !olds.has(is.question) && equalJson(schemaAt(young.files, is), was),
  );
}

function at(question: QuestionView, path: readonly string[]): Spot {
  return { ...START, path, pointer: question.at };
}

type Placed = { readonly question: QuestionView; readonly path: readonly string[]; readonly page: PageView | null };

/** Questions by the answer they ask for, each with the titles of what holds it. */
function placed({ pages, elsewhere }: FormView): ReadonlyMap<string, Placed> {
  const within = (question: QuestionView, above: readonly string[], page: PageView | null): readonly Placed[] => {
    const path = [...above, question.title];
    return [{ question, path, page }, ...question.children.flatMap((child) => within(child, path, page))];
  };
  const all = [
    ...pages.flatMap((page) => page.questions.flatMap((question) => within(question, [], page))),
    ...elsewhere.flatMap((question) => within(question, [], null)),
  ];
  return new Map(all.map((one) => [one.question.question, one]));
}

/** Whether what holds a question is in both outlines, so that the question itself is what came or went. */
function isOutermost(pointer: string, others: ReadonlyMap<string, Placed>, own: ReadonlyMap<string, Placed>): boolean {
  const above = pointer.replace(/(?:\/\*)?\/[^/]*$/, '');
  return above === '' || !own.has(above) || others.has(above);
}

/** What is true where it is asked, wherever that is written. */
function conditionsOf({ conditions }: QuestionView) {
  return conditions.map(({ about, holds, condition }) => JSON.stringify([about, holds, condition]));
}

const rootOf = (files: Files): JsonObject => schemaAt(files, { at: '' });

function schemaAt(files: Files, { at: pointer }: Pick<QuestionView, 'at'>): JsonObject {
  const schema = valueAt(files, { file: FORM_SCHEMA, pointer });
  return isJsonObject(schema) ? schema : {};
}

/** What form.ui.json says beside its pages. */
function compareLook(before: Files, after: Files, titles: Titles): readonly SchemeChange[] {
  const [old, young] = [lookOf(before), lookOf(after)];
  const schema = schemaOfFile(FORM_UI);
  if (!schema || (old === null) !== (young === null)) return [];
  const view = formView(after);
  const asked = new Map((view ? allQuestions(view) : []).map((one) => [one.question, one.title] as const));
  const named: Titles = { ...titles, get: (name) => asked.get(name) ?? titles.get(name) };
  const spot: Spot = { ...START, file: FORM_UI };
  return compareDescribed(spot, { root: schema, schema, titles: named }, old ?? {}, young ?? {});
}

function lookOf(files: Files): JsonObject | null {
  const value = valueAt(files, { file: FORM_UI, pointer: '' });
  if (!isJsonObject(value)) return null;
  const { pages: _pages, ...rest } = value;
  return rest;
}
