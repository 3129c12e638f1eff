/*
 * What no scenario of a scheme shows, in the words of its author, each with where it could be shown: as many steps of a scenario
 * as lead to it, when some do.
 */
import type { WorkflowEffect } from '../../../schemas/types/workflow.ts';
import type { Case } from '../../case/case.ts';
import { listRoutes } from '../../language/walk-workflow.ts';
import { hasDefault } from '../../rules/table-results.ts';
import { askingName, guardName, measureCoverage, rowName } from '../../simulate/coverage.ts';
import { titleOfTemplate, whoIs } from '../../simulate/describe-when.ts';
import { effectName, opinionName } from '../../simulate/effects-seen.ts';
import type { PlayedStep } from '../../simulate/play-scenario.ts';
import { routeOf } from '../../workflow/decide/routing.ts';
import { explainRow } from '../../workflow/view/explain-value.ts';
import type { CompiledDispositif } from '../../workflow/model/compiled-dispositif.ts';
import { fr as say } from './messages/fr.ts';
import { createReach, type PlayedScenario, type Reach } from './reach.ts';

/** The screen on which something is written. */
export type WrittenOn = 'graph' | 'tables' | 'texts' | 'scheme';

/** Something that no scenario shows. */
export type Uncovered = {
  /** Unique among them. */
  readonly key: string;
  readonly kind: 'action' | 'guard' | 'effect' | 'opinion' | 'row' | 'template' | 'route' | 'timer';
  readonly title: string;
  /** Where it can be shown; null when no scenario comes near it. */
  readonly reach: Reach | null;
  readonly screen: WrittenOn;
};

/** Everything that the scenarios leave out, kind by kind. */
export function listUncovered(compiled: CompiledDispositif, played: readonly PlayedScenario[]): readonly Uncovered[] {
  const steps = played.flatMap((one) => one.steps);
  const { actions, guards, rows, templates } = measureCoverage(compiled, steps);
  const missing = new Set([actions, guards, rows, templates].flatMap(({ uncovered }) => uncovered));
  const reach = createReach(compiled, played);
  return [
    ...actionItems(compiled, reach),
    ...guardItems(compiled, reach),
    ...effectItems(compiled, reach),
    ...opinionItems(compiled),
    ...rowItems(compiled, reach),
    ...templateItems(compiled, reach),
  ]
    .filter(({ key }) => missing.has(key))
    .concat(timerItems(compiled, steps, reach), routeItems(compiled, steps, reach));
}

type Reaching = ReturnType<typeof createReach>;

function titleOfAction({ workflow }: CompiledDispositif, id: string): string {
  return workflow.actions[id]?.definition.title ?? id;
}

function actionItems(compiled: CompiledDispositif, reach: Reaching): readonly Uncovered[] {
  const { workflow } = compiled;
  return [
    ...Object.values(workflow.actions).map(({ id, definition }): Uncovered => {
      const who = definition.by.map((by) => (by === 'time' ? say.time : whoIs(compiled, by))).join(', ');
      return {
        key: id,
        kind: 'action',
        title: say.action(definition.title, who),
        reach: reach.action(id),
        screen: 'graph',
      };
    }),
    ...Object.values(workflow.adHoc).map(({ state, definition }): Uncovered => ({
      key: askingName(state),
      kind: 'opinion',
      title: say.asking(definition.title),
      reach: reach.asking(state),
      screen: 'graph',
    })),
  ];
}

function guardItems(compiled: CompiledDispositif, reach: Reaching): readonly Uncovered[] {
  return Object.values(compiled.workflow.actions).flatMap(({ id, definition }) =>
    (definition.guards ?? []).flatMap(({ otherwise }, at) =>
      [true, false].map((isTrue): Uncovered => ({
        key: guardName(id, at, isTrue),
        kind: 'guard',
        title: (isTrue ? say.guardNeverTrue : say.guardNeverFalse)(definition.title, otherwise),
        reach: reach.possible(id),
        screen: 'graph',
      })),
    ),
  );
}

function effectItems(compiled: CompiledDispositif, reach: Reaching): readonly Uncovered[] {
  const { workflow } = compiled;
  const of = (
    place: string,
    after: string,
    effects: readonly WorkflowEffect[] | undefined,
    where: Reach | null,
  ): readonly Uncovered[] =>
    (effects ?? []).flatMap((effect, at) =>
      effect.when === undefined
        ? []
        : [true, false].map((isDone): Uncovered => ({
            key: effectName(place, at, isDone),
            kind: 'effect',
            title: (isDone ? say.effectNeverDone : say.effectAlwaysDone)(sayEffect(compiled, effect), after),
            reach: where,
            screen: 'graph',
          })),
    );
  return [
    ...of('filed', say.filing, workflow.workflow.filed, reach.filing()),
    ...Object.values(workflow.actions).flatMap(({ id, definition }) =>
      of(`${id}.effects`, say.afterAction(definition.title), definition.effects, reach.action(id)),
    ),
    ...Object.entries(workflow.states).flatMap(([id, { entry, title }]) =>
      of(`${id}.entry`, say.afterState(title), entry, reach.entering(id)),
    ),
  ];
}

function sayEffect(compiled: CompiledDispositif, effect: WorkflowEffect): string {
  switch (effect.type) {
    case 'mail':
      return say.mail(titleOfTemplate(compiled, `messages/${effect.message}.md`) ?? effect.message);
    case 'document':
      return say.letter(titleOfTemplate(compiled, `documents/${effect.document}.md`) ?? effect.document);
    case 'amount':
      return say.amount(effect.label);
    case 'webhook':
      return say.call(effect.name);
    case 'extend':
      return say.extension(compiled.workflow.workflow.clocks?.[effect.clock]?.title ?? effect.clock);
  }
}

function opinionItems({ workflow }: CompiledDispositif): readonly Uncovered[] {
  return Object.values(workflow.opinions).flatMap(({ id, state, definition }) =>
    [true, false].map((isAsked): Uncovered => ({
      key: opinionName(state, id, isAsked),
      kind: 'opinion',
      title: (isAsked ? say.opinionNeverAsked : say.opinionAlwaysAsked)(definition.title),
      reach: null,
      screen: 'graph',
    })),
  );
}

function rowItems(compiled: CompiledDispositif, reach: Reaching): readonly Uncovered[] {
  return (compiled.rules.rules.tables ?? []).flatMap((table): readonly Uncovered[] => {
    const from = table.effective?.from;
    const item = (row: number | null): Uncovered => {
      const words = row === null ? null : explainRow(compiled, table, row);
      const when = words?.when.map(({ label, text }) => `${label} ${text}`).join(', ') ?? '';
      return {
        key: rowName(table.name, from, row),
        kind: 'row',
        title: row === null ? say.otherRows(table.title) : say.row(table.title, row + 1, when),
        reach: reach.filing(),
        screen: 'tables',
      };
    };
    return [...table.rows.map((_, row) => item(row)), ...(hasDefault(table) ? [item(null)] : [])];
  });
}

function templateItems(compiled: CompiledDispositif, reach: Reaching): readonly Uncovered[] {
  const { workflow } = compiled;
  const senders = (isOne: (effect: WorkflowEffect) => boolean): Reach | null => {
    if ((workflow.workflow.filed ?? []).some(isOne)) return reach.filing();
    const actions = Object.values(workflow.actions).filter(({ definition }) => (definition.effects ?? []).some(isOne));
    const states = Object.entries(workflow.states).filter(([, { entry }]) => (entry ?? []).some(isOne));
    const found = [...actions.map(({ id }) => reach.action(id)), ...states.map(([id]) => reach.entering(id))];
    return found.find((one) => one !== null) ?? null;
  };
  return [
    ...Object.keys(compiled.messages).map((name): Uncovered => ({
      key: `messages/${name}`,
      kind: 'template',
      title: say.mailNever(titleOfTemplate(compiled, `messages/${name}.md`) ?? name),
      reach: senders((effect) => effect.type === 'mail' && effect.message === name),
      screen: 'texts',
    })),
    ...Object.keys(compiled.documents).map((name): Uncovered => ({
      key: `documents/${name}`,
      kind: 'template',
      title: say.letterNever(titleOfTemplate(compiled, `documents/${name}.md`) ?? name),
      reach: senders((effect) => effect.type === 'document' && effect.document === name),
      screen: 'texts',
    })),
  ];
}

/** What time does by itself, whatever else may do the same. */
function timerItems(compiled: CompiledDispositif, steps: readonly PlayedStep[], reach: Reaching): readonly Uncovered[] {
  const done = new Set(
    steps.flatMap(({ events }) =>
      events.flatMap((event) => (event.type === 'acted' && event.actor.type === 'time' ? [event.action] : [])),
    ),
  );
  const { states, workflow } = compiled.workflow;
  const ends = [
    ...Object.values(states).flatMap(({ timers = {} }) => Object.values(timers).map(({ action }) => action)),
    ...Object.values(workflow.clocks ?? {}).flatMap(({ action }) => action ?? []),
  ];
  return [...new Set(ends)]
    .filter((action) => !done.has(action))
    .map((action): Uncovered => ({
      key: `timer ${action}`,
      kind: 'timer',
      title: say.timer(titleOfAction(compiled, action)),
      reach: reach.timer(action),
      screen: 'graph',
    }));
}

function routeItems(compiled: CompiledDispositif, steps: readonly PlayedStep[], reach: Reaching): readonly Uncovered[] {
  const cases: readonly Case[] = steps.flatMap((step) => step.case ?? []);
  return listRoutes(compiled.identity)
    .filter(({ function: name, route }) => !cases.some((one) => routeOf(one, name) === route.id))
    .map(({ function: name, route }): Uncovered => ({
      key: `route ${name} ${route.id}`,
      kind: 'route',
      title: say.route(whoIs(compiled, name), route.title),
      reach: reach.filing(),
      screen: 'scheme',
    }));
}
