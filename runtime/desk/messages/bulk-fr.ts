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
};
