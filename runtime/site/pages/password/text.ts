/**
 * What the pages of a forgotten password and of an invitation say. `{name}` and `{email}` are those of who was invited.
 */
export const fr = {
  forgotTitle: 'Mot de passe oublié',
  forgotLead: 'Indiquez l’adresse de votre compte : nous vous envoyons un lien pour choisir un nouveau mot de passe.',
  sendLink: 'Recevoir le lien',
  resetTitle: 'Choisir un nouveau mot de passe',
  invitationTitle: 'Bienvenue, {name}',
  invitationLead: 'Choisissez le mot de passe de votre accès d’agent, pour l’adresse {email}.',
  invitationKnown:
    'Vous avez déjà un compte avec l’adresse {email} : donnez son mot de passe pour y ajouter votre accès d’agent.',
  acceptInvitation: 'Ouvrir mon accès',
} as const;

export const en: Readonly<Record<keyof typeof fr, string>> = {
  forgotTitle: 'Forgotten password',
  forgotLead: 'Give the address of your account: we send you a link to choose a new password.',
  sendLink: 'Get the link',
  resetTitle: 'Choose a new password',
  invitationTitle: 'Welcome, {name}',
  invitationLead: 'Choose the password of your staff access, for the address {email}.',
  invitationKnown: 'You already have an account with the address {email}: give its password to add your staff access.',
  acceptInvitation: 'Open my access',
};

/** What the handlers of the page say. */
export const said = {
  passwordChanged: 'Votre mot de passe est changé. Connectez-vous avec le nouveau.',
  linkUsed: 'Ce lien a déjà servi ou n’est plus valable.',
  resetSent: {
    title: 'Consultez votre messagerie',
    paragraphs: [
      'Si un compte existe avec cette adresse, un message vient d’y être envoyé, avec un lien pour choisir un nouveau mot de passe.',
    ],
  },
  askAgain: 'Demander un nouveau lien',
} as const;
