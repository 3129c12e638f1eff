/** Answers to the rich form, well-formed but in any combination, for property tests. */
import fc from 'fast-check';
import type { JsonObject } from '../../../engine/index.ts';

const name = fc.stringMatching(/^[A-Za-zÀ-ÿ][A-Za-zÀ-ÿ' -]{0,20}[A-Za-zÀ-ÿ]$/);
const date = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((day) => day.toISOString().slice(0, 10));
const some = <T>(properties: { [K in keyof T]: fc.Arbitrary<T[K]> }) => fc.record(properties, { requiredKeys: [] });

const member = fc.record({
  nom: name,
  prenoms: name,
  dateNaissance: date,
  lien: fc.constantFrom('conjoint', 'enfant', 'ascendant', 'autre'),
});
const file = fc.record({
  id: fc.uuid(),
  name: name.map((text) => `${text}.pdf`),
  size: fc.integer({ min: 1, max: 9_999_999 }),
  mediaType: fc.constant('application/pdf'),
});

export const answers: fc.Arbitrary<JsonObject> = some({
  foyer: fc.record({
    situation: fc.constantFrom('seul', 'couple'),
    membres: fc.array(member, { minLength: 1, maxLength: 4 }),
  }),
  identite: fc.record(
    {
      statut: fc.constantFrom('commun', 'coutumier'),
      nom: name,
      prenoms: name,
      dateNaissance: date,
      nomMelanesien: name,
    },
    { requiredKeys: ['nom'] },
  ),
  logement: fc.constantFrom('locataire', 'proprietaire'),
  loyer: fc.integer({ min: 1, max: 500_000 }),
  meuble: fc.boolean(),
  inventaire: name,
  credit: fc.boolean(),
  enfants: fc.array(
    fc.record({ prenom: name, scolarise: fc.boolean(), ecole: name }, { requiredKeys: ['prenom', 'scolarise'] }),
    { minLength: 1, maxLength: 4 },
  ),
  langues: fc.uniqueArray(fc.constantFrom('fr', 'dhw', 'en'), { minLength: 1 }),
  piece: file,
  naissance: date,
  telephone: fc.stringMatching(/^\+687[0-9]{6}$/),
  taux: fc.integer({ min: -10_000, max: 10_000 }).map((value) => value / 100),
});
