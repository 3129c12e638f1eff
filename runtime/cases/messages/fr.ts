/** What is said when a command on a case is refused. */
export const fr = {
  accountDisabled: 'Compte désactivé',
  changed:
    'Le dossier a changé depuis que vous l’avez ouvert. Vérifiez ce qui a changé, puis recommencez si c’est toujours utile.',
  unknown: 'Ce dossier n’existe pas.',
  unstorable:
    'Un caractère invisible du texte ne peut pas être enregistré. Effacez le texte et saisissez-le de nouveau.',
  dispositifUnknown: 'Cette démarche n’existe pas ou n’est pas encore publiée.',
} as const;
