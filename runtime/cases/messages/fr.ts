/** What happened to a case, for agents: history, and what changed when two of them acted at once. */
export const fr = {
  changed:
    'Le dossier a changé depuis que vous l’avez ouvert. Vérifiez ce qui a changé, puis recommencez si c’est toujours utile.',
  unknown: 'Ce dossier n’existe pas.',
  unstorable:
    'Un caractère invisible du texte ne peut pas être enregistré. Effacez le texte et saisissez-le de nouveau.',
  dispositifUnknown: 'Cette démarche n’existe pas ou n’est pas encore publiée.',
  time: 'Le délai',
  adHoc: 'avis ponctuel',
  applicant: 'Le demandeur',
  ourselves: 'Le site',
  system: (name: string) => `Le système « ${name} »`,
  events: {
    filed: (number: string) => `La demande ${number} a été déposée.`,
    computed: 'Les montants et résultats ont été recalculés.',
    acted: (who: string, action: string) => `${who} : « ${action} ».`,
    explained: (sentence: string, explanation: string) =>
      `${sentence} Pourquoi une réponse demandée n’a pas changé : « ${explanation} »`,
    answersChanged: 'Les réponses ont été modifiées.',
    moved: (state: string) => `Le dossier est passé à l’étape « ${state} ».`,
    taskOpened: (title: string, name: string) => `Nouvelle tâche pour ${name} : « ${title} ».`,
    taskTaken: (title: string, name: string) => `${name} a pris la tâche « ${title} ».`,
    taskReleased: (title: string) => `La tâche « ${title} » est de nouveau à prendre.`,
    taskClosed: (title: string) => `La tâche « ${title} » est terminée.`,
    taskClosedUnnamed: 'Une tâche est terminée.',
    timerStarted: (action: string, day: string) => `« ${action} » est prévu le ${day}.`,
    timerEnded: (fired: boolean) => (fired ? 'Une échéance est arrivée.' : 'Une échéance est annulée.'),
    clock: {
      running: (title: string, day: string) => `${title} : court jusqu’au ${day}.`,
      suspended: (title: string) => `${title} : suspendu.`,
      stopped: (title: string) => `${title} : terminé.`,
      expired: (title: string) => `${title} : expiré.`,
    },
    clockExtended: (title: string, why: string, day: string | null) =>
      day === null ? `${title} : prolongé (${why}).` : `${title} : prolongé jusqu’au ${day} (${why}).`,
    routed: (name: string, route: string | null) =>
      route === null
        ? `${name} : le dossier revient au groupe habituel.`
        : `${name} : le dossier est confié à « ${route} ».`,
    opinion: {
      asked: (title: string) => `Avis demandé : ${title}.`,
      given: (title: string, name: string) => `Avis rendu par ${name} : ${title}.`,
      silent: (title: string) => `Avis réputé rendu, faute de réponse dans le délai : ${title}.`,
      quorum: (title: string) => `Avis non rendu, quorum atteint : ${title}.`,
      left: (title: string) => `Avis non rendu, le dossier a quitté l’étape : ${title}.`,
      adHoc: (title: string, who: string, to: string) => `${who} a demandé un avis à ${to} : ${title}.`,
    },
    opinionReminded: (title: string) => `Rappel envoyé à qui doit rendre l’avis : ${title}.`,
    correctionRequested: (count: number) =>
      count > 1 ? `Une correction a été demandée sur ${count} réponses.` : 'Une correction a été demandée.',
    correctionEnded: 'La correction attendue est terminée.',
    annotated: (who: string) => `${who} a complété l’instruction.`,
    amountEntered: {
      commit: (label: string, amount: string) => `Montant engagé, ${label} : ${amount}.`,
      pay: (label: string, amount: string) => `Montant versé, ${label} : ${amount}.`,
      recover: (label: string, amount: string) => `Montant à recouvrer, ${label} : ${amount}.`,
    },
    documentOrdered: (title: string) => `Document établi : « ${title} ».`,
    documentProduced: (title: string) => `Document prêt à être lu : « ${title} ».`,
    mailOrdered: (subject: string, to: string | null) =>
      to === null ? `Courrier à imprimer : « ${subject} ».` : `Courriel envoyé à ${to} : « ${subject} ».`,
    messageSent: (name: string) => `${name} a écrit un message.`,
    noteAdded: (name: string) => `${name} a ajouté une note.`,
  },
} as const;
