/** What is asked before a device forgets everything, and what is lost by it. */
export const fr = {
  sharedForgetAll: 'Tout oublier sur cet appareil',
  sharedLead:
    'D’autres personnes utilisent cet appareil ? Vous serez déconnecté, et ce navigateur oubliera ce que vous y avez commencé et saisi.',
  sharedWarning:
    'Ce qui est dans votre compte y reste. Une demande commencée sans compte ne pourra plus être reprise : pour la garder, connectez-vous d’abord et joignez-la à votre compte.',
} as const;

export const en: Readonly<Record<keyof typeof fr, string>> = {
  sharedForgetAll: 'Forget everything on this device',
  sharedLead:
    'Do other people use this device? You will be signed out, and this browser will forget what you started and typed on it.',
  sharedWarning:
    'What is in your account stays there. A request started without an account can no longer be resumed: to keep it, sign in first and add it to your account.',
};

/** What the handlers of the page say. */
export const said = {
  deviceForgotten: {
    title: 'Cet appareil a tout oublié',
    paragraphs: [
      'Vous êtes déconnecté, et rien de ce que vous avez fait ici n’est gardé par ce navigateur. Par prudence, fermez aussi ses fenêtres.',
    ],
  },
} as const;
