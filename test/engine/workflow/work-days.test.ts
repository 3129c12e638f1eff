/** Delays of a case under what the service says of its working days: counted by it as they are counted, and not moved by it after. */
import { beforeAll, describe, expect, it } from 'vitest';
import {
  decide,
  localDate,
  workingDelays,
  type Case,
  type Command,
  type CompiledDispositif,
  type WorkDays,
} from '../../../engine/index.ts';
import { dayInCourse } from '../../../engine/calendar/noumea.ts';
import { compiled, readSource, withJson } from '../sources.ts';
import { actCommand, agent, ANSWERS, applicant, fileCommand, NOW } from './player.ts';

/** Working days on which the service closes: the week from Monday 9 to Friday 13 March. */
const CLOSED: WorkDays = {
  closed: new Set(['2026-03-09', '2026-03-10', '2026-03-11', '2026-03-12', '2026-03-13']),
  worked: new Set(),
};
const USUAL: WorkDays = { closed: new Set(), worked: new Set() };
const instructeur = agent('instructeur');

let scheme: CompiledDispositif;
beforeAll(async () => {
  const source = await readSource('test/engine/fixtures/conformite');
  scheme = compiled(
    withJson(source, 'workflow.json', (workflow) => {
      workflow.clocks.decision.after = 'P10D';
      workflow.clocks.decision.calendar = 'working';
      workflow.states.reception.timers.rappel = { action: 'rappeler', after: 'P3D', calendar: 'working' };
    }),
  );
});

/** A case after a command, at a moment, under some working days. */
function after(subject: Case | null, command: Command, days: WorkDays, now: string): Case {
  const actor =
    command.type === 'file' ? applicant : command.type === 'passTime' ? ({ type: 'time' } as const) : instructeur;
  const decision = decide(scheme, subject, command, { now, actor, days });
  if (decision.type === 'refused') throw new Error(decision.message);
  return decision.case;
}
const filedUnder = (days: WorkDays): Case => after(null, fileCommand({ answers: ANSWERS }), days, NOW);
const lastDay = ({ clocks }: Case): string | null => {
  const { dueAt = null } = clocks['decision'] ?? {};
  return dueAt === null ? null : dayInCourse(dueAt);
};

describe('a clock in working days', () => {
  it('[T12] that starts is counted by what the service says', () => {
    expect(lastDay(filedUnder(USUAL))).toBe('2026-03-17');
    expect(lastDay(filedUnder(CLOSED))).toBe('2026-03-24');
  });

  it('[L10] that runs keeps its last day when the service closes afterwards', () => {
    const filed = filedUnder(USUAL);
    const woken = after(filed, { type: 'passTime' }, CLOSED, '2026-03-05T22:00:00Z');
    expect(lastDay(woken)).toBe('2026-03-17');
    const expired = after(woken, { type: 'passTime' }, CLOSED, '2026-03-17T13:00:00Z');
    expect(expired.clocks['decision']?.status).toBe('expired');
  });

  it('[L10] that stood still goes on by the days of that moment', () => {
    const correction = actCommand('demanderCorrection', { fields: { '/nom': 'À corriger' } });
    const suspended = after(filedUnder(USUAL), correction, USUAL, NOW);
    expect(suspended.clocks['decision']).toMatchObject({ status: 'suspended', remainingDays: 10 });
    const resubmitted = actCommand('corriger', {}, { ...ANSWERS, nom: 'Wahéo' });
    expect(lastDay(after(suspended, resubmitted, USUAL, NOW))).toBe('2026-03-17');
    expect(lastDay(after(suspended, resubmitted, CLOSED, NOW))).toBe('2026-03-24');
  });

  it('[L10] leaves tasks and timers where they were, too', () => {
    const due = ({ tasks, timers }: Case) => [...tasks, ...timers].map(({ dueAt }) => dueAt && dayInCourse(dueAt));
    const filed = filedUnder(USUAL);
    expect(due(filed)).toEqual(['2026-03-10', '2026-03-06']);
    expect(due(after(filed, { type: 'passTime' }, CLOSED, '2026-03-04T22:00:00Z'))).toEqual(due(filed));
    expect(due(filedUnder(CLOSED))).toEqual(['2026-03-17', '2026-03-06']);
  });
});

describe('what other working days do to a case', () => {
  it('is said of what runs: how many, how many would end otherwise, how many end on a day off', () => {
    expect(workingDelays(scheme, filedUnder(USUAL), NOW, { former: USUAL, next: CLOSED })).toEqual({
      running: 3,
      moved: 2,
      onClosed: 1,
      standing: 0,
    });
  });

  it('is nothing when the days are the same, whatever they are', () => {
    for (const days of [USUAL, CLOSED])
      expect(workingDelays(scheme, filedUnder(days), NOW, { former: days, next: days })).toMatchObject({
        moved: 0,
        onClosed: 0,
      });
  });

  it('counts a clock that stands still apart', () => {
    const correction = actCommand('demanderCorrection', { fields: { '/nom': 'À corriger' } });
    const suspended = after(filedUnder(USUAL), correction, USUAL, NOW);
    expect(workingDelays(scheme, suspended, NOW, { former: USUAL, next: CLOSED })).toEqual({
      running: 0,
      moved: 0,
      onClosed: 0,
      standing: 1,
    });
  });

  it('leaves out delays in all days', async () => {
    const plain = compiled(await readSource('test/engine/fixtures/conformite'));
    const decision = decide(plain, null, fileCommand({ answers: ANSWERS }), { now: NOW, actor: applicant });
    if (decision.type === 'refused') throw new Error(decision.message);
    // The task alone is in working days.
    expect(workingDelays(plain, decision.case, NOW, { former: USUAL, next: CLOSED }).running).toBe(1);
    expect(localDate(NOW)).toBe('2026-03-03');
  });
});
