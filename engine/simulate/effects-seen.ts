/** Which effects on condition the scenarios have seen done, which opinions asked, and which of both left out. */
import type { WorkflowEffect } from '../../schemas/types/workflow.ts';
import type { Third } from '../case/papers.ts';
import { thirdOf } from '../language/recipients.ts';
import type { CompiledWorkflow } from '../workflow/model/compiled-workflow.ts';
import type { PlayedStep } from './play-scenario.ts';

/** Names of the effects on condition of the filing, of actions and of entries of states, and of opinions, each done and left out. */
export function listConditions({ actions, states, opinions, workflow }: CompiledWorkflow): readonly string[] {
  return [
    ...namesOf('filed', workflow.filed, () => BOTH),
    ...Object.values(actions).flatMap(({ id, definition }) => namesOf(`${id}.effects`, definition.effects, () => BOTH)),
    ...Object.entries(states).flatMap(([id, { entry }]) => namesOf(`${id}.entry`, entry, () => BOTH)),
    ...Object.keys(opinions).flatMap((id) => BOTH.flatMap((isAsked) => nameOfOpinion(opinions, id, isAsked))),
  ];
}

/** Those that a step shows: where a request was filed, an action taken or a state entered, each of its effects was done or was not. */
export function seenConditions(
  { actions, states, opinions, workflow }: CompiledWorkflow,
  { events, effects }: PlayedStep,
): readonly string[] {
  const seen = (effect: WorkflowEffect): readonly boolean[] => [isDone(effect, { events, effects })];
  return events.flatMap((event) => {
    if (event.type === 'filed') return namesOf('filed', workflow.filed, seen);
    if (event.type === 'acted') {
      return namesOf(`${event.action}.effects`, actions[event.action]?.definition.effects, seen);
    }
    if (event.type === 'opinionChanged') {
      const { id, status, closedBy } = event.opinion;
      return status === 'asked' || closedBy === 'unneeded' ? nameOfOpinion(opinions, id, status === 'asked') : [];
    }
    return event.type === 'moved' ? event.entered.flatMap((id) => namesOf(`${id}.entry`, states[id]?.entry, seen)) : [];
  });
}

/** An effect on condition by where it stands (`filed`, `<action>.effects`, `<state>.entry`), done or left out. */
export const effectName = (place: string, at: number, isDone: boolean): string =>
  `${place}.${at} ${isDone ? 'produit' : 'laissé de côté'}`;

/** An opinion on condition, asked or left out. */
export const opinionName = (state: string, id: string, isAsked: boolean): string =>
  `${state}.${id} ${isAsked ? 'demandé' : 'laissé de côté'}`;

const BOTH: readonly boolean[] = [true, false];

function nameOfOpinion(opinions: CompiledWorkflow['opinions'], id: string, isAsked: boolean): readonly string[] {
  const { state, definition } = opinions[id] ?? {};
  return state === undefined || definition?.when === undefined ? [] : [opinionName(state, id, isAsked)];
}

function namesOf(
  place: string,
  effects: readonly WorkflowEffect[] | undefined,
  results: (effect: WorkflowEffect) => readonly boolean[],
): readonly string[] {
  return (effects ?? []).flatMap((effect, at) =>
    effect.when === undefined ? [] : results(effect).map((result) => effectName(place, at, result)),
  );
}

function isDone(effect: WorkflowEffect, { events, effects }: Pick<PlayedStep, 'events' | 'effects'>): boolean {
  switch (effect.type) {
    case 'mail':
      return events.some(
        (event) => event.type === 'mailOrdered' && event.mail.message === effect.message && isTo(effect, event.mail),
      );
    case 'document':
      return events.some(
        (event) =>
          event.type === 'documentOrdered' &&
          event.document.document === effect.document &&
          isTo(effect, event.document),
      );
    case 'amount':
      return events.some(
        (event) =>
          event.type === 'amountEntered' && event.amount.entry === effect.entry && event.amount.label === effect.label,
      );
    case 'webhook':
      return effects.some((done) => done.type === 'webhook' && done.name === effect.name);
    case 'extend':
      return events.some(
        (event) =>
          event.type === 'clockExtended' && event.clock.id === effect.clock && event.extension === effect.extension,
      );
  }
}

/** The same text may be written to several. */
function isTo(effect: WorkflowEffect, { third }: { readonly third?: Third }): boolean {
  return thirdOf(effect) === (third?.id ?? null);
}
