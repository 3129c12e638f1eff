/** What the pages of the second factor say. */
export const fr = {
  factorOwed:
    'Votre accès de travail demande un code en plus du mot de passe. Activez-le pour continuer : il faut deux minutes et votre téléphone.',
  factorLead:
    'Après votre mot de passe, un code que seul votre téléphone connaît est demandé. Qui trouve votre mot de passe ne peut rien en faire.',
  factorApps:
    'Installez d’abord une application de codes sur votre téléphone (par exemple Aegis, FreeOTP, Google Authenticator ou Microsoft Authenticator).',
  factorBegin: 'Commencer',
  factorRequired: 'La double authentification est obligatoire pour ceux qui travaillent ici.',
  factorStopTitle: 'Arrêter',
  factorStopLead: 'Votre mot de passe suffira de nouveau pour entrer.',
  factorStop: 'Arrêter la double authentification',
  factorSetupTitle: 'Relier votre téléphone',
  factorScan: 'Dans l’application, ajoutez un compte et photographiez l’image ci-dessous.',
  factorThenCode: 'Saisissez ici les six chiffres que l’application affiche alors.',
  factorPicture: 'Image à photographier avec l’application ; le même secret est écrit dessous',
  factorByHand: 'Sans appareil photo, saisissez ce secret dans l’application :',
  factorCodeHint: 'Six chiffres, qui changent toutes les trente secondes.',
  factorConfirm: 'Activer',
  recoveryTitle: 'Codes de secours',
  recoveryLeft: 'Codes de secours qui restent : {count}.',
  recoveryRenew: 'Recevoir de nouveaux codes',
  recoveryOnce: 'Ces codes ne seront plus jamais affichés. Imprimez cette page ou recopiez-les.',
  recoveryLead:
    'Sans votre téléphone, donnez l’un d’eux à la place du code. Chacun ne sert qu’une fois. Gardez-les ailleurs que sur votre téléphone.',
  recoveryKept: 'Je les ai gardés',
} as const;

export const en: Readonly<Record<keyof typeof fr, string>> = {
  factorOwed:
    'Your access for work needs a code besides the password. Set it up to go on: it takes two minutes and your telephone.',
  factorLead:
    'After your password, a code that only your telephone knows is asked. Whoever finds your password can do nothing with it.',
  factorApps:
    'First install an application for codes on your telephone (such as Aegis, FreeOTP, Google Authenticator or Microsoft Authenticator).',
  factorBegin: 'Begin',
  factorRequired: 'Two-step sign-in is required of those who work here.',
  factorStopTitle: 'Stop',
  factorStopLead: 'Your password will be enough to get in again.',
  factorStop: 'Stop two-step sign-in',
  factorSetupTitle: 'Link your telephone',
  factorScan: 'In the application, add an account and photograph the picture below.',
  factorThenCode: 'Type here the six digits that the application then shows.',
  factorPicture: 'Picture to photograph with the application; the same secret is written below',
  factorByHand: 'Without a camera, type this secret into the application:',
  factorCodeHint: 'Six digits that change every thirty seconds.',
  factorConfirm: 'Set up',
  recoveryTitle: 'Recovery codes',
  recoveryLeft: 'Recovery codes left: {count}.',
  recoveryRenew: 'Get new codes',
  recoveryOnce: 'These codes will never be shown again. Print this page or copy them.',
  recoveryLead:
    'Without your telephone, give one of them instead of the code. Each works once. Keep them elsewhere than on your telephone.',
  recoveryKept: 'I have kept them',
};

/** What the handlers of the page say. */
export const said = {
  fields: {
    wrongCode: 'Ce code n’est pas celui que l’application affiche maintenant. Attendez le suivant et saisissez-le.',
  },
} as const;
