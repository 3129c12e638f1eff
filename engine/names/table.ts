/**
 * Every name that expressions and templates read. One table says of each its type, what it means, how it is called on
 * screen, what it is when there is nothing, the part of the case it is made of, and where it is certain. Types (vocabulary),
 * values (scope), what is computed anew, what is proved to be there, explanations, the completion of the studio and the
 * reference of the language are made of it, so that a name is added here and in its value alone.
 *
 * In a path, `<…>` stands for a name that the scheme gives and `*` for the members of a list. `<correction>` and
 * `<resubmission>` are actions of that kind, which have names besides those of every action; `<clock>` is a legal delay,
 * `<varied>` one whose length depends on the case, `<delay>` any delay that the workflow counts; `<act>` is a document that is
 * numbered or notified, `<numbered>` one in a register, `<notified>` one that is notified, `<contestable>` one of these in a scheme
 * that says how long it may be contested; `<quota>` is a quota of rules.json.
 */
import type { ValueType } from '../../schemas/types/common.ts';
import type { Case, Channel } from '../case/case.ts';
import type { MustFact } from './must-facts.ts';

/** Parts of a case that may change after its filing although no answer does. */
export type ChangingPart =
  | 'annotations'
  | 'actions'
  | 'opinions'
  | 'decision'
  | 'clocks'
  | 'state'
  | 'amounts'
  | 'acts'
  | 'applicant';

/** What one name, or one shape of names, is to expressions, templates and people. */
export type CaseName = {
  /** `asked`: that of the field of a form; `made`: that of a computed value. */
  readonly type: ValueType | 'asked' | 'made';
  /** The only texts it can be, where they are the same for every scheme. */
  readonly choices?: readonly string[];
  /** In English, for the reference of the language. */
  readonly says: string;
  /** In French, for explanations; `{title}` is that of what the scheme named. Absent where nobody is told of it. */
  readonly label?: string;
  /** In French, for lists in which authors choose; the label where there is none. `{title}` as there. */
  readonly title?: string;
  /** `unfiled`: null while the request is not filed, and then always there; `empty`: a list without members. */
  readonly absent: 'never' | 'unfiled' | 'null' | 'empty';
  /** It changes when this part of the case does, and only then; null for the day and for quotas, which no case holds. */
  readonly from: keyof Case | null;
  /**
   * `declared`: where the workflow says it; `form`: as its form requires it; `made`: where all that it is made of is;
   * `beside`: as its form requires it, once something else of that form is known to be there, silence filling none; the
   * facts, once they are sure to have happened, and then as their form requires it. `counted`: where all that its quota is made
   * of is. `never`: it is always to be asked for.
   */
  readonly certain:
    | 'always'
    | 'never'
    | 'declared'
    | 'form'
    | 'made'
    | 'counted'
    | 'beside'
    | Exclude<MustFact['type'], 'given'>;
};

const ALWAYS = { absent: 'never', certain: 'always' } as const;
const FILED = { absent: 'unfiled', certain: 'always' } as const;
const LIST = { type: 'list', absent: 'empty', certain: 'always' } as const;
const NEVER = { absent: 'null', certain: 'never' } as const;

const CHANNELS: readonly Channel[] = ['online', 'counter', 'letter', 'email', 'phone'];

/** The last one is that of silence alone. */
const SENSES: readonly string[] = ['favorable', 'favorableSousReserve', 'defavorable', 'sansAvis'];

const AD_HOC_STATUSES: readonly string[] = ['demande', 'rendu', 'silence', 'clos'];

/** Each name by its path, in the order of the reference. */
export const NAMES = {
  '<answer>': {
    type: 'asked',
    says: 'an answer of the form; inside a section, `<section>.<answer>`',
    absent: 'null',
    from: 'answers',
    certain: 'form',
  },
  '<computed>': {
    type: 'made',
    says: 'a computed value; a result of a table with several, `<computed>.<output>`',
    absent: 'null',
    from: 'computed',
    certain: 'made',
  },
  'agent.<field>': {
    type: 'asked',
    says: 'what agents record',
    absent: 'null',
    from: 'annotations',
    certain: 'recorded',
  },
  'actions.<action>.par': {
    type: 'string',
    title: 'Qui a fait « {title} »',
    says: 'who took an action, the last time; time has a name too',
    absent: 'null',
    from: 'actions',
    certain: 'taken',
  },
  'actions.<action>.le': {
    type: 'date',
    says: 'the day on which it was taken, the last time',
    label: 'Date de « {title} »',
    absent: 'null',
    from: 'actions',
    certain: 'taken',
  },
  'actions.<action>.a': {
    type: 'time',
    says: 'the time of that day at which it was taken, in Nouméa; midnight for what a delay ends',
    label: 'Heure de « {title} »',
    absent: 'null',
    from: 'actions',
    certain: 'taken',
  },
  'actions.<action>.<field>': {
    type: 'asked',
    says: 'what its form was given, the last time; a field `par`, `le` or `a` hides those above',
    absent: 'null',
    from: 'actions',
    certain: 'filled',
  },
  'actions.<correction>.message': {
    type: 'string',
    title: 'Message au demandeur de « {title} »',
    says: 'what the applicant was told of all that is to be mended',
    ...NEVER,
    from: 'actions',
  },
  'actions.<correction>.corrections': {
    ...LIST,
    title: 'Points à corriger de « {title} »',
    says: 'what was to be mended',
    from: 'actions',
  },
  'actions.<correction>.corrections.*.libelle': {
    type: 'string',
    title: 'Réponse à corriger',
    says: 'the label of the field',
    from: 'actions',
    ...ALWAYS,
  },
  'actions.<correction>.corrections.*.motif': {
    type: 'string',
    title: 'Motif de la correction',
    says: 'why it is to be mended',
    from: 'actions',
    ...ALWAYS,
  },
  'actions.<resubmission>.explanation': {
    type: 'string',
    title: 'Explication du demandeur dans « {title} »',
    says: 'why the applicant left something as it was',
    ...NEVER,
    from: 'actions',
  },
  'actes.<act>.etabliLe': {
    type: 'date',
    title: 'Date d’établissement de « {title} »',
    says: 'the day on which an act was established, the last time; `arrete-accord` is `actes.arreteAccord`',
    absent: 'null',
    from: 'acts',
    certain: 'established',
  },
  'actes.<numbered>.numero': {
    type: 'string',
    title: 'Numéro de « {title} »',
    says: 'its number in its register',
    absent: 'null',
    from: 'acts',
    certain: 'established',
  },
  'actes.<notified>.notifieLe': {
    type: 'date',
    title: 'Date de notification de « {title} »',
    says: 'the day on which it was notified: handed over, sent by registered mail or by the post, or read on line',
    ...NEVER,
    from: 'acts',
  },
  'actes.<contestable>.recoursJusquAu': {
    type: 'date',
    title: 'Dernier jour pour contester « {title} »',
    says: 'the last day to contest it, once it was notified',
    ...NEVER,
    from: 'acts',
  },
  'avis.<opinion>.sens': {
    type: 'string',
    choices: SENSES,
    title: 'Sens de l’avis « {title} »',
    says: 'the sense of an opinion, or what its silence stands for',
    absent: 'null',
    from: 'opinions',
    certain: 'answered',
  },
  'avis.<opinion>.motif': {
    type: 'string',
    title: 'Motif de l’avis « {title} »',
    says: 'the reason of an opinion',
    ...NEVER,
    from: 'opinions',
  },
  'avis.<opinion>.<field>': {
    type: 'asked',
    says: 'what else its form was given',
    absent: 'null',
    from: 'opinions',
    certain: 'beside',
  },
  'avis.ponctuels': {
    ...LIST,
    title: 'Avis ponctuels',
    says: 'the ad-hoc opinions of the case, in the order in which they were asked; only where some step allows them',
    from: 'opinions',
  },
  'avis.ponctuels.*.titre': {
    type: 'string',
    title: 'Intitulé de l’avis ponctuel',
    says: 'what the workflow calls it',
    from: 'opinions',
    ...ALWAYS,
  },
  'avis.ponctuels.*.question': {
    type: 'string',
    title: 'Question de l’avis ponctuel',
    says: 'what was asked',
    from: 'opinions',
    ...ALWAYS,
  },
  'avis.ponctuels.*.destinataire': {
    type: 'string',
    title: 'Destinataire de l’avis ponctuel',
    says: 'whom it was asked of',
    from: 'opinions',
    ...ALWAYS,
  },
  'avis.ponctuels.*.statut': {
    type: 'string',
    choices: AD_HOC_STATUSES,
    title: 'Suite de l’avis ponctuel',
    says: 'what became of it',
    from: 'opinions',
    ...ALWAYS,
  },
  'avis.ponctuels.*.demandeLe': {
    type: 'date',
    title: 'Date de demande de l’avis ponctuel',
    says: 'the day it was asked',
    from: 'opinions',
    ...ALWAYS,
  },
  'avis.ponctuels.*.renduLe': {
    type: 'date',
    title: 'Date de l’avis ponctuel rendu',
    says: 'the day it came in',
    ...NEVER,
    from: 'opinions',
  },
  'avis.ponctuels.*.<field>': {
    type: 'asked',
    says: '`sens`, `motif` and what else its form was given',
    absent: 'null',
    from: 'opinions',
    certain: 'beside',
  },
  'decision.<name>': {
    type: 'asked',
    says: 'what was decided of it, the last time; nothing before, or once it was taken away',
    absent: 'null',
    from: 'decision',
    certain: 'decided',
  },
  'delais.<delay>.duree': {
    type: 'string',
    title: 'Durée de « {title} »',
    says: 'in words: a legal delay, a timer, the time for an opinion, or `recours`, the time to contest a decision',
    from: 'clocks',
    ...ALWAYS,
  },
  'delais.<clock>.echeance': {
    type: 'date',
    title: 'Dernier jour de « {title} »',
    says: 'the last day of a legal delay; nothing before it starts and while it stands still',
    absent: 'null',
    from: 'clocks',
    certain: 'dated',
  },
  'delais.<clock>.prolongations': {
    ...LIST,
    title: 'Prolongations de « {title} »',
    says: 'what extended it',
    from: 'clocks',
  },
  'delais.<clock>.prolongations.*.titre': {
    type: 'string',
    title: 'Prolongation',
    says: 'the extension',
    from: 'clocks',
    ...ALWAYS,
  },
  'delais.<clock>.prolongations.*.duree': {
    type: 'string',
    title: 'Durée de la prolongation',
    says: 'by how long, in words',
    from: 'clocks',
    ...ALWAYS,
  },
  'delais.<clock>.prolongations.*.article': {
    type: 'string',
    title: 'Article de la prolongation',
    says: 'the article that allows it',
    absent: 'null',
    from: 'clocks',
    certain: 'declared',
  },
  'delais.<clock>.prolongations.*.le': {
    type: 'date',
    title: 'Date de notification de la prolongation',
    says: 'the day it was notified',
    from: 'clocks',
    ...ALWAYS,
  },
  'delais.<varied>.durees': {
    ...LIST,
    title: 'Durées possibles de « {title} »',
    says: 'each length of a legal delay with `lengths`',
    from: 'clocks',
  },
  'delais.<varied>.durees.*.titre': {
    type: 'string',
    title: 'Cas où la durée s’applique',
    says: 'the cases it is for',
    from: 'clocks',
    ...ALWAYS,
  },
  'delais.<varied>.durees.*.duree': {
    type: 'string',
    title: 'Durée dans ce cas',
    says: 'how long, in words',
    from: 'clocks',
    ...ALWAYS,
  },
  'delais.<varied>.durees.*.article': {
    type: 'string',
    title: 'Article qui fixe la durée',
    says: 'the article that sets it',
    absent: 'null',
    from: 'clocks',
    certain: 'declared',
  },
  'quota.<quota>.maximum': {
    type: 'number',
    says: 'how many cases may hold a place of it, under what this case counts by; nothing where nothing is limited',
    label: 'Maximum de « {title} »',
    absent: 'null',
    from: null,
    certain: 'counted',
  },
  'quota.<quota>.pris': {
    type: 'number',
    says: 'how many places are taken, that of this case among them',
    label: 'Places prises de « {title} »',
    absent: 'null',
    from: null,
    certain: 'counted',
  },
  'quota.<quota>.restant': {
    type: 'number',
    says: 'how many places are left, never less than none',
    label: 'Places restantes de « {title} »',
    absent: 'null',
    from: null,
    certain: 'counted',
  },
  'dossier.numero': { type: 'string', says: 'its number', label: 'Numéro de la demande', from: 'number', ...FILED },
  'dossier.deposeLe': {
    type: 'date',
    says: 'the day it was filed',
    label: 'Date de dépôt',
    from: 'filedAt',
    ...ALWAYS,
  },
  'dossier.deposeA': {
    type: 'time',
    says: 'the time of that day at which it was filed, in Nouméa; the time it is while it is not filed',
    label: 'Heure de dépôt',
    from: 'filedAt',
    ...ALWAYS,
  },
  'dossier.recuLe': {
    type: 'date',
    says: 'the day it was received, at the counter or by post; else that of filing',
    label: 'Date de réception',
    from: 'receivedOn',
    ...ALWAYS,
  },
  'dossier.canal': {
    type: 'string',
    choices: CHANNELS,
    title: 'Canal du dépôt',
    says: 'how it came in',
    from: 'channel',
    ...ALWAYS,
  },
  'dossier.signataires': {
    ...LIST,
    title: 'Signataires, outre le demandeur',
    says: 'who signed besides the applicant before it was filed (`signatories` of form.ui.json)',
    from: 'signatures',
  },
  'dossier.signataires.*.titre': {
    type: 'string',
    title: 'Qualité du signataire',
    says: 'what the form calls them',
    from: 'signatures',
    ...ALWAYS,
  },
  'dossier.signataires.*.nom': {
    type: 'string',
    title: 'Nom du signataire',
    says: 'the name that they signed with',
    from: 'signatures',
    ...ALWAYS,
  },
  'dossier.signataires.*.le': {
    type: 'date',
    title: 'Date de la signature',
    says: 'the day on which they signed: that of the paper, or that of the link',
    from: 'signatures',
    ...ALWAYS,
  },
  'dossier.etat': {
    type: 'string',
    title: 'Étape du dossier',
    says: 'the state it is in, by its identifier; in branches, the state that holds them',
    from: 'state',
    ...FILED,
  },
  'dossier.version': {
    type: 'number',
    title: 'Version du dispositif',
    says: 'the version of the scheme it is under',
    from: 'dispositif',
    ...FILED,
  },
  'dossier.montantEngage': {
    type: 'money',
    says: 'the sum of the amounts committed',
    label: 'Montant engagé',
    from: 'amounts',
    ...ALWAYS,
  },
  'dossier.montantVerse': {
    type: 'money',
    says: 'the sum of the amounts paid, what is recovered taken off',
    label: 'Montant versé',
    from: 'amounts',
    ...ALWAYS,
  },
  'demandeur.nom': {
    type: 'string',
    title: 'Nom de famille du demandeur',
    says: 'the family name of the applicant',
    label: 'Nom du demandeur',
    from: 'applicant',
    ...FILED,
  },
  'demandeur.prenom': {
    type: 'string',
    says: 'the given name',
    label: 'Prénom du demandeur',
    from: 'applicant',
    ...FILED,
  },
  'demandeur.nomComplet': { type: 'string', says: 'both', label: 'Nom du demandeur', from: 'applicant', ...FILED },
  'demandeur.email': {
    type: 'string',
    title: 'Courriel du demandeur',
    says: 'the address for mails',
    from: 'applicant',
    ...NEVER,
  },
  'demandeur.telephone': {
    type: 'string',
    title: 'Téléphone du demandeur',
    says: 'the telephone number',
    from: 'applicant',
    ...NEVER,
  },
  aujourdhui: { type: 'date', says: 'the day, in Nouméa', label: 'Date du jour', from: null, ...ALWAYS },
} as const satisfies Readonly<Record<string, CaseName>>;

/** A path of the table. */
export type NamePath = keyof typeof NAMES;

/** Names that stand at once under a path (`recuLe` under `dossier`), those that a scheme gives left out. */
export type NameUnder<Parent extends string> = NamePath extends infer Path
  ? Path extends `${Parent}.${infer Name}`
    ? Name extends `${string}.${string}` | `<${string}>`
      ? never
      : Name
    : never
  : never;
