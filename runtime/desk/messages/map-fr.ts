/** The map of a view. */
export const mapFr = {
  asMap: 'Carte',
  asList: 'Liste',
  mapOfView: 'Carte des dossiers de la vue',
  mapPlaced: 'Dossiers placés sur la carte : {count}, sur {looked} de la vue.',
  mapNone:
    'Aucun de ces dossiers ne se place sur une carte : revenez à la liste, ou choisissez un dispositif qui demande un lieu.',
  mapUnplaced: 'Sans point, ou avec un point que vos fonctions ne lisent pas : {count}.',
  mapMore: 'La vue en a d’autres : la carte montre ceux des {count} premières lignes. Affinez pour voir les suivants.',
  mapKeys:
    'Touchez un dossier ou un groupe pour lire ce qui s’y trouve. Au clavier : les flèches déplacent la carte, + et − la rapprochent ou l’éloignent, Entrée choisit ce qui est le plus près du repère.',
  mapNearer: 'Rapprocher',
  mapFarther: 'Éloigner',
  mapWhole: 'Voir tout',
  mapCoast: 'Trait de côte : Natural Earth.',
  mapList: 'Dossiers de la carte',
  mapAll: 'Dossiers sur la carte : {count}',
  mapHere: 'Dossiers à cet endroit : {count}',
  mapFirst: '(les {count} premiers)',
  mapShowAll: 'Tous les dossiers',
  'map-late': 'En retard',
  'map-near': 'À rendre dans les trois jours',
  'map-far': 'Plus tard, ou sans échéance',
};
