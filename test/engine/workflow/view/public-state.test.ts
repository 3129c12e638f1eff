/** Where a request stands, as its applicant reads it: branches, and whether it is decided. */
import { beforeAll, describe, expect, it } from 'vitest';
import {
  isDecided,
  publicState,
  publicTimeline,
  type Case,
  type CompiledDispositif,
} from '../../../../engine/index.ts';
import { compiled, readSource, withJson } from '../../sources.ts';
import { fileCourse, readCourse } from '../course.ts';

let approval: CompiledDispositif;
let course: CompiledDispositif;
beforeAll(async () => {
  const source = await readSource('examples/ecosysteme-patrimonial');
  approval = compiled(
    withJson(source, 'workflow.json', (workflow) => {
      const { branches, ...around } = workflow.states.contradictoire;
      Object.assign(workflow.states.contradictoire, {
        ...around,
        public: 'Suivi de l’agrément',
        explain: 'Gardez-le.',
      });
      const { controle } = branches;
      Object.assign(controle.states.controleJuridique, { public: 'Agrément suspendu', explain: 'Cessez les travaux.' });
    }),
  );
  course = compiled(await readCourse());
});

const stateOf = (...states: readonly string[]) =>
  publicState(approval, { state: states[0] ?? '', states, outcome: null });

describe('while branches run, the applicant reads', () => {
  it('their texts and not that of the state around them; what is expected of them first', () => {
    expect(stateOf('contradictoire', 'controleJuridique', 'observationsAttendues')).toEqual({
      title: 'Vos observations sont attendues · Agrément suspendu',
      explain: ['Présentez vos observations, ou dites que vous n’en avez pas.', 'Cessez les travaux.'],
      expected: 'Présentez vos observations, ou dites que vous n’en avez pas.',
    });
  });

  it('nothing of a branch that has ended', () => {
    expect(stateOf('contradictoire', 'observationsRecues', 'controleJuridique').title).toBe('Agrément suspendu');
  });

  it('the text of the state around them when they have none for them', () => {
    expect(stateOf('contradictoire', 'observationsRecues', 'controleRendu')).toMatchObject({
      title: 'Suivi de l’agrément',
      explain: ['Gardez-le.'],
    });
  });

  it('in the history, too, that a branch went on', () => {
    const { case: subject } = fileCourse(course);
    const moved = {
      type: 'moved',
      machine: subject.machine,
      state: 'contradictoire',
      states: ['contradictoire', 'controleJuridique'],
      exited: [],
      entered: ['controleJuridique'],
      outcome: null,
      seq: 9,
      at: subject.filedAt,
      actor: { type: 'time' },
    } as const;
    expect(publicTimeline(approval, subject, [moved]).map(({ text }) => text)).toEqual(['Agrément suspendu.']);
  });
});

describe('a request is decided', () => {
  const withClocks = (subject: Case, status: 'running' | 'suspended' | 'stopped' | 'expired'): Case => ({
    ...subject,
    clocks: Object.fromEntries(Object.entries(subject.clocks).map(([id, clock]) => [id, { ...clock, status }])),
  });

  it('once it has an outcome, or the delay in which silence would have decided is over', () => {
    const { case: filed } = fileCourse(course);
    expect(Object.keys(filed.clocks)).not.toEqual([]);
    expect(isDecided(course, withClocks(filed, 'running'))).toBe(false);
    expect(isDecided(course, withClocks(filed, 'suspended'))).toBe(false);
    expect(isDecided(course, withClocks(filed, 'stopped'))).toBe(true);
    expect(isDecided(course, withClocks(filed, 'expired'))).toBe(true);
    expect(isDecided(course, { ...filed, outcome: 'granted' })).toBe(true);
    expect(isDecided(course, { ...filed, clocks: {} })).toBe(false);
  });
});
