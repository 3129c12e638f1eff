/** Words of what a new scheme begins with. */
export const fr = {
  functionHint: 'Comme on l’appelle dans le service, par exemple « Instructeur » ou « Chef de service ».',
  act: 'Texte de la délibération (facultatif)',
  actHint: 'Collez l’acte entier : son numéro, sa date et ses articles sont reconnus, le reste est gardé en notes.',
  actRead: 'Ce qui est reconnu',
  actTitle: 'Titre proposé : {title}',
  actUnnamed: 'Ni numéro ni objet : l’acte restera à citer.',
  actDate: 'Date : {date}',
  actAssembly: 'Autorité : {assembly}',
  actArticles: '{count} articles à lier : {numbers}',
  actOneArticle: '1 article à lier : {numbers}',
  actNoArticle: 'Aucun article reconnu.',
  actParts:
    'Visas : {visas}, considérants : {considerants}, annexes : {annexes}, passages non reconnus : {notes}. Le texte entier va dans les notes du dispositif.',
  paper: 'Formulaire papier en PDF (facultatif)',
  paperHint: 'Ses questions deviennent celles du formulaire, sur des pages à la suite ; le reste est gardé en notes.',
  paperChoose: 'Choisir un PDF',
  paperForget: 'Retirer le PDF',
  paperReading: 'Lecture du formulaire…',
  paperRead: 'Questions lues dans le PDF',
  paperFields: '{count} questions, lues dans les champs à remplir',
  paperLayout: '{count} questions, lues dans la mise en page',
  paperNone: 'Aucune question reconnue : le texte va dans les notes.',
  paperNotes: 'Autres textes, gardés en notes : {count}.',
  paperUnread: 'Pages trop nombreuses, non lues : {count}.',
  paperPage: 'Formulaire',
  paperCategory: 'Demande',
  paperRest: 'Autres textes du formulaire papier',
  beginFailed: 'Le dispositif est créé, mais le texte n’y a pas été repris : {reason}',
} as const;

/** Every sentence, in some language. */
export type BeginningMessages = Readonly<Record<keyof typeof fr, string>>;
