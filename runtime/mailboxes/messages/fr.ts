/** What is said of mails that came to services. */
export const fr = {
  opened: 'Courriel reçu par le service, ouvert avant d’être rattaché à un dossier',
} as const;
