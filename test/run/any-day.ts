/**
 * A check of releases: what holds today holds on the days on which calendars trip. Each process of a run, its PostgreSQL and
 * Redis too, is shown another time by `faketime`.
 */
import { ensureProgram } from '../support/debian-program.ts';
import { runOnceMore } from './again.ts';
import { runVitest } from './run-vitest.ts';
import type { Step, StepResult } from './step.ts';
import { NOTHING } from './tally.ts';

/** A moment that the machine is made to believe. */
export interface Day {
  readonly name: string;
  readonly moment: Date;
}

/** The days to try; `now` is when that is asked. */
export function daysToTry(now: Date): readonly Day[] {
  const ahead = new Date(now);
  ahead.setUTCFullYear(ahead.getUTCFullYear() + 5);
  return [
    { name: 'on 28 February 2027', moment: new Date('2027-02-28T09:00:00+11:00') },
    { name: 'on 29 February 2028', moment: new Date('2028-02-29T09:00:00+11:00') },
    { name: 'half an hour before a new year in Nouméa', moment: new Date('2026-12-31T23:30:00+11:00') },
    { name: 'five years ahead', moment: ahead },
  ];
}

/**
 * Unit and integration tests on each day.
 * @param days as of daysToTry
 * @param before what integration tests need, done once on the day that it is
 */
export function createDaySteps(days: readonly Day[], before: readonly Step[]): readonly Step[] {
  const faketime: Step = { name: 'faketime', beside: true, run: prepareFaketime };
  return [
    ...before,
    faketime,
    ...days.flatMap(({ name, moment }) =>
      ['unit', 'integration'].map((project): Step => ({
        name: `${project} ${name}`,
        needs: [...before, faketime].map(({ name }) => name),
        run: () => runOnceMore((files) => runVitest(project, files, within(moment))),
      })),
    ),
  ];
}

/** The command under which a program, and all that it starts, takes it to be that moment, from which time goes on. */
function within(moment: Date): readonly string[] {
  const seconds = Math.round((moment.getTime() - Date.now()) / 1000);
  return ['faketime', '--exclude-monotonic', '-f', seconds < 0 ? String(seconds) : `+${seconds}`];
}

async function prepareFaketime(): Promise<StepResult> {
  try {
    await ensureProgram({
      command: 'faketime',
      probe: ['--version'],
      package: 'faketime',
      need: 'Another day is told by faketime',
    });
    return { ok: true, output: '', tests: NOTHING };
  } catch (error) {
    return { ok: false, output: error instanceof Error ? error.message : String(error), tests: NOTHING };
  }
}
