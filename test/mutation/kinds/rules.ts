/** Defects of rules.json and of the expressions of other files. */
import { isRecord } from '../../../engine/base/guards.ts';
import { joinPointer, parentPointer } from '../../../engine/base/pointer.ts';
import { appendAt, getAt, removeAt, setAt } from '../json-edits.ts';
import {
  feelPlaces,
  fieldsOf,
  isMentioned,
  jsonDefect,
  nodesMatching,
  wordPattern,
  type Defect,
  type Kind,
  type Scheme,
} from '../scheme.ts';
import { misspelt } from './form.ts';

const RULES = 'rules.json';

type Computed = {
  readonly name: string;
  readonly type: string;
  readonly expression: string | null;
  readonly pointer: string;
};

export function computedOf(scheme: Scheme): readonly Computed[] {
  return nodesMatching(scheme, RULES, /^\/computed\/\d+$/).flatMap(({ pointer, value }) => {
    if (!isRecord(value)) return [];
    const { name, type, expression } = value;
    return [
      {
        name: String(name),
        type: String(type),
        expression: typeof expression === 'string' ? expression : null,
        pointer,
      },
    ];
  });
}

function renamedValues(scheme: Scheme): readonly Defect[] {
  return computedOf(scheme).flatMap(({ name, pointer }) => {
    if (!isMentioned(scheme, name, /^(rules|workflow|queue)\.json$|\.md$|^scenarios/, 2)) return [];
    const at = joinPointer(pointer, 'name');
    return [
      jsonDefect(scheme, { file: RULES, pointer: at }, (rules) => setAt(rules, at, misspelt(name)), { names: [name] }),
    ];
  });
}

/** Names of the case in an expression, but for those that FEEL itself has. */
function misspeltNames(scheme: Scheme): readonly Defect[] {
  const names = [
    ...fieldsOf(scheme.json['form.schema.json']).flatMap(({ name, root }) => (root ? [name] : [])),
    ...computedOf(scheme).map(({ name }) => name),
    'dossier',
    'demandeur',
    'aujourdhui',
  ];
  return feelPlaces(scheme).flatMap(({ file, pointer, text }) => {
    const found = names.find((name) => wordPattern(name).test(text.replaceAll(/"[^"]*"/g, '')));
    if (found === undefined) return [];
    const broken = text.replace(wordPattern(found), misspelt(found));
    return [jsonDefect(scheme, { file, pointer }, (value) => setAt(value, pointer, broken))];
  });
}

function brokenExpressions(scheme: Scheme): readonly Defect[] {
  return feelPlaces(scheme).map(({ file, pointer, text }, at) =>
    jsonDefect(scheme, { file, pointer }, (value) => setAt(value, pointer, at % 2 === 0 ? `${text} +` : `(${text}`)),
  );
}

/** Comparisons with what no value of the other side can be. */
function mismatchedComparisons(scheme: Scheme): readonly Defect[] {
  return feelPlaces(scheme).flatMap(({ file, pointer, text }) => {
    const broken = text
      .replace(/(!?=) "[^"]*"/, '$1 12')
      .replace(/([<>]=?) (\d[\d ]*)$/, '$1 "beaucoup"')
      .replace(/([<>]=?) aujourdhui/, '$1 "2026-12-31"');
    return broken === text ? [] : [jsonDefect(scheme, { file, pointer }, (value) => setAt(value, pointer, broken))];
  });
}

function unofferedChoices(scheme: Scheme): readonly Defect[] {
  return feelPlaces(scheme).flatMap(({ file, pointer, text }) => {
    const broken = text.replace(/(!?=) "([^"]*)"/, '$1 "$2zq"');
    return broken === text ? [] : [jsonDefect(scheme, { file, pointer }, (value) => setAt(value, pointer, broken))];
  });
}

/** A choice that is not offered, among those of a list or of `in (…)`. */
function unofferedMembers(scheme: Scheme): readonly Defect[] {
  return feelPlaces(scheme).flatMap(({ file, pointer, text }) => {
    const broken = text.replace(/(\bin \(|list contains\(\[)"([^"]*)"/, '$1"$2zq"');
    return broken === text ? [] : [jsonDefect(scheme, { file, pointer }, (value) => setAt(value, pointer, broken))];
  });
}

/** An age counted in days, a day that is none, a rounding to nobody knows how many digits. */
function wrongArguments(scheme: Scheme): readonly Defect[] {
  return feelPlaces(scheme).flatMap(({ file, pointer, text }) => {
    const broken = text
      .replace(/years and months duration\((\w+), (\w+)\)\.years/, '($2 - $1)')
      .replace(/date\("(\d{4})-\d{2}-\d{2}"\)/, 'date("$1-02-30")')
      .replace(/(round half up\([^()]*), 0\)/, '$1)');
    return broken === text ? [] : [jsonDefect(scheme, { file, pointer }, (value) => setAt(value, pointer, broken))];
  });
}

function cycles(scheme: Scheme): readonly Defect[] {
  const computed = computedOf(scheme);
  return computed.flatMap((reader) =>
    computed.flatMap((read) => {
      if (reader.expression === null || read.expression === null || read === reader) return [];
      // `milieux.surface` is a field of the members, whatever a value of that name is.
      if (!new RegExp(String.raw`(?<![\w.])${read.name}(?!\w)`).test(reader.expression)) return [];
      const at = joinPointer(read.pointer, 'expression');
      const also = [{ file: RULES, pointer: reader.pointer }];
      return [jsonDefect(scheme, { file: RULES, pointer: at }, (rules) => setAt(rules, at, reader.name), { also })];
    }),
  );
}

/** Divided by a number that may be zero, or by nothing known of. */
function divisions(scheme: Scheme): readonly Defect[] {
  const zero = fieldsOf(scheme.json['form.schema.json']).find(
    ({ root, field }) => root && field['minimum'] === 0 && (field['type'] === 'integer' || field['type'] === 'number'),
  );
  const divisor = zero?.name ?? 'dossier.montantEngage';
  return feelPlaces(scheme).flatMap(({ file, pointer, text }) => {
    const computed = computedOf(scheme).find((value) => pointer.startsWith(`${value.pointer}/`));
    if (!zero || file !== RULES || !computed || !['number', 'money'].includes(computed.type)) return [];
    return [jsonDefect(scheme, { file, pointer }, (rules) => setAt(rules, pointer, `(${text}) / ${divisor}`))];
  });
}

function swappedValueTypes(scheme: Scheme): readonly Defect[] {
  return computedOf(scheme).flatMap(({ type, pointer }) => {
    const other = type === 'string' ? 'number' : 'string';
    const at = joinPointer(pointer, 'type');
    return type === 'context'
      ? []
      : [jsonDefect(scheme, { file: RULES, pointer: at }, (rules) => setAt(rules, at, other))];
  });
}

function swappedColumnTypes(scheme: Scheme): readonly Defect[] {
  return nodesMatching(scheme, 'queue.json', /^\/columns\/\d+\/type$/).map(({ pointer, value }) => {
    const column = { file: 'queue.json', pointer: parentPointer(pointer) };
    return jsonDefect(scheme, column, (queue) => setAt(queue, pointer, value === 'string' ? 'number' : 'string'));
  });
}

function unknownBlames(scheme: Scheme): readonly Defect[] {
  return nodesMatching(scheme, RULES, /^\/checks\/\d+\/field$/).map(({ pointer, value }) =>
    jsonDefect(scheme, { file: RULES, pointer }, (rules) => setAt(rules, pointer, `${String(value)}zq`)),
  );
}

function repeatedIds(scheme: Scheme): readonly Defect[] {
  return ['checks', 'eligibility', 'computed'].flatMap((part) => {
    const first = getAt(scheme.json[RULES], `/${part}/0`);
    if (first === undefined) return [];
    return [jsonDefect(scheme, { file: RULES, pointer: `/${part}` }, (rules) => appendAt(rules, `/${part}`, first))];
  });
}

function deletedTexts(scheme: Scheme): readonly Defect[] {
  return nodesMatching(
    scheme,
    RULES,
    /^\/(checks|eligibility|computed|tables)\/\d+\/(message|title|field|effect)$/,
  ).map(({ pointer }) =>
    jsonDefect(scheme, { file: RULES, pointer: parentPointer(pointer) }, (rules) => removeAt(rules, pointer)),
  );
}

/** Alerts and guards that give something else than yes or no. */
function otherThanYesOrNo(scheme: Scheme): readonly Defect[] {
  return feelPlaces(scheme).flatMap(({ file, pointer }) =>
    /\/(when|valid)$/.test(pointer)
      ? [jsonDefect(scheme, { file, pointer }, (value) => setAt(value, pointer, '1 + 1'))]
      : [],
  );
}

/** A delay written in hours and minutes instead of months and days. */
function hoursAddedToDays(scheme: Scheme): readonly Defect[] {
  return feelPlaces(scheme).flatMap(({ file, pointer, text }) => {
    const broken = text.replace(/([+-] duration\("P)(\d+[MD]"\))/, '$1T$2').replace('D"', 'H"');
    return broken === text ? [] : [jsonDefect(scheme, { file, pointer }, (value) => setAt(value, pointer, broken))];
  });
}

function comparedWithItself(scheme: Scheme): readonly Defect[] {
  const comparison =
    /(?<=^|if |and |or |then )([a-z][A-Za-z]*(?:\.[A-Za-z]+)*) (<=|>=|<|>|=|!=) [a-z][A-Za-z]*(?:\.[A-Za-z]+)*(?= and| or| then|$)/;
  return feelPlaces(scheme).flatMap(({ file, pointer, text }) => {
    const broken = text.replace(comparison, '$1 $2 $1');
    if (broken === text || /[=<>] (?:null|true|false)\b/.test(comparison.exec(text)?.[0] ?? '')) return [];
    return [jsonDefect(scheme, { file, pointer }, (value) => setAt(value, pointer, broken))];
  });
}

/** The largest or the smallest of a part of a list, which may be no part at all; a sum of nothing is none. */
function extremesOfNothing(scheme: Scheme): readonly Defect[] {
  return computedOf(scheme).flatMap(({ expression, pointer }) => {
    const broken = expression?.replace(/\b(max|min)\((\w+)\.(\w+)\)/, '$1($2[$3 > 1].$3)');
    if (broken === undefined || broken === expression) return [];
    const at = joinPointer(pointer, 'expression');
    return [jsonDefect(scheme, { file: RULES, pointer: at }, (rules) => setAt(rules, at, broken))];
  });
}

/** A message shown at a field that the check does not read. */
function otherBlames(scheme: Scheme): readonly Defect[] {
  const fields = fieldsOf(scheme.json['form.schema.json']).filter(({ root }) => root);
  return nodesMatching(scheme, RULES, /^\/checks\/\d+$/).flatMap(({ pointer, value }) => {
    const valid = String(getAt(value, '/valid'));
    const other = fields.find(({ name, field }) => !isMentioned(scheme, name, /^rules/) && field['type'] === 'string');
    if (!other || getAt(value, '/each') !== undefined || valid === '') return [];
    const at = joinPointer(pointer, 'field');
    return [jsonDefect(scheme, { file: RULES, pointer: at }, (rules) => setAt(rules, at, `/${other.name}`))];
  });
}

/** Conditions that no answer fails, or that none meets. */
function conditionsThatTellNothing(scheme: Scheme): readonly Defect[] {
  const bounded = fieldsOf(scheme.json['form.schema.json']).find(
    ({ root, field }) => root && typeof field['minimum'] === 'number' && field['type'] === 'integer',
  );
  const least = bounded?.field['minimum'];
  if (!bounded || typeof least !== 'number') return [];
  const [always, never] = [`${bounded.name} >= ${least}`, `${bounded.name} < ${least}`];
  return feelPlaces(scheme).flatMap(({ file, pointer, text }) => {
    if (!/\/(guards\/\d+\/when|alerts\/\d+\/when|valid)$/.test(pointer) || text.includes('membre')) return [];
    const place = pointer.includes('/guards/') ? parentPointer(parentPointer(pointer)) : pointer;
    const broken = pointer.endsWith('/valid') ? [`(${text}) and ${never}`] : [always, `(${text}) and ${never}`];
    return broken.map((other) => jsonDefect(scheme, { file, pointer: place }, (value) => setAt(value, pointer, other)));
  });
}

const EACH = /^\/(?:computed|eligibility)\/\d+\/each$/;

/** The list is another, which does not exist. */
function misspeltLists(scheme: Scheme): readonly Defect[] {
  return nodesMatching(scheme, RULES, EACH).map(({ pointer, value }) =>
    jsonDefect(scheme, { file: RULES, pointer }, (rules) => setAt(rules, pointer, misspelt(String(value)))),
  );
}

/** What reads `membre` no longer looks at members: told where it is read. */
function lostLists(scheme: Scheme): readonly Defect[] {
  return nodesMatching(scheme, RULES, EACH).flatMap(({ pointer }) => {
    const owner = parentPointer(pointer);
    const read = ['expression', 'valid'].map((name) => joinPointer(owner, name));
    const place = read.find((at) => getAt(scheme.json[RULES], at) !== undefined);
    return place === undefined
      ? []
      : [jsonDefect(scheme, { file: RULES, pointer: place }, (rules) => removeAt(rules, pointer))];
  });
}

/** The same for all of them. */
function idleLists(scheme: Scheme): readonly Defect[] {
  return nodesMatching(scheme, RULES, EACH).flatMap(({ pointer }) => {
    const valid = joinPointer(parentPointer(pointer), 'valid');
    if (getAt(scheme.json[RULES], valid) === undefined) return [];
    return [
      jsonDefect(scheme, { file: RULES, pointer }, (rules) => setAt(rules, valid, 'aujourdhui > date("2020-01-01")')),
    ];
  });
}

export const RULES_KINDS: readonly Kind[] = [
  { name: 'computed value renamed', find: renamedValues },
  { name: 'name misspelt in an expression', find: misspeltNames },
  { name: 'expression cut', find: brokenExpressions },
  { name: 'comparison of different types', find: mismatchedComparisons },
  { name: 'comparison with a choice not offered', find: unofferedChoices },
  { name: 'list with a choice not offered', find: unofferedMembers },
  { name: 'function given what it is not made for', find: wrongArguments },
  { name: 'values computed in a circle', find: cycles },
  { name: 'division by what may be zero', find: divisions },
  { name: 'type of a computed value swapped', find: swappedValueTypes },
  { name: 'type of a column of the queue swapped', find: swappedColumnTypes },
  { name: 'check that blames no field', find: unknownBlames },
  { name: 'identifier repeated', find: repeatedIds },
  { name: 'text of a rule deleted', find: deletedTexts },
  { name: 'condition that is neither true nor false', find: otherThanYesOrNo },
  { name: 'hours added to a day', find: hoursAddedToDays },
  { name: 'comparison of a value with itself', find: comparedWithItself },
  { name: 'largest of what may be nothing', find: extremesOfNothing },
  { name: 'check that blames a field it does not read', find: otherBlames },
  { name: 'condition always true, or never', find: conditionsThatTellNothing },
  { name: 'list of each misspelt', find: misspeltLists },
  { name: 'each left out', find: lostLists },
  { name: 'condition of each that reads none', find: idleLists },
];
