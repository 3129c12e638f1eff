/**
 * A beginning and an end that are asked together, with nothing that says which comes first: a suspension, a stay or a
 * project could end before it starts. Told where two dates of one form have names or titles that differ by these words alone.
 */
import { joinPointer, lastToken, parentPointer, splitPointer } from '../../base/pointer.ts';
import type { Pointer } from '../../base/values.ts';
import { parseExpression } from '../../feel/syntax/parse.ts';
import { namesOfPath, partsOf, type FeelNode, type NodeOf } from '../../feel/syntax/tree.ts';
import { collectFields } from '../../form/fields/collect-fields.ts';
import { formOf } from '../../form/fields/action-form.ts';
import { CAPTIONS } from '../../language/captions.ts';
import type { Diagnostic } from '../../language/diagnostic.ts';
import type { FormField } from '../../language/form-schema.ts';
import type { ParsedSource } from '../../language/parsed-source.ts';
import { listActions, type ActionEntry } from '../../language/walk-workflow.ts';

/** Words of a beginning, each with that of its end. */
const WORDS: readonly (readonly [RegExp, string])[] = [
  [/d[ée]but/i, 'fin'],
  [/\bdu\b|(?<=[a-z])Du\b|^du(?=[A-Z])/, 'au'],
  [/d[ée]part/i, 'retour'],
  [/arriv[ée]e/i, 'd[ée]part'],
  [/ouverture/i, 'fermeture'],
  [/entr[ée]e/i, 'sortie'],
];

type Place = { readonly file: string; readonly pointer: Pointer };
type Pair = { readonly start: FormField; readonly end: FormField; readonly at: (field: FormField) => Place };
type Condition = Place & { readonly text: string };

/** Pairs of dates that no condition compares, and conditions that compare them the wrong way round. */
export function checkDatePairs(parsed: ParsedSource): readonly Diagnostic[] {
  const pairs = listPairs(parsed);
  if (pairs.length === 0) return [];
  const conditions = listConditions(parsed);
  return pairs.flatMap(({ start, end, at }) => {
    const [first, last] = [lastToken(start.pointer), lastToken(end.pointer)];
    const comparing = conditions.flatMap((condition) => {
      const found = comparisonsOf(condition.text).find((node) => isOf(node, first, last));
      return found ? [{ condition, found }] : [];
    });
    const related = [{ caption: CAPTIONS.begins, place: at(start).pointer, file: at(start).file }];
    const params = { start: start.label, end: end.label };
    const isRead = conditions.some(({ text }) => hasWord(text, first) && hasWord(text, last));
    if (!isRead) return [parsed.report('form.dates-unordered', at(end).file, at(end).pointer, params, related)];
    return comparing
      .filter(({ found }) => isReversed(found, first))
      .map(({ condition }) =>
        parsed.report('rules.dates-reversed', condition.file, condition.pointer, params, related),
      );
  });
}

/** Pairs of the answers, of what agents record and of the forms of actions. */
function listPairs({ fields, fieldPlaces, agentFields, workflow }: ParsedSource): readonly Pair[] {
  return [
    ...pairsIn(fields, ({ pointer }) => ({ file: 'form.schema.json', pointer: fieldPlaces[pointer] ?? '' })),
    ...pairsIn(agentFields, ({ pointer }) => ({ file: 'agent.schema.json', pointer: schemaPlace('', pointer) })),
    ...listActions(workflow).flatMap(pairsInAction),
  ];
}

function pairsInAction({ action, pointer: base }: ActionEntry): readonly Pair[] {
  const form = formOf(action);
  const place = (pointer: Pointer): Pointer => schemaPlace(joinPointer(base, 'form'), pointer);
  return form
    ? pairsIn(collectFields(form, { pages: [] }), ({ pointer }) => ({ file: 'workflow.json', pointer: place(pointer) }))
    : [];
}

/** A date of the form of an action: the path by which it is read, and where it stands in workflow.json. */
export type ActionDate = { readonly path: string; readonly label: string; readonly place: Pointer };

/** The periods that the form of an action asks for: a first day with its last. */
export function pairsOfAction(entry: ActionEntry): readonly { readonly start: ActionDate; readonly end: ActionDate }[] {
  const dateOf = (field: FormField, at: Pair['at']): ActionDate => ({
    path: ['actions', entry.id, ...splitPointer(field.pointer)].join('.'),
    label: field.label,
    place: at(field).pointer,
  });
  return pairsInAction(entry).map(({ start, end, at }) => ({ start: dateOf(start, at), end: dateOf(end, at) }));
}

function schemaPlace(base: Pointer, pointer: Pointer): Pointer {
  const names = splitPointer(pointer);
  return joinPointer(base, ...names.flatMap((name) => (name === '*' ? ['items'] : ['properties', name])));
}

function pairsIn(fields: readonly FormField[], at: Pair['at']): readonly Pair[] {
  const dates = fields.filter(({ format }) => format === 'date');
  return dates.flatMap((start) => {
    const end = dates.find(
      (other) => parentPointer(other.pointer) === parentPointer(start.pointer) && isEndOf(start, other),
    );
    return end ? [{ start, end, at }] : [];
  });
}

/** Whether the name or the title of a date is that of another with the word of an end in the place of that of a beginning. */
function isEndOf(start: FormField, end: FormField): boolean {
  const words = (field: FormField): readonly string[] => [lastToken(field.pointer), field.label];
  return words(start).some((text, at) =>
    WORDS.some(([begin, other]) => {
      const found = begin.exec(text);
      if (!found) return false;
      const [before, after] = [text.slice(0, found.index), text.slice(found.index + found[0].length)];
      const expected = new RegExp(`^${escaped(before)}${other}${escaped(after)}$`, 'i');
      return expected.test(words(end)[at] ?? '');
    }),
  );
}

function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
}

/** What must be true of a request or before an action. */
function listConditions({ rules, workflow }: ParsedSource): readonly Condition[] {
  return [
    ...(['checks', 'eligibility'] as const).flatMap((part) =>
      (rules[part] ?? []).map(({ valid }, at) => ({
        file: 'rules.json',
        pointer: joinPointer(`/${part}`, at, 'valid'),
        text: valid,
      })),
    ),
    ...(rules.computed ?? []).flatMap(({ expression }, at) =>
      expression === undefined ? [] : [{ file: 'rules.json', pointer: joinPointer('/computed', at), text: expression }],
    ),
    ...listActions(workflow).flatMap(({ action, pointer }) =>
      (action.guards ?? []).map(({ when }, at) => ({
        file: 'workflow.json',
        pointer: joinPointer(pointer, 'guards', at, 'when'),
        text: when,
      })),
    ),
  ];
}

/** Comparisons that must hold for a condition to: itself, or those that `and` puts together. */
function comparisonsOf(text: string): readonly NodeOf<'comparison'>[] {
  const { tree } = parseExpression(text);
  const required = (node: FeelNode): readonly NodeOf<'comparison'>[] => {
    if (node.type === 'comparison') return [node];
    return node.type === 'conjunction' ? partsOf(node).flatMap(required) : [];
  };
  return tree ? required(tree) : [];
}

function isOf({ left, right }: NodeOf<'comparison'>, first: string, last: string): boolean {
  const names = [left, right].map((side) => namesOfPath(side)?.at(-1));
  return names.includes(first) && names.includes(last);
}

/** `fin <= debut`: the end before the start. */
function isReversed({ operator, left }: NodeOf<'comparison'>, first: string): boolean {
  const startsLeft = namesOfPath(left)?.at(-1) === first;
  return startsLeft ? operator === '>' || operator === '>=' : operator === '<' || operator === '<=';
}

function hasWord(text: string, word: string): boolean {
  return new RegExp(String.raw`(?<!\w)${word}(?!\w)`).test(text);
}
