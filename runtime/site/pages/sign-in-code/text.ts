/** What the second step of a sign-in says. */
export const fr = {
  codeTitle: 'Code de connexion',
  codeHint: 'Les six chiffres que votre application affiche, ou l’un de vos codes de secours.',
  codeLost:
    'Téléphone et codes de secours perdus ? Si vous travaillez ici, un administrateur peut vous rendre l’accès ; sinon, écrivez au service.',
} as const;

export const en: Readonly<Record<keyof typeof fr, string>> = {
  codeTitle: 'Sign-in code',
  codeHint: 'The six digits that your application shows, or one of your recovery codes.',
  codeLost:
    'Lost both telephone and recovery codes? If you work here, an administrator can let you in again; else write to the service.',
};
