/** Sentences of the screen « Listes partagées » in French, the reference; `en.ts` has the same keys. */
export const fr = {
  lists: 'Listes partagées',
  listsHint:
    'Une liste publiée ici sert à plusieurs dispositifs. Chacun se tient à une version : en publier une nouvelle n’en change aucun tant que son auteur n’y passe pas.',
  none: 'Aucune liste partagée n’est publiée.',
  rows: 'Lignes',
  newList: 'Publier une liste',
  newVersion: 'Publier une nouvelle version',
  listTitle: 'Titre de la liste',
  listId: 'Identifiant',
  listIdHint: 'Les dispositifs la nomment ainsi : des mots en minuscules, sans accent, séparés par des tirets.',
  file: 'Fichier CSV',
  chooseFile: 'Choisir le fichier',
  fileHint:
    'En UTF-8. La première ligne nomme les colonnes : « value » (ce qui est enregistré), « label » (ce qu’on lit), puis celles que les règles lisent, avec leur type si besoin : « habitants:number ».',
  notUtf8:
    'Ce fichier n’est pas en UTF-8 : ses accents seraient illisibles. Dans le tableur, enregistrez-le sous « CSV UTF-8 », puis choisissez-le de nouveau.',
  read: 'Lignes lues : {count}.',
  columns: 'Colonnes que les règles lisent : {names}.',
  noColumns: 'Aucune colonne que les règles lisent.',
  faultAt: 'Ligne {line} : {message}',
  refused: 'La liste n’est pas publiable',
  warned: 'À vérifier',
  moreFaults: 'Et {count} autres.',
  change: 'Ce qui change',
  first: 'C’est la première version de cette liste.',
  same: 'Rien ne change depuis la dernière version.',
  added: 'Lignes ajoutées : {count} ({names})',
  removed: 'Lignes retirées : {count} ({names})',
  changed: 'Lignes modifiées : {count} ({names})',
  columnsAdded: 'Colonnes ajoutées, ou d’un autre type : {names}.',
  columnsRemoved:
    'Colonnes retirées, ou d’un autre type : {names}. Une règle qui les lit ne passera pas à cette version.',
  andMore: ' et {count} autres',
  touchesNone: 'Aucun dispositif n’utilise encore cette liste.',
  touchesOne: 'Cette modification touche un dispositif, quand son auteur passera à la nouvelle version : {names}.',
  touchesMany:
    'Cette modification touche {count} dispositifs, quand leurs auteurs passeront à la nouvelle version : {names}.',
  publish: 'Publier',
  cancel: 'Annuler',
  close: 'Fermer',
  published: 'La version {number} est publiée.',
  unchanged: 'Rien n’a changé depuis la version {number}.',
  pin: 'Pour s’en servir, un dispositif écrit dans dispositif.json : {pin}, et le champ : {field}.',
  unused: 'Aucun dispositif ne s’en sert.',
  search: 'Chercher dans la liste',
  found: '{shown} sur {total}',
  noneFound: 'Aucune ligne ne convient.',
  value: 'Valeur',
  label: 'Libellé',
  back: 'Toutes les listes',
} as const;

/** A sentence for each key. */
export type ListMessages = Readonly<Record<keyof typeof fr, string>>;
