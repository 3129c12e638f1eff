/** How events are said: by kind, to the applicant (`you`) and to agents (`agent`). */
export const fr = {
  actors: {
    applicant: 'Le demandeur',
    time: 'Le délai',
    ourselves: 'Le site',
    system: (name: string) => `Le système « ${name} »`,
    standIn: (name: string, absent: string) => `${name}, pour ${absent}, absent(e)`,
  },
  /** After a sentence to the applicant, of what somebody did whom they appointed. */
  doneFor: (name: string) => `Fait pour vous par ${name}.`,
  filed: {
    agent: (number: string) => `La demande ${number} a été déposée.`,
    you: {
      online: () => 'Vous avez déposé votre demande en ligne.',
      counter: (day: string) => `Votre demande a été reçue au guichet le ${day}.`,
      letter: (day: string) => `Votre demande a été reçue par courrier le ${day}.`,
      email: (day: string) => `Votre demande a été reçue par courriel le ${day}.`,
      phone: (day: string) => `Votre demande a été reçue par téléphone le ${day}.`,
    },
  },
  computed: { agent: 'Les montants et résultats ont été recalculés.' },
  acted: {
    agent: (who: string, action: string) => `${who} : « ${action} ».`,
    agentExplained: (sentence: string, explanation: string) =>
      `${sentence} Pourquoi une réponse demandée n’a pas changé : « ${explanation} »`,
    you: {
      resubmission: 'Vous avez renvoyé votre demande corrigée.',
      reopening: 'Votre demande est rouverte.',
      withdrawal: 'Vous avez retiré votre demande.',
    },
    youExplained: (sentence: string, explanation: string) => `${sentence} Explication donnée : « ${explanation} »`,
  },
  recalled: { agent: (who: string, action: string) => `${who} a repris son action : « ${action} ».` },
  decided: {
    agent: (values: readonly string[]) => `Décidé : ${values.join(' ; ')}.`,
    you: (values: readonly string[]) => `Ce qui est décidé : ${values.join(' ; ')}.`,
    value: (label: string, value: string | null) => `${label} : ${value ?? 'plus de valeur'}`,
  },
  contactChanged: {
    agent: (who: string, contact: readonly string[]) =>
      contact.length === 0
        ? `${who} a changé ses coordonnées.`
        : `${who} a changé ses coordonnées : ${contact.join(' ; ')}.`,
    phone: (phone: string) => `téléphone ${phone}`,
    email: (address: string) => `courriel ${address}`,
    address: (line: string) => `adresse ${line}`,
    yourEmail: (address: string) =>
      `Votre adresse électronique a changé : les messages partent désormais à ${address}.`,
    you: 'Vous avez transmis vos nouvelles coordonnées.',
  },
  answersChanged: { agent: 'Les réponses ont été modifiées.' },
  moved: {
    agent: (state: string) => `Le dossier est passé à l’étape « ${state} ».`,
    branches: (state: string, within: readonly string[]) =>
      `Le dossier est passé à l’étape « ${state} » : ${within.map((title) => `« ${title} »`).join(', ')}.`,
  },
  taskOpened: { agent: (title: string, name: string) => `Nouvelle tâche pour ${name} : « ${title} ».` },
  taskAssigned: {
    taken: (title: string, name: string) => `${name} a pris la tâche « ${title} ».`,
    released: (title: string) => `La tâche « ${title} » est de nouveau à prendre.`,
  },
  taskClosed: {
    agent: (title: string) => `La tâche « ${title} » est terminée.`,
    unnamed: 'Une tâche est terminée.',
  },
  timerStarted: { agent: (action: string, day: string) => `« ${action} » est prévu le ${day}.` },
  timerEnded: { fired: 'Une échéance est arrivée.', cancelled: 'Une échéance est annulée.' },
  clockChanged: {
    agent: {
      running: (title: string, day: string) => `${title} : court jusqu’au ${day}.`,
      suspended: (title: string) => `${title} : suspendu.`,
      stopped: (title: string) => `${title} : terminé.`,
      expired: (title: string) => `${title} : expiré.`,
    },
    you: {
      suspended: (title: string) => `${title} : le délai est suspendu.`,
      expired: (title: string) => `${title} : le délai est terminé.`,
      acceptance: (day: string) => `Décision implicite d’acceptation née le ${day}.`,
      rejection: (day: string) => `Décision implicite de rejet née le ${day}.`,
    },
  },
  clockExtended: {
    agent: (title: string, why: string, day: string | null) =>
      day === null ? `${title} : prolongé (${why}).` : `${title} : prolongé jusqu’au ${day} (${why}).`,
    you: (title: string, why: string, day: string | null) =>
      day === null
        ? `${title} : le délai est prolongé. Raison : ${why}`
        : `${title} : le délai est prolongé jusqu’au ${day}. Raison : ${why}`,
  },
  routed: {
    agent: (name: string, route: string) => `${name} : le dossier est confié à « ${route} ».`,
    back: (name: string) => `${name} : le dossier revient au groupe habituel.`,
  },
  opinionChanged: {
    agent: {
      asked: (title: string) => `Avis demandé : ${title}.`,
      given: (title: string, name: string) => `Avis rendu par ${name} : ${title}.`,
      silent: (title: string) => `Avis réputé rendu, faute de réponse dans le délai : ${title}.`,
      quorum: (title: string) => `Avis non rendu, quorum atteint : ${title}.`,
      left: (title: string) => `Avis non rendu, le dossier a quitté l’étape : ${title}.`,
      unneeded: (title: string) => `Avis qui n’est pas demandé, sa condition n’étant pas remplie : ${title}.`,
      withdrawn: (title: string) => `Avis retiré, sa condition n’étant plus remplie : ${title}.`,
      adHoc: (title: string, who: string, to: string) => `${who} a demandé un avis à ${to} : ${title}.`,
    },
    you: {
      asked: (title: string) => `Avis demandé : ${title}.`,
      given: (title: string) => `Avis rendu : ${title}.`,
      silent: (title: string) => `Avis non rendu dans le délai : ${title}.`,
      quorum: (title: string) => `Avis non rendu, quorum atteint : ${title}.`,
    },
  },
  opinionReminded: {
    agent: (title: string) => `Rappel envoyé à qui doit rendre l’avis : ${title}.`,
    adHoc: 'avis ponctuel',
  },
  opinionEntrusted: {
    sent: (by: string, title: string, name: string, email: string) =>
      `${by} a envoyé l’avis à rendre par un lien à ${name} (${email}), sans compte : ${title}.`,
    erased: (by: string, title: string) => `${by} a envoyé l’avis à rendre par un lien : ${title}.`,
    takenBack: (by: string, title: string) => `${by} a retiré le lien par lequel l’avis pouvait être rendu : ${title}.`,
  },
  correctionRequested: {
    agent: (count: number) =>
      count > 1 ? `Une correction a été demandée sur ${count} réponses.` : 'Une correction a été demandée.',
    you: (labels: readonly string[]) => `À corriger : ${labels.join(', ')}.`,
  },
  correctionEnded: { agent: 'La correction attendue est terminée.' },
  annotated: { agent: (who: string) => `${who} a complété l’instruction.` },
  amountEntered: {
    agent: {
      commit: (label: string, amount: string) => `Montant engagé, ${label} : ${amount}.`,
      pay: (label: string, amount: string) => `Montant versé, ${label} : ${amount}.`,
      recover: (label: string, amount: string) => `Montant à recouvrer, ${label} : ${amount}.`,
    },
    you: {
      pay: (amount: string) => `Un versement de ${amount} est enregistré.`,
      recover: (amount: string) => `Un reversement de ${amount} est enregistré.`,
    },
  },
  placesChanged: {
    taken: (title: string, of: string) => `Place prise sur « ${title} »${of === '' ? '' : ` (${of})`}.`,
    over: (title: string, of: string) =>
      `Place prise sur « ${title} »${of === '' ? '' : ` (${of})`}, alors qu’il n’en restait pas : le silence l’a accordée.`,
    freed: (title: string) => `Place rendue sur « ${title} ».`,
  },
  actEstablished: {
    numbered: (title: string, number: string, day: string) => `Acte n° ${number} du ${day} : « ${title} ».`,
    agent: (title: string, day: string) => `Acte du ${day} : « ${title} ».`,
  },
  notified: {
    agent: {
      handed: (title: string, day: string) => `« ${title} » : remis en main propre le ${day}.`,
      registered: (title: string, day: string, reference: string) =>
        `« ${title} » : notifié le ${day} par courrier recommandé n° ${reference}.`,
      posted: (title: string, day: string) => `« ${title} » : notifié par courrier posté le ${day}.`,
      online: (title: string, day: string) => `« ${title} » : lu en ligne par le demandeur le ${day}.`,
    },
    you: {
      handed: (title: string, day: string) => `« ${title} » vous a été remis en main propre le ${day}.`,
      registered: (title: string, day: string, reference: string) =>
        `« ${title} » vous a été notifié le ${day} par courrier recommandé n° ${reference}.`,
      posted: (title: string, day: string) => `« ${title} » vous a été envoyé par courrier le ${day}.`,
      online: (title: string, day: string) => `Vous avez lu « ${title} » en ligne le ${day}.`,
    },
    appeal: (day: string) => `Vous pouvez contester cette décision jusqu’au ${day}.`,
  },
  documentOrdered: {
    agent: (title: string) => `Document établi : « ${title} ».`,
    agentToThird: (title: string, whom: string) => `Lettre à ${whom} : « ${title} ».`,
  },
  documentProduced: {
    agent: (title: string) => `Document prêt à être lu : « ${title} ».`,
    you: (title: string) => `Un document est à votre disposition : ${title}.`,
    youCopy: (title: string) => `La copie d’une lettre est à votre disposition : ${title}.`,
  },
  letterSent: {
    agent: (title: string, printed: string, posted: string, reference: string | null) =>
      `Lettre${title} imprimée le ${printed}, postée le ${posted}${reference === null ? '' : ` en recommandé n° ${reference}`}.`,
    agentTakenBack: (name: string, title: string) =>
      `${name} a annulé l’envoi de la lettre${title} : elle n’est pas encore partie.`,
    you: (title: string, posted: string) => `La lettre${title} vous a été postée le ${posted}.`,
    youTakenBack: (title: string) => `La lettre${title} n’est pas encore partie : la date d’envoi était une erreur.`,
    named: (title: string) => ` « ${title} »`,
  },
  mailOrdered: {
    agent: (subject: string, to: string) => `Courriel envoyé à ${to} : « ${subject} ».`,
    agentPrints: (subject: string) => `Courrier à imprimer : « ${subject} ».`,
    agentToThird: (subject: string, whom: string, to: string) => `Courriel à ${whom}, ${to} : « ${subject} ».`,
    agentPrintsToThird: (subject: string, whom: string) => `Courrier à imprimer pour ${whom} : « ${subject} ».`,
    you: (subject: string) => `Nous vous avons écrit : ${subject}`,
    youByPost: (subject: string) => `Un courrier vous est adressé : ${subject}`,
  },
  /** Whom a third party is: what they are to the case, and their name. */
  third: {
    agent: (title: string, name: string) => `${name} (${title})`,
    you: (title: string) => `Un courrier a été adressé à : ${title}.`,
  },
  messageSent: {
    agent: (name: string) => `${name} a écrit un message.`,
    you: {
      applicant: 'Vous avez envoyé un message au service.',
      agent: 'Le service vous a envoyé un message.',
    },
  },
  exchangeLogged: {
    agent: (who: string, what: string, day: string) => `${who} a noté ${what} du ${day}.`,
    what: {
      received: {
        phone: 'un appel reçu',
        letter: 'un courrier reçu',
        email: 'un courriel reçu',
        counter: 'un passage au guichet',
      },
      sent: {
        phone: 'un appel passé',
        letter: 'un courrier envoyé',
        email: 'un courriel envoyé',
        counter: 'un rendez-vous',
      },
    },
    you: {
      received: {
        phone: (day: string) => `Un appel du ${day} a été noté dans votre dossier.`,
        letter: (day: string) => `Un courrier reçu le ${day} a été joint à votre dossier.`,
        email: (day: string) => `Un courriel reçu le ${day} a été joint à votre dossier.`,
        counter: (day: string) => `Un passage au guichet du ${day} a été noté dans votre dossier.`,
      },
      sent: {
        phone: (day: string) => `Un appel du service du ${day} a été noté dans votre dossier.`,
        letter: (day: string) => `Un courrier du service du ${day} a été joint à votre dossier.`,
        email: (day: string) => `Un courriel du service du ${day} a été joint à votre dossier.`,
        counter: (day: string) => `Un rendez-vous du ${day} a été noté dans votre dossier.`,
      },
    },
  },
  toldApart: {
    apart: (who: string, number: string) => `${who} : ce dossier n’est pas un doublon du dossier ${number}.`,
    takenBack: (who: string, number: string) => `${who} : ce dossier est peut-être un doublon du dossier ${number}.`,
  },
  labelsChanged: {
    put: (name: string) => `Étiquette « ${name} » ajoutée.`,
    taken: (name: string) => `Étiquette « ${name} » retirée.`,
  },
  examined: {
    decided: (title: string, day: string) => `Examinée en séance du ${day} (${title}).`,
    postponed: (title: string, day: string) =>
      `Examinée en séance du ${day} (${title}) et reportée à une autre séance.`,
  },
  noteAdded: { agent: (name: string) => `${name} a ajouté une note.` },
  erased: {
    said: (titles: readonly string[]) =>
      `Données effacées, leur durée de conservation étant passée : ${titles.map((title) => `« ${title} »`).join(', ')}.`,
    archived: (titles: readonly string[]) =>
      `Données versées aux archives, puis effacées d’ici : ${titles.map((title) => `« ${title} »`).join(', ')}.`,
  },
} as const;
