/** What the page on signing in says: password, second factor, passkeys, devices. */
export const fr = {
  factorOff: 'Votre mot de passe suffit pour entrer. Un code de votre téléphone peut être demandé en plus.',
  factorSetUp: 'Activer la double authentification',
  factorChange: 'Codes de secours et réglages',
  passkeysTitle: 'Clés d’accès',
  passkeysLead:
    'Une clé d’accès est gardée par un appareil et s’ouvre avec un doigt, un visage ou un code : elle remplace le mot de passe et le code de connexion.',
  passkeyUnused: 'Ajoutée le {date}. Pas encore utilisée.',
  passkeyUsed: 'Ajoutée le {date}. Utilisée pour la dernière fois le {used}.',
  passkeyRemove: 'Retirer',
  passkeyAdd: 'Ajouter une clé d’accès',
  passkeyPasswordHint: 'Pour ajouter une clé sur cet appareil.',
  passkeyAddFailed:
    'La clé n’est pas ajoutée. Vérifiez votre mot de passe, puis recommencez et suivez ce que demande votre appareil.',
  passkeyScript: 'Pour ajouter une clé d’accès, il faut que JavaScript soit activé.',
  changeAddress: 'Changer d’adresse électronique',
  changePassword: 'Changer mon mot de passe',
  changePasswordTitle: 'Changer de mot de passe',
  changePasswordLead: 'Vos autres appareils seront déconnectés.',
  currentPassword: 'Mot de passe actuel',
  devicesTitle: 'Appareils connectés',
  devicesLead: 'Vous ne reconnaissez pas un appareil ? Déconnectez-le, puis changez de mot de passe.',
  thisDevice: 'cet appareil',
  deviceSeen: 'Connecté depuis le {since}. Vu pour la dernière fois le {seen}.',
  deviceSeenFrom: 'Connecté depuis le {since}. Vu pour la dernière fois le {seen}, réseau {address}',
  endSession: 'Déconnecter',
  endOtherSessions: 'Déconnecter tous les autres appareils',
} as const;

export const en: Readonly<Record<keyof typeof fr, string>> = {
  factorOff: 'Your password is enough to get in. A code of your telephone can be asked besides.',
  factorSetUp: 'Set up two-step sign-in',
  factorChange: 'Recovery codes and settings',
  passkeysTitle: 'Passkeys',
  passkeysLead:
    'A passkey is kept by a device and opened by a finger, a face or a code: it takes the place of the password and the sign-in code.',
  passkeyUnused: 'Added {date}. Not used yet.',
  passkeyUsed: 'Added {date}. Last used {used}.',
  passkeyRemove: 'Remove',
  passkeyAdd: 'Add a passkey',
  passkeyPasswordHint: 'To add a passkey on this device.',
  passkeyAddFailed: 'The passkey is not added. Check your password, then begin again and follow what your device asks.',
  passkeyScript: 'To add a passkey, JavaScript has to be enabled.',
  changeAddress: 'Change e-mail address',
  changePassword: 'Change my password',
  changePasswordTitle: 'Change password',
  changePasswordLead: 'Your other devices will be signed out.',
  currentPassword: 'Current password',
  devicesTitle: 'Devices signed in',
  devicesLead: 'You do not recognise a device? Sign it out, then change your password.',
  thisDevice: 'this device',
  deviceSeen: 'Signed in since {since}. Last seen {seen}.',
  deviceSeenFrom: 'Signed in since {since}. Last seen {seen}, network {address}',
  endSession: 'Sign out',
  endOtherSessions: 'Sign out all other devices',
};

/** What the handlers of the page say. */
export const said = {
  securityDone: {
    'code-arrete': 'La double authentification est arrêtée : votre mot de passe suffit de nouveau.',
    'mot-de-passe': 'Votre mot de passe est changé. Vos autres appareils sont déconnectés.',
    cle: 'La clé d’accès est ajoutée : vous pourrez vous connecter avec elle.',
    'cle-retiree': 'La clé d’accès est retirée.',
    appareil: 'L’appareil est déconnecté.',
    appareils: 'Tous vos autres appareils sont déconnectés.',
  },
  fields: {
    currentPassword: 'Indiquez votre mot de passe actuel.',
  },
} as const;
