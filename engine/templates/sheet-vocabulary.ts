/** Names that the sheet may read: what the rules, the form and the identity already say, so that nothing is typed twice. */
import type { ComputedValue, DatedValue } from '../../schemas/types/rules.ts';
import type { DispositifIdentity, Service } from '../../schemas/types/dispositif.ts';
import type { ParsedSource } from '../language/parsed-source.ts';
import type { Vocabulary } from '../feel/expression.ts';
import { delayTypes } from '../names/vocabulary.ts';
import { ANY, BOOLEAN, DATE, TEXT, TIME, objectType, ofUnit, typeOfValue, type ScopeType } from '../feel/scope-type.ts';

const TEXTS: ScopeType = { kind: 'list', item: TEXT };
const LINES: ScopeType = { kind: 'list', item: TEXTS };
const listOf = (fields: Vocabulary): ScopeType => ({ kind: 'list', item: objectType(fields) });

/** Everything that dispositif.json may say; texts but for what has parts. */
const IDENTITY = {
  $schema: TEXT,
  id: TEXT,
  title: TEXT,
  summary: TEXT,
  theme: TEXT,
  audiences: { kind: 'list', item: TEXT },
  keywords: { kind: 'list', item: TEXT },
  legalBasis: { kind: 'list', item: ANY },
  service: objectType({
    name: TEXT,
    email: TEXT,
    phone: TEXT,
    address: TEXT,
    signatoryTitle: TEXT,
  } satisfies Record<keyof Service, ScopeType>),
  lists: ANY,
  blocks: ANY,
  windows: { kind: 'list', item: ANY },
  numbering: TEXT,
  effective: objectType({ from: DATE, to: DATE }),
  replacedBy: TEXT,
  functions: ANY,
  receipt: TEXT,
  typicalDelay: TEXT,
  appeal: TEXT,
  registers: ANY,
  addressee: ANY,
  thirdParties: ANY,
  documents: ANY,
} satisfies Record<keyof DispositifIdentity, ScopeType>;

/** What is fixed: one value, or the brackets of a marginal scale as the tables of the sheet are given. */
function givenBy(values: readonly DatedValue[], { type, unit }: ComputedValue): Vocabulary {
  return values.some(({ brackets }) => brackets)
    ? { entetes: TEXTS, lignes: LINES }
    : { valeur: ofUnit(typeOfValue(type), unit) };
}

/** Types of the tags of sheet.md. */
export function buildSheetVocabulary(parsed: ParsedSource): Vocabulary {
  const table = objectType({ titre: TEXT, entetes: TEXTS, lignes: LINES });
  const tables = Object.fromEntries((parsed.rules.tables ?? []).map(({ name }) => [name, table]));
  const fixed = (parsed.rules.computed ?? []).flatMap((value) =>
    value.values
      ? [
          [
            value.name,
            objectType({ titre: TEXT, ...givenBy(value.values, value), depuis: DATE, article: TEXT }),
          ] as const,
        ]
      : [],
  );
  return {
    dispositif: objectType(IDENTITY),
    conditions: listOf({ titre: TEXT, article: TEXT }),
    pieces: listOf({ titre: TEXT, aide: TEXT, obligatoire: BOOLEAN, conditionnelle: BOOLEAN }),
    baremes: objectType(tables),
    constantes: objectType(Object.fromEntries(fixed)),
    quotas: listOf({ titre: TEXT, par: TEXT, maximum: typeOfValue('number'), article: TEXT }),
    ouvertures: listOf({ titre: TEXT, du: DATE, au: DATE, ouvreA: TIME, fermeA: TIME }),
    delai: TEXT,
    delais: delayTypes(parsed),
    contact: TEXT,
  };
}

/** How authors choose what the sheet reads, by path: `*` for each member of a list, `<table>` and `<value>` for what the rules name. */
export const SHEET_TITLES: Readonly<Record<string, string>> = {
  'dispositif.id': 'Identifiant du dispositif',
  'dispositif.title': 'Titre du dispositif',
  'dispositif.summary': 'Résumé du dispositif',
  'dispositif.theme': 'Thème',
  'dispositif.audiences': 'Publics',
  'dispositif.keywords': 'Mots-clés',
  'dispositif.legalBasis': 'Textes de référence',
  'dispositif.service.name': 'Nom du service',
  'dispositif.service.email': 'Courriel du service',
  'dispositif.service.phone': 'Téléphone du service',
  'dispositif.service.address': 'Adresse du service',
  'dispositif.service.signatoryTitle': 'Délégation de signature du service',
  'dispositif.numbering': 'Numérotation des dossiers',
  'dispositif.effective.from': 'Début de validité du dispositif',
  'dispositif.effective.to': 'Fin de validité du dispositif',
  'dispositif.receipt': 'Suite après le dépôt',
  'dispositif.typicalDelay': 'Délai habituel annoncé',
  conditions: 'Conditions à remplir',
  'conditions.*.titre': 'Condition',
  'conditions.*.article': 'Article de la condition',
  pieces: 'Pièces à joindre',
  'pieces.*.titre': 'Pièce',
  'pieces.*.aide': 'Aide sur la pièce',
  'pieces.*.obligatoire': 'La pièce est obligatoire',
  'pieces.*.conditionnelle': 'La pièce dépend des réponses',
  'baremes.<table>.titre': 'Titre de « {title} »',
  'baremes.<table>.entetes': 'Colonnes de « {title} »',
  'baremes.<table>.entetes.*': 'Intitulé de la colonne',
  'baremes.<table>.lignes': 'Lignes de « {title} »',
  'baremes.<table>.lignes.*': 'Ligne du barème',
  'baremes.<table>.lignes.*.*': 'Case de la ligne',
  'constantes.<value>.titre': 'Titre de « {title} »',
  'constantes.<value>.valeur': '{title}',
  'constantes.<value>.depuis': '« {title} » : en vigueur depuis',
  'constantes.<value>.article': '« {title} » : article',
  'constantes.<value>.entetes': 'Colonnes de « {title} »',
  'constantes.<value>.entetes.*': 'Intitulé de la colonne',
  'constantes.<value>.lignes': 'Tranches de « {title} »',
  'constantes.<value>.lignes.*': 'Tranche',
  'constantes.<value>.lignes.*.*': 'Case de la tranche',
  quotas: 'Quotas',
  'quotas.*.titre': 'Quota',
  'quotas.*.par': 'Ce que le quota compte à part',
  'quotas.*.maximum': 'Nombre de places du quota',
  'quotas.*.article': 'Article du quota',
  ouvertures: 'Périodes de dépôt',
  'ouvertures.*.titre': 'Période de dépôt',
  'ouvertures.*.du': 'Ouverture de la période',
  'ouvertures.*.au': 'Fermeture de la période',
  'ouvertures.*.ouvreA': 'Heure d’ouverture de la période',
  'ouvertures.*.fermeA': 'Heure de fermeture de la période',
  delai: 'Délai habituel',
  contact: 'Coordonnées du service',
};
