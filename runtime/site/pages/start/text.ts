/** What stands before a form. `{account}` and `{anonymous}` are numbers of days that a draft is kept. */
export const fr = {
  beginForm: 'Commencer',
  notMandated:
    '{name} ne vous a pas confié cette démarche. Pour la faire pour vous-même, choisissez « Moi » en haut de la page.',
  beginAnother: 'Commencer une autre demande',
  draftKeptSignedIn:
    'Ce que vous tapez est gardé au fur et à mesure : vous pouvez vous arrêter et reprendre plus tard. Une demande non déposée est effacée {account} jours après votre dernière saisie.',
  draftKept:
    'Ce que vous tapez est gardé au fur et à mesure : vous pouvez vous arrêter et reprendre plus tard. Une demande non déposée est effacée {anonymous} jours après votre dernière saisie, ou {account} jours si vous vous connectez.',
  resumeTitle: 'Vous avez déjà commencé',
  resume: 'Reprendre la demande enregistrée le {date}',
  documentsTitle: 'Documents à préparer',
  documentsGivenTitle: 'Documents que vous avez déjà donnés',
  documentGiven: 'Donné le {on}. Vous pourrez le reprendre, ou le remplacer s’il a changé.',
  documentOld: 'Celui donné le {on} a plus de {age} : préparez-en un plus récent.',
  documentEnded: 'Celui que vous aviez donné n’est plus valable depuis le {on} : préparez-en un autre.',
  documentLater: 'peut être envoyé plus tard',
  documentDepends: 'selon votre situation',
} as const;

export const en: Readonly<Record<keyof typeof fr, string>> = {
  beginForm: 'Start',
  notMandated:
    '{name} did not entrust this procedure to you. To do it for yourself, choose “Myself” at the top of the page.',
  beginAnother: 'Start another request',
  draftKeptSignedIn:
    'What you type is kept as you go: you may stop and come back later. A request that is not filed is erased {account} days after you last typed.',
  draftKept:
    'What you type is kept as you go: you may stop and come back later. A request that is not filed is erased {anonymous} days after you last typed, or {account} days if you sign in.',
  resumeTitle: 'You have already started',
  resume: 'Resume the request saved on {date}',
  documentsTitle: 'Documents to prepare',
  documentsGivenTitle: 'Documents you have already given',
  documentGiven: 'Given on {on}. You can use it again, or replace it if it has changed.',
  documentOld: 'The one given on {on} is more than {age} old: prepare a more recent one.',
  documentEnded: 'The one you gave has not been valid since {on}: prepare another.',
  documentLater: 'can be sent later',
  documentDepends: 'depending on your situation',
};
