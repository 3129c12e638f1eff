/** What the pages of signing in, up and out say. `{provider}` is the name of the identity service. */
export const fr = {
  or: 'ou',
  signInTitle: 'Connexion',
  signInWith: 'Se connecter avec {provider}',
  emailHint: 'Vous y recevrez un lien pour confirmer votre adresse, puis les nouvelles de vos demandes.',
  forgot: 'J’ai oublié mon mot de passe',
  noAccount: 'Je n’ai pas de compte : en créer un',
  haveAccount: 'J’ai déjà un compte : me connecter',
  signUpTitle: 'Créer un compte',
  signUpLead: 'Un compte sert à déposer vos demandes et à les suivre. Tous les champs sont obligatoires.',
  signOutTitle: 'Déconnexion',
  signOutLead: 'Sur un appareil partagé, déconnectez-vous toujours avant de partir.',
  stay: 'Rester connecté',
  passkeySignIn: 'Me connecter avec une clé d’accès',
  passkeyFailed: 'La connexion n’a pas abouti. Recommencez, ou donnez votre mot de passe.',
} as const;

export const en: Readonly<Record<keyof typeof fr, string>> = {
  or: 'or',
  signInTitle: 'Sign in',
  signInWith: 'Sign in with {provider}',
  emailHint: 'You will receive a link there to confirm your address, then news of your requests.',
  forgot: 'I forgot my password',
  noAccount: 'I have no account: create one',
  haveAccount: 'I already have an account: sign in',
  signUpTitle: 'Create an account',
  signUpLead: 'An account is for filing your requests and following them. All fields are required.',
  signOutTitle: 'Sign out',
  signOutLead: 'On a shared device, always sign out before you leave.',
  stay: 'Stay signed in',
  passkeySignIn: 'Sign in with a passkey',
  passkeyFailed: 'Signing in did not succeed. Try again, or give your password.',
};

/** What the handlers of the page say. */
export const said = {
  providerUnconfirmed: (provider: string) =>
    `Votre adresse électronique n’est pas confirmée auprès de ${provider}. Confirmez-la là-bas, puis revenez ; ou connectez-vous avec votre adresse et un mot de passe.`,
  providerFailed: 'La connexion n’a pas abouti. Recommencez, ou choisissez un autre moyen de connexion.',
  codeTooLate:
    'Le code a été demandé il y a trop longtemps ou essayé trop souvent. Donnez de nouveau votre mot de passe.',
  checkMail: {
    title: 'Consultez votre messagerie',
    paragraphs: (email: string) => [
      `Nous avons envoyé un message à ${email}. Ouvrez le lien qu’il contient pour confirmer votre adresse : vous serez connecté et retrouverez ce que vous aviez commencé.`,
      'Rien reçu ? Regardez dans les courriers indésirables, puis recommencez.',
    ],
  },
  verified: {
    now: { title: 'Votre adresse est confirmée', paragraphs: ['Votre compte est prêt.'] },
    before: {
      title: 'Votre adresse est déjà confirmée',
      paragraphs: [
        'Ce lien a déjà servi : votre compte est prêt. Connectez-vous pour retrouver ce que vous aviez commencé.',
      ],
    },
    failed: {
      title: 'Ce lien n’est plus valable',
      paragraphs: ['Le lien de confirmation a expiré. Connectez-vous : nous vous en enverrons un nouveau.'],
    },
  },
  fields: {
    givenName: 'Indiquez votre prénom.',
    familyName: 'Indiquez votre nom de famille.',
    password: 'Indiquez votre mot de passe.',
    oneLine: 'Écrivez ce nom sur une seule ligne.',
  },
} as const;
