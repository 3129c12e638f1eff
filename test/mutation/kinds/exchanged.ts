/**
 * What authors put one for the other: one and several, what is there and what is missing, two reasons, two rows of a new scale, the
 * opinions and the decision, the amount before and after it was reduced; and formulas that are one sign away from what was meant.
 */
import { isRecord } from '../../../engine/base/guards.ts';
import { joinPointer, parentPointer } from '../../../engine/base/pointer.ts';
import { kindOf } from '../../../engine/language/walk-workflow.ts';
import { getAt, setAt } from '../json-edits.ts';
import { rewritten, reworded } from '../rewrite.ts';
import { jsonDefect, nodesMatching, type Defect, type Kind, type Scheme } from '../scheme.ts';

const [WORKFLOW, RULES] = ['workflow.json', 'rules.json'];

const TEXTS = /\.md$/;

/** Formulas of computed values that are written in some way, with another one for each. */
function inFormulas(
  scheme: Scheme,
  change: (expression: string, value: Record<string, unknown>) => string | null,
): readonly Defect[] {
  return nodesMatching(scheme, RULES, /^\/computed\/\d+\/expression$/).flatMap(({ pointer, value }) => {
    const rule = getAt(scheme.json[RULES], parentPointer(pointer));
    const wrong = isRecord(rule) ? change(String(value), rule) : null;
    return wrong === null ? [] : [jsonDefect(scheme, { file: RULES, pointer }, (root) => setAt(root, pointer, wrong))];
  });
}

/** Two conditions of one action that each read one answer or finding, each with the sentence of the other. */
function reasons(scheme: Scheme): readonly Defect[] {
  return scheme.actions.flatMap(({ action: { guards = [] }, pointer }) => {
    const [one, other] = guards.filter(({ when }) => /^[\w.]+ (?:!?= (?:null|"\w+"|true))$/.test(when));
    if (!one || !other || one.when.split(' ')[0] === other.when.split(' ')[0]) return [];
    const places = [one, other].map((guard) => joinPointer(pointer, 'guards', guards.indexOf(guard), 'otherwise'));
    const [first = '', second = ''] = places;
    return [
      jsonDefect(
        scheme,
        { file: WORKFLOW, pointer: second },
        (root) => setAt(setAt(root, first, other.otherwise), second, one.otherwise),
        {
          also: places.flatMap((place) => [
            { file: WORKFLOW, pointer: place },
            { file: WORKFLOW, pointer: parentPointer(place) },
          ]),
        },
      ),
    ];
  });
}

/** What asks for opinions again leads to where the decision is taken. */
function opinions(scheme: Scheme): readonly Defect[] {
  const asking = scheme.states.filter(({ state }) => kindOf(state) === 'opinions').map(({ id }) => id);
  const task = scheme.states.find(
    ({ state }) => kindOf(state) === 'step' && state.task && !state.adHoc && !state.always,
  );
  return scheme.actions.flatMap(({ action: { title, to = '' }, pointer, state }) => {
    if (!task || task.id === state || !asking.includes(to) || !/^Demander.*avis/i.test(title)) return [];
    const place = joinPointer(pointer, 'to');
    return [jsonDefect(scheme, { file: WORKFLOW, pointer: place }, (root) => setAt(root, place, task.id))];
  });
}

/** A scale that was changed at a date, with the first and the last of its results one for the other. */
function turned(scheme: Scheme): readonly Defect[] {
  return nodesMatching(scheme, RULES, /^\/tables\/\d+$/).flatMap(({ pointer, value }) => {
    if (!isRecord(value)) return [];
    const { name, rows, inputs } = value;
    const tables = getAt(scheme.json[RULES], '/tables');
    const all = Array.isArray(tables) ? tables.filter((one) => isRecord(one) && one['name'] === name) : [];
    if (all.length < 2 || all[0] === value || !Array.isArray(rows) || !Array.isArray(inputs) || inputs.length !== 1)
      return [];
    const [first, last] = [
      joinPointer(pointer, 'rows', 0, 'then', 0),
      joinPointer(pointer, 'rows', rows.length - 1, 'then', 0),
    ];
    const results = [first, last].map((place) => getAt(scheme.json[RULES], place));
    if (rows.length !== 2 || results.some((result) => Number.isNaN(Number(result)))) return [];
    return [
      jsonDefect(scheme, { file: RULES, pointer: joinPointer(pointer, 'rows') }, (root) =>
        setAt(setAt(root, first, results[1]), last, results[0]),
      ),
    ];
  });
}

/** Kinds of exchanges. */
export const EXCHANGE_KINDS: readonly Kind[] = [
  {
    name: 'plural and singular exchanged',
    find: reworded(TEXTS, /(\{%-? if [\w.]+ > 1 -?%\})([^{}]+)(\{%-? else -?%\})([^{}]+)(\{%-? endif)/, '$1$4$3$2$5'),
  },
  {
    name: '« il manque » of what is there',
    find: reworded(TEXTS, /(\{%-? if [\w.]+ )==( nil -?%\}Il (?:nous )?manque)/, '$1!=$2'),
  },
  { name: 'members counted from zero', find: reworded(TEXTS, /forloop\.index(?!0)/, 'forloop.index0') },
  {
    name: 'both branches the same',
    find: (scheme) =>
      inFormulas(scheme, (text) => {
        const [, start, then] = /^(if .+ then (.+?) else ).+$/.exec(text) ?? [];
        return start === undefined || text.split(' else ').length !== 2 ? null : `${start}${then}`;
      }),
  },
  {
    name: 'amounts multiplied',
    find: (scheme) => {
      const rules = nodesMatching(scheme, RULES, /^\/computed\/\d+$/).map(({ value }) => value);
      const isAmount = (name: string): boolean =>
        rules.some((one) => isRecord(one) && one['name'] === name && one['type'] === 'money');
      return inFormulas(scheme, (text) => {
        const [, left = '', right = ''] = /^(\w+) \+ (\w+)$/.exec(text) ?? [];
        return isAmount(left) && isAmount(right) ? `${left} * ${right}` : null;
      });
    },
  },
  {
    name: 'figure added to the quotient',
    find: (scheme) =>
      inFormulas(scheme, (text, { type }) => {
        const wrong = text.replace(/(\w+ \/ )\((\w+ [+-] \d)\)/, '$1$2');
        return type !== 'money' || wrong === text ? null : wrong;
      }),
  },
  { name: 'new scale turned round', find: turned },
  { name: 'reasons of two conditions exchanged', find: reasons },
  { name: 'opinions asked for where none is given', find: opinions },
  {
    name: 'amount before it was reduced',
    find: rewritten(WORKFLOW, /\/effects\/\d+\/amount$/, (amount, _pointer, scheme) => {
      const values = nodesMatching(scheme, RULES, /^\/computed\/\d+$/).flatMap(({ value }) =>
        isRecord(value) && value['type'] === 'money' ? [value] : [],
      );
      const formula = values.find(({ name }) => name === amount)?.['expression'];
      const words = typeof formula === 'string' ? formula.split(/[^\w.]+/) : [];
      return values.find(({ name }) => typeof name === 'string' && words.includes(name))?.['name'] ?? null;
    }),
  },
];
