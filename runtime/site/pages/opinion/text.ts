/** What the page of an opinion that is given by a link says. */
export const fr = {
  opinionLead:
    '{by} vous demande un avis sur un dossier, pour le compte de : {service}. Vous n’avez pas besoin de compte : ce lien est le vôtre, ne le transmettez pas.',
  opinionUntil: 'À rendre au plus tard le',
  opinionQuestion: 'Question de {by}',
  opinionCase: 'Le dossier',
  opinionApplicant: 'Demandeur',
  opinionFiled: 'Déposé le',
  opinionScheme: 'Démarche',
  opinionNumber: 'Numéro',
  opinionSees:
    'Cette page montre ce que la démarche prévoit de montrer pour cet avis, et rien d’autre. Votre lecture est enregistrée et la personne qui a fait la demande peut le savoir.',
  opinionAnswers: 'Lire la demande',
  opinionYours: 'Votre avis',
  opinionName: 'Votre nom et votre qualité',
  opinionNameHint: 'Ils sont gardés avec l’avis.',
  opinionConfidential: 'Cet avis n’est pas montré à la personne qui a fait la demande.',
  opinionReview: 'Relire mon avis',
  opinionReviewTitle: 'Relisez votre avis',
  opinionReviewLead:
    'Rien n’est encore envoyé. Une fois rendu, l’avis ne peut plus être modifié, et ce lien ne sert plus.',
  opinionBy: 'Rendu par',
  opinionGive: 'Rendre cet avis',
  opinionChange: 'Modifier',
  opinionGivenTitle: 'Avis rendu',
  opinionGiven: 'L’avis a été rendu le {on} par {by}. Il n’y a plus rien à faire ; ce lien ne montre plus le dossier.',
  opinionOverTitle: 'Cet avis n’est plus attendu',
  opinionLate: 'Il devait être rendu au plus tard le {on}. Le dossier suit son cours sans lui.',
  opinionGone: 'Le service n’en a plus besoin. Il n’y a rien à faire ; ce lien ne montre plus le dossier.',
  opinionContact: 'Une question ? {service}',
} as const;

export const en: Readonly<Record<keyof typeof fr, string>> = {
  opinionLead:
    '{by} asks your opinion on a case, on behalf of: {service}. You need no account: this link is yours, do not pass it on.',
  opinionUntil: 'To be given no later than',
  opinionQuestion: 'Question from {by}',
  opinionCase: 'The case',
  opinionApplicant: 'Applicant',
  opinionFiled: 'Filed on',
  opinionScheme: 'Procedure',
  opinionNumber: 'Number',
  opinionSees:
    'This page shows what the procedure shows for this opinion, and nothing else. Your reading is recorded and whoever made the request may know of it.',
  opinionAnswers: 'Read the request',
  opinionYours: 'Your opinion',
  opinionName: 'Your name and position',
  opinionNameHint: 'They are kept with the opinion.',
  opinionConfidential: 'This opinion is not shown to whoever made the request.',
  opinionReview: 'Read my opinion again',
  opinionReviewTitle: 'Read your opinion again',
  opinionReviewLead:
    'Nothing is sent yet. Once given, the opinion cannot be changed any more, and this link no longer serves.',
  opinionBy: 'Given by',
  opinionGive: 'Give this opinion',
  opinionChange: 'Change',
  opinionGivenTitle: 'Opinion given',
  opinionGiven:
    'The opinion was given on {on} by {by}. There is nothing more to do; this link no longer shows the case.',
  opinionOverTitle: 'This opinion is no longer awaited',
  opinionLate: 'It was to be given by {on}. The case goes on without it.',
  opinionGone: 'The service no longer needs it. There is nothing to do; this link no longer shows the case.',
  opinionContact: 'A question? {service}',
};

/** What the handlers of the page say. */
export const said = {
  name: 'Écrivez votre nom : il est gardé avec l’avis.',
  /** Under which name the opinion is kept: the name that was given, and the means. */
  by: (name: string, email: string) => `${name}, par le lien envoyé à ${email}`,
} as const;
