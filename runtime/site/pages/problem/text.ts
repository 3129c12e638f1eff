/** What is said beside a problem of HTTP: how not to lose what was typed. `{status}` is its number. */
export const fr = {
  problemStatus: 'Erreur {status}',
  problemResend:
    'Ce que vous avez saisi n’est pas perdu : dans une minute, rechargez cette page. Votre navigateur propose alors de renvoyer votre saisie ; acceptez.',
  problemResendSignedIn:
    'Votre session a expiré, mais votre saisie n’est pas perdue : reconnectez-vous dans un nouvel onglet, puis revenez ici et rechargez cette page. Votre navigateur propose alors de renvoyer votre saisie ; acceptez.',
  signInElsewhere: 'Me connecter (nouvel onglet)',
} as const;

export const en: Readonly<Record<keyof typeof fr, string>> = {
  problemStatus: 'Error {status}',
  problemResend:
    'What you typed is not lost: in a minute, reload this page. Your browser then offers to send your input again; accept.',
  problemResendSignedIn:
    'Your session has ended, but what you typed is not lost: sign in again in a new tab, then come back here and reload this page. Your browser then offers to send it again; accept.',
  signInElsewhere: 'Sign in (new tab)',
};
