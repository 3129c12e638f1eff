/** What the handlers of the page say. */
export const said = {
  sessionEnded:
    'Votre session a expiré. Votre saisie est gardée ci-dessous : reconnectez-vous dans un autre onglet, puis revenez ici et continuez.',
  notJoined:
    'Vous vous êtes connecté entre-temps. Votre saisie est gardée ci-dessous : ouvrez « Mon compte » dans un autre onglet, joignez-y cette demande, puis revenez ici et continuez.',
} as const;
