/**
 * What the trail of rights says, and mails about accounts, in Markdown. Whoever signs up with the address of somebody else chooses a name: it is not written
 * in what that other person receives.
 */
import { escapeMarkdown, formatDate } from '../../../engine/index.ts';

/** Sentences by what they tell; a mail is its subject and its Markdown. */
export const fr = {
  deviceOn: (browser: string, system: string) => `${browser} sur ${system}`,
  /** Who acts under a mandate, as histories name them. */
  mandatary: (name: string) => `${name}, mandataire`,
  unknownDevice: 'Appareil inconnu',
  byCommand: 'Commande sur le serveur',
  byDemonstration: 'Données de démonstration',
  accountsFile: {
    columns: { email: 'Adresse', name: 'Nom', roles: 'Rôles', groups: 'Groupes', account: 'Compte' },
    roles: {
      agent: 'Agent',
      author: 'Auteur',
      dpo: 'Délégué à la protection des données',
      administrator: 'Administrateur',
    },
    active: 'actif',
    disabled: 'désactivé',
    reason: 'Par un fichier de comptes',
    broken: (line: number) => `Le fichier ne se lit pas à partir de la ligne ${line} : un guillemet n’est pas fermé.`,
    empty: 'Le fichier est vide.',
    heading: (heading: string) =>
      heading.trim() === ''
        ? 'Une colonne n’a pas de titre : donnez-lui le sien, ou retirez-la.'
        : `La colonne « ${heading} » n’est pas connue : gardez Adresse, Nom, Rôles, Groupes et Compte.`,
    headingTwice: 'Deux colonnes disent la même chose : gardez-en une.',
    noAddress: 'Il manque la colonne « Adresse », par laquelle chaque compte est reconnu.',
    tooMany: (most: number) => `Un fichier a au plus ${most} comptes : envoyez-le en plusieurs parties.`,
    tooManyCells: 'Cette ligne a plus de cases que de colonnes : vérifiez ses séparateurs.',
    twice: (line: number) => `Cette adresse est déjà à la ligne ${line}.`,
    address: 'L’adresse électronique n’est pas complète : écrivez-la comme « nom@exemple.nc ».',
    name: 'Le nom tient en une ligne de 200 caractères au plus.',
    role: (role: string) =>
      `Le rôle « ${role} » n’existe pas : écrivez Agent, Auteur, Délégué à la protection des données ou Administrateur, séparés par « | ».`,
    group: (group: string) =>
      `Le nom de groupe « ${group} » ne convient pas : il a de 2 à 80 caractères. Séparez les groupes par « | ».`,
    account: 'Dans « Compte », écrivez « actif » ou « désactivé », ou rien.',
    nearGroup: (name: string, known: string) =>
      `Le groupe « ${name} » n’existe pas, mais « ${known} » existe : écrivez son nom exact.`,
    nothingToDisable: 'Ce compte n’existe pas : il n’y a rien à désactiver.',
    nameMissing: 'Écrivez le nom de la personne pour créer son compte.',
    roleMissing: 'Écrivez au moins un rôle : sans rôle, un nouveau compte ne servirait à rien.',
    notWorking: 'Ce compte est celui d’un usager : il ne reçoit qu’un rôle, et ne se désactive pas ici.',
    isDisabled: 'Ce compte est désactivé : écrivez « actif » dans « Compte » pour le rétablir.',
    own: 'Vous ne pouvez pas désactiver votre propre compte.',
    lastAdministrator: 'Plus personne n’administrerait le site : donnez d’abord ce rôle à quelqu’un d’autre.',
  },
  functionOf: (title: string, route: string | undefined, dispositif: string) =>
    `${route === undefined ? title : `${title} – ${route}`} (${dispositif})`,
  verify: (url: string) => ({
    subject: 'Confirmez votre adresse électronique',
    markdown: `Bonjour,

Pour terminer la création de votre compte, confirmez que cette adresse est bien la vôtre :

[Confirmer mon adresse](${url})

Ce lien est valable 24 heures. Si vous n’avez pas demandé de compte, ignorez ce message.`,
  }),
  reset: (url: string) => ({
    subject: 'Choisissez un nouveau mot de passe',
    markdown: `Bonjour,

Vous avez demandé à changer de mot de passe. Choisissez le nouveau ici :

[Choisir un nouveau mot de passe](${url})

Ce lien est valable une heure et ne sert qu’une fois. Si vous n’avez rien demandé, ignorez ce message : votre mot de passe reste le même.`,
  }),
  confirmAddress: (url: string) => ({
    subject: 'Confirmez votre nouvelle adresse électronique',
    markdown: `Bonjour,

Vous avez demandé que votre compte utilise cette adresse. Confirmez qu’elle est bien la vôtre :

[Confirmer ma nouvelle adresse](${url})

Ce lien est valable 24 heures. D’ici là, votre compte garde son adresse actuelle. Si vous n’avez rien demandé, ignorez ce message.`,
  }),
  addressTaken: {
    subject: 'Cette adresse a déjà un compte',
    markdown: `Bonjour,

Quelqu’un, sans doute vous, a demandé qu’un autre compte utilise cette adresse. Or elle a déjà un compte : deux comptes ne peuvent pas avoir la même.

Rien n’a changé. Connectez-vous avec cette adresse, ou choisissez-en une autre.`,
  },
  addressAsked: (url: string) => ({
    subject: 'L’adresse de votre compte va changer',
    markdown: `Bonjour,

Il a été demandé que votre compte utilise une autre adresse électronique que celle-ci. Elle changera quand la nouvelle adresse aura été confirmée.

Si c’est vous, il n’y a rien à faire. **Si ce n’est pas vous, annulez** : vous garderez votre compte, et vos appareils seront déconnectés.

[Ce n’est pas moi : annuler](${url})

Ce lien reste valable 3 jours après le changement.`,
  }),
  addressChanged: (url: string) => ({
    subject: 'L’adresse de votre compte a changé',
    markdown: `Bonjour,

Votre compte n’utilise plus cette adresse électronique : la nouvelle a été confirmée.

Si c’est vous, il n’y a rien à faire. **Si ce n’est pas vous, annulez dans les 3 jours** : vous retrouverez votre compte, et tous les appareils seront déconnectés.

[Ce n’est pas moi : annuler](${url})`,
  }),
  addressKept: {
    subject: 'Le changement d’adresse est annulé',
    markdown: `Bonjour,

Le changement d’adresse de votre compte a été annulé depuis l’ancienne adresse. Le compte garde celle-ci, et tous ses appareils sont déconnectés.

Pour retrouver votre compte, choisissez un nouveau mot de passe avec l’ancienne adresse.`,
  },
  exists: (url: string) => ({
    subject: 'Vous avez déjà un compte',
    markdown: `Bonjour,

Quelqu’un, sans doute vous, a voulu créer un compte avec cette adresse. Or vous en avez déjà un.

[Me connecter](${url})

Si vous avez oublié votre mot de passe, la page de connexion permet d’en choisir un nouveau. Si ce n’était pas vous, ignorez ce message.`,
  }),
  standsIn: (
    { name, absent, by, from, to }: Readonly<Record<'name' | 'absent' | 'by' | 'from' | 'to', string>>,
    url: string,
  ) => ({
    subject: `Vous remplacez ${absent} ${daysOf(from, to)}`,
    markdown: `Bonjour ${escapeMarkdown(name)},

${escapeMarkdown(absent)} est absent(e) ${daysOf(from, to)}. ${by === absent ? 'Vous avez été choisi(e) pour remplacer cette personne' : `${escapeMarkdown(by)} a noté que vous remplacez cette personne`}.

Pendant ces jours, et seulement pendant ces jours, vous avez ses fonctions : ses dossiers sont dans votre file, et vos décisions disent « pour ${escapeMarkdown(absent)}, absent(e) ».

[Ouvrir ma file](${url})`,
  }),
  standsInNoMore: ({ name, absent, by }: Readonly<Record<'name' | 'absent' | 'by', string>>, url: string) => ({
    subject: `Vous ne remplacez plus ${absent}`,
    markdown: `Bonjour ${escapeMarkdown(name)},

${escapeMarkdown(by)} a mis fin à l’absence de ${escapeMarkdown(absent)} : vous n’avez plus ses fonctions, et ses dossiers ne sont plus dans votre file.

[Ouvrir ma file](${url})`,
  }),
  invitation: (name: string, inviter: string, url: string) => ({
    subject: 'Votre accès d’agent',
    markdown: `Bonjour ${escapeMarkdown(name)},

${escapeMarkdown(inviter)} vous invite à traiter des demandes sur le site. Choisissez votre mot de passe pour commencer :

[Ouvrir mon accès](${url})

Ce lien est valable 7 jours et ne sert qu’une fois.`,
  }),
};

const daysOf = (from: string, to: string): string =>
  from === to ? `le ${formatDate(from)}` : `du ${formatDate(from)} au ${formatDate(to)}`;
