/** The small sound scheme of the diagnostics with two others who sign: a co-owner, if there is one, and the lessor after them. */
import type { DispositifSource, JsonObject } from '../../engine/index.ts';
import { readFixtureBase } from '../docs/diagnostic-fixtures.ts';
import { withJson, type Parsed } from '../engine/sources.ts';

/** What the applicant says, and what the others say in their parts. */
export const OWN_ANSWERS: JsonObject = {
  nom: 'Wamytan',
  naissance: '1990-05-01',
  prix: 100_000,
  assistance: 'non',
  couleur: 'bleu',
  partage: 'oui',
};
export const SHARED_ANSWERS: JsonObject = { ...OWN_ANSWERS, conom: 'Poma', bailleurNom: 'Garage Tiaré' };

/** `partage` brings the page of the co-owner along; the lessor reads the bicycle and signs last. */
export function signedScheme(id: string, change: (ui: Parsed) => void = () => undefined): DispositifSource {
  const { files } = readFixtureBase();
  const named = withJson({ id, files }, 'dispositif.json', (identity) => {
    identity.id = id;
  });
  const asked = withJson(named, 'form.schema.json', (form) => {
    const choices = [
      { const: 'oui', title: 'Oui' },
      { const: 'non', title: 'Non' },
    ];
    form.properties.partage = { title: 'Le vélo est-il à deux ?', type: 'string', oneOf: choices };
    form.properties.bailleurNom = { title: 'Nom du bailleur', type: 'string', maxLength: 80 };
    form.properties.bailleurAccord = {
      title: 'Accord du bailleur',
      $ref: 'urn:cagou:block:piece-justificative',
      cagou: { personal: 'demande' },
    };
    form.required.push('partage', 'bailleurNom');
    form.allOf.push({
      if: { properties: { partage: { const: 'oui' } }, required: ['partage'] },
      then: {
        properties: { conom: { title: 'Votre nom', type: 'string', maxLength: 80, cagou: { personal: 'identite' } } },
        required: ['conom'],
      },
    });
  });
  const shown = withJson(asked, 'form.ui.json', (ui) => {
    ui.pages[1].fields.push('partage');
    ui.pages.push(
      { id: 'copropriete', title: 'Le copropriétaire', fields: ['conom'] },
      { id: 'bailleur', title: 'Le bailleur', fields: ['bailleurNom', 'bailleurAccord'] },
    );
    ui.signatories = [
      { id: 'coproprietaire', title: 'Le copropriétaire', pages: ['copropriete'], shows: ['velo'] },
      {
        id: 'bailleur',
        title: 'Le bailleur',
        pages: ['bailleur'],
        inTurn: true,
        declaration: 'Je loue le garage où dort le vélo.',
      },
    ];
    change(ui);
  });
  return withJson(shown, 'scenarios/accord.json', (scenario) => {
    scenario.given.answers = { ...scenario.given.answers, partage: 'non', bailleurNom: 'Garage Tiaré' };
  });
}
