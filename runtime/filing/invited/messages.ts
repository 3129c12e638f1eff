/** Mails to those who complete a request with its applicant, and to the applicant about them. */
import { escapeMarkdown } from '../../../engine/index.ts';

type Mail = { readonly subject: string; readonly markdown: string };

const STRANGER =
  '**Si vous ne connaissez pas cette personne, ne faites rien** : rien ne se passera. Ne transmettez ce lien à personne : il vaut pour vous.';

export const fr = {
  help: (applicant: string, scheme: string, url: string, days: number): Mail => ({
    subject: `${applicant} vous demande de l’aider à remplir une demande`,
    markdown: `Bonjour,

${escapeMarkdown(applicant)} vous demande de l’aider à remplir la demande « ${escapeMarkdown(scheme)} ». Vous n’avez pas besoin d’un compte, et vous ne déposez rien : c’est ${escapeMarkdown(applicant)} qui relit et dépose.

[Remplir la demande](${url})

Ce lien sert pendant ${days} jours. ${STRANGER}`,
  }),
  sign: (applicant: string, scheme: string, title: string, url: string, days: number): Mail => ({
    subject: `${applicant} attend votre signature pour une demande`,
    markdown: `Bonjour,

${escapeMarkdown(applicant)} prépare la demande « ${escapeMarkdown(scheme)} », que vous devez compléter et signer (${escapeMarkdown(title)}). Vous n’avez pas besoin d’un compte.

[Compléter et signer](${url})

Ce lien sert pendant ${days} jours. ${STRANGER}`,
  }),
  again: (applicant: string, scheme: string, url: string, days: number): Mail => ({
    subject: `La demande que vous aviez signée a changé`,
    markdown: `Bonjour,

La demande « ${escapeMarkdown(scheme)} » de ${escapeMarkdown(applicant)} a changé depuis que vous l’avez signée : votre signature ne vaut plus. Relisez-la, et signez à nouveau si vous êtes d’accord.

[Relire et signer](${url})

Ce lien sert pendant ${days} jours. ${STRANGER}`,
  }),
  reminder: (applicant: string, scheme: string, url: string): Mail => ({
    subject: `Votre signature est attendue pour la demande de ${applicant}`,
    markdown: `Bonjour,

La demande « ${escapeMarkdown(scheme)} » de ${escapeMarkdown(applicant)} ne peut pas être déposée sans votre signature.

[Compléter et signer](${url})

${STRANGER}`,
  }),
  signed: (name: string, title: string, scheme: string, url: string, all: boolean): Mail => ({
    subject: all ? 'Tous ont signé : vous pouvez déposer votre demande' : `${name} a signé votre demande`,
    markdown: `Bonjour,

${escapeMarkdown(name)} (${escapeMarkdown(title)}) a signé sa partie de la demande « ${escapeMarkdown(scheme)} ».${
      all
        ? ' Toutes les signatures sont là : relisez la demande et déposez-la. Si vous changez ce qui a été signé, il faudra signer à nouveau.'
        : ''
    }

[${all ? 'Relire et déposer' : 'Voir qui a signé'}](${url})`,
  }),
  ready: (name: string, scheme: string, url: string): Mail => ({
    subject: `${name} a rempli votre demande : relisez-la et déposez-la`,
    markdown: `Bonjour,

${escapeMarkdown(name)} a fini de remplir avec vous la demande « ${escapeMarkdown(scheme)} ». Rien n’est déposé : relisez ce qui est écrit en votre nom, puis déposez.

[Relire et déposer](${url})`,
  }),
} as const;
