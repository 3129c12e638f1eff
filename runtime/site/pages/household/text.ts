/** What the page of the household says. */
export const fr = {
  householdTitle: 'Mon foyer',
  seeHousehold: 'Voir les personnes de mon foyer',
  householdLead:
    'Nommez une fois les personnes qui vivent avec vous : les formulaires qui les demandent seront remplis d’avance, et vous pourrez y changer ce que vous voulez.',
  householdPrivate:
    'Vous seul les voyez ici. Un service ne les connaît que par une demande que vous déposez. Elles sont effacées quand vous les retirez, et à la fermeture de votre compte.',
  householdNone: 'Personne pour l’instant.',
  householdAdd: 'Ajouter une personne',
  householdChange: 'Modifier {name}',
  householdKeepAdd: 'Ajouter cette personne',
  householdKeep: 'Enregistrer',
  householdCancel: 'Ne rien changer',
  householdEdit: 'Modifier',
  householdRemove: 'Retirer',
  householdSaved:
    'C’est enregistré. Vos prochaines demandes seront remplies ainsi ; celles qui sont déposées ne changent pas.',
  householdRemoved: 'Cette personne n’est plus dans votre compte. Vos demandes déposées ne changent pas.',
  householdFull: 'Votre compte garde vingt personnes au plus : retirez-en une pour en ajouter une autre.',
  householdGone: 'Cette personne n’est plus dans votre compte : elle a été retirée entre-temps.',
  memberFamilyName: 'Nom',
  memberGivenName: 'Prénoms',
  memberBirthDate: 'Date de naissance',
  memberBirthDateHint: 'Par exemple 14/5/2015',
  memberRelation: 'Lien avec vous',
  memberRelationChoose: 'Choisissez',
} as const;

export const en: Readonly<Record<keyof typeof fr, string>> = {
  householdTitle: 'My household',
  seeHousehold: 'See the people of my household',
  householdLead:
    'Name once the people who live with you: forms that ask for them will be filled in, and you may change there what you like.',
  householdPrivate:
    'Only you see them here. A service knows them only by a request that you file. They are erased when you remove them, and when your account is closed.',
  householdNone: 'Nobody yet.',
  householdAdd: 'Add a person',
  householdChange: 'Change {name}',
  householdKeepAdd: 'Add this person',
  householdKeep: 'Save',
  householdCancel: 'Change nothing',
  householdEdit: 'Change',
  householdRemove: 'Remove',
  householdSaved: 'Saved. Your next requests will be filled in so; those that are filed do not change.',
  householdRemoved: 'This person is no longer in your account. Requests that you filed do not change.',
  householdFull: 'Your account keeps twenty people at most: remove one to add another.',
  householdGone: 'This person is no longer in your account: they were removed meanwhile.',
  memberFamilyName: 'Family name',
  memberGivenName: 'First names',
  memberBirthDate: 'Date of birth',
  memberBirthDateHint: 'For example 14/5/2015',
  memberRelation: 'Relation to you',
  memberRelationChoose: 'Choose',
};

/** What is wrong with what was typed, and when somebody was born. */
export const said = {
  born: (day: string) => `né ou née le ${day}`,
  nom: 'Indiquez le nom de cette personne.',
  prenoms: 'Indiquez les prénoms de cette personne.',
  dateNaissance: 'Indiquez sa date de naissance, par exemple 14/5/2015 : elle n’est pas dans l’avenir.',
  lien: 'Choisissez le lien de cette personne avec vous.',
  tooLong: 'Écrivez-le sur une seule ligne, en cent caractères au plus.',
} as const;
