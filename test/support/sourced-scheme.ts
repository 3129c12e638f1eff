/** The small sound scheme of the diagnostics with a register of bicycles, which is asked by the number engraved on one. */
import type { DispositifSource, JsonObject } from '../../engine/index.ts';
import { readFixtureBase } from '../docs/diagnostic-fixtures.ts';
import { withJson, type Parsed } from '../engine/sources.ts';

/** What the applicant says of themselves and of the bicycle, but for what the register knows. */
export const KEYED_ANSWERS: JsonObject = {
  nom: 'Wamytan',
  naissance: '1990-05-01',
  assistance: 'non',
  numero: 'NC-42',
};
/** What the register gives of that bicycle, and how the form has it. */
export const REGISTERED = { valeur: 100_000, teinte: 'bleu' } as const;
export const SOURCED_ANSWERS: JsonObject = { ...KEYED_ANSWERS, prix: 100_000, couleur: 'bleu' };

/** @param away what is done while the register does not answer */
export function sourcedScheme(
  id: string,
  away: 'ask' | 'wait' = 'ask',
  change: (ui: Parsed) => void = () => undefined,
): DispositifSource {
  const { files } = readFixtureBase();
  const named = withJson({ id, files }, 'dispositif.json', (identity) => {
    identity.id = id;
  });
  const asked = withJson(named, 'form.schema.json', (form) => {
    form.properties.numero = {
      title: 'Numéro gravé',
      type: 'string',
      pattern: '^NC-[0-9]+$',
      cagou: { personal: false },
    };
  });
  return withJson(asked, 'form.ui.json', (ui) => {
    ui.pages[1].fields.unshift('numero');
    ui.lookups = [
      {
        id: 'velo',
        title: 'Registre des vélos',
        source: 'velos',
        key: '/numero',
        fills: { '/prix': 'valeur', '/couleur': 'teinte' },
        away,
      },
    ];
    change(ui);
  });
}
