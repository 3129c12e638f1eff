/** A condition is tried on what its own sentence says. */
import { describe, expect, it } from 'vitest';
import { readFixtureBase } from '../../docs/diagnostic-fixtures.ts';
import { diagnosticsOf, withJson, withText, type Parsed } from '../sources.ts';

const BASE = readFixtureBase();
const codes = (source: typeof BASE): readonly string[] =>
  diagnosticsOf(source).flatMap(({ code }) => (code.startsWith('scenario') ? [] : [code]));
const guard = (when: string, otherwise: string): readonly string[] =>
  codes(
    withJson(withText(BASE, 'scenarios/accord.json', null), 'workflow.json', ({ states }: Parsed) => {
      const { accorder } = states.instruction.actions;
      const montant = { title: 'Montant accordé', type: 'integer', minimum: 0, cagou: { widget: 'money' } };
      accorder.form = { type: 'object', properties: { montant }, required: ['montant'] };
      accorder.guards = [{ when, otherwise }];
    }),
  );

describe('a condition and its sentence', () => {
  it.for<readonly [when: string, otherwise: string, found: readonly string[]]>([
    ['agent.facture = "oui"', 'La facture n’est pas en règle.', []],
    ['agent.facture = "non"', 'La facture n’est pas en règle.', ['workflow.guard-opposed']],
    ['agent.facture != "oui"', 'La facture n’est pas en règle.', ['workflow.guard-opposed']],
    ['agent.facture = "non"', 'La facture est en règle.', []],
    ['agent.facture = "oui"', 'La facture manque ou n’est pas lisible.', []],
    ['actions.accorder.montant <= aide', 'Le montant dépasse l’aide calculée.', []],
    ['actions.accorder.montant >= aide', 'Le montant dépasse l’aide calculée.', ['workflow.guard-opposed']],
    ['aide < actions.accorder.montant', 'Le montant dépasse l’aide calculée.', ['workflow.guard-opposed']],
    ['actions.accorder.montant <= aide', 'Le montant est inférieur à l’aide.', ['workflow.guard-opposed']],
    ['actions.accorder.montant >= aide', 'Le montant ne dépasse pas l’aide.', []],
    ['actions.accorder.montant <= aide', 'Le montant dépasse le prix du vélo.', ['workflow.guard-limit-other']],
    ['actions.accorder.montant <= prix', 'Le montant dépasse le prix du vélo.', []],
    ['actions.accorder.montant <= prix', 'Le montant dépasse ce que dit le barème.', []],
  ])('%s : %s', ([when, otherwise, found]) => expect(guard(when, otherwise)).toEqual(found));

  it('does not advise the action that it closes', () => {
    const demander = (otherwise: string): readonly string[] =>
      codes(
        withJson(BASE, 'workflow.json', ({ states }: Parsed) => {
          states.instruction.actions.demander.guards = [{ when: 'agent.facture = "non"', otherwise }];
        }),
      );
    expect(demander('Demandez une correction.')).toEqual(['workflow.guard-self']);
    expect(demander('La facture est là : accordez.')).toEqual([]);
  });
});

describe('a mark of the queue', () => {
  const alert = (label: string, when: string): readonly string[] =>
    codes(withJson(BASE, 'queue.json', (queue: Parsed) => (queue.alerts = [{ label, when, tone: 'info' }])));
  it('is put on what it says', () => {
    expect(alert('La facture n’est pas en règle', 'agent.facture = "non"')).toEqual([]);
    expect(alert('La facture n’est pas en règle', 'agent.facture = "oui"')).toEqual(['queue.alert-opposed']);
    expect(alert('Facture', 'agent.facture = "oui"')).toEqual([]);
  });
});
