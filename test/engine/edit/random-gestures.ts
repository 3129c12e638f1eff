/** Gestures that an author could make on a scheme as it is, drawn at random: most are sound, some speak of what is not there. */
import { listMentions } from '../../../engine/edit/form-mentions.ts';
import type { Draw } from './draw.ts';
import { randomProcedureGesture } from './random-procedure.ts';
import type { Files } from '../../../engine/edit/changes.ts';
import type { Gesture } from '../../../engine/edit/gestures/gesture.ts';
import { rootOfForm, thingOfQuestion, type FormName } from '../../../engine/edit/gestures/forms.ts';
import { pagesOf } from '../../../engine/edit/gestures/layout.ts';
import { RULE_LISTS, type RuleList } from '../../../engine/edit/gestures/rules.ts';
import { beginningOf, RULES } from '../../../engine/edit/gestures/tables.ts';
import { itemsAt, valueAt } from '../../../engine/edit/operations.ts';
import { isJsonList, isJsonObject } from '../../../engine/base/guards.ts';
import { joinPointer, lastToken, parentPointer } from '../../../engine/base/pointer.ts';
import type { Json, Pointer } from '../../../engine/base/values.ts';

/** One gesture on the files. */
export function randomGesture(files: Files, draw: Draw): Gesture {
  const kinds = [onPart, onPart, onPart, onQuestion, onPage, onTable, onRule, onText, randomProcedureGesture];
  return pick(kinds, draw)(files, draw);
}

const pick = <T>(items: readonly T[], draw: Draw): T => {
  const item = items[draw(items.length)];
  if (item === undefined) throw new Error('nothing to choose from');
  return item;
};

const VALUES: readonly Json[] = [1, 'deux', null, true, { a: [1, { b: 'c' }] }, [], {}, ['x', 'y'], 'é"\\\n'];

function onPart(files: Files, draw: Draw): Gesture {
  const file = pick(
    Object.keys(files).filter((name) => name.endsWith('.json')),
    draw,
  );
  const places = placesIn(valueAt(files, { file, pointer: '' }) ?? null, '');
  const at = { file, pointer: pick(places, draw) };
  const name = `n${draw(30)}`;
  switch (draw(5)) {
    case 0:
      return { type: 'set', at, value: pick(VALUES, draw) };
    case 1:
      return { type: 'remove', at };
    case 2:
      return { type: 'rename', at, name };
    case 3:
      return { type: 'move', at, into: { file, pointer: pick(places, draw) }, name, before: draw(4) };
    default:
      return {
        type: 'insert',
        at,
        value: pick(VALUES, draw),
        ...(isJsonObject(valueAt(files, at)) && { name }),
        before: draw(4),
      };
  }
}

/** Pointers of all parts of a value. */
function placesIn(value: Json, pointer: Pointer): readonly Pointer[] {
  const parts = isJsonList(value)
    ? value.map((part, rank) => [String(rank), part] as const)
    : Object.entries(isJsonObject(value) ? value : {});
  return [pointer, ...parts.flatMap(([name, part]) => placesIn(part, joinPointer(pointer, name)))];
}

/** Of what the applicant is asked, or of what agents record. */
function onQuestion(files: Files, draw: Draw): Gesture {
  const form = draw(4) === 0 ? 'findings' : 'request';
  const gesture = randomQuestion(files, form, draw);
  // What the applicant is asked is what a gesture is about when it does not say.
  return form === 'request' || gesture.type === 'thing.rename' ? gesture : { ...gesture, form };
}

type OnQuestion = Extract<Gesture, { readonly question: Pointer } | { readonly type: 'question.add' | 'thing.rename' }>;

function randomQuestion(files: Files, form: FormName, draw: Draw): OnQuestion {
  const questions = listMentions(valueAt(files, rootOfForm(form)) ?? null).filter(({ kind }) => kind === 'defined');
  const page = pagesOf(files, form).map(({ id }) => id)[draw(5)] ?? null;
  const question = questions[draw(questions.length)]?.question ?? '/none';
  const beside = questions[draw(questions.length)]?.question;
  const before = beside === undefined || draw(3) === 0 ? null : lastToken(beside);
  switch (draw(8)) {
    case 0: {
      const container = draw(2) === 0 ? '' : parentPointer(question);
      const schema = { title: 'Une question', type: 'string' };
      return {
        type: 'question.add',
        container,
        name: `q${draw(50)}`,
        schema,
        required: draw(2) === 0,
        page: container === '' ? page : null,
        before,
        ...(draw(2) === 0 && { category: { name: `c${draw(5)}`, title: 'Une catégorie' } }),
      };
    }
    case 1:
      return { type: 'question.move', question, page, before };
    case 4:
      return { type: 'question.duplicate', question, name: `q${draw(50)}`, title: 'La même' };
    case 6:
      return { type: 'question.name', question, name: `n${draw(50)}`, title: 'Son titre' };
    case 5: {
      const condition = { properties: { a: { const: `v${draw(3)}` } }, required: ['a'] };
      return { type: 'question.condition', question, condition: draw(3) === 0 ? null : condition };
    }
    case 7:
      return { type: 'thing.rename', thing: thingOfQuestion(form, question), name: `r${draw(50)}` };
    case 2:
      return { type: 'question.remove', question };
    default:
      return { type: 'question.require', question, required: draw(2) === 0 };
  }
}

function onPage(files: Files, draw: Draw): Gesture {
  const ids = [...pagesOf(files).map(({ id }) => id), 'none'];
  const before = draw(3) === 0 ? null : pick(ids, draw);
  switch (draw(3)) {
    case 0:
      return { type: 'page.add', id: `p${draw(20)}`, title: 'Une page', before };
    case 1:
      return { type: 'page.move', page: pick(ids, draw), before };
    default:
      return { type: 'page.remove', page: pick(ids, draw), into: pick(ids, draw) };
  }
}

function onTable(files: Files, draw: Draw): Gesture {
  const tables = itemsAt(files, { file: RULES, pointer: '/tables' }).filter(isJsonObject);
  const drawn = tables[draw(tables.length)];
  const name = drawn?.['name'];
  const table = { name: typeof name === 'string' ? name : 'none', from: drawn ? beginningOf(drawn) : null };
  const [side, before] = [pick(['inputs', 'outputs'] as const, draw), draw(3) === 0 ? null : draw(3)];
  switch (draw(7)) {
    case 0:
      return {
        type: 'table.add',
        table: { name: `t${draw(9)}`, title: 'Une table', inputs: [], outputs: [], rows: [] },
        value: null,
      };
    case 1:
      return { type: 'table.remove', table };
    case 2:
      return { type: 'table.period', table, from: `202${draw(10)}-03-01` };
    case 3:
      return { type: 'table.column.add', table, side, column: { label: 'Une colonne' }, cell: '-', before };
    case 4:
      return { type: 'table.column.remove', table, side, column: draw(3) };
    case 5:
      return { type: 'table.column.move', table, side, column: draw(3), before };
    default: {
      const lines = [draw(4), draw(4), null].map((row) => ({ row, cells: ['1', '"deux"', ''].slice(draw(3)) }));
      return { type: 'table.paste', table, column: draw(4), lines };
    }
  }
}

function onRule(files: Files, draw: Draw): Gesture {
  const list: RuleList = pick(['computed', 'checks', 'eligibility'] as const, draw);
  const rules = itemsAt(files, { file: RULES, pointer: `/${list}` }).filter(isJsonObject);
  const nameOf = (rank: number): string => {
    const name = rules[rank]?.[RULE_LISTS[list]];
    return typeof name === 'string' ? name : 'none';
  };
  const rule = { list, name: nameOf(draw(rules.length)) };
  const before = draw(3) === 0 ? null : nameOf(draw(rules.length));
  switch (draw(5)) {
    case 0:
      return { type: 'rule.add', list, rule: { [RULE_LISTS[list]]: `r${draw(30)}`, title: 'Une règle' }, before };
    case 1:
      return { type: 'rule.remove', rule };
    case 2:
      return { type: 'rule.move', rule, before };
    default: {
      const given: Readonly<Record<string, Json>> = {
        title: `Un titre ${draw(9)}`,
        expression: draw(2) === 0 ? null : `1 + ${draw(9)}`,
        table: draw(2) === 0 ? null : 'taux',
        values: [{ value: draw(9), from: '2026-01-01' }],
      };
      const named = Object.entries(given).filter(() => draw(2) === 0);
      return { type: 'rule.change', rule, members: Object.fromEntries(named) };
    }
  }
}

function onText(files: Files, draw: Draw): Gesture {
  const file = pick(
    Object.keys(files).filter((name) => name.endsWith('.md')),
    draw,
  );
  const length = files[file]?.length ?? 0;
  const from = draw(length + 1);
  return {
    type: 'splice',
    file,
    from,
    to: from + draw(length - from + 1),
    text: pick(['', 'x', 'deux\nlignes\r\n'], draw),
  };
}
