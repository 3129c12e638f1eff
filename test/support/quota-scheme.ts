/** The small sound scheme of the diagnostics as a licence of which there are so many in each commune. */
import type { DispositifSource, JsonObject } from '../../engine/index.ts';
import { readFixtureBase } from '../docs/diagnostic-fixtures.ts';
import { withJson, type Parsed } from '../engine/sources.ts';

/** A request for a licence in a commune. */
export const licenceIn = (commune: string): JsonObject => ({
  nom: 'Wamytan',
  naissance: '1990-05-01',
  prix: 100_000,
  assistance: 'non',
  couleur: 'bleu',
  commune,
});

const to = (title: string, state: string, more: object = {}): object => ({
  title,
  by: ['instructeur'],
  to: state,
  ...more,
});

/** Three licences in Nouméa and two in Dumbéa, held while they run, are suspended or are changed; silence grants. */
export function quotaScheme(
  id: string,
  change: { readonly rules?: (rules: Parsed) => void; readonly workflow?: (workflow: Parsed) => void } = {},
): DispositifSource {
  const { files } = readFixtureBase();
  const named = withJson({ id, files }, 'dispositif.json', (identity) => {
    identity.id = id;
  });
  const asked = withJson(named, 'form.schema.json', (form) => {
    form.properties.commune = {
      title: 'Commune',
      type: 'string',
      oneOf: [
        { const: 'noumea', title: 'Nouméa' },
        { const: 'dumbea', title: 'Dumbéa' },
      ],
    };
    form.required.push('commune');
  });
  const shown = withJson(asked, 'form.ui.json', (ui) => ui.pages[0].fields.push('commune'));
  const ruled = withJson(shown, 'rules.json', (rules) => {
    rules.computed.push({ name: 'places', title: 'Places dans la commune', type: 'number', table: 'places' });
    rules.tables.push({
      name: 'places',
      title: 'Places par commune',
      hitPolicy: 'U',
      inputs: [{ label: 'Commune', expression: 'commune', type: 'string' }],
      outputs: [{ name: 'places', label: 'Places', type: 'number' }],
      rows: [
        { when: ['"noumea"'], then: ['3'] },
        { when: ['"dumbea"'], then: ['2'] },
      ],
    });
    rules.quotas = [
      {
        name: 'licences',
        title: 'Licences de vélo-taxi',
        by: 'commune',
        most: 'places',
        holds: ['enCours', 'suspendue', 'changement'],
        article: 'art. 3',
      },
    ];
    change.rules?.(rules);
  });
  const played = withJson(ruled, 'scenarios/accord.json', ({ given, steps }) => {
    given.answers.commune = 'noumea';
    const then = { state: 'enCours', quotas: { licences: { maximum: 3, pris: 1, restant: 2 } } };
    steps[2].then = change.rules ? { state: 'enCours' } : then;
  });
  return withJson(played, 'workflow.json', (workflow) => {
    const { states } = workflow;
    delete states.accordee;
    states.instruction.actions.accorder = to('Accorder', 'enCours', {
      effects: [{ type: 'document', document: 'decision' }],
    });
    states.enCours = {
      title: 'Licence en cours',
      waiting: 'external',
      actions: {
        suspendre: to('Suspendre', 'suspendue'),
        retirer: to('Retirer', 'retiree'),
        changer: to('Demander une nouvelle adresse', 'changement', {
          kind: 'correction',
          effects: [{ type: 'mail', message: 'correction' }],
        }),
      },
    };
    states.suspendue = {
      title: 'Suspendue',
      waiting: 'external',
      actions: { lever: to('Lever la suspension', 'enCours') },
    };
    states.changement = {
      title: 'Adresse attendue',
      waiting: 'applicant',
      actions: { indiquer: { title: 'Indiquer la commune', by: ['applicant'], kind: 'resubmission', to: 'enCours' } },
    };
    states.retiree = { title: 'Retirée', kind: 'final', outcome: 'closed' };
    workflow.anywhere.constater.to = 'enCours';
    workflow.clocks.decision.silence = 'acceptance';
    workflow.clocks.decision.stopsIn = ['enCours', 'suspendue', 'changement'];
    change.workflow?.(workflow);
  });
}
