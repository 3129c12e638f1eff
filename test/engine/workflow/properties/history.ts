/** Histories made at random: what is done, by whom, and how much time passes between. */
import fc from 'fast-check';
import {
  availableActions,
  decide,
  type Actor,
  type Case,
  type CaseEvent,
  type Command,
  type CompiledDispositif,
  type Effect,
  type JsonObject,
} from '../../../../engine/index.ts';
import { withFilesOf } from '../../../../engine/simulate/scenario-files.ts';
import { asJsonObject } from '../../../../engine/base/json.ts';
import { SCENARIO_APPLICANT } from '../../../../engine/simulate/play-scenario.ts';

/** A step of a history; which action it is depends on what is open by then. */
export type Step = {
  readonly what: 'act' | 'opinion' | 'annotate' | 'task' | 'time' | 'talk' | 'nonsense';
  readonly pick: number;
  readonly junk: boolean;
  readonly hours: number;
  readonly who: 'everyone' | 'applicant' | 'time' | 'system' | 'stranger';
};

const WHAT: Step['what'][] = [
  'act',
  'act',
  'act',
  'act',
  'opinion',
  'opinion',
  'annotate',
  'task',
  'time',
  'talk',
  'nonsense',
];

export const histories: fc.Arbitrary<readonly Step[]> = fc.array(
  fc.record({
    what: fc.constantFrom(...WHAT),
    pick: fc.nat(30),
    junk: fc.constantFrom(false, false, false, true),
    hours: fc.constantFrom(0, 0, 0, 1, 11, 24, 80, 24 * 12, 24 * 40),
    who: fc.constantFrom<Step['who']>('everyone', 'everyone', 'everyone', 'applicant', 'time', 'system', 'stranger'),
  }),
  { minLength: 5, maxLength: 35 },
);

/** Data that actions, opinions and annotations are given in the scenarios of a scheme. */
export type Known = {
  readonly actions: ReadonlyMap<string, readonly JsonObject[]>;
  readonly opinions: ReadonlyMap<string, readonly JsonObject[]>;
  readonly annotations: readonly JsonObject[];
};

/** Gathers what the authors of a scheme knew to be good. */
export function knownData({ scenarios, workflow }: CompiledDispositif): Known {
  const actions = new Map<string, JsonObject[]>();
  const opinions = new Map<string, JsonObject[]>();
  const annotations: JsonObject[] = [];
  for (const { when } of Object.values(scenarios).flatMap(({ steps }) => steps)) {
    if (when.type === 'act') {
      const data = withFilesOf(workflow.actions[when.action]?.form, asJsonObject(when.data ?? {}));
      actions.set(when.action, [...(actions.get(when.action) ?? []), data]);
    }
    if (when.type === 'opinion') {
      const data = withFilesOf(workflow.opinions[when.opinion]?.form, asJsonObject(when.data));
      opinions.set(when.opinion, [...(opinions.get(when.opinion) ?? []), data]);
    }
    if (when.type === 'annotate') annotations.push(asJsonObject(when.values));
  }
  return { actions, opinions, annotations };
}

/** The actor of a step. */
export function actorOf({ identity }: CompiledDispositif, { who, pick }: Step): Actor {
  const functions = Object.keys(identity.functions);
  switch (who) {
    case 'everyone':
      return { type: 'agent', userId: `u${pick % 2}`, name: 'Louise', functions };
    case 'applicant':
      return { type: 'applicant', personId: SCENARIO_APPLICANT.personId, name: 'Marie Waheo' };
    case 'stranger':
      return { type: 'applicant', personId: 'autre', name: 'Jean Autre' };
    case 'time':
      return { type: 'time' };
    case 'system':
      return { type: 'system', name: 'Système' };
  }
}

/** The command of a step on a case as it is by then. */
export function commandOf(compiled: CompiledDispositif, known: Known, subject: Case, step: Step, now: string): Command {
  const { what, pick, junk } = step;
  const one = <T>(list: readonly T[]): T | undefined => list[pick % Math.max(1, list.length)];
  const task = one(subject.tasks)?.id ?? 't0';
  switch (what) {
    case 'act': {
      const open = availableActions(compiled, subject, { now, actor: actorOf(compiled, step) }).filter((it) => it.open);
      const action = one(junk ? Object.keys(compiled.workflow.actions) : open.map(({ id }) => id)) ?? 'aucune';
      const resent = compiled.workflow.actions[action]?.definition.kind === 'resubmission';
      const given = one(known.actions.get(action) ?? []) ?? (junk ? { motif: 3 } : {});
      // The answers come back as they were, which is to be explained; junk forgets to.
      const data = resent && !junk ? { ...given, explanation: 'Tout est exact.' } : given;
      return { type: 'act', action, data, answers: resent ? subject.answers : null, expectedVersion: null };
    }
    case 'opinion': {
      const asked = subject.tasks.flatMap(({ opinion }) => (opinion === null ? [] : [opinion]));
      const opinion = one(junk ? Object.keys(compiled.workflow.opinions) : asked) ?? 'aucun';
      const data = one(known.opinions.get(opinion) ?? []) ?? { sens: 'favorable' };
      return { type: 'giveOpinion', opinion, data, expectedVersion: junk ? subject.version - 1 : subject.version };
    }
    case 'annotate':
      return { type: 'annotate', values: one(known.annotations) ?? { rien: 1 }, base: null };
    case 'task':
      return junk ? { type: 'releaseTask', task } : { type: 'takeTask', task };
    case 'time':
      return { type: 'passTime' };
    case 'talk':
      return junk ? { type: 'addNote', text: '' } : { type: 'sendMessage', text: 'Bonjour', files: [] };
    case 'nonsense':
      return { type: 'act', action: '__proto__', data: { constructor: null }, answers: null, expectedVersion: pick };
  }
}

export type Story = {
  readonly case: Case;
  readonly now: string;
  readonly events: readonly CaseEvent[];
  readonly effects: readonly Effect[];
};
export type Told = { readonly before: Case; readonly result: ReturnType<typeof decide>; readonly after: Story };

/** Plays a history from a case that was filed, telling each step. */
export function playHistory(
  compiled: CompiledDispositif,
  begun: Story,
  steps: readonly Step[],
  tell: (told: Told) => void,
): Story {
  const known = knownData(compiled);
  let story = begun;
  for (const step of steps) {
    const now = new Date(Date.parse(story.now) + step.hours * 3_600_000).toISOString();
    const before = deepFreeze(story.case);
    const command = commandOf(compiled, known, before, step, now);
    const result = decide(compiled, before, command, { now, actor: actorOf(compiled, step) });
    story =
      result.type === 'refused'
        ? { ...story, now }
        : {
            case: result.case,
            now,
            events: [...story.events, ...result.events],
            effects: [...story.effects, ...result.effects],
          };
    tell({ before, result, after: story });
  }
  return story;
}

/** Whoever writes into a frozen case is found out. */
export function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(deepFreeze);
  }
  return value;
}
