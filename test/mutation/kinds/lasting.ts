/**
 * What was granted and lives on, mistaken: a place asked for twice, one that is never given back, data kept from another day than the
 * end, a length that words and figures tell apart, a delay that only reminds.
 */
import { joinPointer } from '../../../engine/base/pointer.ts';
import { kindOf } from '../../../engine/language/walk-workflow.ts';
import type { Rules } from '../../../schemas/types/rules.ts';
import { appendAt, setAt } from '../json-edits.ts';
import { rewritten } from '../rewrite.ts';
import { jsonDefect, type Defect, type Kind, type Scheme } from '../scheme.ts';

const [RULES, WORKFLOW] = ['rules.json', 'workflow.json'];

const quotasOf = ({ json }: Scheme): NonNullable<Rules['quotas']> => (json[RULES] as Rules | undefined)?.quotas ?? [];

/** A condition for a place on an action of those who hold one. */
function asked(scheme: Scheme): readonly Defect[] {
  return quotasOf(scheme).flatMap(({ name, holds }) =>
    scheme.states
      .filter(({ id, parent }) => holds.includes(id) && !parent)
      .flatMap(({ state, pointer }) =>
        Object.entries(state.actions ?? {}).flatMap(([action, { by }]) => {
          const guards = joinPointer(pointer, 'actions', action, 'guards');
          if (by.includes('time') || state.actions?.[action]?.guards) return [];
          const guard = { when: `quota.${name}.restant > 0`, otherwise: 'Il n’y a plus de place.' };
          const place = { file: WORKFLOW, pointer: guards };
          return [jsonDefect(scheme, place, (root) => setAt(root, guards, [guard]))];
        }),
      ),
  );
}

/** An end that grants nothing, among those that hold a place. */
function kept(scheme: Scheme): readonly Defect[] {
  const ends = scheme.states.filter(({ state, parent }) => !parent && kindOf(state) === 'final');
  return quotasOf(scheme).flatMap((_, at) =>
    ends.flatMap(({ id, state: { outcome } }) => {
      const holds = joinPointer('/quotas', at, 'holds');
      if (outcome === 'granted') return [];
      return [jsonDefect(scheme, { file: RULES, pointer: holds }, (root) => appendAt(root, holds, id))];
    }),
  );
}

/** Of two ends of a delay, the one that only reminds. */
function reminded({ source, states, actions }: Scheme): readonly Defect[] {
  const leads = (action: string): boolean =>
    actions.some(({ id, action: { to } }) => id === action && to !== undefined);
  return states.flatMap(({ state: { timers = {} } }) => {
    const all = Object.entries(timers).filter(([, { after }]) => after !== undefined);
    const ends = all.filter(([, { action }]) => leads(action));
    const [reminder] = all.find(([, { action }]) => !leads(action)) ?? [];
    const [end, ...others] = ends.map(([name]) => name);
    if (reminder === undefined || end === undefined || others.length > 0) return [];
    return Object.entries(source.files).flatMap(([file, text]): readonly Defect[] => {
      const wrong = text.replace(
        `dans un délai de {{ delais.${end}.duree`,
        `dans un délai de {{ delais.${reminder}.duree`,
      );
      return wrong === text || !file.startsWith('messages/') ? [] : [{ file, pointer: '', files: { [file]: wrong } }];
    });
  });
}

/** A figure that the act fixes, changed without the words of the condition that reads it. */
function changed(scheme: Scheme): readonly Defect[] {
  const { computed = [], eligibility = [] } = (scheme.json[RULES] as Rules | undefined) ?? {};
  return computed.flatMap(({ name, unit, values = [] }, at) => {
    const [only, ...later] = values;
    const isSaid = eligibility.some(
      ({ valid, title }) => valid.endsWith(`= ${name}`) && / ans?(?![\wÀ-ÿ])/.test(title),
    );
    if (!isSaid || unit !== 'ans' || later.length > 0 || typeof only?.value !== 'number') return [];
    const value = joinPointer('/computed', at, 'values', 0, 'value');
    const wrong = only.value + 2;
    return [
      { ...jsonDefect(scheme, { file: RULES, pointer: value }, (root) => setAt(root, value, wrong)), names: [name] },
    ];
  });
}

/** The mistakes of this file. */
export const LASTING_KINDS: readonly Kind[] = [
  { name: 'place asked of who holds one', find: asked },
  { name: 'end that keeps its place', find: kept },
  {
    name: 'places on paper that are all there are',
    find: rewritten(RULES, /^\/quotas\/\d+\/besides$/, (_, pointer, { json }) => {
      const at = Number(pointer.split('/')[2]);
      return (json[RULES] as Rules).quotas?.[at]?.most ?? null;
    }),
  },
  {
    name: 'number of days counted as months',
    find: rewritten(WORKFLOW, /\/decides\/\w+$/, (value) =>
      String(value).includes('duration("P1D") * ') ? String(value).replace('"P1D"', '"P1M"') : null,
    ),
  },
  { name: 'reminder announced as the end of the delay', find: reminded },
  {
    name: 'data kept from the next check',
    find: rewritten('privacy.json', /\/retention\/on$/, (value, _, { json }) =>
      JSON.stringify(json[WORKFLOW]).includes('decision.prochainControle') && value === 'decision.jusquAu'
        ? 'decision.prochainControle'
        : null,
    ),
  },
  {
    name: 'licence valid until the next check',
    find: rewritten('dispositif.json', /\/validUntil$/, (_, __, { json }) =>
      JSON.stringify(json[WORKFLOW]).includes('decision.prochainControle') ? 'decision.prochainControle' : null,
    ),
  },
  {
    name: 'groups of two routes exchanged',
    find: rewritten('dispositif.json', /\/routes\/0\/group$/, (value, pointer, { source }) => {
      const named = /"title": "([^"]*)",\s*"when": "[^"]*(?:\\"[^"]*)*",\s*"group": "\1"/g;
      const others = [...(source.files['dispositif.json'] ?? '').matchAll(named)].map(([, title = '']) => title);
      return pointer.endsWith('/0/group') ? (others.find((title) => title !== value) ?? null) : null;
    }),
  },
  {
    name: 'what the applicant sends, given to agents alone',
    find: (scheme) =>
      scheme.states.flatMap(({ state: { waiting, actions = {} }, pointer }) =>
        Object.entries(actions).flatMap(([id, { by, title, kind }]) => {
          const place = joinPointer(pointer, 'actions', id, 'by');
          const isMine = waiting === 'applicant' && kind === undefined && / (?:mon|ma|mes) /.test(title);
          if (!isMine || by.length > 1) return [];
          return [
            jsonDefect(scheme, { file: WORKFLOW, pointer: place }, (root) => setAt(root, place, ['instructeur'])),
          ];
        }),
      ),
  },
  { name: 'figure of the act that words no longer say', find: changed },
];
