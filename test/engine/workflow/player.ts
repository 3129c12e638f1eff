/** Plays a case through `decide`, as tests tell stories: who does what, when, and what comes of it. */
import { expect } from 'vitest';
import {
  decide,
  evolve,
  type Actor,
  type Applicant,
  type Case,
  type CaseEvent,
  type Command,
  type CompiledDispositif,
  type Decision,
  type Effect,
  type Instant,
  type JsonObject,
  type NextNumber,
  type QuotaCounts,
  type Refusal,
} from '../../../engine/index.ts';

export const APPLICANT: Applicant = {
  personId: 'p1',
  givenName: 'Marie',
  familyName: 'Waheo',
  email: 'marie@exemple.nc',
  phone: null,
};
export const ANSWERS: JsonObject = {
  nom: 'Waheo',
  dateNaissance: '1990-05-01',
  foyer: { situation: 'seul' },
  montantDemande: 200_000,
};
/** 3 March 2026, 9 in the morning in Nouméa. */
export const NOW: Instant = '2026-03-02T22:00:00Z';

export const applicant: Actor = { type: 'applicant', personId: 'p1', name: 'Marie Waheo' };
export const time: Actor = { type: 'time' };
export const system: Actor = { type: 'system', name: 'Archives' };

/** An agent who holds the functions named. */
export function agent(...functions: readonly string[]): Actor {
  const name = functions.join(' et ');
  return { type: 'agent', userId: `u-${functions.join('-')}`, name, functions };
}

export type Player = {
  case: Case;
  now: Instant;
  readonly events: CaseEvent[];
  readonly effects: Effect[];
  /** Decides, follows, and fails the test when refused. */
  readonly run: (command: Command, actor: Actor) => Decision;
  /** Decides and fails the test when it is not refused. */
  readonly refused: (command: Command, actor: Actor) => Refusal;
  readonly act: (action: string, actor: Actor, data?: JsonObject, answers?: JsonObject | null) => Decision;
  /** Lets time pass to an instant. */
  readonly until: (instant: Instant) => Decision;
};

export function fileCommand(change: Partial<Extract<Command, { type: 'file' }>> = {}): Command {
  return {
    type: 'file',
    caseId: 'c1',
    number: 'ESS-2026-00001',
    version: 1,
    answers: ANSWERS,
    channel: 'online',
    receivedOn: null,
    applicant: APPLICANT,
    mandate: null,
    ...change,
  };
}

export function actCommand(action: string, data: JsonObject = {}, answers: JsonObject | null = null): Command {
  return { type: 'act', action, data, answers, expectedVersion: null };
}

/** Files a request and gives what is needed to go on with it. */
export function startCase(
  compiled: CompiledDispositif,
  answers: JsonObject = {},
  now: Instant = NOW,
  nextNumber?: NextNumber,
  counted?: QuotaCounts,
): Player {
  const command = fileCommand({ answers: { ...ANSWERS, ...answers } });
  const filed = mustDecide(decide(compiled, null, command, { now, actor: applicant, ...(counted && { counted }) }));
  const player: Player = {
    case: filed.case,
    now,
    events: [...filed.events],
    effects: [...filed.effects],
    run: (command, actor) => {
      const decision = mustDecide(
        decide(compiled, player.case, command, {
          now: player.now,
          actor,
          ...(nextNumber && { nextNumber }),
          ...(counted && { counted }),
        }),
      );
      player.case = decision.case;
      player.events.push(...decision.events);
      player.effects.push(...decision.effects);
      return decision;
    },
    refused: (command, actor) => {
      const result = decide(compiled, player.case, command, { now: player.now, actor, ...(counted && { counted }) });
      if (result.type === 'decided') throw new Error('The command was to be refused');
      return result;
    },
    act: (action, actor, data, answers) => player.run(actCommand(action, data, answers ?? null), actor),
    until: (instant) => {
      player.now = instant;
      return player.run({ type: 'passTime' }, time);
    },
  };
  return player;
}

/** The case that the events alone make. */
export function replay(events: readonly CaseEvent[]): Case {
  const rebuilt = events.reduce<Case | null>(evolve, null);
  if (!rebuilt) throw new Error('No event');
  return rebuilt;
}

function mustDecide(result: Decision | Refusal): Decision {
  if (result.type === 'refused')
    expect.fail(`refused (${result.code}): ${result.message} ${JSON.stringify(result.errors)}`);
  return result;
}
