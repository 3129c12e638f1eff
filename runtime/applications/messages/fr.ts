/** What is said of applications in the trail of rights, in the log of readings, and in mails to administrators. */
import { escapeMarkdown } from '../../../engine/index.ts';

export const fr = {
  application: (name: string) => `Application « ${name} »`,
  tokenOf: (name: string) => `Jeton de « ${name} »`,
  identity: 'identité du demandeur',
  reads: (dispositif: string, parts: readonly string[]) =>
    `${dispositif} (${parts.length === 0 ? 'numéro et étape' : parts.join(', ')})`,
  reason: (purpose: string, dispositif: string) =>
    `Application métier, pour la démarche « ${dispositif} » : ${purpose}`,
  webhookLink: { label: 'Ouvrir l’administration', path: '/agent/administration/applications' },
  webhookDisabled: (application: string, url: string, why: 'failing' | 'gone') => ({
    subject: `L’application « ${application} » n’est plus prévenue`,
    markdown: `Bonjour,

${
  why === 'gone'
    ? 'L’adresse ci-dessous a répondu qu’elle n’existe plus (410).'
    : 'Depuis trois jours, une annonce n’est pas acceptée par l’adresse ci-dessous, ou personne n’y répond.'
} Les envois vers elle sont arrêtés.

- Application : ${escapeMarkdown(application)}
- Adresse : ${escapeMarkdown(url)}

Rien n’est perdu : ce qui attend est gardé sept jours. Quand l’application répond de nouveau, reprenez les envois sous « Adresses prévenues » de l’application ; tout part alors, dans l’ordre de chaque dossier.`,
  }),
};
