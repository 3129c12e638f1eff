/** Sentences common to the desk and the studio, in French; `en.ts` has the same keys. */
export const fr = {
  skip: 'Aller au contenu',
  otherLanguage: 'English',
  retry: 'Réessayer',
  reload: 'Voir ce qui a changé, en gardant ma saisie',
  signIn: 'Se connecter',
  signInNeeded:
    'Votre session a pris fin. Connectez-vous dans la nouvelle page, puis revenez ici : votre saisie reste en place.',
  close: 'Fermer',
  more: 'Autres problèmes : {count}.',
  unreachable: 'Serveur injoignable',
  unreachableHint:
    'Le serveur ne répond pas. Votre saisie est gardée sur cette page : vérifiez la connexion, puis réessayez.',
  partMissing: 'Cette partie de la page ne peut pas être montrée',
  partMissingHint:
    'Une nouvelle version a peut-être été installée pendant que cette page était ouverte, ou le réseau s’est coupé. Ce qui est enregistré est gardé : rechargez la page, puis prévenez un administrateur si cela se répète.',
  reloadPage: 'Recharger la page',
  unexpected: 'Cette page a rencontré un problème',
  unexpectedHint: 'Votre saisie reste en place : réessayez, puis prévenez un administrateur si cela se répète.',
};

/** What a language of the desk and the studio has to say together. */
export type UiMessages = Readonly<Record<keyof typeof fr, string>>;
