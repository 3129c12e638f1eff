/** What is said around the answers before they are filed. `{name}` is whom an agent files for. */
export const fr = {
  closedForGood: 'Vos réponses ne peuvent donc pas être déposées. Pour toute question, écrivez au service.',
  previewNotice: 'Aperçu du formulaire : rien n’est enregistré ni déposé.',
  assistedFor: 'Vous remplissez cette demande pour {name}.',
  verificationTitle: 'Vérifiez vos réponses',
  notEligible: 'D’après vos réponses, votre demande ne peut pas être déposée',
  already: 'Vous avez déjà une demande de ce dispositif en cours',
  alreadyFor: 'Cette personne a déjà une demande de ce dispositif en cours',
  alreadyFiled: 'n° {number}, déposée le {date}',
  alreadyOther: 'Une autre peut être déposée si ce n’est pas la même.',
  estimateTitle: 'Estimation',
  estimateLead:
    'D’après vos réponses, telles qu’elles sont maintenant. Ce n’est pas une décision : le service étudie votre demande.',
  fileTitle: 'Déposer la demande',
  file: 'Déposer ma demande',
  signInToFile: 'Dernière étape : connectez-vous',
  signInToFileWhy:
    'Un compte vous permet de suivre votre demande et de recevoir la décision. Vos réponses sont gardées : vous les retrouverez ici.',
} as const;

export const en: Readonly<Record<keyof typeof fr, string>> = {
  closedForGood: 'Your answers can therefore not be filed. If you have a question, write to the service.',
  previewNotice: 'Preview of the form: nothing is saved or filed.',
  assistedFor: 'You are filling in this request for {name}.',
  verificationTitle: 'Check your answers',
  notEligible: 'According to your answers, your request cannot be filed',
  already: 'You already have a request under way for this scheme',
  alreadyFor: 'This person already has a request under way for this scheme',
  alreadyFiled: 'No. {number}, filed on {date}',
  alreadyOther: 'Another one may be filed if it is not the same.',
  estimateTitle: 'Estimate',
  estimateLead: 'By your answers as they now are. It is no decision: the service examines your request.',
  fileTitle: 'File the request',
  file: 'File my request',
  signInToFile: 'Last step: sign in',
  signInToFileWhy:
    'An account lets you follow your request and receive the decision. Your answers are kept: you will find them here.',
};
