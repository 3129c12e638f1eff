/* The places of a scheme that had a say in what a step shows, the nearest to what is expected first. */
import type { ScenarioThen } from '../../../schemas/types/scenario.ts';
import type { WorkflowEffect } from '../../../schemas/types/workflow.ts';
import { generalisePointer, joinPointer, parentPointer, splitPointer } from '../../base/pointer.ts';
import type { Json, Pointer } from '../../base/values.ts';
import { pathsIn } from '../../feel/syntax/paths.ts';
import { nearestPlace, placeFields } from '../../form/fields/place-fields.ts';
import { readJsonFile } from '../../language/json-file.ts';
import type { CompiledDispositif } from '../../workflow/model/compiled-dispositif.ts';
import { queueRow } from '../../workflow/view/queue-row.ts';
import type { PlayedStep } from '../play-scenario.ts';
import { deedsOf } from '../step-deeds.ts';
import { knownOf, sliceOf, withReads } from './slices.ts';
import {
  actionAt,
  deedsOfFiling,
  deedsOfState,
  effectsAt,
  inRules,
  inWorkflow,
  opinionAt,
  stateAt,
  together,
  writtenAt,
  type Deeds,
  type Spot,
  type Written,
} from './spots.ts';
import { textSpots } from './text-lines.ts';

/** One thing that a step is expected to show; `then` says it alone. */
export type Expected = {
  readonly key: keyof ScenarioThen;
  /** Of what, where there may be several. */
  readonly name: string | null;
  readonly then: ScenarioThen;
};

/** Where what is expected is made, or refused. */
export function placesOf(compiled: CompiledDispositif, played: PlayedStep, expected: Expected): readonly Spot[] {
  const { case: subject } = played;
  const name = expected.name ?? '';
  const withSlice = (written: Written): readonly Spot[] => withReads(compiled, subject, written);
  const inDeeds = (isMeant: (effect: WorkflowEffect) => boolean): readonly Spot[] =>
    withSlice(effectsOfStep(compiled, played, isMeant));
  switch (expected.key) {
    case 'computed':
      return subject ? sliceOf(compiled, subject, [name]) : [];
    case 'decision':
      return subject ? sliceOf(compiled, subject, [`decision.${name}`]) : [];
    case 'quotas':
      return subject ? sliceOf(compiled, subject, [`quota.${name}`]) : [];
    case 'eligibility':
      return ruleNamed(compiled, played, 'eligibility', ({ id }) => id === name);
    case 'actions':
      return withSlice(conditionsOf(compiled, name));
    case 'mails':
      return inDeeds(sentOtherwise(played, 'mail', expected.then.mails ?? []));
    case 'documents':
      return inDeeds(sentOtherwise(played, 'document', expected.then.documents ?? []));
    case 'amounts':
      return inDeeds(({ type }) => type === 'amount');
    case 'texts':
      return textSpots(compiled, played, name);
    case 'state':
      return withSlice(together([ended(compiled, played), wayOf(compiled, played), awaited(compiled, played)]));
    case 'outcome':
      return [
        ...withSlice(together([ended(compiled, played), wayOf(compiled, played)])),
        ...outcomesOf(compiled, played),
      ];
    case 'readers':
      return readersOf(compiled, name);
    case 'tasks':
      return (subject?.states ?? []).flatMap((id) => ofState(compiled, id, 'task'));
    case 'clocks':
    case 'deadlines':
      return withSlice(clockAt(compiled, name, played));
    case 'opinions':
    case 'reminders':
      return opinionSpots(compiled, played, expected);
    case 'acts':
      return [{ file: 'dispositif.json', pointer: joinPointer('/documents', name) }];
    case 'routes':
      return [{ file: 'dispositif.json', pointer: joinPointer('/functions', name, 'routes') }];
    case 'alerts':
      return alertSpots(compiled, played, expected.then);
    case 'refused':
      return withSlice(refusalAt(compiled, played, expected.then));
    default:
      return [];
  }
}

/** What a step did, by the lists of effects that it went through. */
function listsOf(compiled: CompiledDispositif, { events }: PlayedStep): readonly Deeds[] {
  const { workflow } = compiled;
  return events.flatMap((event): readonly Deeds[] => {
    if (event.type === 'filed') return [deedsOfFiling(workflow.workflow)];
    if (event.type === 'acted') {
      const [action, part] = [workflow.actions[event.action]?.definition, actionAt(compiled, event.action)];
      if (!action || part === null) return [];
      const own = {
        part: joinPointer(part, 'effects'),
        effects: action.effects,
        decides: action.decides,
        when: undefined,
      };
      return [own, ...(action.to === undefined ? [] : deedsOfState(compiled, action.to))];
    }
    if (event.type !== 'moved') return [];
    return [...new Set([...event.exited, ...event.entered])].flatMap((id) => deedsOfState(compiled, id));
  });
}

/** Its effects of a kind, each with its list: what was forgotten is missing there. */
function effectsOfStep(
  compiled: CompiledDispositif,
  played: PlayedStep,
  isMeant: (effect: WorkflowEffect) => boolean,
): Written {
  return together([
    ...listsOf(compiled, played).flatMap(({ part, effects, when }) => [
      effectsAt(compiled, part, effects, isMeant),
      writtenAt(compiled, part),
      ...(when === undefined ? [] : [writtenAt(compiled, parentPointer(part), [when])]),
    ]),
    ended(compiled, played),
    awaited(compiled, played),
  ]);
}

type Sent = NonNullable<ScenarioThen['mails'] | ScenarioThen['documents']>;

/** Mails or letters that were sent and should not be, or the other way round; all of them where each is as it should be. */
function sentOtherwise(
  played: PlayedStep,
  kind: 'mail' | 'document',
  expected: Sent,
): (effect: WorkflowEffect) => boolean {
  const { mails, documents } = deedsOf(played);
  const found = (kind === 'mail' ? mails : documents).map(({ name }) => name);
  const wrong = differing(expected.map(nameOf), found);
  return (effect) => {
    if (effect.type !== kind) return false;
    return wrong.length === 0 || wrong.includes(effect.type === 'mail' ? effect.message : effect.document);
  };
}

function nameOf(sent: Sent[number]): string {
  if (typeof sent === 'string') return sent;
  return 'message' in sent ? sent.message : sent.document;
}

/** What time did: it came when its date says; or the conditions of its action kept it from coming. */
function ended(compiled: CompiledDispositif, { events }: PlayedStep): Written {
  return together(
    events.flatMap((event) => {
      if (event.type !== 'timerEnded') return [];
      const [state = '', timer = ''] = event.timer.split('.');
      const part = stateAt(compiled, state);
      const { at, action } = compiled.workflow.states[state]?.timers?.[timer] ?? {};
      if (part === null) return [];
      if (!event.fired && action !== undefined) return [conditionsOf(compiled, action)];
      return [writtenAt(compiled, joinPointer(part, 'timers', timer), [at])];
    }),
  );
}

/** What time had to do by then in the steps where the case is: it came too early, or has not come. */
function awaited(compiled: CompiledDispositif, { step, case: subject, events }: PlayedStep): Written {
  const isKept = events.some((event) => event.type === 'timerEnded' && !event.fired);
  if (step.when.type !== 'wait' || isKept) return together([]);
  return together(
    (subject?.states ?? []).flatMap((id) => {
      const part = stateAt(compiled, id);
      return part === null
        ? []
        : Object.entries(compiled.workflow.states[id]?.timers ?? {}).map(([timer, { at }]) =>
            writtenAt(compiled, joinPointer(part, 'timers', timer), [at]),
          );
    }),
  );
}

/** Where a step led, and by which conditions. */
function wayOf(compiled: CompiledDispositif, { events }: PlayedStep): Written {
  const { workflow } = compiled;
  return together(
    events.flatMap((event): readonly Written[] => {
      if (event.type === 'acted') {
        const part = actionAt(compiled, event.action);
        const to = workflow.actions[event.action]?.definition.to;
        return [...(part === null ? [] : [writtenAt(compiled, joinPointer(part, 'to'))]), ...stepsOf(compiled, to)];
      }
      if (event.type === 'timerEnded' && event.fired) {
        const [state = '', timer = ''] = event.timer.split('.');
        const part = stateAt(compiled, state);
        const at = workflow.states[state]?.timers?.[timer]?.at;
        return part === null ? [] : [writtenAt(compiled, joinPointer(part, 'timers', timer), [at])];
      }
      if (event.type !== 'moved') return [];
      return [...new Set([...event.exited, ...event.entered])].flatMap((id) => stepsOf(compiled, id));
    }),
  );
}

/** Automatic steps and the join of a state: one that is gone through at once is neither entered nor left. */
function stepsOf(compiled: CompiledDispositif, id: string | undefined): readonly Written[] {
  const part = id === undefined ? null : stateAt(compiled, id);
  if (part === null) return [];
  const { always = [], then, quorum } = compiled.workflow.states[id ?? ''] ?? {};
  return [
    ...(quorum === undefined ? [] : [writtenAt(compiled, joinPointer(part, 'quorum'))]),
    ...always.map(({ when }, at) => writtenAt(compiled, joinPointer(part, 'always', at), [when])),
    ...(then ? [writtenAt(compiled, joinPointer(part, 'then'))] : []),
  ];
}

function outcomesOf(compiled: CompiledDispositif, { case: subject }: PlayedStep): readonly Spot[] {
  return (subject?.states ?? []).flatMap((id) => ofState(compiled, id, 'outcome'));
}

function ofState(compiled: CompiledDispositif, id: string, word: string): readonly Spot[] {
  const part = stateAt(compiled, id);
  return part === null ? [] : inWorkflow(compiled, joinPointer(part, word));
}

/** All that opens or closes an action. */
function conditionsOf(compiled: CompiledDispositif, id: string): Written {
  const [action, part] = [compiled.workflow.actions[id]?.definition, actionAt(compiled, id)];
  if (!action || part === null) return together([]);
  const guards = (action.guards ?? []).map(({ when }, at) =>
    writtenAt(compiled, joinPointer(part, 'guards', at, 'when'), [when]),
  );
  const words = ['from', 'by', 'requires'].map((word) => writtenAt(compiled, joinPointer(part, word)));
  return together([...guards, ...words]);
}

/** Words of a delay that change nothing of when it ends; how several extensions go together does once there are several. */
const UNCOUNTED = ['title', 'article', 'certificate', 'extensionsCombine'];

/** Of a delay that was made longer, by how much comes before all else, and first of all how that goes with what made it longer before. */
function clockAt(compiled: CompiledDispositif, name: string, { events, case: subject }: PlayedStep): Written {
  const clock = compiled.workflow.workflow.clocks?.[name];
  if (!clock) return together([]);
  const part = joinPointer('/clocks', name);
  const longer = events.flatMap((event) =>
    event.type === 'clockExtended' && event.clock.id === name
      ? [writtenAt(compiled, joinPointer(part, 'extensions', event.extension))]
      : [],
  );
  const isAgain = longer.length > 0 && (subject?.clocks[name]?.extensions ?? []).length > 1;
  const words = Object.keys(clock)
    .filter((word) => !UNCOUNTED.includes(word))
    .map((word) => writtenAt(compiled, joinPointer(part, word)));
  return together([
    ...(isAgain ? [writtenAt(compiled, joinPointer(part, 'extensionsCombine'))] : []),
    ...longer,
    ...words,
    writtenAt(
      compiled,
      part,
      clock.lengths?.map(({ when }) => when),
    ),
  ]);
}

function opinionSpots(
  compiled: CompiledDispositif,
  { events, case: subject }: PlayedStep,
  expected: Expected,
): readonly Spot[] {
  const met = events.flatMap((event) => (event.type === 'opinionReminded' ? [event.opinion] : []));
  const names = expected.name === null ? [...met, ...(expected.then.reminders ?? [])] : [expected.name];
  return names.flatMap((id) => {
    const part = opinionAt(compiled, id);
    const when = compiled.workflow.opinions[id]?.definition.when;
    if (part === null) return [];
    const isSilent = subject?.opinions[id]?.status === 'silent';
    const silence = isSilent ? inWorkflow(compiled, joinPointer(part, 'silence')) : [];
    return [...silence, ...withReads(compiled, subject, writtenAt(compiled, part, [when]))];
  });
}

/** Marks that are there and should not be, or the other way round; all of them where each is as it should be. */
function alertSpots(
  compiled: CompiledDispositif,
  { case: subject, at: now }: PlayedStep,
  then: ScenarioThen,
): readonly Spot[] {
  if (!subject) return [];
  const found = queueRow(compiled, subject, { now }).alerts.map(({ label }) => label);
  const wrong = differing(then.alerts ?? [], found);
  return (compiled.queue.alerts ?? []).flatMap(({ when, label }, at) =>
    wrong.length > 0 && !wrong.includes(label)
      ? []
      : withReads(compiled, subject, {
          spots: [{ file: 'queue.json', pointer: joinPointer('/alerts', at, 'when') }],
          feel: [when],
        }),
  );
}

/** Of two lists, what one of them has alone. */
function differing(left: readonly string[], right: readonly string[]): readonly string[] {
  return [...left.filter((one) => !right.includes(one)), ...right.filter((one) => !left.includes(one))];
}

/** Who may read the category of an answer, and which category it has. */
function readersOf({ form, privacy, source }: CompiledDispositif, field: Pointer): readonly Spot[] {
  const category = form.model.fields.find(({ pointer }) => pointer === field)?.annotation.personal;
  const at = joinPointer(nearestPlace(placeFields(fileOf(source)), field), 'cagou', 'personal');
  const known = typeof category === 'string' && Object.hasOwn(privacy.categories, category);
  return [
    ...(known ? [{ file: 'privacy.json', pointer: joinPointer('/categories', category, 'functions') }] : []),
    { file: FORM, pointer: at },
  ];
}

const FORM = 'form.schema.json';

const fileOf = ({ files }: CompiledDispositif['source']): Json => readJsonFile(files[FORM] ?? '').value;

/** Where answers that were refused, or should have been, are asked, those of one part once; and what decides without being typed. */
function fieldSpots({ source, form }: CompiledDispositif, fields: readonly Pointer[]): readonly Spot[] {
  if (fields.length === 0) return [];
  const places = placeFields(fileOf(source));
  const rootOf = (field: Pointer): Pointer => joinPointer('', ...splitPointer(field).slice(0, 1));
  const asked = fields.map((field) => {
    const isAlone = fields.every((other) => other === field || rootOf(other) !== rootOf(field));
    return nearestPlace(places, isAlone ? generalisePointer(field) : rootOf(field));
  });
  const calculated = (form.calculated?.names ?? []).map((name) =>
    joinPointer(nearestPlace(places, joinPointer('', name)), 'cagou', 'calculated'),
  );
  return [...asked, ...calculated].map((pointer) => ({ file: FORM, pointer }));
}

type Rule = { readonly id: string; readonly message: string };

/** Checks or conditions with what they read. */
function ruleNamed(
  compiled: CompiledDispositif,
  played: PlayedStep,
  kind: 'checks' | 'eligibility',
  isMeant: (rule: Rule) => boolean,
): readonly Spot[] {
  const { rules } = compiled;
  const known = knownOf(compiled, played);
  return (rules.rules[kind] ?? []).flatMap((rule, at) => {
    if (!isMeant(rule)) return [];
    const read = pathsIn(rule.valid).map((names) => names.join('.'));
    const reads = kind === 'eligibility' ? (rules.reads.conditions.get(rule.id) ?? []) : read;
    return [inRules(kind, at, 'valid'), ...sliceOf(compiled, known, reads)];
  });
}

/** What refused a step, or should have. */
function refusalAt(compiled: CompiledDispositif, played: PlayedStep, { errors = [] }: ScenarioThen): Written {
  const { when } = played.step;
  const { refusal } = played;
  const said = refusal ? [refusal.message, ...refusal.errors.map(({ message }) => message)].join(' ') : null;
  const found = (refusal?.errors ?? []).map(({ pointer }) => generalisePointer(pointer));
  const wrong = differing(errors.map(generalisePointer), found);
  const isWrong = (field: string): boolean =>
    wrong.length === 0 ? said === null && errors.length === 0 : wrong.includes(field);
  const isSaid = ({ message }: Rule): boolean => said === null || said.includes(message);
  const checks = ruleNamed(compiled, played, 'checks', (rule) => isWrong(fieldOf(compiled, rule.id)));
  const spots = [
    ...checks,
    ...ruleNamed(compiled, played, 'eligibility', isSaid),
    ...(checks.length === 0 ? fieldSpots(compiled, wrong) : []),
  ];
  if (when.type !== 'act') return when.type === 'file' ? { spots, feel: [] } : together([]);
  const [action, part] = [compiled.workflow.actions[when.action]?.definition, actionAt(compiled, when.action)];
  if (!action || part === null) return together([]);
  const guards = (action.guards ?? []).flatMap((guard, at) =>
    said === null || said.includes(guard.otherwise)
      ? [writtenAt(compiled, joinPointer(part, 'guards', at, 'when'), [guard.when])]
      : [],
  );
  if (said !== null && guards.length > 0) return together(guards);
  if (refusal?.code === 'action-not-possible') {
    return together([writtenAt(compiled, joinPointer(part, 'from')), writtenAt(compiled, part)]);
  }
  const words = ['by', 'requires', 'from', 'form'].map((word) => writtenAt(compiled, joinPointer(part, word)));
  return together([...guards, ...words, { spots: said === null ? [] : spots, feel: [] }]);
}

const fieldOf = ({ rules: { rules } }: CompiledDispositif, id: string): string =>
  (rules.checks ?? []).find((check) => check.id === id)?.field ?? '';
