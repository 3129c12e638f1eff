/** What the pages say on which alerts are seen, changed, confirmed and stopped. */
export const fr = {
  myAlertsTitle: 'Mes alertes',
  myAlertsLead: 'Ce qui est nouveau sur les démarches que vous suivez. Les courriels vont à {email}.',
  seeMyAlerts: 'Voir et choisir mes alertes',
  alertsFollowed: 'Ce que vous suivez',
  alertsNone: 'Vous ne suivez rien pour le moment.',
  alertAdd: 'Ajouter une alerte',
  alertStop: 'Arrêter',
  alertStopOf: 'Arrêter l’alerte : {about}',
  alertStopAll: 'Arrêter toutes mes alertes',
  alertRhythmTitle: 'Rythme des courriels',
  alertRhythmSave: 'Changer le rythme',
  alertsNews: 'Ce qui est nouveau',
  alertsNoNews: 'Rien de nouveau sur ce que vous suivez.',
  alertAdded: 'Votre alerte est en place.',
  alertStopped: 'C’est arrêté : vous ne serez plus prévenu.',
  alertRhythmSaved: 'Le rythme est changé.',
  confirmAlertTitle: 'Confirmer vos alertes',
  confirmAlert: 'Vous serez prévenu des nouveautés : {about}.',
  confirmAlertButton: 'Confirmer',
  stopAlertsTitle: 'Arrêter vos alertes',
} as const;

export const en: Readonly<Record<keyof typeof fr, string>> = {
  myAlertsTitle: 'My alerts',
  myAlertsLead: 'What is new about the procedures that you follow. E-mails go to {email}.',
  seeMyAlerts: 'See and choose my alerts',
  alertsFollowed: 'What you follow',
  alertsNone: 'You follow nothing for now.',
  alertAdd: 'Add an alert',
  alertStop: 'Stop',
  alertStopOf: 'Stop the alert: {about}',
  alertStopAll: 'Stop all my alerts',
  alertRhythmTitle: 'How often e-mails leave',
  alertRhythmSave: 'Change how often',
  alertsNews: 'What is new',
  alertsNoNews: 'Nothing new about what you follow.',
  alertAdded: 'Your alert is set.',
  alertStopped: 'It is stopped: you will no longer be told.',
  alertRhythmSaved: 'How often is changed.',
  confirmAlertTitle: 'Confirm your alerts',
  confirmAlert: 'You will be told what is new: {about}.',
  confirmAlertButton: 'Confirm',
  stopAlertsTitle: 'Stop your alerts',
};

/** What its handlers say. */
export const said = {
  expired: {
    title: 'Ce lien ne sert plus',
    paragraphs: ['Il est incomplet, ou trop ancien. Vous pouvez demander une nouvelle alerte.'],
  },
  stopped: {
    title: 'Vos alertes sont arrêtées',
    paragraphs: ['Vous ne recevez plus d’alertes, et votre adresse est effacée de leur liste.'],
  },
  ask: 'Demander une alerte',
  home: 'Voir les démarches',
};
