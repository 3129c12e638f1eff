/*
 * A play as its author looks at it: the steps so far, what the case is at one of them, and what whoever is played may do there.
 * All of it is plain data, since plays are carried out beside the page that shows them.
 */
import type { Scenario } from '../../../schemas/types/scenario.ts';
import type { Instant } from '../../base/values.ts';
import { instantOfLocal } from '../../calendar/noumea.ts';
import type { FieldError } from '../../form/form.ts';
import { differencesOf } from '../../simulate/compare-step.ts';
import { describeWhen } from '../../simulate/describe-when.ts';
import { placesGiven, playScenario, type PlayedStep } from '../../simulate/play-scenario.ts';
import { titlesOf } from '../../simulate/step-words.ts';
import { describeStep } from '../../workflow/events/describe-events.ts';
import type { CompiledDispositif } from '../../workflow/model/compiled-dispositif.ts';
import { playedCase, type PlayedCase } from './played-case.ts';
import { listPlayers, playerSight, type Player, type PlayerSight } from './players.ts';

/** One step of a play. */
export type PlayLine = {
  /** From 1. */
  readonly number: number;
  /** When it is over. */
  readonly at: Instant;
  /** What was done, in the words of the scheme. */
  readonly title: string;
  /** What happened because of it, sentence by sentence. */
  readonly events: readonly string[];
  /** Titles of the states that the case is then in; none before it is filed. */
  readonly states: readonly string[];
  readonly refusal: PlayRefusal | null;
  /** What is not as the author expects there, sentence by sentence. */
  readonly differences: readonly string[];
};

/** Why a step was refused. */
export type PlayRefusal = {
  readonly code: string;
  readonly message: string;
  readonly errors: readonly FieldError[];
  /** Whether the play holds the scheme to this very refusal. */
  readonly isExpected: boolean;
};

/** A play as it stands at one of its steps. */
export type PlayView = {
  readonly lines: readonly PlayLine[];
  /** The moment at which one plays on. */
  readonly now: Instant;
  /** Null before the request is filed. */
  readonly played: PlayedCase | null;
  /** Who can be played, and whether they have something to do. */
  readonly players: readonly Player[];
  /** What the one who is played may do; null before the request is filed. */
  readonly sight: PlayerSight | null;
};

/** Where one looks: after how many steps, and as whom (a function, `applicant`, `system`, a group that was asked). */
export type PlayPlace = { readonly after: number; readonly as: string };

/** What a play shows at a place. */
export function viewPlay(compiled: CompiledDispositif, scenario: Scenario, { after, as }: PlayPlace): PlayView {
  const steps = playScenario(compiled, scenario);
  const last = steps[after - 1];
  const past = steps.slice(0, after);
  const subject = last?.case ?? null;
  const now = last?.at ?? instantOfLocal(scenario.given.now);
  const counted = placesGiven(scenario);
  const context = { now, subject, events: past.flatMap(({ events }) => events), counted };
  return {
    lines: steps.map((step) => lineOf(compiled, step)),
    now,
    played: subject && playedCase(compiled, subject, past, { now, counted }),
    players: listPlayers(compiled, context),
    sight: subject && playerSight(compiled, { ...context, subject }, as),
  };
}

function lineOf(compiled: CompiledDispositif, played: PlayedStep): PlayLine {
  const { step, number, at, events, refusal } = played;
  const { states } = compiled.workflow;
  return {
    number,
    at,
    title: describeWhen(compiled, step.when),
    events: describeStep(compiled, events),
    states: (played.case?.states ?? []).map((id) => states[id]?.title ?? id),
    refusal: refusal && {
      code: refusal.code,
      message: refusal.message,
      errors: refusal.errors,
      isExpected: step.then?.refused === refusal.code,
    },
    differences: step.then === undefined ? [] : differencesOf(compiled, played, titlesOf(compiled)),
  };
}
