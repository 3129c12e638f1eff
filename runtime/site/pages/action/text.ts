/** What is asked before an action that the workflow marks as one that cannot be undone. */
export const fr = {
  dangerLead: 'Cette action ne peut pas être annulée. Confirmez-vous ?',
} as const;

export const en: Readonly<Record<keyof typeof fr, string>> = {
  dangerLead: 'This cannot be undone. Do you confirm?',
};
