/** Sentences of the settings of a question that come once one is chosen, in French, the reference; `en.ts` has the same keys. */
export const fr = {
  listNamed: '{title} ({name})',
  listNew: 'Écrire une nouvelle liste',
  listChoices: 'Choix de la liste, un par ligne',
  listChoicesHint: 'Une colonne d’un tableur se colle ici. Un choix reformulé garde sa valeur.',
  listInSource: 'La liste « {list} » a d’autres colonnes : elle s’écrit dans Fichiers.',
  messages: 'Messages d’erreur',
  messagesHint: 'Ce que lit la personne, et comment corriger. Sans texte, le formulaire a sa propre phrase.',
  messageRequired: 'Sans réponse',
  messageLimit: 'Hors de « {limit} »',
  messageForm: 'Forme qui ne convient pas',
  messageExpected: 'Autre réponse que celle attendue',
  messageOther: 'Autre erreur',
  'keyword-pattern': 'forme imposée à la réponse',
  'keyword-preset': 'réponse donnée d’avance',
  'keyword-values': 'réponses admises',
  'keyword-limit': 'limites',
  'keyword-names': 'note pour les auteurs',
  'keyword-file': 'fichiers acceptés',
  'keyword-shown': 'montré au demandeur',
  'keyword-other': 'autre réglage',
} as const;

/** A sentence for each key, in some language. */
export type DetailsMessages = Readonly<Record<keyof typeof fr, string>>;
