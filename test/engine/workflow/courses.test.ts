/** What can no longer serve in a workflow is told, and what can is left alone. */
import { describe, expect, it } from 'vitest';
import type { DispositifSource } from '../../../engine/index.ts';
import { readFixtureBase } from '../../docs/diagnostic-fixtures.ts';
import { diagnosticsOf, withJson, type Parsed } from '../sources.ts';

const BASE = readFixtureBase();

const told = (source: DispositifSource): readonly string[] =>
  diagnosticsOf(source).map(({ code, pointer }) => `${code} ${pointer}`);
const workflow = (change: (value: Parsed) => void): readonly string[] =>
  told(withJson(BASE, 'workflow.json', (value) => change(value)));

const step = (to: string, action: string, title = 'Voir') => ({
  title: 'Étape',
  task: { function: 'instructeur', title: 'Voir' },
  actions: { [action]: { title, by: ['instructeur'], to } },
});
const end = { title: 'Fin', kind: 'final' };

describe('a branch', () => {
  const withBranches = (branches: Record<string, unknown>) =>
    workflow((value) => {
      value.states.examens = { title: 'Examens', kind: 'parallel', branches, then: { to: 'accordee' } };
      value.states.instruction.actions.examiner = { title: 'Examiner', by: ['instructeur'], to: 'examens' };
      value.clocks.decision.stopsIn = ['examens'];
    });
  const closed = { title: 'Papiers', initial: 'aLire', states: { aLire: step('lus', 'lire'), lus: end } };

  it('may end after branches of its own', () => {
    const inner = (name: string) => ({
      title: name,
      initial: `${name}1`,
      states: { [`${name}1`]: step(`${name}2`, `voir${name}`), [`${name}2`]: end },
    });
    const dedans = {
      title: 'Dedans',
      kind: 'parallel',
      branches: { a: inner('a'), b: inner('b') },
      then: { to: 'fini' },
    };
    const outer = { title: 'Technique', initial: 'dedans', states: { dedans, fini: end } };
    expect(withBranches({ outer, closed })).toEqual([]);
  });

  it('may also be left with all the others, as long as it can end', () => {
    const technique = {
      title: 'Technique',
      initial: 'aVoir',
      states: {
        aVoir: {
          ...step('vu', 'voir'),
          actions: {
            ...step('vu', 'voir').actions,
            rejeter: {
              title: 'Rejeter',
              by: ['instructeur'],
              to: 'refusee',
              effects: [{ type: 'document', document: 'silence' }],
            },
          },
        },
        vu: end,
      },
    };
    // Its clock has stopped, and people may still refuse: that is another matter, and told.
    expect(withBranches({ technique, closed })).toEqual(['workflow.clock-early /clocks/decision/stopsIn/0']);
  });

  it('that goes round for ever keeps the others waiting', () => {
    const technique = {
      title: 'Technique',
      initial: 'un',
      states: { un: step('deux', 'aller'), deux: step('un', 'revenir'), vu: end },
    };
    expect(withBranches({ technique, closed })).toContain('workflow.branch-open /states/examens/branches/technique');
  });
});

describe('a timer beside another that leaves the state after a month', () => {
  const beside = (timer: Record<string, unknown>, change: (value: Parsed) => void = () => undefined) =>
    workflow((value) => {
      value.states.correction.actions.relancer = { title: 'Rappeler', by: ['time'] };
      value.states.correction.timers.rappel = { action: 'relancer', ...timer };
      change(value);
    });
  const never = ['workflow.timer-never /states/correction/timers/rappel'];

  it.for<readonly [string, Record<string, unknown>, readonly string[]]>([
    ['shorter', { after: 'P15D' }, []],
    ['of as many days as the shortest month', { after: 'P28D' }, []],
    ['longer than some months only', { after: 'P30D' }, []],
    ['longer than any month', { after: 'P32D' }, never],
    ['of working days that are more than a month', { after: 'P30D', calendar: 'working' }, never],
    ['of working days that may be less', { after: 'P18D', calendar: 'working' }, []],
    ['at a computed date', { at: 'naissance' }, []],
  ])('%s', ([, timer, expected]) => {
    expect(beside(timer)).toEqual(expected);
  });

  it('is needed when the other may find its action closed', () => {
    const guard = (value: Parsed): void => {
      value.states.correction.actions.classer.guards = [{ when: 'prix > 1000', otherwise: 'Non.' }];
    };
    expect(beside({ after: 'P2M' }, guard)).toEqual([]);
  });
});

describe('an annotation that an action waits for', () => {
  const recordedIn = (...states: readonly string[]) =>
    told(
      withJson(BASE, 'agent.schema.json', (value) => {
        value.properties.facture.cagou.states = states;
      }),
    );

  it('may be recorded in the state, or in one that leads there', () => {
    expect(recordedIn('instruction')).toEqual([]);
    expect(recordedIn('correction')).toEqual([]);
  });

  it('is told once when it comes too late, though a guard reads it too', () => {
    expect(recordedIn('refusee', 'accordee')).toEqual([
      'workflow.annotation-never /states/instruction/actions/accorder/requires/0',
    ]);
  });
});

describe('silence', () => {
  it('is told when it means the opposite of the end it leads to, even through a step that leads on by itself', () => {
    const through = (silence: string) =>
      workflow((value) => {
        value.states.suite = { title: 'Suite', always: [{ to: 'refusee' }] };
        value.anywhere.constater.to = 'suite';
        value.clocks.decision.silence = silence;
      });
    expect(through('rejection')).toEqual([]);
    expect(through('acceptance')).toEqual([
      'workflow.silence-outcome /clocks/decision/silence',
      // The letter of silence says that it refuses.
      'template.silence-opposed ',
    ]);
  });

  it('is told in words of the people, not by codes', () => {
    const opposite = withJson(BASE, 'workflow.json', ({ clocks }) => {
      clocks.decision.silence = 'acceptance';
    });
    const [found] = diagnosticsOf(opposite).filter(({ code }) => code === 'workflow.silence-outcome');
    expect(found?.message).toContain('vaut acceptation, mais mène à « refusee », où la demande est refusée.');
  });
});

describe('a clock', () => {
  it('may stand still in a branch while another goes on', () => {
    const found = workflow((value) => {
      const branch = (name: string) => ({
        title: name,
        initial: `${name}1`,
        states: { [`${name}1`]: step(`${name}2`, `voir${name}`), [`${name}2`]: end },
      });
      value.states.examens = {
        title: 'Examens',
        kind: 'parallel',
        branches: { a: branch('a'), b: branch('b') },
        then: { to: 'accordee' },
      };
      value.states.instruction.actions.examiner = { title: 'Examiner', by: ['instructeur'], to: 'examens' };
      value.anywhere.constater.from.push('examens');
      value.clocks.decision.suspendedIn.push('a1');
    });
    expect(found).toEqual([]);
  });
});
