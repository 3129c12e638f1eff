/** What the handlers of a part say. */
export const said = {
  part: (title: string) =>
    `Vous remplissez votre partie de cette demande (${title}). Vous la relirez et la signerez ensuite.`,
} as const;
