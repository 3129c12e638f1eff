/** Sentences of the desk about what is done to several cases together, in French, the reference. */
export const bulkFr = {
  bulkActions: 'Actions du dispositif',
  bulkDeeds: 'Pour tout dossier',
  'deed-take': 'Prendre',
  'deed-assign': 'Confier à un collègue',
  'deed-message': 'Écrire au demandeur',
  deedMessage: 'Message à chaque demandeur',
  deedMessageHint: '{tags} sont remplacés par ce que chaque dossier contient.',
  deedSample: 'Lire ce que reçoit l’un d’eux, mot pour mot',
  'deedUnreached-1':
    '1 personne n’a pas d’adresse électronique : elle ne sera prévenue de rien. Imprimez son message depuis son dossier, une fois envoyé.',
  'deedUnreached-n':
    '{count} personnes n’ont pas d’adresse électronique : elles ne seront prévenues de rien. Imprimez leur message depuis leur dossier, une fois envoyé.',
  runs: 'Traitements d’ensemble',
  runsNone: 'Rien pour le moment : cochez plusieurs dossiers dans une file pour les traiter ensemble.',
  runsIntro:
    'Ce que vous avez fait faire à plusieurs dossiers à la fois, gardé 30 jours. Le serveur continue sans vous : vous pouvez fermer la page.',
  runProgress: 'en cours : {done} sur {count}',
  runEnded: 'terminé : {told}',
  runStopped: 'arrêté : {told}, {left}',
  'runDone-0': 'aucun dossier fait',
  'runDone-1': '1 dossier fait',
  'runDone-n': '{count} dossiers faits',
  'runRefused-1': '1 qui ne s’y prêtait plus',
  'runRefused-n': '{count} qui ne s’y prêtaient plus',
  'runLeft-0': 'aucun laissé',
  'runLeft-1': '1 laissé',
  'runLeft-n': '{count} laissés',
  runLeave:
    'Vous pouvez fermer cette fenêtre ou quitter la page : le serveur continue, et vous le retrouverez au-dessus de la file et dans les notifications.',
  runStop: 'Arrêter',
  runSee: 'Voir : {name}',
  see: 'Voir',
};
