/**
 * What is said of mandates: mails in Markdown, and lines of the journal of rights. Names are those that people chose: they are escaped
 * where Markdown is read.
 */
import { escapeMarkdown, formatDate, type LocalDate } from '../../../engine/index.ts';

interface Held {
  readonly schemes: readonly string[] | null;
  readonly lastDay: LocalDate | null;
  readonly earlier: boolean;
}
type EndedBy = 'principal' | 'agent' | 'day' | 'closing' | 'counter';

const WHY: Readonly<Record<EndedBy, string>> = {
  principal: 'La personne qui l’avait donné y a mis fin.',
  agent: 'La personne qui l’avait accepté y a mis fin.',
  day: 'Son dernier jour est passé.',
  closing: 'L’un des deux comptes est fermé.',
  counter: 'Un agent y a mis fin, à la demande de la personne qui l’avait donné.',
};

export const fr = {
  wrong: {
    name: 'Indiquez le nom de la personne, sur une seule ligne.',
    email: 'Indiquez une adresse électronique complète, par exemple nom@exemple.nc.',
    none: 'Choisissez au moins une démarche.',
    unknown: 'Une des démarches choisies n’existe plus. Rechargez la page, puis choisissez de nouveau.',
    day: 'Indiquez un jour, par exemple 31/12/2027, ou laissez vide.',
    span: (years: number) => `Indiquez un jour à venir, dans les ${years} ans.`,
  },
  byDay: 'Fin prévue',
  subject: (agent: string, principal: string) => `${agent} – pour ${principal}`,
  held: ({ schemes, lastDay, earlier }: Held) =>
    [
      schemes === null ? 'toutes les démarches' : schemes.length === 1 ? 'une démarche' : `${schemes.length} démarches`,
      lastDay === null ? 'sans date de fin' : `jusqu’au ${formatDate(lastDay)} inclus`,
      ...(earlier ? ['demandes déjà déposées comprises'] : []),
    ].join(', '),
  offerMail: (principal: string, url: string, days: number) => ({
    subject: 'Une personne vous demande d’agir pour elle',
    markdown: `Bonjour,

${escapeMarkdown(principal)} vous demande de faire des démarches en son nom, avec votre propre compte.

[Lire ce qui vous est confié](${url})

Vous pourrez alors accepter ou refuser. Ce lien ne sert qu’une fois, et pendant ${days} jours. **Si vous ne connaissez pas cette personne, ne faites rien** : rien ne se passera.`,
  }),
  recordedMail: (agent: string, held: string, page: string) => ({
    subject: `Votre mandat à ${agent} est enregistré`,
    markdown: `Bonjour,

Un agent a enregistré le document signé par lequel vous chargez ${escapeMarkdown(agent)} de vos démarches (${held}). Cette personne agira pour vous quand elle l’aura accepté.

**Si vous n’avez rien signé**, mettez-y fin tout de suite, ou appelez le service : ${page}`,
  }),
  acceptedMail: (agent: string, page: string) => ({
    subject: `${agent} agit maintenant pour vous`,
    markdown: `Bonjour,

${escapeMarkdown(agent)} a accepté votre mandat : cette personne peut maintenant déposer et suivre vos demandes, dans les limites que vous avez fixées. Vous voyez ce qu’elle fait, et vous pouvez y mettre fin à tout moment : ${page}`,
  }),
  refusedMail: (agent: string, page: string) => ({
    subject: `${agent} n’accepte pas votre mandat`,
    markdown: `Bonjour,

${escapeMarkdown(agent)} n’a pas accepté d’agir pour vous : personne ne voit rien de vos demandes. Vous pouvez donner un mandat à quelqu’un d’autre : ${page}`,
  }),
  ended: (principal: string, agent: string, by: EndedBy, page: string) => ({
    toPrincipal: {
      subject: `${agent} n’agit plus pour vous`,
      markdown: `Bonjour,

Le mandat que vous aviez donné à ${escapeMarkdown(agent)} est terminé. ${WHY[by]} Vos demandes et ce qui était commencé vous restent : ${page}`,
    },
    toAgent: {
      subject: `Vous n’agissez plus pour ${principal}`,
      markdown: `Bonjour,

Le mandat que vous aviez reçu de ${escapeMarkdown(principal)} est terminé. ${WHY[by]} Vous ne voyez plus ses demandes, même celles que vous avez déposées : ${page}`,
    },
  }),
} as const;
