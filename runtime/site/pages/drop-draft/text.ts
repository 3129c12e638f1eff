/** What is asked before a draft is erased. */
export const fr = {
  keepDraft: 'Garder',
  dropDraftTitle: 'Supprimer cette demande commencée ?',
  dropDraftLead: 'Vos réponses et les documents envoyés pour elle seront effacés. Vous ne pourrez pas les retrouver.',
} as const;

export const en: Readonly<Record<keyof typeof fr, string>> = {
  keepDraft: 'Keep',
  dropDraftTitle: 'Delete the request you started?',
  dropDraftLead: 'Your answers and the documents sent for it will be erased. You will not be able to get them back.',
};
