/** Defects that leave every name right and every rule kept, and serve people worse: what is not seen, not said, or said to nobody. */
import { isRecord, stringsOf } from '../../../engine/base/guards.ts';
import { joinPointer, parentPointer } from '../../../engine/base/pointer.ts';
import { kindOf } from '../../../engine/language/walk-workflow.ts';
import { appendAt, getAt, removeAt, setAt } from '../json-edits.ts';
import { fieldsOf, jsonDefect, nodesMatching, type Defect, type Kind, type Scheme } from '../scheme.ts';

const FORM = 'form.schema.json';
const UI = 'form.ui.json';
const RULES = 'rules.json';
const WORKFLOW = 'workflow.json';
const OUTSIDE = ['applicant', 'time', 'system'];

const inWorkflow = (scheme: Scheme, pointer: string, change: (workflow: unknown) => unknown): Defect =>
  jsonDefect(scheme, { file: WORKFLOW, pointer }, change);

/** A state whose agents are told of nothing, or that no longer says whom it awaits. */
function unseenStates(part: 'task' | 'waiting') {
  return (scheme: Scheme): readonly Defect[] =>
    scheme.states.flatMap(({ state, pointer }) => {
      const by = Object.values(state.actions ?? {}).flatMap((action) => action.by);
      const isSeen = part === 'task' ? state.waiting : state.task;
      const acts = part === 'task' ? by.some((name) => !OUTSIDE.includes(name)) : by.includes('applicant');
      if (!state[part] || isSeen || !acts || kindOf(state) !== 'step') return [];
      return [inWorkflow(scheme, pointer, (workflow) => removeAt(workflow, joinPointer(pointer, part)))];
    });
}

function secondPrimaries(scheme: Scheme): readonly Defect[] {
  return scheme.states.flatMap(({ state, pointer }) => {
    const actions = Object.entries(state.actions ?? {});
    const [, first] = actions.find(([, action]) => action.primary) ?? [];
    return actions
      .filter(([, action]) => action !== first && action.by.some((by) => by !== 'time' && first?.by.includes(by)))
      .map(([name]) => {
        const place = joinPointer(pointer, 'actions', name, 'primary');
        return {
          ...inWorkflow(scheme, place, (workflow) => setAt(workflow, place, true)),
          pointer: joinPointer(pointer, 'actions'),
        };
      });
  });
}

/** A question that a condition brings, before all others. */
function earlyQuestions(scheme: Scheme): readonly Defect[] {
  const asked = nodesMatching(scheme, FORM, /^(?:\/allOf\/\d+)?\/then\/properties\/\w+$/).filter(({ value }) =>
    ['type', '$ref'].some((keyword) => isRecord(value) && Object.hasOwn(value, keyword)),
  );
  return asked.flatMap(({ key }) => {
    const here = nodesMatching(scheme, UI, /^\/pages\/\d+\/fields$/).find(({ value }) =>
      stringsOf(value).includes(key),
    );
    const first = stringsOf(getAt(scheme.json[UI], '/pages/0/fields'));
    if (!here || stringsOf(here.value).length < 2 || first[0] === key) return [];
    const moved = (ui: unknown): unknown => {
      const left = setAt(
        ui,
        here.pointer,
        stringsOf(here.value).filter((name) => name !== key),
      );
      return setAt(left, '/pages/0/fields', [key, ...first.filter((name) => name !== key)]);
    };
    return [jsonDefect(scheme, { file: UI, pointer: '/pages/0/fields/0' }, moved)];
  });
}

/** What is written with a refusal, without the ways of recourse. */
function lostRecourse(scheme: Scheme): readonly Defect[] {
  const refused = scheme.states.filter(({ state }) => state.outcome === 'refused').map(({ id }) => id);
  const letters = scheme.actions.flatMap(({ action: { to, effects = [] } }) =>
    refused.includes(to ?? '')
      ? effects.flatMap((effect) => (effect.type === 'document' && !effect.internal ? [effect.document] : []))
      : [],
  );
  if (new Set(letters).size !== letters.length) return [];
  return letters.flatMap((name) => {
    const file = `documents/${name}.md`;
    const text = scheme.source.files[file] ?? '';
    const silent = text
      .split('\n')
      .filter((line) => !/recours|contest|tribunal/i.test(line))
      .join('\n');
    return silent === text ? [] : [{ file, pointer: '', files: { [file]: silent } }];
  });
}

function unreadMembers(scheme: Scheme): readonly Defect[] {
  return nodesMatching(scheme, RULES, /^\/checks\/\d+\/each$/).map(({ pointer }) => {
    const valid = joinPointer(parentPointer(pointer), 'valid');
    const text = String(getAt(scheme.json[RULES], valid)).replaceAll(/\bmembre\b/g, 'un');
    const list = String(getAt(scheme.json[RULES], pointer)).slice(1).replaceAll('/', '.');
    const every = `every un in ${list} satisfies (${text})`;
    return jsonDefect(scheme, { file: RULES, pointer: valid }, (rules) => setAt(rules, valid, every));
  });
}

/** A section printed whole, or a field of the members read of their list. */
function holesInLetters(scheme: Scheme): readonly Defect[] {
  const parts = fieldsOf(scheme.json[FORM]).filter(({ root, field }) => root && isRecord(field['properties']));
  return Object.entries(scheme.source.files).flatMap(([file, text]) => {
    if (!/^(messages|documents)\//.test(file)) return [];
    const whole = parts.flatMap(({ name }) =>
      text.replace(new RegExp(String.raw`\{\{ ${name}\.[^}]*\}\}`), `{{ ${name} }}`),
    );
    const [, variable = '', list = ''] = /\{%-? for (\w+) in ([\w.]+)/.exec(text) ?? [];
    const ofList = list === '' ? text : text.replace(`{{ ${variable}.`, `{{ ${list}.`);
    return [...whole, ofList].flatMap((changed) =>
      changed === text ? [] : [{ file, pointer: '', files: { [file]: changed } }],
    );
  });
}

const TITLED: readonly (readonly [file: string, pattern: RegExp])[] = [
  ['dispositif.json', /^\/functions$/],
  [UI, /^\/pages$/],
  [RULES, /^\/(computed|eligibility)$/],
  ['privacy.json', /^\/categories$/],
  [WORKFLOW, /\/(actions|opinions)$/],
];

function sameTitles(scheme: Scheme): readonly Defect[] {
  return TITLED.flatMap(([file, pattern]) =>
    nodesMatching(scheme, file, pattern).flatMap(({ pointer, value }) => {
      const [first, second] = Object.entries(isRecord(value) || Array.isArray(value) ? value : {});
      if (!first || !second) return [];
      const place = joinPointer(pointer, second[0], 'title');
      return [jsonDefect(scheme, { file, pointer: place }, (root) => setAt(root, place, getAt(first[1], '/title')))];
    }),
  );
}

function guardedSilence(scheme: Scheme): readonly Defect[] {
  return nodesMatching(scheme, WORKFLOW, /^\/clocks\/\w+\/action$/).flatMap(({ pointer, value }) => {
    const action = scheme.actions.find(({ id }) => id === value);
    if (!action || getAt(scheme.json[WORKFLOW], joinPointer(parentPointer(pointer), 'silence')) === 'none') return [];
    const place = joinPointer(action.pointer, 'guards');
    const guards = [{ when: 'demandeur.email != null', otherwise: 'Sans adresse électronique.' }];
    return [inWorkflow(scheme, place, (workflow) => setAt(workflow, place, guards))];
  });
}

function formsForTime(scheme: Scheme): readonly Defect[] {
  const form = { type: 'object', properties: { note: { title: 'Note', type: 'string' } } };
  return scheme.actions.flatMap(({ action, pointer }) => {
    const place = joinPointer(pointer, 'form');
    const timeAlone = action.by.every((by) => by === 'time') && !action.form;
    return timeAlone ? [inWorkflow(scheme, place, (workflow) => setAt(workflow, place, form))] : [];
  });
}

function paymentsOfNothing(scheme: Scheme): readonly Defect[] {
  return scheme.actions.flatMap(({ action, pointer }) => {
    if (action.kind !== 'payment') return [];
    const effects = (action.effects ?? []).filter(({ type }) => type !== 'amount');
    return [inWorkflow(scheme, pointer, (workflow) => setAt(workflow, joinPointer(pointer, 'effects'), effects))];
  });
}

/** Half of what was entered, which may be half a franc. */
function halvedAmounts(scheme: Scheme): readonly Defect[] {
  return nodesMatching(scheme, WORKFLOW, /\/effects\/\d+\/amount$/).map(({ pointer, value }) =>
    inWorkflow(scheme, pointer, (workflow) => setAt(workflow, pointer, `(${String(value)}) / 2`)),
  );
}

/** A form that takes any amount, below nothing too. */
function unboundedAmounts(scheme: Scheme): readonly Defect[] {
  return scheme.actions.flatMap(({ id, action, pointer }) =>
    (action.effects ?? []).flatMap((effect, at) => {
      const [, name = ''] = effect.type === 'amount' ? (effect.amount.match(`^actions\\.${id}\\.(\\w+)$`) ?? []) : [];
      const minimum = joinPointer(pointer, 'form', 'properties', name, 'minimum');
      const isKept = (action.guards ?? []).some(({ when }) => when.includes('>'));
      if (name === '' || isKept || getAt(scheme.json[WORKFLOW], minimum) === undefined) return [];
      const place = joinPointer(pointer, 'effects', at, 'amount');
      return [inWorkflow(scheme, place, (workflow) => removeAt(workflow, minimum))];
    }),
  );
}

function lateTasks(scheme: Scheme): readonly Defect[] {
  const clocks = nodesMatching(scheme, WORKFLOW, /^\/clocks\/\w+$/).filter(
    ({ value }) => getAt(value, '/silence') !== 'none',
  );
  const first = getAt(scheme.json[WORKFLOW], '/initial');
  return scheme.states.flatMap(({ id, state, pointer, parent }) => {
    const runs = clocks.some(
      ({ value }) =>
        getAt(value, '/startsIn') === undefined &&
        !['suspendedIn', 'stopsIn'].some((part) => stringsOf(getAt(value, `/${part}`)).includes(id)),
    );
    if (parent || id !== first || !state.task || !runs) return [];
    const due = joinPointer(pointer, 'task', 'due');
    return [inWorkflow(scheme, due, (workflow) => setAt(workflow, due, { after: 'P9Y' }))];
  });
}

function publicOpinions(scheme: Scheme): readonly Defect[] {
  return nodesMatching(scheme, WORKFLOW, /\/opinions\/\w+\/confidential$/).map(({ pointer }) => {
    const opinion = pointer.split('/').at(-2) ?? '';
    const computed = getAt(scheme.json[RULES], '/computed');
    const count = Array.isArray(computed) ? computed.length : 0;
    const shown = {
      name: 'essaiMontre',
      title: 'Essai montré',
      type: 'boolean',
      public: true,
      expression: `avis.${opinion}.sens = "favorable"`,
    };
    const place = { file: RULES, pointer: `/computed/${count}` };
    return jsonDefect(scheme, place, (rules) => appendAt(rules ?? {}, '/computed', shown));
  });
}

function annotationsForNothing(scheme: Scheme): readonly Defect[] {
  return fieldsOf(scheme.json[FORM]).flatMap(({ pointer, field }) => {
    if (field['type'] !== 'string' || getAt(field, '/cagou/prefill') !== undefined) return [];
    return (['verified', 'wallet'] as const).map((keyword) => {
      const place = joinPointer(pointer, 'cagou');
      const given = {
        ...(isRecord(field['cagou']) ? field['cagou'] : {}),
        [keyword]: keyword === 'wallet' ? 'essai' : true,
      };
      return jsonDefect(scheme, { file: FORM, pointer: place }, (form) => setAt(form, place, given));
    });
  });
}

/** A request that begins with an answer that is refused. */
function refusedDefaults(scheme: Scheme): readonly Defect[] {
  return fieldsOf(scheme.json[FORM]).flatMap(({ pointer, field }) => {
    const { maximum } = field;
    const given = Array.isArray(field['oneOf']) ? 'zq' : typeof maximum === 'number' ? maximum + 1 : null;
    if (given === null) return [];
    const place = joinPointer(pointer, 'default');
    return [jsonDefect(scheme, { file: FORM, pointer: place }, (form) => setAt(form, place, given))];
  });
}

export const HABIT_KINDS: readonly Kind[] = [
  { name: 'state of agents in no queue', find: unseenStates('task') },
  { name: 'state that no longer says whom it awaits', find: unseenStates('waiting') },
  { name: 'second action put forward', find: secondPrimaries },
  { name: 'question before the answer it depends on', find: earlyQuestions },
  { name: 'refusal without ways of recourse', find: lostRecourse },
  { name: 'check of each that reads none', find: unreadMembers },
  { name: 'section or list printed as nothing', find: holesInLetters },
  { name: 'two parts shown together with one title', find: sameTitles },
  { name: 'silence that a condition may close', find: guardedSilence },
  { name: 'form for time to fill in', find: formsForTime },
  { name: 'payment of nothing', find: paymentsOfNothing },
  { name: 'amount that may not be whole', find: halvedAmounts },
  { name: 'amount that may be below nothing', find: unboundedAmounts },
  { name: 'task due after the legal delay', find: lateTasks },
  { name: 'public value made from a confidential opinion', find: publicOpinions },
  { name: 'answer to begin with that is refused', find: refusedDefaults },
  { name: 'annotation that changes nothing', find: annotationsForNothing },
];
