/** What « À quoi ai-je droit ? » says; its questions are in the dictionary of concepts. */
export const fr = {
  entitlementTitle: 'À quoi ai-je droit ?',
  entitlementLead:
    'Répondez à quelques questions : vous saurez quelles aides et autorisations vous pouvez demander, et ce qui manque pour les autres.',
  entitlementInvite: 'Quelques questions, et vous savez quelles démarches sont pour vous.',
  entitlementFree: 'Rien n’est enregistré : vos réponses servent seulement à cette recherche.',
  entitlementStep: 'Question {step} sur {most} au plus',
  entitlementMore: 'Question {step}',
  entitlementSkip: 'Passer cette question',
  entitlementBefore: 'Question précédente',
  entitlementSee: 'Voir le résultat maintenant',
  entitlementContinue: 'Continuer',
  entitlementResult: 'Votre résultat',
  entitlementResultLead:
    'C’est une indication, d’après vos réponses et les règles de chaque démarche. Le service décide quand il a votre demande.',
  entitlementYes: 'Vous pouvez demander',
  entitlementOpen: 'Il manque quelque chose pour le dire',
  entitlementUnlikely: 'Vous avez peu de chances',
  entitlementNo: 'Ce n’est pas pour vous ({count})',
  entitlementNothing:
    'Aucune démarche ne correspond à vos réponses. Vérifiez-les ci-dessous, ou cherchez dans toutes les démarches.',
  entitlementChecked: 'Le service vérifiera aussi :',
  entitlementMissing: 'À vérifier :',
  entitlementUnmet: 'Condition qui n’est pas remplie :',
  entitlementForOthers: 'Cette démarche s’adresse à d’autres.',
  entitlementEstimate: 'Estimation :',
  entitlementBegin: 'Commencer avec mes réponses',
  entitlementAsk: 'Répondre à une question de plus',
  entitlementAnswers: 'Vos réponses',
  entitlementChange: 'Modifier',
  entitlementSkipped: 'Pas de réponse',
  entitlementAll: 'Les afficher toutes ({count})',
  entitlementAgain: 'Tout recommencer',
  entitlementKept:
    'Vos réponses disparaissent quand vous quittez cette page. Commencer une démarche les reporte dans son formulaire.',
} as const;

export const en: Readonly<Record<keyof typeof fr, string>> = {
  entitlementTitle: 'What am I entitled to?',
  entitlementLead:
    'Answer a few questions: you will know which grants and permits you can apply for, and what is missing for the others.',
  entitlementInvite: 'A few questions tell you which procedures are for you.',
  entitlementFree: 'Nothing is recorded: your answers serve this search alone.',
  entitlementStep: 'Question {step} of {most} at most',
  entitlementMore: 'Question {step}',
  entitlementSkip: 'Skip this question',
  entitlementBefore: 'Previous question',
  entitlementSee: 'See the result now',
  entitlementContinue: 'Continue',
  entitlementResult: 'Your result',
  entitlementResultLead:
    'This is an indication, from your answers and the rules of each procedure. The service decides once it has your request.',
  entitlementYes: 'You can apply for',
  entitlementOpen: 'Something is missing to tell',
  entitlementUnlikely: 'Your chances are low',
  entitlementNo: 'Not for you ({count})',
  entitlementNothing: 'No procedure matches your answers. Check them below, or search all procedures.',
  entitlementChecked: 'The service will also check:',
  entitlementMissing: 'To be checked:',
  entitlementUnmet: 'Condition that is not met:',
  entitlementForOthers: 'This procedure is for others.',
  entitlementEstimate: 'Estimate:',
  entitlementBegin: 'Start with my answers',
  entitlementAsk: 'Answer one more question',
  entitlementAnswers: 'Your answers',
  entitlementChange: 'Change',
  entitlementSkipped: 'No answer',
  entitlementAll: 'Show all of them ({count})',
  entitlementAgain: 'Start again',
  entitlementKept:
    'Your answers disappear when you leave this page. Starting a procedure carries them over to its form.',
};

/** What the handlers of the page say. */
export const said = { yes: 'oui', no: 'non' } as const;
