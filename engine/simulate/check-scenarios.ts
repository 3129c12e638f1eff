/**
 * Names in scenarios: each must be one of the scheme. A scenario that expects a message nobody sends fails when it is
 * played, but its author reads here, at the very place, which name is wrong.
 */
import type { ScenarioThen, ScenarioWhen } from '../../schemas/types/scenario.ts';
import type { ParsedSource } from '../language/parsed-source.ts';
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
  clocks: 'le délai',
  routes: 'l’aiguillage',
  refusals: 'le refus',
  conditions: 'la condition',
  alerts: 'le repère',
  fields: 'la question',
} as const;
type What = keyof typeof WORDS;
type Known = Readonly<Record<What, readonly string[]>>;
type Name = readonly [what: What, name: string, at: Pointer];

/** Every name of a scenario that leads nowhere, and every answer that nobody asks for. */
export function checkScenarios(parsed: ParsedSource): readonly Diagnostic[] {
  const known = knownNames(parsed);
  const each = Object.entries(parsed.scenarios).flatMap(([scenario, { given, steps }]) => {
    const file = `scenarios/${scenario}.json`;
    const { now } = given;
    const moment = isMoment(now) ? [] : [parsed.report('scenario.moment-unknown', file, '/given/now', { now })];
    const unknown = steps
      .flatMap(({ when, then }, at) => [
        ...namesOfEvent(when, joinPointer('/steps', at, 'when')),
        ...namesExpected(then ?? {}, joinPointer('/steps', at, 'then')),
      ])
      .filter(([what, name]) => !known[what].includes(name))
      .map(([what, name, pointer]) => {
        const params = { what: WORDS[what], name, suggestion: suggest(name, known[what]) };
        return parsed.report('scenario.name-unknown', file, pointer, params);
      });
    const stray = listStrayAnswers(parsed, scenario).map(({ at, pointer, suggestion, known }) =>
      parsed.report('scenario.answer-unknown', file, at, { pointer, suggestion, known }),
    );
    const silent = steps.every(({ then }) => then === undefined || Object.keys(then).length === 0)
      ? [parsed.report('scenario.expects-nothing', file, '/steps', {})]
      : [];
    const last = steps.length - 1;
    const looksAtEnd = Object.keys(steps[last]?.then ?? {}).length > 0;
    const unlooked =
      silent.length > 0 || looksAtEnd
        ? []
        : [parsed.report('scenario.end-unlooked', file, joinPointer('/steps', last), {})];
    return [...moment, ...unknown, ...stray, ...silent, ...unlooked, ...checkCalculated(parsed, scenario)];
  });
  return [...each, ...checkPeriod(parsed)];
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
  const { given, steps } = scenarios[scenario] ?? { given: { answers: {} }, steps: [] };
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

function knownNames({ identity, workflow, rules, queue, source, fields }: ParsedSource): Known {
  const functions = Object.keys(identity.functions);
  const templates = Object.keys(source.files).flatMap((file) => templateName(file) ?? []);
  const named = (folder: string): readonly string[] =>
    templates.flatMap(({ kind, name }) => (kind === folder ? [name] : []));
  return {
    actions: listActions(workflow).map(({ id }) => id),
    opinions: listOpinions(workflow).map(({ id }) => id),
    actors: [...functions, 'applicant', 'system'],
    functions,
    states: listStates(workflow).map(({ id }) => id),
    messages: named('messages'),
    documents: named('documents'),
    answers: childFields({ fields }, '').map(({ pointer }) => lastToken(pointer)),
    recipients: [...OWN_RECIPIENTS, ...Object.keys(identity.thirdParties ?? {})],
    values: (rules.computed ?? []).map(({ name }) => name),
    clocks: Object.keys(workflow.clocks ?? {}),
    routes: listRoutes(identity).map(({ route }) => route.id),
    refusals: REFUSAL_CODES,
    conditions: (rules.eligibility ?? []).map(({ id }) => id),
    alerts: (queue.alerts ?? []).map(({ label }) => label),
    fields: fields.map(({ pointer }) => pointer),
  };
}

function namesOfEvent(when: ScenarioWhen, at: Pointer): readonly Name[] {
  switch (when.type) {
    case 'act':
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
    part: 'answers' | 'computed' | 'clocks' | 'deadlines' | 'routes' | 'actions' | 'eligibility',
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
