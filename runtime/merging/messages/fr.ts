/** Mails about entries of the register that were merged. */
export const fr = {
  merged: {
    subject: 'Deux fiches à votre nom ont été réunies',
    markdown: [
      'Bonjour,',
      'Un agent de la province a constaté que deux fiches du registre des usagers étaient à votre nom, et les a réunies. Votre compte montre maintenant aussi les demandes et les documents de l’autre fiche, par exemple ceux qui ont été déposés pour vous à un guichet. Vous vous connectez comme avant.',
      'Vous trouverez qui l’a fait, quand et pourquoi sous « Mes données ».',
      'Si ces demandes ne sont pas les vôtres, dites-le au service : la réunion peut être défaite.',
    ].join('\n\n'),
  },
  undone: {
    subject: 'Une fiche a été séparée de la vôtre',
    markdown: [
      'Bonjour,',
      'Un agent de la province a défait la réunion de deux fiches du registre des usagers. Les demandes et les documents qui étaient venus avec l’autre fiche ne sont plus dans votre compte. Ce que vous avez déposé vous-même y reste.',
      'Vous trouverez qui l’a fait et quand sous « Mes données ».',
    ].join('\n\n'),
  },
} as const;
