/**
 * What docs/language.md promises of any workflow, on random workflows and on the real schemes, with random people and
 * random time: `decide` is total, a refusal changes nothing, no reachable state breaks an invariant, the order of events
 * alone determines the case, and time in one leap is time in steps.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  decide,
  evolve,
  type Case,
  type CaseEvent,
  type CompiledDispositif,
  type Refusal,
} from '../../../../engine/index.ts';
import { playScenario } from '../../../../engine/simulate/play-scenario.ts';
import { chainEvents, CHAIN_START } from '../../../../runtime/cases/rows/hash-chain.ts';
import { compiled, readSource } from '../../sources.ts';
import { playHistory, histories, type Step, type Story } from './history.ts';
import { brokenInvariants } from './invariants.ts';
import { randomSchemes } from './random-workflow.ts';

const ROOT = join(import.meta.dirname, '../../../..');
const EXAMPLES = readdirSync(join(ROOT, 'examples'));
const DAY_MS = 86_400_000;
const AFTERWARDS_DAYS = 100;

/** A request of one of the scheme's scenarios, just filed; null when it is one that is refused. */
function fileOne(dispositif: CompiledDispositif, pick: number): Story | null {
  const scenarios = Object.values(dispositif.scenarios);
  const scenario = scenarios[pick % scenarios.length];
  if (!scenario) throw new Error('A scheme has scenarios');
  const [filed] = playScenario(dispositif, { ...scenario, steps: [{ when: { type: 'file' } }] });
  return filed?.case ? { case: filed.case, now: filed.at, events: filed.events, effects: filed.effects } : null;
}

function rebuild(events: readonly CaseEvent[], from: Case | null = null): Case | null {
  return events.reduce<Case | null>(evolve, from);
}

function passTime(
  dispositif: CompiledDispositif,
  subject: Case,
  now: string,
): { case: Case; events: readonly CaseEvent[] } {
  const result = decide(dispositif, subject, { type: 'passTime' }, { now, actor: { type: 'time' } });
  if (result.type === 'refused') throw new Error(`Time was refused: ${result.code}`);
  return result;
}

function holds(dispositif: CompiledDispositif, begun: Story, steps: readonly Step[], cut: number): void {
  expect(brokenInvariants(dispositif, begun.case, begun.events)).toEqual([]);
  const story = playHistory(dispositif, begun, steps, ({ before, result, after }) => {
    expect(result.type === 'decided' || (changesNothing(before, after) && isTold(result))).toBe(true);
    expect(brokenInvariants(dispositif, after.case, after.events)).toEqual([]);
  });
  // The order of events alone determines the case, from any point on, and as they are stored.
  const at = cut % (story.events.length + 1);
  const stored: readonly CaseEvent[] = JSON.parse(JSON.stringify(story.events));
  expect(rebuild(story.events)).toEqual(story.case);
  expect(rebuild(story.events.slice(at), rebuild(story.events.slice(0, at)))).toEqual(story.case);
  expect(JSON.stringify(rebuild(stored))).toBe(JSON.stringify(rebuild(story.events)));
  // The chain of hashes is the same however the events came.
  const [whole, parts] = [chainEvents(CHAIN_START, stored), chainEvents(CHAIN_START, stored.slice(0, at))];
  const rest = chainEvents(parts.at(-1)?.hash ?? CHAIN_START, stored.slice(at));
  expect([...parts, ...rest].map(({ hash }) => hash)).toEqual(whole.map(({ hash }) => hash));
  const keys = story.effects.map(({ key }) => key);
  expect(new Set(keys).size).toBe(keys.length);
  leapsAsItSteps(dispositif, story, cut);
}

function changesNothing(before: Case, after: Story): boolean {
  return after.case === before && after.events.length === before.version;
}

function isTold({ code, message }: Refusal): boolean {
  return /^[a-z]+(-[a-z]+)*$/.test(code) && message !== '';
}

/** Letting a hundred days pass at once, or a day and some hours at a time, gives the same case by the same events. */
function leapsAsItSteps(
  dispositif: CompiledDispositif,
  { case: subject, now, events: before }: Story,
  odd: number,
): void {
  const until = Date.parse(now) + AFTERWARDS_DAYS * DAY_MS;
  const leap = passTime(dispositif, subject, new Date(until).toISOString());
  let walked = subject;
  const events: CaseEvent[] = [];
  for (let moment = Date.parse(now); moment < until;) {
    moment = Math.min(until, moment + DAY_MS + (odd % 13) * 3_600_000);
    const step = passTime(dispositif, walked, new Date(moment).toISOString());
    walked = step.case;
    events.push(...step.events);
  }
  expect(events).toEqual(leap.events);
  expect(walked).toEqual(leap.case);
  expect(brokenInvariants(dispositif, walked, [...before, ...events])).toEqual([]);
}

describe('any history', () => {
  it('[C1][C2][C3][B4][T5][L2] of any workflow keeps what the language promises', () => {
    const kinds = new Set<string>();
    fc.assert(
      fc.property(
        randomSchemes,
        fc.array(histories, { minLength: 2, maxLength: 3 }),
        fc.nat(200),
        (source, all, cut) => {
          const dispositif = compiled(source);
          for (const state of Object.values(dispositif.workflow.states)) kinds.add(state.kind ?? 'step');
          for (const steps of all) {
            const begun = fileOne(dispositif, 0);
            if (!begun) throw new Error('The request of the smallest scheme is refused');
            holds(dispositif, begun, steps, cut);
          }
        },
      ),
      { numRuns: 60 },
    );
    expect([...kinds].toSorted()).toEqual(['final', 'opinions', 'parallel', 'step']);
  });

  it.each(EXAMPLES)('[C1][C2][C3][B4][T5][L2] of %s keeps it too', async (name) => {
    const dispositif = compiled(await readSource(`examples/${name}`));
    const reached = new Set<string>();
    fc.assert(
      fc.property(histories, fc.nat(200), fc.nat(30), (steps, cut, pick) => {
        const begun = fileOne(dispositif, pick);
        if (!begun) return;
        begun.case.states.forEach((state) => reached.add(state));
        holds(dispositif, begun, steps, cut);
      }),
      { numRuns: 40 },
    );
    expect(reached.size).toBeGreaterThan(0);
  });
});
