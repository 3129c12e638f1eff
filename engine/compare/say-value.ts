/*
 * A value of a file as people read it: yes and no, numbers and lengths of time in French, the title of what an identifier
 * stands for, and the words of the language's own values.
 */
import { formatDuration, writeHour } from '../calendar/duration-words.ts';
import type { Json } from '../base/values.ts';
import { formatDate, formatNumber } from '../form/words/format-value.ts';
import type { Described } from '../language/described.ts';

/** What things of a scheme are called, and what its expressions say. */
export type Titles = {
  /** Title of a function, a state, an action, a category, a computed value, a letter, by identifier. */
  readonly get: (name: string) => string | undefined;
  /** An expression in words; null where some of it has none. */
  readonly sayFeel: (feel: string) => string | null;
};

/** What is said of the values that the language itself names, the same word meaning the same wherever it stands. */
export const VALUE_WORDS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    calendar: 'tous les jours comptent',
    working: 'jours ouvrés',
    string: 'texte',
    number: 'nombre',
    money: 'montant',
    boolean: 'oui ou non',
    date: 'date',
    list: 'liste',
    context: 'plusieurs valeurs',
    particulier: 'particuliers',
    foyer: 'foyers',
    association: 'associations',
    entreprise: 'entreprises',
    letter: 'lettre',
    order: 'arrêté',
    licence: 'permis ou agrément',
    certificate: 'certificat',
    receipt: 'récépissé',
    handed: 'remis en main propre',
    registered: 'envoyé en recommandé',
    posted: 'envoyé par courrier',
    online: 'lu en ligne',
    block: 'bloque le dépôt',
    inform: 'informe l’agent',
    U: 'une seule ligne',
    A: 'toutes d’accord',
    P: 'le premier résultat de la liste',
    F: 'la première ligne',
    C: 'réunies',
    R: 'dans l’ordre des lignes',
    O: 'dans l’ordre des résultats',
    sum: 'somme',
    min: 'le plus petit',
    max: 'le plus grand',
    count: 'leur nombre',
    consent: 'consentement',
    contract: 'contrat',
    legalObligation: 'obligation légale',
    vitalInterests: 'intérêts vitaux',
    publicTask: 'mission d’intérêt public',
    legitimateInterests: 'intérêts légitimes',
    filed: 'le dépôt',
    closed: 'la clôture',
    decided: 'la décision',
    notified: 'la notification',
    expired: 'la fin de ce qui a été accordé',
    erase: 'effacer',
    anonymise: 'anonymiser',
    archive: 'archiver',
    due: 'les plus pressées d’abord',
    age: 'les plus anciennes d’abord',
    info: 'discret',
    warning: 'visible',
    danger: 'fort',
    step: 'ordinaire',
    opinions: 'demande d’avis',
    parallel: 'branches menées ensemble',
    final: 'fin',
    granted: 'accordée',
    refused: 'refusée',
    withdrawn: 'retirée',
    applicant: 'le demandeur',
    external: 'quelqu’un d’autre',
    correction: 'demande de correction',
    resubmission: 'correction envoyée',
    withdrawal: 'retrait',
    payment: 'paiement',
    reopening: 'réouverture',
    acceptance: 'acceptation',
    rejection: 'rejet',
    none: 'rien',
    longest: 'la plus longue',
    favorable: 'avis favorable',
    defavorable: 'avis défavorable',
    sansAvis: 'sans avis',
    contact: 'les coordonnées',
    computed: 'les valeurs calculées',
    service: 'le service',
    commit: 'engager',
    pay: 'payer',
    recover: 'recouvrer',
    text: 'texte',
    textarea: 'texte sur plusieurs lignes',
    radio: 'boutons',
    select: 'liste déroulante',
    checkbox: 'case à cocher',
    checkboxes: 'cases à cocher',
    email: 'courriel',
    phone: 'téléphone',
    autocomplete: 'recherche',
    file: 'fichier',
    time: 'le temps',
    system: 'un système extérieur',
    // How far a value may go into open data.
    open: 'telle quelle',
    coarse: 'arrondie',
    never: 'jamais',
  }),
);

/** A value that is neither an object nor a list of objects, in words; null where there is nothing to read. */
export function sayValue(value: Json | undefined, schema: Described, titles: Titles): string | null {
  if (typeof value === 'boolean') return value ? 'oui' : 'non';
  if (typeof value === 'number') return formatNumber(value);
  if (typeof value !== 'string') return null;
  const [reference] = [schema, ...(schema.oneOf ?? [])].flatMap(({ $ref }) => $ref?.split('/').at(-1) ?? []);
  if (reference === 'Feel') return titles.sayFeel(value) ?? value;
  if (reference === 'Duration') return formatDuration(value);
  if (schema.format === 'date') return formatDate(value);
  if (reference === 'TimeOfDay') return writeHour(value);
  // Among types and controls it is that of a clock, elsewhere that which passes.
  if (value === 'time' && schema.enum?.includes('date')) return 'heure';
  if (reference === 'Identifier' || reference === 'Slug') return titles.get(value) ?? VALUE_WORDS.get(value) ?? value;
  return schema.enum === undefined && schema.const === undefined ? value : (VALUE_WORDS.get(value) ?? value);
}

/** The first that is a text; undefined when none is. */
export function firstText(...values: readonly (Json | undefined)[]): string | undefined {
  return values.find((value) => typeof value === 'string');
}
