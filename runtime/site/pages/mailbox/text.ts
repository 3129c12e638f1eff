/** What the mailbox of a demonstration says. `{to}` is an address. */
export const fr = {
  mailboxTitle: 'Courriels de démonstration',
  mailboxLead: 'En démonstration, rien n’est envoyé : les courriels s’affichent ici.',
  mailboxEmpty: 'Aucun courriel pour le moment.',
  mailTo: 'à {to}, le {date}',
} as const;

export const en: Readonly<Record<keyof typeof fr, string>> = {
  mailboxTitle: 'Demonstration mails',
  mailboxLead: 'In a demonstration nothing is sent: mails are shown here.',
  mailboxEmpty: 'No mail yet.',
  mailTo: 'to {to}, on {date}',
};
