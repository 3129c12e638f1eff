/** What notices say by themselves. Nothing of what people answered is in them: mail boxes and telephones are read by others. */
interface Named {
  readonly number: string;
  readonly scheme: string;
}

const some = (count: number, one: string, many: string): string => `**${count}** ${count === 1 ? one : many}`;

export const fr = {
  forPrincipal: (principal: string, line: string) => `Pour ${principal} : ${line}`,
  correction: {
    title: ({ number }: Named) => `Votre demande ${number} est à corriger`,
    text: ({ number, scheme }: Named) =>
      `Bonjour,\n\nLe service qui étudie votre demande **${number}** (${scheme}) a besoin d’une correction ou d’un document. Ouvrez votre demande : ce qui est à corriger y est signalé.`,
    link: 'Corriger ma demande',
  },
  decision: {
    title: ({ number }: Named) => `Votre demande ${number} est décidée`,
    text: ({ number, scheme }: Named) =>
      `Bonjour,\n\nUne décision est prise sur votre demande **${number}** (${scheme}). Ouvrez votre demande pour la lire.`,
    link: 'Lire la décision',
  },
  document: {
    title: ({ number }: Named, title: string) => `Un document est prêt : ${title} (demande ${number})`,
    text: ({ number, scheme }: Named, title: string) =>
      `Bonjour,\n\nLe document « ${title} » est prêt. Il est dans votre compte, avec votre demande **${number}** (${scheme}).`,
    link: 'Ouvrir mes documents',
  },
  message: { title: ({ number }: Named) => `Un message du service vous attend (demande ${number})` },
  deadline: {
    title: ({ number }: Named, day: string) =>
      `Plus que quelques jours pour votre demande ${number} : répondez avant le ${day} inclus`,
    text: ({ number, scheme }: Named) =>
      `Bonjour,\n\nNous attendons toujours votre réponse pour la demande **${number}** (${scheme}).`,
    link: 'Ouvrir ma demande',
  },
  draft: {
    title: (scheme: string) => `Votre demande commencée vous attend : ${scheme}`,
    text: (scheme: string, saved: string) =>
      `Bonjour,\n\nVous avez commencé une demande (${scheme}). Vous l’avez enregistrée le ${saved}, et elle n’est pas déposée. Vos réponses sont gardées : vous pouvez reprendre où vous en étiez.`,
    kept: (day: string) => `Si vous n’y touchez plus, elle sera effacée le **${day}**.`,
    link: 'Reprendre ma demande',
  },
  erasure: {
    title: (scheme: string, day: string) => `Votre demande commencée sera effacée le ${day} : ${scheme}`,
    text: (scheme: string, saved: string) =>
      `Bonjour,\n\nVous avez commencé une demande (${scheme}). Vous ne l’avez pas déposée, et vous ne l’avez plus ouverte depuis le ${saved}.`,
    erased: (day: string) =>
      `Elle sera effacée le **${day}**, avec ses documents. Pour la garder, ouvrez-la et enregistrez-la.`,
    link: 'Reprendre ma demande',
  },
  tokens: {
    subject: (count: number) =>
      count === 1 ? 'Un jeton d’accès se termine bientôt' : `${count} jetons d’accès se terminent bientôt`,
    intro: 'Bonjour,\n\nDes programmes entrent dans le site avec ce qui suit, et seront refusés ensuite :',
    own: (name: string, owner: string, day: string) => `**${name}**, jeton de ${owner}, se termine le **${day}**`,
    ofApplication: (name: string, day: string) => `l’application **${name}** a un jeton qui se termine le **${day}**`,
    how: 'Créez un autre jeton, donnez-le au programme, puis révoquez celui-ci. Si plus rien ne s’en sert, il n’y a rien à faire.',
    adminLink: 'Voir les jetons',
    authorLink: 'Ouvrir le studio',
  },
  agents: {
    assigned: (by: string, task: string) => `${by} vous a confié une tâche : ${task}`,
    message: 'Le demandeur a écrit',
    correction: 'La demande corrigée est revenue',
    mention: (by: string) => `${by} vous a cité dans une note`,
    opinion: {
      asked: (title: string, day: string) => `Votre avis est demandé avant le ${day} inclus : ${title}`,
      reminder: (title: string, day: string) => `Votre avis est encore attendu, avant le ${day} inclus : ${title}`,
    },
    due: (task: string, day: string) => `À faire avant le ${day} inclus : ${task}`,
    digest: {
      subject: (count: number) => (count === 1 ? 'Une nouveauté vous attend' : `${count} nouveautés vous attendent`),
      intro: 'Bonjour,\n\nDepuis votre dernier passage :',
      kinds: {
        assigned: (count: number) => some(count, 'dossier vous a été confié', 'dossiers vous ont été confiés'),
        opinion: (count: number) => some(count, 'avis vous est demandé', 'avis vous sont demandés'),
        answer: (count: number) => some(count, 'demandeur a répondu', 'demandeurs ont répondu'),
        mention: (count: number) => some(count, 'note vous cite', 'notes vous citent'),
        due: (count: number) => some(count, 'échéance approche', 'échéances approchent'),
      },
      link: 'Ouvrir mes notifications',
      choose:
        'Ce courriel ne part que les jours ouvrés, et seulement s’il y a du nouveau que vous n’avez pas lu. Vous choisissez son heure et ce qu’il compte dans vos notifications, sous « Mes choix ».',
    },
  },
  until: (day: string) => `**Répondez au plus tard le ${day}.**`,
  sms: (organisation: string, title: string, address: string) => `${organisation} : ${title}. ${address}`,
};
