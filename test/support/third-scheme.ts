/** The small sound scheme of the diagnostics, with a seller whom the applicant names: written to when an aid is granted. */
import type { DispositifSource } from '../../engine/index.ts';
import { readFixtureBase } from '../docs/diagnostic-fixtures.ts';
import { withJson, type Parsed } from '../engine/sources.ts';
import { BIKE } from './act-scheme.ts';

/** Answers that name the seller, by address and by e-mail. */
export const SOLD = {
  ...BIKE,
  vendeur: 'Cycles du Mont-Dore',
  courrielVendeur: 'cycles@demo.example',
  adresseVendeur: { voie: '12 rue des Flamboyants', codePostal: '98809', commune: 'Mont-Dore' },
} as const;

const TO_SELLER = `# Aide accordée à l’un de vos clients

Une aide de {{ aide | montant }} est accordée pour un vélo à {{ prix | montant }}.
`;

type Change = { readonly identity?: (identity: Parsed) => void; readonly workflow?: (workflow: Parsed) => void };

/** The source under an identifier, which its folder and its name have too. */
export function thirdScheme(
  id: string,
  { identity, workflow }: Change = {},
  files: Readonly<Record<string, string>> = {},
): DispositifSource {
  const base = readFixtureBase();
  const texts = { 'documents/vendeur.md': TO_SELLER, 'messages/vendeur.md': TO_SELLER, ...files };
  const form = withJson({ id, files: { ...base.files, ...texts } }, 'form.schema.json', (parsed) => {
    const text = { type: 'string', maxLength: 80, cagou: { personal: 'demande' } };
    parsed.properties.vendeur = { title: 'Vendeur', ...text };
    parsed.properties.courrielVendeur = { title: 'Courriel du vendeur', ...text, format: 'email' };
    parsed.properties.adresseVendeur = {
      $ref: 'urn:cagou:block:adresse-nc',
      title: 'Adresse du vendeur',
      cagou: { personal: 'demande', prefill: false },
    };
    parsed.required.push('vendeur', 'adresseVendeur');
  });
  const pages = withJson(form, 'form.ui.json', (parsed) => {
    const [page] = parsed.pages;
    page.fields.push('vendeur', 'courrielVendeur', 'adresseVendeur');
  });
  const named = withJson(pages, 'dispositif.json', (parsed) => {
    parsed.id = id;
    parsed.thirdParties = {
      vendeur: {
        title: 'Vendeur du vélo',
        name: 'vendeur',
        email: 'courrielVendeur',
        address: 'adresseVendeur',
        reads: ['demande'],
      },
    };
    identity?.(parsed);
  });
  const told = withJson(named, 'scenarios/accord.json', (parsed) => {
    Object.assign(parsed.given.answers, SOLD, { prix: parsed.given.answers.prix, nom: parsed.given.answers.nom });
  });
  return withJson(told, 'workflow.json', (parsed) => {
    const { actions } = parsed.states.instruction;
    actions.accorder.effects.push(
      { type: 'document', document: 'vendeur', to: 'vendeur' },
      { type: 'mail', message: 'vendeur', to: 'vendeur' },
    );
    workflow?.(parsed);
  });
}
