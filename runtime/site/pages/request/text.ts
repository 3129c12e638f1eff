/**
 * What the page of a request says: legal time, what was done, documents, history. Dates and durations come as people
 * read them.
 */
export const fr = {
  on: 'le {date}',
  clockRunning: '{title} : réponse au plus tard le {date}.',
  clockSuspended: '{title} : suspendu, il restera {days} jours.',
  clockExtended: 'Délai prolongé de {by}, notifié le {date} : {title}',
  clockArticle: '(article {article})',
  'silence-acceptance': 'Sans réponse à cette date, votre demande sera acceptée.',
  'silence-rejection': 'Sans réponse à cette date, votre demande sera rejetée.',
  'implicit-acceptance': 'Décision implicite d’acceptation née le {date}.',
  'implicit-rejection': 'Décision implicite de rejet née le {date}.',
  decided: 'Ce qui est décidé',
  decidedOn: 'Décidé le {date}.',
  decidedAnew: 'Décidé le {date}. Auparavant : {before}.',
  done: 'C’est fait : {title}.',
  documents: 'Documents',
  documentComing: '(en préparation)',
  copyTo: 'Copie d’une lettre adressée à : {third}',
  actNumber: 'N° {number}',
  'notified-handed': 'Vous a été remis en main propre le {date}',
  'notified-registered': 'Vous a été notifié le {date} par courrier recommandé n° {reference}',
  'notified-online': 'Vous l’avez lu en ligne le {date}',
  appealUntil: 'Vous pouvez contester cette décision jusqu’au {date}.',
  myAnswers: 'Ma demande',
  readMyAnswers: 'Relire mes réponses',
  otherActions: 'Autres possibilités',
} as const;

export const en: Readonly<Record<keyof typeof fr, string>> = {
  on: 'on {date}',
  clockRunning: '{title}: an answer is due by {date}.',
  clockSuspended: '{title}: suspended, {days} days will be left.',
  clockExtended: 'Extended by {by}, notified on {date}: {title}',
  clockArticle: '(article {article})',
  'silence-acceptance': 'Without an answer by then, your request will be accepted.',
  'silence-rejection': 'Without an answer by then, your request will be rejected.',
  'implicit-acceptance': 'Tacit acceptance, since {date}.',
  'implicit-rejection': 'Tacit rejection, since {date}.',
  decided: 'What is decided',
  decidedOn: 'Decided on {date}.',
  decidedAnew: 'Decided on {date}. Before: {before}.',
  done: 'Done: {title}.',
  documents: 'Documents',
  documentComing: '(being prepared)',
  copyTo: 'Copy of a letter addressed to: {third}',
  actNumber: 'No. {number}',
  'notified-handed': 'Handed over to you on {date}',
  'notified-registered': 'Notified to you on {date} by registered mail no. {reference}',
  'notified-online': 'You read it on line on {date}',
  appealUntil: 'You may contest this decision until {date}.',
  myAnswers: 'My request',
  readMyAnswers: 'Read my answers again',
  otherActions: 'Other possibilities',
};

/** What the handlers of the page say. */
export const said = {
  reason: (label: string, text: string) => `${label} : ${text}`,
  noValue: 'rien',
  yes: 'oui',
  no: 'non',
  inForceSince: (day: string) => `, en vigueur depuis le ${day}`,
  scaleRow: (title: string, period: string, when: string, then: string) =>
    `Barème « ${title} »${period} : ${when} → ${then}`,
  scaleOtherwise: (title: string, period: string, then: string) =>
    `Barème « ${title} »${period} : aucune ligne ne convient, dans les autres cas → ${then}`,
  outcomes: {
    granted: 'Décision favorable',
    refused: 'Décision défavorable',
    withdrawn: 'Demande retirée',
    closed: 'Dossier clos',
  },
} as const;
