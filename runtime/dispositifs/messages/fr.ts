/** What an author is told when a scheme cannot be published. */
export const fr = {
  scenarioFailed: (title: string, failures: readonly string[]) =>
    `Le scénario « ${title} » échoue : ${failures.join(' ')} Corrigez la démarche, ou le scénario s’il est dépassé.`,
  suspect: 'À regarder d’abord.',
  scenarioMissing:
    'La démarche n’a pas de scénario. Écrivez-en au moins un dans le dossier scenarios : il prouve que la démarche fait ce que la délibération prévoit.',
  otherNumbering: (shared: string, own: string, other: string, title: string) =>
    `Le registre commun « ${shared} » est numéroté « ${own} » ici, et « ${other} » par « ${title} » : les actes d’un même registre se liraient de deux façons. Écrivez ici la même numérotation, ou donnez à « shared » un autre nom pour ouvrir un autre registre.`,
} as const;
