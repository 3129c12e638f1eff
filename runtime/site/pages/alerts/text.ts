/** What the page says on which one asks to be told what is new. */
export const fr = {
  alertsTitle: 'Être prévenu des nouveautés',
  alertsLead:
    'Une nouvelle démarche, un changement, une campagne qui ouvre ou qui se termine : nous vous le disons, rien de plus.',
  alertsLink: 'Être prévenu',
  alertsAbout: 'De quoi voulez-vous être prévenu ?',
  alertsThemes: 'Un thème',
  alertsAudiences: 'Un public',
  alertsTopics: 'Que voulez-vous savoir ?',
  alertsTopicScheme: 'Les nouvelles démarches',
  alertsTopicVersion: 'Ce qui change : conditions, montants, documents, délais',
  alertsTopicCampaign: 'Les dates : bientôt ouvert, ouvert, derniers jours',
  alertsRhythm: 'À quel rythme, au plus ?',
  alertsDaily: 'Un courriel par jour',
  alertsWeekly: 'Un courriel par semaine, le lundi',
  alertsNever: 'Pas de courriel : je lis mes alertes dans mon compte',
  alertsRhythmHint: 'Un seul courriel pour toutes vos alertes, et aucun quand il n’y a rien de nouveau.',
  alertsEmail: 'Votre adresse électronique',
  alertsEmailHint: 'Elle ne sert qu’à ces alertes. Un courriel vous demandera de confirmer.',
  alertsSend: 'Être prévenu',
  alertsSignIn: 'Vous avez un compte ?',
  alertsSignInLink: 'Connectez-vous pour retrouver vos alertes dans votre compte.',
  alertsFeed: 'Suivre dans un lecteur de flux (Atom)',
} as const;

export const en: Readonly<Record<keyof typeof fr, string>> = {
  alertsTitle: 'Be told what is new',
  alertsLead: 'A new procedure, a change, a campaign that opens or ends: we tell you, and nothing more.',
  alertsLink: 'Be told',
  alertsAbout: 'What do you want to be told about?',
  alertsThemes: 'A theme',
  alertsAudiences: 'An audience',
  alertsTopics: 'What do you want to know?',
  alertsTopicScheme: 'New procedures',
  alertsTopicVersion: 'What changes: conditions, amounts, documents, time limits',
  alertsTopicCampaign: 'Dates: open soon, open, last days',
  alertsRhythm: 'How often, at most?',
  alertsDaily: 'One e-mail a day',
  alertsWeekly: 'One e-mail a week, on Mondays',
  alertsNever: 'No e-mail: I read my alerts in my account',
  alertsRhythmHint: 'One e-mail for all your alerts, and none when there is nothing new.',
  alertsEmail: 'Your e-mail address',
  alertsEmailHint: 'It serves these alerts alone. An e-mail will ask you to confirm.',
  alertsSend: 'Be told',
  alertsSignIn: 'Have you an account?',
  alertsSignInLink: 'Sign in to find your alerts in your account.',
  alertsFeed: 'Follow in a feed reader (Atom)',
};

/** What its handlers say. */
export const said = {
  all: 'Toutes les démarches',
  scheme: (title: string) => `Seulement « ${title} »`,
  audiences: {
    particulier: 'Les particuliers',
    foyer: 'Les foyers et les familles',
    association: 'Les associations',
    entreprise: 'Les entreprises',
  } satisfies Readonly<Record<string, string>>,
  noAbout: 'Choisissez de quoi vous voulez être prévenu.',
  noTopic: 'Cochez au moins une case : sinon, il n’y a rien à vous dire.',
  noRhythm: 'Choisissez un rythme.',
  asked: {
    title: 'Ouvrez votre boîte aux lettres',
    paragraphs: [
      'Un courriel vient de partir à l’adresse que vous avez indiquée. Ouvrez-le et confirmez : vos alertes commencent alors.',
      'Sans confirmation, rien n’est envoyé, et l’adresse est effacée au bout de 7 jours. Rien reçu ? Vérifiez l’adresse et vos courriers indésirables.',
    ],
  },
  back: 'Revenir aux démarches',
};
