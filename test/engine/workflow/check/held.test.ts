/** What the words of a workflow hold is held by its course; words that promise less are left alone. */
import { describe, expect, it } from 'vitest';
import { applyChanges, readFixtureBase, readFixtures } from '../../../docs/diagnostic-fixtures.ts';
import { diagnosticsOf, readSource, withJson, type Parsed } from '../../sources.ts';

const BASE = readFixtureBase();
type Source = typeof BASE;
const failing = (code: string): Source => applyChanges(BASE, readFixtures().get(code)?.fails ?? []);
const codesOf = (source: Source): readonly string[] => diagnosticsOf(source).map(({ code }) => code);
const inWorkflow = (source: Source, change: (workflow: Parsed) => void): readonly string[] =>
  codesOf(withJson(source, 'workflow.json', change));

describe('the last day of what was granted', () => {
  const ending = (change: (timer: Parsed, workflow: Parsed) => void) =>
    inWorkflow(failing('workflow.timer-last-day'), (workflow: Parsed) => {
      change(workflow.states.encours.timers.fin, workflow);
    });

  it('is taken away by a timer that leads away as it begins', () => {
    expect(ending(() => undefined)).toEqual(['workflow.timer-last-day']);
  });

  it('is left by the day after, an hour of that day, or a reminder', () => {
    expect(ending((timer) => (timer.at = 'decision.fin + duration("P1D")'))).toEqual([]);
    expect(ending((timer) => (timer.time = '18:00'))).toEqual([]);
    const reminding = ending((timer, workflow) => {
      workflow.states.encours.actions.rappeler = {
        title: 'Rappeler la fin',
        by: ['time'],
        effects: [{ type: 'mail', message: 'fin' }],
      };
      workflow.states.encours.timers.rappel = { at: 'decision.fin', action: 'rappeler' };
      timer.at = 'decision.fin + duration("P1D")';
    });
    expect(reminding).not.toContain('workflow.timer-last-day');
  });

  it('is one by its title, or because a document is valid until then', () => {
    expect(ending((_, workflow) => (workflow.decision.properties.fin.title = 'Fin de l’aide'))).toEqual([]);
    expect(ending((_, workflow) => (workflow.decision.properties.fin.title = 'Date limite d’emploi'))).toEqual([
      'workflow.timer-last-day',
    ]);
    expect(ending((_, workflow) => (workflow.decision.properties.fin.title = 'Aide due jusqu’au'))).toEqual([
      'workflow.timer-last-day',
    ]);
  });
});

describe('the title of a task', () => {
  const titled = (title: string) =>
    inWorkflow(failing('workflow.task-opposed'), (workflow: Parsed) => {
      workflow.states.signature.task.title = title;
    });

  it.for<readonly [title: string, isTold: boolean]>([
    ['Signer le refus', true],
    ['Signer l’accord', false],
    ['Signer la décision', false],
    ['Signer l’accord ou le refus', false],
  ])('%s', ([title, isTold]) => {
    expect(titled(title)).toEqual(isTold ? ['workflow.task-opposed'] : []);
  });

  it('is of what can be done there, wherever it is written', () => {
    const signing = failing('workflow.task-opposed');
    const back = { title: 'Renvoyer', by: ['instructeur'], from: ['signature'], to: 'instruction' };
    const refusing = { title: 'Refuser tout de même', by: ['instructeur'], from: ['signature'], to: 'refusee' };
    const withAnywhere = (action: object) =>
      inWorkflow(signing, (workflow: Parsed) => {
        workflow.anywhere.autre = { ...action, effects: [{ type: 'mail', message: 'classement' }] };
      });
    expect(withAnywhere(back)).toContain('workflow.task-opposed');
    expect(withAnywhere(refusing)).not.toContain('workflow.task-opposed');
  });

  it('may say either where either can be decided', () => {
    const both = inWorkflow(BASE, (workflow: Parsed) => {
      workflow.states.instruction.task.title = 'Accorder l’aide';
    });
    expect(both).toEqual([]);
  });
});

describe('an end without a decision', () => {
  it.for<readonly [title: string, outcome: string, isTold: boolean]>([
    ['Classée sans suite', 'refused', true],
    ['Caduque', 'granted', true],
    ['Classée sans suite', 'closed', false],
    ['Refusée, sans suite possible', 'refused', false],
    ['Classée monument historique', 'granted', false],
  ])('%s, %s', ([title, outcome, isTold]) => {
    const told = inWorkflow(BASE, (workflow: Parsed) => {
      workflow.states.classee = { ...workflow.states.classee, title, outcome };
    });
    expect(told.includes('workflow.outcome-said')).toBe(isTold);
  });
});

describe('a condition that one of two fulfils', () => {
  it.for<readonly [when: string, otherwise: string, isTold: boolean]>([
    ['agent.facture = "oui" or agent.neuf = "oui"', 'La facture ou l’achat n’est pas en règle.', true],
    ['agent.facture = "oui" or agent.neuf = "oui"', 'Ni la facture ni l’achat ne sont en règle.', false],
    ['agent.facture = "oui" or agent.neuf = "oui"', 'Il faut une facture ou un vélo neuf.', false],
    ['agent.facture = "oui" and agent.neuf = "oui"', 'La facture ou l’achat n’est pas en règle.', false],
    ['agent.neuf = "oui" or agent.neuf = "non"', 'La facture ou l’achat n’est pas en règle.', false],
  ])('%s: %s', ([when, otherwise, isTold]) => {
    const told = inWorkflow(failing('workflow.guard-either'), (workflow: Parsed) => {
      workflow.states.instruction.actions.accorder.guards[0] = { when, otherwise };
    });
    expect(told.includes('workflow.guard-either')).toBe(isTold);
  });
});

describe('the most that an aid promises', () => {
  const limited = (change: (action: Parsed, field: Parsed) => void) =>
    inWorkflow(failing('workflow.limit-unheld'), (workflow: Parsed) => {
      const { accorder } = workflow.states.instruction.actions;
      change(accorder, accorder.form.properties.montant);
    });

  it('is held by the field or by a condition', () => {
    expect(limited(() => undefined)).toEqual(['workflow.limit-unheld']);
    expect(limited((_, field) => (field.maximum = 100_000))).toEqual([]);
    expect(limited((_, field) => (field.cagou.hint = 'En francs CFP.'))).toEqual([]);
    const other = (action: Parsed): void => {
      action.guards.push({ when: 'aide > 0', otherwise: 'L’aide est nulle.' });
    };
    expect(limited(other)).toContain('workflow.limit-unheld');
  });
});

describe('money that comes back', () => {
  it('is bounded by what was paid, where it is typed', () => {
    const typed = failing('effect.recover-unbounded');
    expect(codesOf(typed)).toEqual(['effect.recover-unbounded']);
    const whole = inWorkflow(typed, (workflow: Parsed) => {
      workflow.states.payee.actions.reprendre.effects[0].amount = 'dossier.montantVerse';
      workflow.states.payee.actions.reprendre.form = undefined;
    });
    expect(whole).not.toContain('effect.recover-unbounded');
  });
});

describe('an account that may come later', () => {
  const soft = failing('effect.account-absent');

  it('is asked for before money is entered', () => {
    expect(codesOf(soft)).toEqual(['effect.account-absent']);
    const required = withJson(soft, 'form.schema.json', (form: Parsed) => {
      form.properties.compte.cagou.soft = undefined;
    });
    expect(codesOf(required)).toEqual([]);
  });

  it('is not told where an agent says that it is there', () => {
    const looked = withJson(soft, 'agent.schema.json', (agent: Parsed) => {
      agent.properties.facture.title = 'Le RIB est-il joint ?';
    });
    expect(codesOf(looked)).not.toContain('effect.account-absent');
  });

  it('is not needed to commit what is paid later, once it is known', () => {
    const paid = inWorkflow(soft, (workflow: Parsed) => {
      const { accorder } = workflow.states.instruction.actions;
      workflow.states.payer = {
        title: 'À payer',
        task: { function: 'instructeur', title: 'Payer' },
        actions: {
          payer: {
            title: 'Payer',
            by: ['instructeur'],
            kind: 'payment',
            to: 'accordee',
            guards: [{ when: 'compte != null', otherwise: 'Le compte manque.' }],
            effects: [
              { type: 'amount', entry: 'pay', label: 'Aide', amount: 'dossier.montantEngage - dossier.montantVerse' },
            ],
          },
        },
      };
      accorder.to = 'payer';
    });
    expect(paid).not.toContain('effect.account-absent');
  });
});

describe('a length that is decided', () => {
  const counted = (accord: string, silence: string) =>
    inWorkflow(failing('decision.start-opposed'), (workflow: Parsed) => {
      workflow.states.instruction.actions.accorder.decides.fin = accord;
      workflow.anywhere.constater.decides.fin = silence;
    });
  const [filed, today] = ['dossier.deposeLe + duration("P1Y")', 'aujourdhui + duration("P1Y")'];

  it('is counted from the same day by all decisions', () => {
    expect(counted(filed, today)).toEqual(['decision.start-opposed']);
    expect(counted(today, today)).toEqual([]);
    expect(counted(filed, filed)).toEqual([]);
    expect(counted('dossier.deposeLe + duration("P2Y")', today)).not.toContain('decision.start-opposed');
  });
});

describe('a balance', () => {
  it('that takes the least of what was granted and spent subtracts what was paid', async () => {
    const source = await readSource('examples/aprah');
    const least = 'min(actions.proposerAccord.montant, actions.validerTravaux.depensesRetenues)';
    const paying = (amount: string) =>
      inWorkflow(source, (workflow: Parsed) => {
        workflow.states.solde.actions.payerSolde.effects[0].amount = amount;
      }).filter((code) => code === 'effect.amount-again');
    expect(paying(least)).toHaveLength(1);
    expect(paying(`${least} - dossier.montantVerse`)).toEqual([]);
    expect(paying(`min(${least}, dossier.montantEngage - dossier.montantVerse)`)).toEqual([]);
  });
});
