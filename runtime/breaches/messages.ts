/** What the notebook of breaches says on paper and in tables. */
import type { BreachEntry, BreachLine, BreachStanding } from '../../schemas/types/api.ts';

type Words<Value extends string> = Readonly<Record<Value, string>>;

const natures: Words<BreachEntry['natures'][number]> = {
  confidentiality: 'Perte de confidentialité',
  integrity: 'Perte d’intégrité',
  availability: 'Perte de disponibilité',
};
const risk: Words<BreachEntry['risk']> = {
  unknown: 'À apprécier',
  none: 'Aucun risque',
  some: 'Risque',
  high: 'Risque élevé',
};
const decision: Words<BreachEntry['authority']> = { undecided: 'À décider', yes: 'Oui', no: 'Non' };
const notification: Words<BreachStanding['notification']> = {
  running: 'à faire',
  over: 'délai dépassé',
  done: 'faite dans le délai',
  late: 'faite après le délai',
  none: 'n’est pas due',
};
const kinds: Words<BreachLine['kind']> = {
  begun: 'Fiche ouverte',
  entry: 'Fiche telle qu’elle était',
  note: 'Suivi',
  closed: 'Fiche close',
  reopened: 'Fiche rouverte',
};
const fields: Words<keyof BreachEntry> = {
  title: 'Intitulé',
  what: 'Ce qui s’est passé',
  from: 'Début',
  until: 'Fin',
  discovered: 'Découverte',
  natures: 'Nature',
  data: 'Catégories de données',
  persons: 'Catégories de personnes',
  personsCount: 'Nombre approximatif de personnes',
  consequences: 'Conséquences probables',
  measures: 'Mesures prises ou prévues',
  risk: 'Risque pour les personnes',
  authority: 'Notification à la CNIL',
  authorityAt: 'Notifiée le',
  authorityWhy: 'Pourquoi pas, ou pourquoi après 72 heures',
  authorityReference: 'Référence donnée par la CNIL',
  told: 'Information des personnes',
  toldAt: 'Informées le',
  toldHow: 'Comment',
  toldWhy: 'Pourquoi pas',
};

/** French, and only French: the authority is French. */
export const fr = {
  title: 'Registre des violations de données',
  heading: (brand: string, day: string) =>
    `${brand}, registre des violations de données à caractère personnel (RGPD, article 33.5), le ${day}`,
  entryTitle: (number: string, title: string) => (title === '' ? number : `${number} : ${title}`),
  nothing: 'Non renseigné',
  number: 'Numéro',
  state: 'État',
  due: 'Échéance des 72 heures',
  notified: 'Notification, état',
  closed: (day: string) => `close le ${day}`,
  open: 'suivie',
  followUp: 'Suivi',
  line: (moment: string, by: string, kind: string) => `${moment}, ${by} : ${kind}`,
  hash: (hash: string) => `Empreinte ${hash}`,
  broken: 'Attention : cette ligne n’est plus telle qu’elle a été écrite.',
  natures,
  risk,
  decision,
  notification,
  kinds,
  fields,
};
