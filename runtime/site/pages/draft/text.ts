/** What the handlers of the page say. */
export const said = {
  filledFor: (name: string) => `Demande de ${name} : ce que l’on sait déjà d’elle est rempli. Vous pouvez le changer.`,
  knownOf: (name: string) =>
    `Demande de ${name} : ce que l’on sait déjà d’elle est rempli, et les pages où rien ne manque sont passées. Vous relirez tout avant de déposer.`,
  helping:
    'Vous aidez une personne à remplir sa demande : écrivez ce qui est vrai pour elle. Elle relira tout, et c’est elle qui dépose.',
  partOf: (title: string) =>
    `Cette page est à remplir et à signer par « ${title} », avec le lien qui lui est envoyé. Vous pouvez la passer.`,
  sessionEnded:
    'Votre session a expiré. Votre saisie est gardée ci-dessous : reconnectez-vous dans un autre onglet, puis revenez ici et continuez.',
  notJoined:
    'Vous vous êtes connecté entre-temps. Votre saisie est gardée ci-dessous : ouvrez « Mon compte » dans un autre onglet, joignez-y cette demande, puis revenez ici et continuez.',
} as const;
