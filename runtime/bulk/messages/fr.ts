/** What is said of a case to which something is not done together with others. */
export const fr = {
  nothingToTake: 'Vous n’avez pas de tâche à prendre ou à confier sur ce dossier.',
  labelledAlready: 'Ce dossier porte déjà ces étiquettes, et aucune de celles à retirer.',
  accountGone: 'Votre compte n’est plus là.',
  failed: 'Le serveur n’y est pas parvenu, plusieurs fois de suite. Essayez depuis ce dossier.',
  satAlready: 'La décision de cette séance est déjà appliquée à ce dossier, ou il n’est plus à son ordre du jour.',
  stopped: 'Pas fait : vous avez arrêté avant ce dossier.',
  tooMany: 'Vous avez déjà dix traitements en cours : attendez que l’un d’eux se termine.',
} as const;
