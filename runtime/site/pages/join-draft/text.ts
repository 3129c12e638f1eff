/** What is asked before a draft of the device joins the account. */
export const fr = {
  begunOn: 'commencée le {date}',
  joinWhy:
    'Si quelqu’un d’autre l’a commencée, ses réponses ne doivent pas vous être montrées : elle lui reste gardée sur l’appareil où elle a été commencée.',
  joinYes: 'C’est la mienne, la joindre à mon compte',
  joinNo: 'Ce n’est pas moi',
} as const;

export const en: Readonly<Record<keyof typeof fr, string>> = {
  begunOn: 'started on {date}',
  joinWhy:
    'If someone else started it, its answers must not be shown to you: it is kept for them on the device where it was started.',
  joinYes: 'It is mine, add it to my account',
  joinNo: 'It is not me',
};
