/** The small sound scheme of the diagnostics, with acts: an order when it is granted, and a certificate when silence refuses. */
import type { DispositifSource, JsonObject } from '../../engine/index.ts';
import type { Services } from '../../runtime/services.ts';
import { readFixtureBase } from '../docs/diagnostic-fixtures.ts';
import { withJson, withText, type Parsed } from '../engine/sources.ts';
import { publishSource } from './publish-source.ts';

export const BIKE: JsonObject = {
  nom: 'Wamytan',
  naissance: '1990-05-01',
  prix: 100_000,
  assistance: 'non',
  couleur: 'bleu',
};

const ORDER = `# Arrêté accordant une aide

Vu la demande de {{ nom }} ;

Arrête :

## Article

Une aide de {{ aide | montant }} est accordée par l’arrêté n° {{ actes.decision.numero }} du {{ actes.decision.etabliLe | date }}.

Elle peut être contestée dans un délai de {{ delais.recours.duree }} devant le tribunal administratif.
`;

/** The source under an identifier, which its folder and its name have too. */
export function actScheme(
  id: string,
  change: { readonly identity?: (identity: Parsed) => void; readonly workflow?: (workflow: Parsed) => void } = {},
  files: Readonly<Record<string, string>> = {},
): DispositifSource {
  const base = readFixtureBase();
  const identity = withJson({ id, files: { ...base.files, ...files } }, 'dispositif.json', (parsed) => {
    parsed.id = id;
    parsed.appeal = 'P2M';
    parsed.service.signatoryTitle = 'Pour la présidente et par délégation';
    parsed.registers = { arretes: { title: 'Arrêtés', numbering: '{year}-{number}/PS' } };
    parsed.documents = {
      decision: {
        kind: 'order',
        register: 'arretes',
        notified: ['handed', 'registered', 'online'],
        signatory: { quality: 'Le directeur des transports', name: 'actions.accorder.par' },
      },
      silence: { kind: 'certificate', register: 'arretes' },
    };
    change.identity?.(parsed);
  });
  const whole = withJson(identity, 'workflow.json', (workflow) => change.workflow?.(workflow));
  return withText(whole, 'documents/decision.md', ORDER);
}

/** Publishes it as it is. */
export async function publishActs(services: Services, source: DispositifSource): Promise<void> {
  await publishSource(services, source);
}
