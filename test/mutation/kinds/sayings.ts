/** Mistakes of authors whose words and figures are each right, and part from what the scheme does. */
import { isRecord } from '../../../engine/base/guards.ts';
import { joinPointer, parentPointer } from '../../../engine/base/pointer.ts';
import { getAt, setAt } from '../json-edits.ts';
import { reworded, rewritten } from '../rewrite.ts';
import { fieldsOf, jsonDefect, nodesMatching, type Defect, type Kind, type Scheme } from '../scheme.ts';

const WORKFLOW = 'workflow.json';
const IDENTITY = 'dispositif.json';
const FORM = 'form.schema.json';
const RULES = 'rules.json';

const annotated = (
  scheme: Scheme,
  wanted: (field: Readonly<Record<string, unknown>>) => boolean,
  words: Readonly<Record<string, unknown>>,
): readonly Defect[] =>
  fieldsOf(scheme.json[FORM]).flatMap(({ pointer, field }) => {
    if (!wanted(field)) return [];
    const own = isRecord(field['cagou']) ? field['cagou'] : {};
    const place = joinPointer(pointer, 'cagou');
    return [jsonDefect(scheme, { file: FORM, pointer: place }, (form) => setAt(form, place, { ...own, ...words }))];
  });

const isFreeText = (field: Readonly<Record<string, unknown>>): boolean =>
  field['type'] === 'string' &&
  ['format', 'oneOf', 'enum'].every((word) => field[word] === undefined) &&
  getAt(field, '/cagou/data') === undefined;

/** The comparison of a rule whose title says a bound. */
const compared = (change: (operator: string) => string | null): Kind['find'] =>
  rewritten(RULES, /^\/eligibility\/\d+\/valid$/, (valid, pointer, { json }) => {
    const title = String(getAt(json[RULES], joinPointer(parentPointer(pointer), 'title')));
    const [, left = '', operator = '', figure = ''] = /^(\w+) (<=|>=|<|>) (\d+)$/.exec(String(valid)) ?? [];
    const wrong = /\d/.test(title) && figure !== '' ? change(operator) : null;
    return wrong === null ? null : `${left} ${wrong} ${figure}`;
  });

const OTHER_SENSE: Readonly<Record<string, string>> = { '<': '>', '<=': '>=', '>': '<', '>=': '<=' };
const OTHER_BOUND: Readonly<Record<string, string>> = { '<': '<=', '<=': '<', '>': '>=', '>=': '>' };

/** The next of two figures of an act, with a digit too many. */
const jumps = rewritten(RULES, /^\/computed\/\d+\/values\/[1-9]\d*\/value$/, (value) =>
  typeof value === 'number' ? value * 10 : null,
);

/** A ceiling among the amounts of which the largest is taken. */
const ceilings = rewritten(RULES, /^\/computed\/\d+\/expression$/, (expression, _pointer, { json }) => {
  const text = String(expression);
  const named = nodesMatching({ json } as Scheme, RULES, /^\/computed\/\d+\/title$/).flatMap(({ pointer, value }) =>
    /^plafond/i.test(String(value)) ? [String(getAt(json[RULES], joinPointer(parentPointer(pointer), 'name')))] : [],
  );
  const isLimited = named.some((name) => new RegExp(String.raw`^min\([^()]*\b${name}\b[^()]*\)$`).test(text));
  return isLimited ? text.replace('min(', 'max(') : null;
});

/** A section that a condition asks for, and that the same branch requires no more. */
function optionalSections(scheme: Scheme): readonly Defect[] {
  return nodesMatching(scheme, FORM, /\/then\/required\/\d+$/).flatMap(({ pointer, value }) => {
    const branch = parentPointer(parentPointer(pointer));
    const section = getAt(scheme.json[FORM], joinPointer(branch, 'properties', String(value)));
    if (!isRecord(section) || !isRecord(section['properties']) || !Array.isArray(section['required'])) return [];
    const required = getAt(scheme.json[FORM], joinPointer(branch, 'required'));
    if (!Array.isArray(required)) return [];
    const place = joinPointer(branch, 'properties', String(value));
    const also = [{ file: FORM, pointer: joinPointer(branch, 'required') }];
    return [
      jsonDefect(
        scheme,
        { file: FORM, pointer: place },
        (form) =>
          setAt(
            form,
            joinPointer(branch, 'required'),
            required.filter((name) => name !== value),
          ),
        { also, names: [String(value)] },
      ),
    ];
  });
}

/** A withdrawal of requests that lists, too, a state where what was granted lives on. */
function lateWithdrawals(scheme: Scheme): readonly Defect[] {
  const living = scheme.states.filter(
    ({ state, parent }) => !parent && state.waiting === 'external' && /en cours|valable/i.test(state.title),
  );
  return scheme.actions.flatMap(({ action, pointer }) =>
    action.kind !== 'withdrawal' || !action.from
      ? []
      : living.map(({ id }) =>
          jsonDefect(scheme, { file: WORKFLOW, pointer: joinPointer(pointer, 'from') }, (workflow) =>
            setAt(workflow, joinPointer(pointer, 'from'), [...(action.from ?? []), id]),
          ),
        ),
  );
}

/** A text ten times as long as its message asks for. */
function otherBounds(scheme: Scheme): readonly Defect[] {
  return nodesMatching(scheme, FORM, /\/minLength$/).flatMap(({ pointer, value }) => {
    const message = joinPointer(parentPointer(pointer), 'cagou', 'messages', 'minLength');
    if (typeof value !== 'number' || !/\d/.test(String(getAt(scheme.json[FORM], message)))) return [];
    return [
      jsonDefect(scheme, { file: FORM, pointer }, (form) => setAt(form, pointer, value * 10), {
        also: [{ file: FORM, pointer: message }],
      }),
    ];
  });
}

/** An effect to a third party that exists only on a condition, without its condition. */
const unconditional = rewritten(WORKFLOW, /\/effects\/\d+$/, (effect, _pointer, { json }) => {
  if (!isRecord(effect) || typeof effect['to'] !== 'string' || effect['when'] === undefined) return null;
  const name = getAt(json[IDENTITY], joinPointer('/thirdParties', effect['to'], 'name'));
  const { when: _when, ...always } = effect;
  return typeof name === 'string' && /^\w+\.\w+$/.test(name) ? always : null;
});

/** The mistakes of this file. */
export const SAYING_KINDS: readonly Kind[] = [
  { name: 'free text opened', find: (scheme) => annotated(scheme, isFreeText, { open: 'open' }) },
  {
    name: 'first names filled in with the name',
    find: (scheme) =>
      annotated(scheme, (field) => /^prénoms?$/i.test(String(field['title'])), { prefill: 'person.familyName' }),
  },
  {
    name: 'photograph as a text',
    find: (scheme) =>
      annotated(
        scheme,
        ({ $ref, title }) => $ref === 'urn:cagou:block:piece-justificative' && /photo/i.test(String(title)),
        { file: { accept: ['pdf'] } },
      ),
  },
  {
    name: 'period that the title contradicts',
    find: rewritten(FORM, /\/cagou\/unit$/, (unit, pointer, { json }) => {
      const title = String(getAt(json[FORM], joinPointer(parentPointer(parentPointer(pointer)), 'title')));
      return unit === 'F/mois' && /par mois/.test(title) ? 'F/an' : null;
    }),
  },
  {
    name: 'telephone of five figures',
    find: rewritten(FORM, /\/pattern$/, (pattern) => (pattern === '^[0-9]{6}$' ? '^[0-9]{5}$' : null)),
  },
  { name: 'section left optional under a condition', find: optionalSections },
  {
    name: 'bound that its message contradicts',
    find: otherBounds,
  },
  { name: 'condition turned against its title', find: compared((operator) => OTHER_SENSE[operator] ?? null) },
  { name: 'bound that its title leaves out', find: compared((operator) => OTHER_BOUND[operator] ?? null) },
  { name: 'digit too many in the next figure', find: jumps },
  { name: 'ceiling as a floor', find: ceilings },
  {
    name: 'share of one in a column of percentages',
    find: rewritten(RULES, /^\/tables\/\d+\/rows\/\d+\/then\/0$/, (cell, pointer, { json }) => {
      const table = pointer.split('/').slice(0, 3).join('/');
      const isShare = getAt(json[RULES], `${table}/outputs/0/unit`) === '%';
      return isShare && Number(cell) > 1 && Number(cell) < 100 ? String(Number(cell) / 100) : null;
    }),
  },
  {
    name: 'a day to answer',
    find: rewritten(WORKFLOW, /\/timers\/\w+\/after$/, (after, pointer, { states }) => {
      const state = states.find((one) => pointer.startsWith(`${one.pointer}/timers/`))?.state;
      const timer = state?.timers?.[pointer.split('/').at(-2) ?? ''];
      const closes = /class|clotur|carence|abandon/i.test(timer?.action ?? '');
      return state?.waiting === 'applicant' && closes && after !== 'P1D' ? 'P1D' : null;
    }),
  },
  { name: 'withdrawal of what was granted', find: lateWithdrawals },
  { name: 'third party written to without its condition', find: unconditional },
  {
    name: 'valid until the filing',
    find: reworded(
      /^(messages|documents)\//,
      /(jusqu’au \**)\{\{[^}]*\| date \}\}/u,
      '$1{{ dossier.deposeLe | date }}',
    ),
  },
  {
    name: 'filed on the day of the letter',
    find: reworded(/^documents\//, /(déposée le )\{\{ dossier\.deposeLe/u, '$1{{ aujourdhui'),
  },
  {
    name: 'time to contest by another delay',
    find: (scheme) =>
      nodesMatching(scheme, WORKFLOW, /^\/states\/\w+\/timers\/\w+\/after$/)
        .slice(0, 1)
        .flatMap(({ pointer }) =>
          reworded(
            /^messages\/(refus|decision-refus)/,
            /delais\.recours\.duree/,
            `delais.${pointer.split('/').at(-2)}.duree`,
          )(scheme),
        ),
  },
  {
    name: 'agent greeted in the applicant’s mail',
    find: (scheme) =>
      scheme.actions
        .filter(({ action }) => /^signerRefus$|^refuser$/.test(action.title) || /refus/i.test(action.title))
        .flatMap(({ id, action: { by, effects = [] } }) =>
          effects.flatMap((effect) =>
            effect.type === 'mail' && effect.to === undefined && !by.includes('time')
              ? reworded(
                  new RegExp(`^messages/${effect.message}\\.md$`),
                  /Bonjour \{\{ demandeur\.nomComplet \}\}/,
                  `Bonjour {{ actions.${id}.par }}`,
                )(scheme)
              : [],
          ),
        ),
  },
  {
    name: 'no document on the sheet',
    find: reworded(/^sheet\.md$/, /(## Pièces à fournir\n\n)\{% for piece[\s\S]*?endfor %\}/, '$1Aucune pièce.'),
  },
  { name: 'two days to contest', find: rewritten(IDENTITY, /^\/appeal$/, () => 'P2D') },
];
