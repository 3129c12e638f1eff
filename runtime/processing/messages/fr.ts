/** What the register of processing says by itself, around what authors wrote. */
import { formatNumber } from '../../../engine/form/words/index.ts';

/** What the durations and services of the installation are. */
interface PlatformFacts {
  readonly brand: string;
  readonly anonymousDays: number;
  readonly accountDays: number;
  readonly sessionHours: number;
  readonly sms: boolean;
  /** Name of the identity service; null where people have no other way in than their password. */
  readonly oidc: string | null;
}

/** Title, how long it is kept, and what it is made of. */
type CategoryWords = readonly [title: string, retention: string, fields: readonly string[]];

interface EntryWords {
  readonly title: string;
  readonly purpose: string;
  readonly ground: string;
  readonly legalBasis: readonly string[];
  readonly persons: readonly string[];
  readonly recipients: readonly string[];
  readonly categories: readonly CategoryWords[];
}

const hours = (count: number): string => `${formatNumber(count)} ${count > 1 ? 'heures' : 'heure'}`;

export const fr = {
  register: 'Registre des activités de traitement',
  registerOf: (brand: string, day: string) =>
    `${brand}, au ${day}. Article 30 du règlement général sur la protection des données.`,
  noContact: (brand: string) => `Personne déléguée à la protection des données de ${brand}`,
  none: 'aucun',
  sensitive: 'données sensibles',
  version: (number: number, day: string) => `Version ${formatNumber(number)}, en vigueur depuis le ${day}.`,
  ofProduct: 'Traitement du site lui-même, commun à toutes les démarches.',
  standing: {
    offered: null,
    withdrawn: 'La démarche ne reçoit plus de demandes ; ses données sont gardées le temps prévu.',
    archived: 'La démarche est archivée ; ses données sont gardées le temps prévu.',
  },
  nothingMore: 'rien de plus que l’existence d’une demande',
  noTransfer: 'Aucun n’est déclaré hors de l’Union européenne et de la Nouvelle-Calédonie.',
  labels: {
    controller: 'Responsable du traitement',
    contact: 'Droits des personnes et contact',
    purpose: 'Finalité',
    ground: 'Base légale',
    legalBasis: 'Textes',
    persons: 'Personnes concernées',
    categories: 'Catégories de données',
    recipients: 'Destinataires',
    thirdParties: 'Tiers à qui le service écrit, et ce qu’ils apprennent',
    transfers: 'Transferts',
    security: 'Mesures de sécurité',
  },
  table: { title: 'Données', retention: 'Conservation', readers: 'Lues par' },
  everyone: 'les fonctions qui voient le dossier',
  justification: (title: string, text: string) => `${title} : données sensibles, nécessaires parce que : ${text}`,
  fields: (title: string, labels: string) => `${title} : ${labels}`,
  fieldsTitle: 'Ce que recueille chaque catégorie',
  columns: [
    'Traitement',
    'Version',
    'En vigueur depuis',
    'Responsable',
    'Finalité',
    'Base légale',
    'Textes',
    'Personnes concernées',
    'Catégorie de données',
    'Données sensibles',
    'Justification',
    'Conservation',
    'Lues par',
    'Destinataires',
    'Tiers',
    'Transferts',
    'Mesures de sécurité',
    'Contact',
  ],
  yes: 'oui',
  no: 'non',
  security: {
    encrypted: 'Échanges chiffrés (HTTPS).',
    secondFactor: 'Second facteur exigé de toute personne qui travaille sur le site.',
    secondFactorOffered: 'Second facteur proposé, sans être exigé.',
    sessions: (idle: number, most: number) =>
      `Sessions fermées après ${hours(idle)} sans usage, et au plus tard ${hours(most)} après la connexion.`,
    rights: 'Accès ouverts par fonction et par groupe ; chaque changement de droits est inscrit dans un historique.',
    readings:
      'Chaque lecture d’un dossier ou d’un document par un agent est inscrite, et montrée à la personne concernée.',
    sealed:
      'Histoire de chaque dossier et journal des effacements scellés par des empreintes : une ligne changée se voit.',
    limited: 'Nombre de requêtes limité par adresse, et davantage pour les connexions.',
    scanned: 'Documents déposés examinés par un antivirus.',
    erased: 'Effacement automatique, chaque nuit, de ce dont la durée de conservation est passée.',
    notErased: 'Effacement automatique arrêté : ce dont la durée de conservation est passée est seulement signalé.',
  },
  platform: ({ brand, anonymousDays, accountDays, sessionHours, sms, oidc }: PlatformFacts) =>
    ({
      accounts: {
        title: 'Comptes, registre des usagers et demandes commencées',
        purpose:
          'Permettre à chacun de commencer une demande, de la retrouver et de la suivre, de donner ses coordonnées et ses documents une seule fois ; reconnaître les agents et leurs droits.',
        ground: 'une mission d’intérêt public (RGPD, article 6.1 e)',
        legalBasis: [],
        persons: ['Usagers qui ont un compte ou une demande', 'Agents, administrateurs et auteurs des démarches'],
        recipients: [
          'La personne elle-même',
          'Les agents des services à qui elle demande quelque chose',
          `Les administrateurs de ${brand}`,
          ...(oidc === null
            ? []
            : [`Le service d’identité « ${oidc} », qui confirme l’identité de ceux qui l’emploient`]),
        ],
        categories: [
          [
            'Compte et moyens de connexion',
            'jusqu’à la fermeture du compte par son titulaire',
            [
              'Nom, prénom, adresse électronique',
              'Mot de passe et seconds facteurs, gardés sous une forme qui ne se relit pas',
            ],
          ],
          [
            'Sessions ouvertes',
            `${hours(sessionHours)} au plus après la connexion`,
            ['Adresse du réseau', 'Navigateur'],
          ],
          [
            'Coordonnées et porte-documents',
            'jusqu’à ce que la personne les retire, ou ferme son compte ; ce qu’une demande a reçu suit la durée de sa démarche',
            ['Naissance, téléphone, adresse', 'Documents gardés pour d’autres demandes'],
          ],
          [
            'Demandes commencées',
            `effacées ${formatNumber(anonymousDays)} jours après la dernière saisie sans compte, ${formatNumber(accountDays)} jours avec un compte`,
            ['Réponses et documents d’une demande qui n’est pas déposée'],
          ],
        ],
      },
      traces: {
        title: 'Traces des lectures, des droits et des effacements',
        purpose:
          'Prouver qui a lu quoi et pourquoi, qui avait quels droits et quand, et que les durées de conservation sont tenues ; répondre aux personnes et aux contrôles.',
        ground: 'une obligation légale (RGPD, article 6.1 c)',
        legalBasis: ['RGPD, articles 5.2, 24 et 32'],
        persons: ['Agents, administrateurs et auteurs des démarches', 'Usagers dont un dossier est lu'],
        recipients: [
          'La personne concernée, pour ses propres données',
          'La personne déléguée à la protection des données',
          `Les administrateurs de ${brand}, pour les droits`,
        ],
        categories: [
          [
            'Lectures de dossiers et de documents',
            'jusqu’à ce que le dossier ne dise plus qui a demandé',
            ['Nom de l’agent, moment, dossier ou document lu, ce qui l’y autorisait'],
          ],
          [
            'Historique des droits',
            'aussi longtemps que le site est en service',
            ['Qui a changé les droits de qui, quand, de quoi à quoi'],
          ],
          [
            'Journal des effacements',
            'aussi longtemps que le site est en service ; il ne contient rien de ce qui a été effacé',
            ['Numéro du dossier, moment, catégories effacées, empreintes'],
          ],
          [
            'Registre des violations de données',
            'aussi longtemps que le site est en service',
            ['Faits, catégories et nombre de personnes, mesures, notification, qui l’a écrit et quand'],
          ],
        ],
      },
      mails: {
        title: sms ? 'Courriels et messages courts envoyés' : 'Courriels envoyés',
        purpose:
          'Prévenir les personnes de ce qui arrive à leurs demandes et à leur compte, et savoir si l’envoi est arrivé.',
        ground: 'une mission d’intérêt public (RGPD, article 6.1 e)',
        legalBasis: [],
        persons: ['Usagers', 'Agents'],
        recipients: [
          'La personne à qui l’on écrit',
          'Les agents du service, pour ce qui a été écrit de ses dossiers',
          'Le serveur de courriel de l’installation',
          ...(sms ? ['La passerelle de messages courts de l’installation'] : []),
        ],
        categories: [
          [
            'Courriels d’un dossier',
            'comme les données du dossier dont ils parlent',
            ['Adresse, objet, texte, moment, réponse du serveur de courriel'],
          ],
          ['Courriels du compte', 'effacés 30 jours après leur envoi', ['Adresse, objet, texte, moment']],
        ],
      },
    }) satisfies Readonly<Record<string, EntryWords>>,
};
