/** What is said of news, on pages, in feeds and in mails. */
import type { NewsSubject } from '../../../engine/index.ts';
import type { AlertTopic } from '../alert.ts';

const CHANGES: Readonly<Record<NewsSubject, string>> = {
  audiences: 'qui peut demander',
  conditions: 'les conditions',
  amounts: 'les montants ou leur calcul',
  documents: 'les documents à fournir',
  questions: 'les questions posées',
  periods: 'les dates de dépôt',
  delays: 'les délais',
  successor: 'la démarche qui la remplace',
};

const TOPICS: Readonly<Record<AlertTopic, string>> = {
  scheme: 'nouvelles démarches',
  version: 'changements',
  campaign: 'dates de dépôt',
};

const AUDIENCES: Readonly<Record<string, string>> = {
  particulier: 'les particuliers',
  foyer: 'les foyers et les familles',
  association: 'les associations',
  entreprise: 'les entreprises',
};

const TITLES = {
  scheme: (title: string) => `Nouvelle démarche : ${title}`,
  version: (title: string) => `Ce qui change : ${title}`,
  soon: (title: string) => `Bientôt ouvert : ${title}`,
  opened: (title: string) => `C’est ouvert : ${title}`,
  closing: (title: string) => `Derniers jours : ${title}`,
} as const;

export const fr = {
  titles: TITLES,
  texts: {
    soon: (day: string, hour: string) => `Les demandes seront reçues à partir du ${day}${hour}.`,
    opened: (day: string | null, hour: string) =>
      day === null ? 'Les demandes sont reçues.' : `Les demandes sont reçues jusqu’au ${day}${hour || ' inclus'}.`,
    closing: (day: string, hour: string) => `Les demandes ne sont plus reçues après le ${day}${hour}.`,
  },
  atHour: (hour: string) => ` à ${hour}`,
  changes: (changes: string) => `Ce qui change : ${changes}.`,
  change: CHANGES,
  topics: TOPICS,
  about: {
    all: 'Toutes les démarches',
    theme: (theme: string) => `Thème « ${theme} »`,
    audience: (audience: string) => `Démarches pour ${AUDIENCES[audience] ?? audience}`,
    scheme: (title: string) => `« ${title} »`,
  },
  feed: {
    all: (organisation: string) => `Nouveautés des démarches – ${organisation}`,
    some: (about: string, organisation: string) => `Nouveautés : ${about} – ${organisation}`,
  },
  confirm: (about: string, link: string) => ({
    subject: 'Confirmez votre demande d’alertes',
    markdown: `Bonjour,\n\nQuelqu’un, sans doute vous, a demandé à être prévenu à cette adresse des nouveautés : **${about}**.\n\n[Confirmer ma demande](${link})\n\nSans confirmation, rien ne vous est envoyé, et votre adresse est effacée au bout de 7 jours. Si vous n’avez rien demandé, ne faites rien.`,
  }),
  digest: {
    subject: (count: number) => `${count} nouveautés sur les démarches que vous suivez`,
    intro: 'Bonjour,\n\nVoici ce qui est nouveau sur les démarches que vous suivez :',
    more: (count: number) =>
      count === 1
        ? 'Une autre nouveauté est sur la page de vos alertes.'
        : `${count} autres nouveautés sont sur la page de vos alertes.`,
    why: (abouts: string, link: string) =>
      `Vous recevez ce courriel parce que vous avez demandé à être prévenu : ${abouts}. [Changer ou arrêter ces alertes](${link})`,
    others: (count: number) => (count === 1 ? 'et une autre alerte' : `et ${count} autres alertes`),
    link: 'Voir mes alertes',
  },
};
