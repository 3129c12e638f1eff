/** What was copied in a workflow and not changed is told, and ends that do not come; what may be meant is left alone. */
import { describe, expect, it } from 'vitest';
import { applyChanges, readFixtureBase, readFixtures } from '../../../docs/diagnostic-fixtures.ts';
import { diagnosticsOf, withJson, type Parsed } from '../../sources.ts';

const BASE = readFixtureBase();
type Source = typeof BASE;
const told = (source: Source): readonly string[] => diagnosticsOf(source).map(({ code }) => code);
const workflow = (change: (value: Parsed) => void, source: Source = BASE): Source =>
  withJson(source, 'workflow.json', change);
/** The scheme in which a code is told, with something changed. */
const failing = (code: string, change: (value: Parsed) => void): readonly string[] =>
  told(workflow(change, applyChanges(BASE, readFixtures().get(code)?.fails ?? [])));

describe('the reasons of two conditions', () => {
  const second = (guard: Parsed) =>
    told(workflow(({ states }) => states.instruction.actions.accorder.guards.push(guard)));

  it('are two, unless the conditions are one', () => {
    expect(second({ when: 'prix > 20000', otherwise: 'La facture n’est pas en règle.' })).toEqual([
      'workflow.guard-same-reason',
    ]);
    expect(second({ when: 'prix > 20000', otherwise: 'Le vélo est trop peu cher.' })).toEqual([]);
    expect(second({ when: 'agent.facture = "oui"', otherwise: 'La facture n’est pas en règle.' })).not.toContain(
      'workflow.guard-same-reason',
    );
  });

  it('may be the same for two actions', () => {
    const twice = workflow(({ states: { instruction } }) => {
      instruction.actions.refuser.requires = ['facture'];
      instruction.actions.refuser.guards = [
        { when: 'agent.facture = "non"', otherwise: 'La facture n’est pas en règle.' },
      ];
    });
    expect(told(twice)).not.toContain('workflow.guard-same-reason');
  });
});

describe('what the applicant reads of a step', () => {
  it.for<readonly [explain: string, found: readonly string[]]>([
    ['Étudier la demande', ['workflow.public-task']],
    ['étudier la demande.', ['workflow.public-task']],
    ['Nous étudions la demande.', []],
  ])('%s', ([explain, found]) => {
    expect(told(workflow(({ states }) => (states.instruction.explain = explain)))).toEqual(found);
  });
});

describe('an action that leads where one is', () => {
  const still = (change: (state: Parsed) => void = () => {}) =>
    told(
      workflow(({ states: { instruction } }) => {
        instruction.actions.noter = { title: 'Noter un appel', by: ['instructeur'], to: 'instruction' };
        change(instruction);
      }),
    );

  it('does nothing, unless its delays begin anew', () => {
    expect(still()).toEqual(['workflow.action-still']);
    expect(still(({ actions }) => delete actions.noter.to)).toEqual([]);
    expect(still((state) => (state.entry = [{ type: 'mail', message: 'accuse' }]))).not.toContain(
      'workflow.action-still',
    );
  });
});

describe('an opinion', () => {
  const asked = (title: string) =>
    failing('workflow.opinion-other', ({ states }) => (states.avis.opinions.technique.title = title));

  it.for<readonly [title: string, found: readonly string[]]>([
    ['Avis technique', ['workflow.opinion-other']],
    ['Avis du service technique', ['workflow.opinion-other']],
    ['Avis sur le vélo', []],
    ['Avis de l’instructeur', []],
  ])('is asked of whom its title names: %s', ([title, found]) => {
    expect(asked(title)).toEqual(found);
  });

  it.for<readonly [explain: string, found: readonly string[]]>([
    ['Deux services donnent leur avis.', ['workflow.opinions-counted']],
    ['Un service donne son avis.', []],
    ['Des services donnent leur avis.', []],
    ['L’avis est donné en deux semaines.', []],
  ])('is counted as it is said: %s', ([explain, found]) => {
    expect(failing('workflow.opinions-counted', ({ states }) => (states.avis.explain = explain))).toEqual(found);
  });

  it('on condition counts, or does not', () => {
    const conditional = (explain: string) =>
      failing('workflow.opinions-counted', ({ states: { avis } }) => {
        const { technique } = avis.opinions;
        avis.opinions.autre = { ...technique, title: 'Avis sur le vélo', when: 'prix > 100000' };
        avis.explain = explain;
      });
    expect(conditional('Deux services donnent leur avis.')).not.toContain('workflow.opinions-counted');
    expect(conditional('Trois services donnent leur avis.')).toContain('workflow.opinions-counted');
  });
});

describe('what is granted until a day', () => {
  it('ends on it where the case was led meanwhile', () => {
    const missed = (change: (value: Parsed) => void = () => {}) => failing('workflow.end-missed', change);
    expect(missed()).toEqual(['workflow.end-missed']);
    const held = [{ when: 'aujourdhui < decision.jusquAu', otherwise: 'La validité est finie.' }];
    expect(missed(({ states }) => (states.valable.actions.suspendre.guards = held))).toEqual([]);
    expect(missed(({ states }) => (states.suspendue.actions.lever.to = 'accordee'))).not.toContain(
      'workflow.end-missed',
    );
  });

  it('and where a delay leads, such as a yearly check', () => {
    const checked = failing('workflow.end-missed', ({ states: { valable } }) => {
      valable.actions.suspendre.by = ['time'];
      valable.timers.controle = { after: 'P6M', action: 'suspendre' };
    });
    expect(checked).toContain('workflow.end-missed');
  });
});

describe('the way out of a task', () => {
  it('is open to one at least', () => {
    const closed = (change: (value: Parsed) => void) => failing('workflow.guard-closes', change);
    expect(closed(() => {})).toEqual(['workflow.guard-closes']);
    const opened = { when: 'agent.facture = "non"', otherwise: 'La facture est en règle.' };
    expect(closed(({ states: { instruction } }) => (instruction.actions.refuser.guards = [opened]))).toEqual([]);
  });
});

describe('a time of agents', () => {
  it.for<readonly [due: Parsed, found: readonly string[]]>([
    [{ after: 'P1D' }, ['workflow.due-weekend']],
    [{ after: 'P2D' }, ['workflow.due-weekend']],
    [{ after: 'P2D', calendar: 'working' }, []],
    [{ after: 'P3D' }, []],
  ])('%o has a day on which somebody works', ([due, found]) => {
    expect(told(workflow(({ states }) => (states.instruction.task.due = due)))).toEqual(found);
  });
});

describe('a withdrawal', () => {
  it.for<readonly [explain: string, found: readonly string[]]>([
    ['Vous pouvez retirer votre demande.', ['workflow.withdrawal-said']],
    ['Il est toujours possible de retirer la demande.', ['workflow.withdrawal-said']],
    ['Vous pouvez retirer votre vélo.', []],
  ])('is offered where it can be made: %s', ([explain, found]) => {
    expect(failing('workflow.withdrawal-said', ({ states }) => (states.correction.explain = explain))).toEqual(found);
  });

  it.for<readonly [words: string, found: readonly string[]]>([
    ['Demande refusée', ['workflow.public-withdrawn']],
    ['Demande accordée', ['workflow.public-withdrawn']],
    ['Demande retirée', []],
    ['Retrait de la demande d’autorisation', []],
  ])('decides nothing: %s', ([words, found]) => {
    expect(failing('workflow.public-withdrawn', ({ states }) => (states.retiree.public = words))).toEqual(found);
  });
});

describe('two payments', () => {
  it('one after the other have each its label', () => {
    const labelled = (label: string) =>
      failing('effect.amount-label-twice', ({ states }) => (states.solde.actions.solder.effects[0].label = label));
    expect(labelled('avance')).toEqual(['effect.amount-label-twice']);
    expect(labelled('Solde')).toEqual([]);
  });
});
