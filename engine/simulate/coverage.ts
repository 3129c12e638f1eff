/**
 * What the scenarios together have exercised: actions taken, timers that took theirs and ad-hoc opinions asked, guards seen both
 * true and false, routes taken, effects on condition both done and left out, rows of tables that matched, templates filled. What is not covered is what an author has not yet proved.
 */
import { buildScope } from '../names/scope.ts';
import type { Case } from '../case/case.ts';
import type { CompiledDispositif } from '../workflow/model/compiled-dispositif.ts';
import type { Coverage, ScenarioReport } from './report.ts';
import { listRoutes } from '../language/walk-workflow.ts';
import { hasDefault } from '../rules/table-results.ts';
import { isPossible, readsOwnData } from '../workflow/decide/action-status.ts';
import { listConditions, seenConditions } from './effects-seen.ts';
import type { PlayedStep } from './play-scenario.ts';

/** Measures the coverage of all steps played. */
export function measureCoverage(
  compiled: CompiledDispositif,
  steps: readonly PlayedStep[],
): ScenarioReport['coverage'] {
  const events = steps.flatMap((step) => step.events);
  const acted = events.flatMap((event) => (event.type === 'acted' ? [event.action] : []));
  const asked = events.flatMap((event) => {
    const opinion = event.type === 'opinionChanged' && event.opinion.status === 'asked' ? event.opinion : undefined;
    return opinion?.adHoc ? [askingName(opinion.adHoc.state)] : [];
  });
  const filled = steps.flatMap(({ effects }) =>
    effects.flatMap((effect) => {
      if (effect.type === 'mail') return [`messages/${effect.message}`];
      return effect.type === 'document' ? [`documents/${effect.document}`] : [];
    }),
  );
  return {
    actions: split(
      [...Object.keys(compiled.workflow.actions), ...listTimers(compiled), ...listAskings(compiled)],
      [...acted, ...seenTimers(steps), ...asked],
    ),
    guards: split(
      [...listGuards(compiled), ...listConditions(compiled.workflow), ...routesOf(compiled)],
      [
        ...seenGuards(compiled, steps),
        ...steps.flatMap((step) => seenConditions(compiled.workflow, step)),
        ...events.flatMap((event) =>
          event.type === 'routed' && event.route !== null ? [routeName(event.function, event.route)] : [],
        ),
      ],
    ),
    rows: split(listRows(compiled), seenRows(compiled, steps)),
    templates: split(listTemplates(compiled), filled),
  };
}

function split(all: readonly string[], seen: readonly string[]): Coverage {
  const found = new Set(seen);
  return { covered: all.filter((name) => found.has(name)), uncovered: all.filter((name) => !found.has(name)) };
}

function listTemplates({ messages, documents }: CompiledDispositif): readonly string[] {
  return [
    ...Object.keys(messages).map((name) => `messages/${name}`),
    ...Object.keys(documents).map((name) => `documents/${name}`),
  ];
}

/** Asking an ad-hoc opinion is an action, too: one for each state in which it may be asked. */
export const askingName = (state: string): string => `${state}.adHoc`;

function listAskings({ workflow }: CompiledDispositif): readonly string[] {
  return Object.keys(workflow.adHoc).map(askingName);
}

/** A timer is proved once it has taken its action: what it waits for, and for how long, is of the scheme. */
const timerName = (state: string, timer: string): string => `${state}.timers.${timer}`;

function listTimers({ workflow }: CompiledDispositif): readonly string[] {
  return Object.entries(workflow.states).flatMap(([state, { timers = {} }]) =>
    Object.keys(timers).map((timer) => timerName(state, timer)),
  );
}

/** Which timers took their action; one that runs is known as `state.name`. */
function seenTimers(steps: readonly PlayedStep[]): readonly string[] {
  return steps.flatMap(({ events }) =>
    events.flatMap((event) => {
      if (event.type !== 'timerEnded' || !event.fired) return [];
      const [state = '', timer = ''] = event.timer.split('.');
      return [timerName(state, timer)];
    }),
  );
}

const routeName = (name: string, route: string): string => `${name}.routes.${route}`;

function routesOf({ identity }: CompiledDispositif): readonly string[] {
  return listRoutes(identity).map(({ function: name, route }) => routeName(name, route.id));
}

/** A guard of an action, by its place, seen true or false. */
export const guardName = (action: string, at: number, result: boolean): string =>
  `${action}.guards.${at} ${result ? 'vrai' : 'faux'}`;

function listGuards({ workflow }: CompiledDispositif): readonly string[] {
  return Object.values(workflow.actions).flatMap(({ id, definition }) =>
    (definition.guards ?? []).flatMap((_, at) => [guardName(id, at, true), guardName(id, at, false)]),
  );
}

/**
 * Guards are looked at after each step, in the states where their action could be taken; those that read the action's
 * own data, when it is taken or refused.
 */
function seenGuards(compiled: CompiledDispositif, steps: readonly PlayedStep[]): readonly string[] {
  return steps.flatMap((step) => [
    ...(step.case ? guardsIn(compiled, step.case, step) : []),
    ...guardsTried(compiled, step),
  ]);
}

function guardsIn(
  compiled: CompiledDispositif,
  subject: Case,
  { at, counted }: Pick<PlayedStep, 'at' | 'counted'>,
): readonly string[] {
  const scope = buildScope(compiled, subject, { now: at, counted });
  return Object.values(compiled.workflow.actions)
    .filter(
      (action) => isPossible(subject, action) && (subject.outcome === null || action.definition.kind === 'reopening'),
    )
    .flatMap(({ id, definition }) =>
      (definition.guards ?? []).flatMap(({ when }, index) => {
        if (readsOwnData(id, when)) return [];
        return [guardName(id, index, compiled.workflow.expressions[when]?.evaluate(scope) === true)];
      }),
    );
}

function guardsTried({ workflow }: CompiledDispositif, { step, events, refusal }: PlayedStep): readonly string[] {
  const taken = events.flatMap((event) => (event.type === 'acted' ? [event.action] : []));
  const held = taken.flatMap((id) =>
    (workflow.actions[id]?.definition.guards ?? []).map((_, index) => guardName(id, index, true)),
  );
  if (step.when.type !== 'act' || refusal?.code !== 'guard-failed') return held;
  const { action } = step.when;
  const failed = (workflow.actions[action]?.definition.guards ?? []).flatMap(({ otherwise }, index) =>
    refusal.message.includes(otherwise) ? [guardName(action, index, false)] : [],
  );
  return [...held, ...failed];
}

/** A row of a table, of a period where it has several; `row` is null for what the table gives when no row matches. */
export const rowName = (table: string, from: string | undefined, row: number | null): string =>
  `${table}${from === undefined ? '' : ` (${from})`} ${row === null ? 'autres cas' : `ligne ${row + 1}`}`;

function listRows({ rules }: CompiledDispositif): readonly string[] {
  return (rules.rules.tables ?? []).flatMap((table) => [
    ...table.rows.map((_, row) => rowName(table.name, table.effective?.from, row)),
    ...(hasDefault(table) ? [rowName(table.name, table.effective?.from, null)] : []),
  ]);
}

function seenRows(compiled: CompiledDispositif, steps: readonly PlayedStep[]): readonly string[] {
  const tableOf = new Map((compiled.rules.rules.computed ?? []).map(({ name, table }) => [name, table]));
  return steps.flatMap((step) =>
    step.events.flatMap((event) => {
      if (event.type !== 'computed') return [];
      const received = step.case?.receivedOn ?? '';
      const seen = event.trace.flatMap(({ name, rows, on, members }) =>
        (members ?? [{ rows, on }]).map((one) => ({ name, ...one })),
      );
      return seen.flatMap(({ name, rows, on }) =>
        (rows?.length === 0 && on !== null ? [null] : (rows ?? [])).map((row) =>
          nameRow(compiled, tableOf.get(name), on ?? received, row),
        ),
      );
    }),
  );
}

function nameRow(compiled: CompiledDispositif, name: string | undefined, on: string, row: number | null): string {
  const table = (compiled.rules.rules.tables ?? []).find(
    ({ name: candidate, effective }) =>
      candidate === name && (!effective || (effective.from <= on && on <= (effective.to ?? on))),
  );
  return rowName(name ?? '', table?.effective?.from, row);
}
