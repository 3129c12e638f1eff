/** What is said where several documents answer one question, in French: loaded by forms that ask for some. */
export const documentsFr = {
  add: 'Ajouter des documents',
  addMore: 'Ajouter d’autres documents',
  drop: 'ou déposez-les ici',
  room: 'De 1 à {max} documents, l’un après l’autre ou tous ensemble.',
  up: 'Monter',
  down: 'Descendre',
  moved: '{name} est maintenant le document {place} sur {count}.',
  turn: '{name} : en attente de son tour.',
  leave: 'Ne pas envoyer',
  full: 'Vous avez ajouté {max} documents, le maximum. Retirez-en un pour en ajouter un autre.',
  tooMany: 'Vous pouvez ajouter {max} documents au plus : les {count} derniers choisis n’ont pas été pris.',
  tooManyOne: 'Vous pouvez ajouter {max} documents au plus : le dernier choisi n’a pas été pris.',
  refused: '{name} : {message}',
} as const;
