/**
 * Names in scenarios: each must be one of the scheme. A scenario that expects a message nobody sends fails when it is
 * played, but its author reads here, at the very place, which name is wrong.
 */
import type { Scenario, ScenarioThen, ScenarioWhen } from '../../schemas/types/scenario.ts';
import type { ParsedSource } from '../language/parsed-source.ts';
import { findAll, readOr, unlessUnread } from '../language/unread.ts';
import { isDate } from '../language/formats.ts';
import { calculatedFields } from '../form/fields/calculated-fields.ts';
import { childFields } from '../form/fields/field-index.ts';
import { generalisePointer, joinPointer, lastToken } from '../base/pointer.ts';
import { templateName } from '../language/source-files.ts';
import { suggest } from '../base/suggest.ts';
import type { Diagnostic } from '../language/diagnostic.ts';
import type { Pointer } from '../base/values.ts';
import { listActions, listOpinions, listRoutes, listStates } from '../language/walk-workflow.ts';
import { OWN_RECIPIENTS } from '../language/recipients.ts';
import { isAdHocId } from '../case/opinions.ts';
import { labelOfOver } from '../workflow/view/queue-row.ts';
import { REFUSAL_CODES } from '../workflow/decide/refusals.ts';
import { listStrayAnswers } from './stray-answers.ts';

/** What a scenario may name; the words are those of the message. */
const WORDS = {
  actions: 'l’action',
  opinions: 'l’avis',
  actors: 'la fonction',
  functions: 'la fonction',
  states: 'l’étape',
  messages: 'le message',
  documents: 'le document',
  answers: 'la réponse',
  recipients: 'le destinataire',
  values: 'la valeur calculée',
  quotas: 'le quota',
  sources: 'la source',
  clocks: 'le délai',
  routes: 'l’aiguillage',
  refusals: 'le refus',
  conditions: 'la condition',
  alerts: 'le repère',
  fields: 'la question',
} as const;
type What = keyof typeof WORDS;
/** Null where the file that would say cannot be read. */
type Known = Readonly<Record<What, readonly string[] | null>>;
type Name = readonly [what: What, name: string, at: Pointer];

/** Every name of a scenario that leads nowhere, and every answer that nobody asks for. */
export function checkScenarios(parsed: ParsedSource): readonly Diagnostic[] {
  return findAll([checkEach, checkPeriod], parsed);
}

function checkEach(parsed: ParsedSource): readonly Diagnostic[] {
  const known = knownNames(parsed);
  return Object.keys(parsed.scenarios).flatMap(
    unlessUnread((scenario) => [
      ...checkMoves(parsed, scenario, known),
      ...findAll([checkStray, checkCalculated], parsed, scenario),
    ]),
  );
}

/** When a scenario plays, what its steps name, and what they look at. */
function checkMoves(parsed: ParsedSource, scenario: string, known: Known): readonly Diagnostic[] {
  const { given, steps } = parsed.scenarios[scenario] ?? NOTHING_PLAYED;
  const file = `scenarios/${scenario}.json`;
  const { now } = given;
  const moment = isMoment(now) ? [] : [parsed.report('scenario.moment-unknown', file, '/given/now', { now })];
  const unknown = steps
    .flatMap(({ when, then }, at) => [
      ...namesOfEvent(when, joinPointer('/steps', at, 'when')),
      ...namesExpected(then ?? {}, joinPointer('/steps', at, 'then')),
    ])
    .concat(Object.keys(given.quotas ?? {}).map((name) => ['quotas', name, joinPointer('/given/quotas', name)]))
    .concat(Object.keys(given.sources ?? {}).map((name) => ['sources', name, joinPointer('/given/sources', name)]))
    .flatMap(([what, name, pointer]) => {
      const names = known[what];
      if (!names || names.includes(name)) return [];
      const params = { what: WORDS[what], name, suggestion: suggest(name, names) };
      return [parsed.report('scenario.name-unknown', file, pointer, params)];
    });
  const silent = steps.every(({ then }) => then === undefined || Object.keys(then).length === 0)
    ? [parsed.report('scenario.expects-nothing', file, '/steps', {})]
    : [];
  const last = steps.length - 1;
  const looksAtEnd = Object.keys(steps[last]?.then ?? {}).length > 0;
  const unlooked =
    silent.length > 0 || looksAtEnd
      ? []
      : [parsed.report('scenario.end-unlooked', file, joinPointer('/steps', last), {})];
  return [...moment, ...unknown, ...silent, ...unlooked];
}

const NOTHING_PLAYED: Pick<Scenario, 'given' | 'steps'> = { given: { now: '', answers: {} }, steps: [] };

function checkStray(parsed: ParsedSource, scenario: string): readonly Diagnostic[] {
  return listStrayAnswers(parsed, scenario).map(({ at, pointer, suggestion, known }) =>
    parsed.report('scenario.answer-unknown', `scenarios/${scenario}.json`, at, { pointer, suggestion, known }),
  );
}

/** A scheme that begins after all that its scenarios play: a digit of its year is another's. */
function checkPeriod({ scenarios, identity: { effective }, report }: ParsedSource): readonly Diagnostic[] {
  const days = Object.values(scenarios).map(({ given: { now } }) => now.slice(0, 'YYYY-MM-DD'.length));
  const last = days.toSorted().at(-1);
  if (last === undefined || last >= effective.from) return [];
  return [report('scenario.before-effective', 'dispositif.json', '/effective/from', { last })];
}

/** Answers given that are calculated: what is given for them is replaced. */
function checkCalculated({ scenarios, formSchema, report }: ParsedSource, scenario: string): readonly Diagnostic[] {
  const { given, steps } = scenarios[scenario] ?? NOTHING_PLAYED;
  const sets = [
    { answers: given.answers, at: '/given/answers' },
    ...steps.map(({ when }, index) => ({
      answers: when.type === 'act' ? (when.answers ?? {}) : {},
      at: joinPointer('/steps', index, 'when', 'answers'),
    })),
  ];
  return sets.flatMap(({ answers, at }) =>
    calculatedFields(formSchema)
      .filter(({ name }) => Object.hasOwn(answers, name))
      .map(({ name, schema: { title = name } }) =>
        report('scenario.answer-calculated', `scenarios/${scenario}.json`, joinPointer(at, name), {
          field: title,
          name,
        }),
      ),
  );
}

/** A day of the calendar and an hour of the day, `2026-03-02T09:30`. */
function isMoment(now: string): boolean {
  const [day = '', time = ''] = now.split('T');
  return isDate(day) && /^(?:[01]\d|2[0-3]):[0-5]\d$/.test(time);
}

function knownNames({ identity, workflow, rules, queue, source, fields, ui }: ParsedSource): Known {
  const listed = (list: () => readonly string[]): readonly string[] | null =>
    readOr<readonly string[] | null>(list, null);
  const functions = listed(() => Object.keys(identity.functions));
  const templates = Object.keys(source.files).flatMap((file) => templateName(file) ?? []);
  const named = (folder: string): readonly string[] =>
    templates.flatMap(({ kind, name }) => (kind === folder ? [name] : []));
  return {
    actions: listed(() => listActions(workflow).map(({ id }) => id)),
    opinions: listed(() => listOpinions(workflow).map(({ id }) => id)),
    actors: functions && [...functions, 'applicant', 'system'],
    functions,
    states: listed(() => listStates(workflow).map(({ id }) => id)),
    messages: named('messages'),
    documents: named('documents'),
    answers: listed(() => childFields({ fields }, '').map(({ pointer }) => lastToken(pointer))),
    recipients: listed(() => [...OWN_RECIPIENTS, ...Object.keys(identity.thirdParties ?? {})]),
    values: listed(() => (rules.computed ?? []).map(({ name }) => name)),
    sources: listed(() => (ui.lookups ?? []).map(({ source: of }) => of)),
    quotas: listed(() => (rules.quotas ?? []).map(({ name }) => name)),
    clocks: listed(() => Object.keys(workflow.clocks ?? {})),
    routes: listed(() => listRoutes(identity).map(({ route }) => route.id)),
    refusals: REFUSAL_CODES,
    conditions: listed(() => (rules.eligibility ?? []).map(({ id }) => id)),
    alerts: listed(() => [
      ...(queue.alerts ?? []).map(({ label }) => label),
      ...(rules.quotas ?? []).map(({ title }) => labelOfOver(title)),
    ]),
    fields: listed(() => fields.map(({ pointer }) => pointer)),
  };
}

function namesOfEvent(when: ScenarioWhen, at: Pointer): readonly Name[] {
  switch (when.type) {
    case 'act':
    case 'recall':
      return [
        ['actions', when.action, joinPointer(at, 'action')],
        ['actors', when.as, joinPointer(at, 'as')],
      ];
    case 'opinion':
      return [
        ...opinionName(when.opinion, joinPointer(at, 'opinion')),
        // A group that was asked ad hoc answers under its own name, which no scheme knows.
        ...(isAdHocId(when.opinion) ? [] : [['actors', when.as, joinPointer(at, 'as')] as const]),
      ];
    case 'ask':
      return [
        ['actors', when.as, joinPointer(at, 'as')],
        ...(when.of === undefined ? [] : [['functions', when.of, joinPointer(at, 'of')] as const]),
        ...(when.state === undefined ? [] : [['states', when.state, joinPointer(at, 'state')] as const]),
      ];
    case 'notify':
      return [
        ['actors', when.as, joinPointer(at, 'as')],
        ['documents', when.document, joinPointer(at, 'document')],
      ];
    case 'annotate':
      return [['actors', when.as, joinPointer(at, 'as')]];
    case 'file':
    case 'wait':
      return [];
  }
}

/** Those asked ad hoc are named by their order, and only a play tells whether they exist. */
function opinionName(id: string, at: Pointer): readonly Name[] {
  return isAdHocId(id) ? [] : [['opinions', id, at]];
}

function namesExpected(then: ScenarioThen, at: Pointer): readonly Name[] {
  const written = (what: What, part: 'mails' | 'documents'): readonly Name[] =>
    (then[part] ?? []).flatMap((expected, index): readonly Name[] => {
      const place = joinPointer(at, part, index);
      if (typeof expected === 'string') return [[what, expected, place]];
      const [member, name] = 'message' in expected ? ['message', expected.message] : ['document', expected.document];
      return [
        [what, name, joinPointer(place, member)],
        ['recipients', expected.to, joinPointer(place, 'to')],
      ];
    });
  const keyed = (
    what: What,
    part: 'answers' | 'computed' | 'clocks' | 'deadlines' | 'routes' | 'actions' | 'eligibility' | 'quotas',
  ): readonly Name[] => Object.keys(then[part] ?? {}).map((name) => [what, name, joinPointer(at, part, name)]);
  return [
    ...(then.state === undefined ? [] : [['states', then.state, joinPointer(at, 'state')] as const]),
    ...(then.refused === undefined ? [] : [['refusals', then.refused, joinPointer(at, 'refused')] as const]),
    ...(then.tasks ?? []).map((name, index): Name => ['functions', name, joinPointer(at, 'tasks', index)]),
    ...written('messages', 'mails'),
    ...written('documents', 'documents'),
    ...Object.keys(then.opinions ?? {}).flatMap((id) => opinionName(id, joinPointer(at, 'opinions', id))),
    ...(then.reminders ?? []).flatMap((id, index) => opinionName(id, joinPointer(at, 'reminders', index))),
    ...keyed('answers', 'answers'),
    ...keyed('values', 'computed'),
    ...keyed('quotas', 'quotas'),
    ...keyed('clocks', 'clocks'),
    ...keyed('clocks', 'deadlines'),
    ...keyed('functions', 'routes'),
    ...Object.entries(then.routes ?? {}).flatMap(([name, route]): readonly Name[] =>
      route === null ? [] : [['routes', route, joinPointer(at, 'routes', name)]],
    ),
    ...keyed('actions', 'actions'),
    ...keyed('conditions', 'eligibility'),
    ...(then.alerts ?? []).map((label, index): Name => ['alerts', label, joinPointer(at, 'alerts', index)]),
    ...Object.entries(then.readers ?? {}).flatMap(([pointer, functions]): readonly Name[] => {
      const place = joinPointer(at, 'readers', pointer);
      return [
        ['fields', generalisePointer(pointer), place],
        ...functions.map((name, index): Name => ['functions', name, joinPointer(place, index)]),
      ];
    }),
  ];
}
