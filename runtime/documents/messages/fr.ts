/** What documents say by themselves, around the texts of a scheme. */
export const fr = {
  page: 'Page',
  of: 'sur',
  object: 'Objet :',
  reference: 'Réf. :',
  signatureOf: (name: string) => `Signature de ${name}`,
  phone: 'Tél. :',
  placeAndDate: (place: string, date: string) => `${place}, le ${date}`,
  number: (number: string) => `N° ${number}`,
  act: {
    order: (word: string, number: string | null, date: string) =>
      number === null ? `${word} du ${date}` : `${word} n° ${number} du ${date}`,
    /** Of several, the first is « 1er »; the only one is « unique ». */
    article: (rank: number, of: number) =>
      of === 1 ? 'Article unique – ' : rank === 1 ? 'Article 1er – ' : `Article ${rank} – `,
    delegation: (delegation: string) => `${delegation},`,
    labels: {
      holder: 'Titulaire',
      number: 'Numéro',
      deliveredOn: 'Délivré le',
      establishedOn: 'Établi le',
      validity: 'Validité',
    },
    validity: (from: string | null, until: string | null) => {
      if (until === null) return from === null ? null : `à compter du ${from}`;
      return from === null ? `jusqu’au ${until}` : `du ${from} au ${until}`;
    },
  },
  unprintable: {
    image: 'une image ne peut pas figurer dans ce document : retirez-la, ou placez-la dans l’en-tête du service',
    html: 'le code HTML n’est pas accepté : écrivez le texte en Markdown',
    code: 'un bloc de code n’est pas accepté : retirez les quatre espaces ou les accents graves en début de ligne',
    url: 'un lien doit commencer par https://, mailto: ou tel:',
    definition: 'les liens par référence ne sont pas acceptés : écrivez [texte](adresse)',
    other: 'cette mise en forme n’est pas acceptée dans un document',
  },
  refused: (title: string, line: number, column: number, reason: string) =>
    `Le document « ${title} » ne peut pas être imprimé, ligne ${line}, colonne ${column} : ${reason}.`,
  tooLong: (title: string) => `Le document « ${title} » est trop long pour être imprimé : 200 000 caractères au plus.`,
  receipt: {
    heading: (title: string) => `Récapitulatif de votre demande : ${title}`,
    noAnswer: 'Sans réponse',
    more: (count: string) =>
      `Et ${count} autres réponses, gardées avec la demande mais trop nombreuses pour être imprimées ici.`,
    moreOne: 'Et une autre réponse, gardée avec la demande mais trop longue pour être imprimée ici.',
    labels: {
      number: 'Dossier n°',
      filedOn: 'Déposé le',
      delay: 'Délai habituel',
      answerBy: 'À corriger au plus tard le',
      question: 'Question',
      answer: 'Votre réponse',
      signed: 'Ont aussi signé',
      later: 'À fournir plus tard',
      next: 'La suite',
      rights: 'Vos droits',
    },
  },
  form: {
    code: {
      short: (code: string) => `Code du formulaire : ${code}`,
      ofVersion: (version: number, date: string) => `Version ${version}, publiée le ${date}`,
    },
    labels: {
      optional: '(facultatif)',
      howTo: 'Écrivez en lettres capitales, à l’encre noire. Sauf mention « facultatif », répondez à chaque question.',
      chooseOne: 'Cochez une seule case.',
      chooseSeveral: 'Cochez toutes les cases qui conviennent.',
      day: 'jour',
      month: 'mois',
      year: 'année',
      attach: 'Document à joindre. Cochez quand il est joint.',
      office: 'Cadre réservé à l’administration',
      receivedOn: 'Reçu le',
      caseNumber: 'Dossier n°',
      sign: 'Date et signature',
      signedAt: 'Fait à',
      signedOn: 'Le',
      signature: 'Signature',
      sendTo: 'Renvoyez ce formulaire et les documents demandés à :',
    },
  },
};
