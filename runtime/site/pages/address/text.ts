/** What the pages of the address of the account say. */
export const fr = {
  addressTitle: 'Changer d’adresse électronique',
  addressNow: 'Votre adresse actuelle :',
  addressLead:
    'Un courriel part à la nouvelle adresse : son lien la confirme, et le changement se fait alors. L’ancienne adresse est prévenue, et peut annuler pendant 3 jours. Vos demandes restent dans votre compte, et leurs services écrivent à la nouvelle adresse.',
  addressPending:
    'Ouvrez le courriel envoyé à {email} et suivez son lien, valable 24 heures. D’ici là, rien ne change.',
  dropAddress: 'Abandonner ce changement',
  seeMailbox: 'Ouvrir les courriels de démonstration',
  newAddress: 'Nouvelle adresse électronique',
  askAddress: 'Changer d’adresse',
  confirmAddressTitle: 'Confirmer ma nouvelle adresse',
  confirmAddressLead:
    'Votre compte utilisait {former}. Il utilisera désormais {address}, pour vous connecter et pour vous écrire.',
  confirmAddress: 'Confirmer',
  keepAddressTitle: 'Annuler le changement d’adresse',
  keepAddressAsked: 'Il a été demandé que votre compte passe de {former} à {address}.',
  keepAddressDone: 'Votre compte est passé de {former} à {address}.',
  keepAddressWhat:
    'Si ce n’était pas vous, annulez : le compte garde l’ancienne adresse, tous ses appareils sont déconnectés et son mot de passe ne sert plus. Vous en choisirez un nouveau.',
  keepAddress: 'Ce n’était pas moi : annuler',
} as const;

export const en: Readonly<Record<keyof typeof fr, string>> = {
  addressTitle: 'Change e-mail address',
  addressNow: 'Your present address:',
  addressLead:
    'An e-mail goes to the new address: its link confirms it, and the change is then made. The old address is told, and can cancel for 3 days. Your requests stay in your account, and their services write to the new address.',
  addressPending:
    'Open the e-mail sent to {email} and follow its link, valid for 24 hours. Until then nothing changes.',
  dropAddress: 'Give up this change',
  seeMailbox: 'Open the demonstration mailbox',
  newAddress: 'New e-mail address',
  askAddress: 'Change address',
  confirmAddressTitle: 'Confirm my new address',
  confirmAddressLead:
    'Your account used {former}. From now on it will use {address}, to sign you in and to write to you.',
  confirmAddress: 'Confirm',
  keepAddressTitle: 'Cancel the change of address',
  keepAddressAsked: 'It was asked that your account go from {former} to {address}.',
  keepAddressDone: 'Your account went from {former} to {address}.',
  keepAddressWhat:
    'If it was not you, cancel: the account keeps the old address, all its devices are signed out and its password no longer works. You will choose a new one.',
  keepAddress: 'It was not me: cancel',
};

/** What the handlers of the pages say. */
export const said = {
  sameAddress: 'C’est déjà l’adresse de votre compte. Indiquez-en une autre.',
  choosePassword: 'Choisir un nouveau mot de passe',
  ends: {
    confirm: {
      done: {
        title: 'Votre adresse est changée',
        paragraphs: ['Connectez-vous désormais avec la nouvelle adresse. Les services de vos demandes y écriront.'],
      },
      expired: {
        title: 'Lien expiré',
        paragraphs: [
          'Ce lien a déjà servi ou n’est plus valable. Demandez de nouveau le changement dans votre compte.',
        ],
      },
      taken: {
        title: 'Cette adresse a déjà un compte',
        paragraphs: ['Deux comptes ne peuvent pas avoir la même adresse. Rien n’a changé : choisissez-en une autre.'],
      },
    },
    keep: {
      done: {
        title: 'Le changement est annulé',
        paragraphs: [
          'Votre compte a l’adresse d’avant, et tous ses appareils sont déconnectés.',
          'Choisissez maintenant un nouveau mot de passe : l’ancien ne sert plus.',
        ],
      },
      expired: {
        title: 'Lien expiré',
        paragraphs: [
          'Ce changement est déjà annulé, ou il date de plus de 3 jours.',
          'Si vous ne retrouvez pas votre compte, écrivez au service de l’une de vos demandes : il peut vérifier qui vous êtes.',
        ],
      },
      taken: {
        title: 'Cette adresse sert à un autre compte',
        paragraphs: [
          'Le changement ne peut pas être annulé ici. Écrivez au service de l’une de vos demandes : il peut vérifier qui vous êtes.',
        ],
      },
    },
  },
} as const;
