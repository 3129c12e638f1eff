/** Sentences about settings: what changed, what is refused, and what other working days do. */
import { formatDate, formatNumber, formatTime, type WorkingDelays } from '../../../engine/index.ts';

interface Named {
  readonly day: string;
  readonly label: string;
}

const count = (number: number, one: string, many: string): string =>
  `${formatNumber(number)} ${number > 1 ? many : one}`;
const or = (text: string): string => (text === '' ? 'rien' : `« ${text} »`);

const ofService = (name: string): string => (name === '' ? 'tous les autres services' : name);

/** In French. */
export const fr = {
  undoing: 'Annulation du changement précédent.',
  putBack: 'Revient à la valeur d’origine de l’installation.',
  nothing: 'Rien n’est différent.',
  dayTwice: (day: string) => `Le ${formatDate(day)} est écrit deux fois : gardez-le une seule fois.`,
  hoursReversed: 'L’heure de fermeture doit suivre l’heure d’ouverture.',
  logoUnreadable:
    'Cette image ne se lit pas comme un logo : choisissez une image PNG ou JPEG de 1 200 points de large sur 400 au plus, et 200 ko.',
  logo: { put: 'Un logo est posé.', changed: 'Le logo est remplacé.', gone: 'Le logo est retiré.' },
  serviceLogo: (service: string) => ({
    put: `Un logo est posé pour ${ofService(service)}.`,
    changed: `Le logo de ${ofService(service)} est remplacé.`,
    gone: `Le logo de ${ofService(service)} est retiré.`,
  }),
  serviceLogoUnreadable:
    'Le logo d’un service ne se lit pas : choisissez une image PNG ou JPEG de 1 200 points de large sur 400 au plus, et 60 ko.',
  signature: (name: string) => ({
    put: `La signature de ${name} est posée.`,
    changed: `La signature de ${name} est remplacée.`,
    gone: `La signature de ${name} est retirée.`,
  }),
  signatureTwice: (name: string) => `Il y a deux signatures pour ${name} : gardez-en une.`,
  signatureUnreadable: (name: string) =>
    `La signature de ${name} ne se lit pas : choisissez une image PNG ou JPEG de 1 200 points de large sur 400 au plus, et 40 ko.`,
  kinds: {
    letter: 'lettres',
    order: 'arrêtés',
    licence: 'autorisations',
    certificate: 'attestations',
    receipt: 'récépissés',
  },
  megabytes: (most: number) => `${formatNumber(most)} Mo au plus`,
  days: (count: number) => `${formatNumber(count)} jours`,
  serviceTwice: (name: string) => `Il y a deux en-têtes pour ${ofService(name)} : gardez-en un.`,
  sampleTitle: 'Exemple de courrier',
  sampleLetter:
    'Madame, Monsieur,\n\nVotre demande a été étudiée par le service. Cet exemple montre l’en-tête et le pied de page que porteront les courriers.\n\nVeuillez agréer, Madame, Monsieur, l’expression de nos salutations distinguées.\n\n---\n\nLa cheffe de service',
  sampleSigned:
    'Madame, Monsieur,\n\nVotre demande a été étudiée par le service. Cet exemple montre la signature au-dessus du nom de qui signe.\n\nVeuillez agréer, Madame, Monsieur, l’expression de nos salutations distinguées.',
  sampleQuality: 'La cheffe de service,',
  sampleRecipient: 'Madame Hélène Naaoutchoué\n12 rue des Frangipaniers\n98800 Nouméa',
  sampleMail: 'Votre demande **AM-2026-000123** est arrivée. Vous serez prévenu de la suite.',
  sampleSubject: 'Votre demande est arrivée (exemple)',
  sampleService: 'Service de la démarche',
  nameEmpty: 'Écrivez le nom de l’organisation.',
  words: {
    name: 'Nom',
    colour: 'Couleur principale',
    accent: 'Couleur d’accent',
    contact: 'Contact pour les données personnelles',
    hours: 'Heures de service',
    limits: 'Requêtes par adresse',
    documents: 'Taille des documents',
    anonymousDays: 'Demandes commencées sans compte',
    accountDays: 'Demandes commencées avec un compte',
    signs: (name: string) => `Documents qui portent la signature de ${name}`,
    opening: 'Début des courriels',
    closing: 'Fin des courriels',
    address: (service: string) => `Adresse en pied des courriers (${ofService(service)})`,
    footer: (service: string) => `Mentions en pied des courriers (${ofService(service)})`,
  },
  changed: (what: string, before: string, after: string) => `${what} : ${or(before)} devient ${or(after)}.`,
  hours: ({ opens, shuts }: { readonly opens: string; readonly shuts: string }) =>
    `${formatTime(opens)} – ${formatTime(shuts)}`,
  perMinute: (number: number) => `${formatNumber(number)} par minute`,
  workDays: {
    closed: {
      added: ({ day, label }: Named) => `Fermé le ${formatDate(day)} (${label}).`,
      gone: ({ day, label }: Named) => `N’est plus fermé le ${formatDate(day)} (${label}).`,
    },
    worked: {
      added: ({ day, label }: Named) => `Travaillé le ${formatDate(day)} (${label}).`,
      gone: ({ day, label }: Named) => `N’est plus travaillé le ${formatDate(day)} (${label}).`,
    },
  },
  preview: ({ running, moved, onClosed, standing }: WorkingDelays, most: number | null): string[] => [
    running === 0
      ? 'Aucun délai en jours ouvrés ne court en ce moment.'
      : `${count(running, 'délai en jours ouvrés court', 'délais en jours ouvrés courent')} : ${running > 1 ? 'ils gardent leur dernier jour, celui qui a été annoncé' : 'il garde son dernier jour, celui qui a été annoncé'}.`,
    ...(moved === 0
      ? []
      : [
          `Compté avec ces jours, ${count(moved, 'd’entre eux finirait', 'd’entre eux finiraient')} un autre jour : ces jours ne comptent que pour les délais qui commencent, reprennent ou sont prolongés ensuite.`,
        ]),
    ...(onClosed === 0
      ? []
      : [
          `${count(onClosed, 'délai finit', 'délais finissent')} un jour où le service sera fermé : traitez-${onClosed > 1 ? 'les' : 'le'} avant.`,
        ]),
    ...(standing === 0
      ? []
      : [`${count(standing, 'délai suspendu reprendra', 'délais suspendus reprendront')} avec les nouveaux jours.`]),
    ...(most === null ? [] : [`Seuls les ${formatNumber(most)} premiers dossiers ont été regardés.`]),
  ],
} as const;
