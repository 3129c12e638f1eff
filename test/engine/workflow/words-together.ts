/**
 * The small sound scheme with the newer words all at once: an age that nobody types, which a table with units and a
 * condition of the form read; a decided amount, an order with its number, and a seller who is told both; opinions on condition.
 */
import type { CompiledDispositif, DispositifSource, JsonObject } from '../../../engine/index.ts';
import { SOLD, thirdScheme } from '../../support/third-scheme.ts';
import { compiled, withJson, withText, type Parsed } from '../sources.ts';
import { agent, NOW, startCase, type Player } from './player.ts';

export const instructeur = agent('instructeur');
/** Born on the first of May 1990: thirty-five when the request is filed, and until the first of May 2026. */
export const YOUNG: JsonObject = { ...SOLD, prix: 100_000, parrain: 'Rose Kaba' };

const TO_SELLER = `# Aide accordée à l’un de vos clients

Une aide de {{ decision.montant | montant }} est accordée par l’arrêté n° {{ actes.decision.numero }}.
`;
const MEND = `# À préciser

{% for correction in actions.preciser.corrections %}- {{ correction.libelle }} : {{ correction.motif }}
{% endfor %}
`;
const WARNING = '# Un de vos clients demande une aide\n\nUne aide est demandée pour un vélo à {{ prix | montant }}.\n';
const ORDER = `# Arrêté accordant une aide

Vu la demande ;

Arrête :

## Article

Une aide de {{ decision.montant | montant }} est accordée par l’arrêté n° {{ actes.decision.numero }}.

Elle peut être contestée dans un délai de {{ delais.recours.duree }} devant le tribunal administratif.
`;

/** The scheme, with its workflow changed at will. */
export function wordsTogether(change: (workflow: Parsed) => void = () => {}): DispositifSource {
  const texts = {
    'documents/vendeur.md': TO_SELLER,
    'messages/vendeur.md': TO_SELLER,
    'messages/annonce.md': WARNING,
    'messages/preciser.md': MEND,
  };
  const written = withText(thirdScheme('base', { identity, workflow }, texts), 'documents/decision.md', ORDER);
  const aged = withJson(written, 'form.schema.json', (form) => {
    form.properties.ans = {
      title: 'Âge',
      type: 'integer',
      cagou: {
        calculated: 'years and months duration(naissance, aujourdhui).years',
        personal: 'demande',
        unit: 'ans',
      },
    };
    form.allOf.push({
      if: { properties: { ans: { maximum: 35 } }, required: ['ans'] },
      then: { properties: { parrain: { title: 'Parrain', type: 'string', minLength: 1 } }, required: ['parrain'] },
    });
  });
  const asked = withJson(aged, 'form.ui.json', ({ pages }) => pages[0].fields.push('parrain'));
  const counted = withJson(asked, 'rules.json', ({ tables, computed }) => {
    tables[0].inputs = [{ label: 'Âge', expression: 'ans', type: 'number', unit: 'ans' }];
    tables[0].rows = [
      { when: ['< 36'], then: ['50'] },
      { when: ['>= 36'], then: ['20'] },
    ];
    computed[0].unit = '%';
    tables[0].outputs[0].unit = '%';
    computed[1].unit = 'F';
  });
  const played = withJson(counted, 'scenarios/accord.json', ({ given }) => (given.answers.parrain = 'Rose Kaba'));
  const noted = withJson(played, 'agent.schema.json', ({ properties }) => properties.facture.cagou.states.push('avis'));
  return withJson(noted, 'workflow.json', change);
}

function identity(parsed: Parsed): void {
  parsed.appeal = 'P2M';
  parsed.service.signatoryTitle = 'Pour la présidente et par délégation';
  parsed.registers = { arretes: { title: 'Arrêtés', numbering: '{year}-{number}/PS' } };
  parsed.documents = {
    decision: {
      kind: 'order',
      register: 'arretes',
      notified: ['handed', 'online'],
      signatory: { quality: 'Le directeur des transports', name: 'actions.accorder.par' },
    },
  };
  parsed.functions.mairie = { title: 'Mairie', group: 'Mairie' };
  parsed.functions.technicien = { title: 'Technicien', group: 'Technique' };
}

function workflow(parsed: Parsed): void {
  const { states, clocks } = parsed;
  const asked = { due: { after: 'P1M' }, silence: 'favorable' };
  parsed.decision = {
    type: 'object',
    properties: {
      montant: {
        title: 'Montant',
        type: 'integer',
        minimum: 0,
        cagou: { widget: 'money', unit: 'F', personal: 'demande', public: true },
      },
    },
    required: ['montant'],
  };
  states.instruction.actions.accorder.decides = { montant: 'aide' };
  states.instruction.actions.consulter = { title: 'Consulter', by: ['instructeur'], to: 'avis' };
  states.avis = {
    title: 'Avis',
    kind: 'opinions',
    opinions: {
      technique: { title: 'Technique', function: 'technicien', when: 'dossier.montantEngage = 0', ...asked },
      mairie: { title: 'Avis de la mairie', function: 'mairie', when: 'ans < 36', ...asked },
    },
    then: { to: 'instruction' },
    actions: {
      prevenir: {
        title: 'Prévenir le vendeur',
        by: ['instructeur'],
        effects: [
          { type: 'amount', entry: 'commit', label: 'Frais', amount: '500' },
          { type: 'mail', message: 'annonce', to: 'vendeur' },
        ],
      },
      preciser: {
        title: 'Faire préciser',
        by: ['instructeur'],
        kind: 'correction',
        effects: [{ type: 'mail', message: 'preciser' }],
      },
      renvoyer: { title: 'Renvoyer', by: ['applicant'], kind: 'resubmission' },
    },
  };
  clocks.decision.suspendedIn.push('avis');
}

/** A request of a person of thirty-five, whose bill is in order; orders are numbered from twelve. */
export function startTogether(dispositif: CompiledDispositif, answers: JsonObject = {}, now = NOW): Player {
  const player = startCase(dispositif, { ...YOUNG, ...answers }, now, () => 12);
  player.run({ type: 'annotate', values: { facture: 'oui' }, base: null }, instructeur);
  return player;
}

export const together = (change?: (workflow: Parsed) => void): CompiledDispositif => compiled(wordsTogether(change));
