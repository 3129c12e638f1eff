/** What sittings say by themselves: of cases that are not put on an agenda, and on paper. */
export const fr = {
  opinions: {
    asked: 'en attente',
    given: '',
    silent: 'sans réponse dans le délai',
    closed: 'n’est plus attendu',
  },
  deed: (title: string, by: string, day: string) => `${title} – ${by}, le ${day}`,
  decisions: { none: 'Pas de décision', act: 'Décision', postpone: 'Reporté à une autre séance' },
  noQuorum: 'Le quorum n’est pas atteint pour ce dossier : complétez les présences, ou reportez-le.',
  tooManyVotes: 'Il y a plus de voix que de votants : corrigez les votes ou les présences.',
  applied: 'La décision de ce dossier est déjà appliquée.',
  agendaTitle: 'Ordre du jour',
  minutesTitle: 'Procès-verbal',
  draftTitle: 'Projet de procès-verbal',
  held: (moment: string, place: string) => (place === '' ? `Séance du ${moment}` : `Séance du ${moment}, ${place}`),
  presences: { present: 'présent', excused: 'excusé', absent: 'absent' },
  member: (name: string, quality: string, presence: string) =>
    quality === '' ? `${name} (${presence})` : `${name}, ${quality} (${presence})`,
  quorum: (count: number) => `Quorum : ${count}`,
  caseTitle: (place: number, number: string, applicant: string) =>
    applicant === '' ? `${place}. ${number}` : `${place}. ${number}, ${applicant}`,
  state: 'Étape',
  line: (label: string, text: string) => `${label} : ${text}`,
  hidden: (count: number) =>
    count === 1
      ? 'Un dossier relève d’autres fonctions que celles de qui imprime : il n’est pas montré.'
      : `${count} dossiers relèvent d’autres fonctions que celles de qui imprime : ils ne sont pas montrés.`,
  votes: 'Votes',
  voted: ({
    for: yes,
    against,
    abstained,
  }: {
    readonly for: number;
    readonly against: number;
    readonly abstained: number;
  }) => `${yes} pour, ${against} contre, ${abstained} abstention${abstained > 1 ? 's' : ''}`,
  out: 'N’ont pas pris part à l’examen',
  notApplied: (decision: string) => `${decision} (pas encore appliqué)`,
  draft: 'Projet : le procès-verbal n’est pas clos.',
  closed: (day: string, by: string, hash: string) => `Procès-verbal clos le ${day} par ${by}. Empreinte ${hash}`,
  broken: (day: string) => `Attention : ce procès-verbal n’est plus tel qu’il a été clos le ${day}.`,
  sheet: {
    title: 'Séance',
    headings: [
      'Ordre',
      'Dispositif',
      'Numéro',
      'Demandeur',
      'Demandé',
      'Proposé',
      'Décision',
      'Précisions',
      'Pour',
      'Contre',
      'Abstentions',
      'Notes',
    ],
  },
  notPut: {
    here: 'Ce dossier est déjà à l’ordre du jour de cette séance.',
    elsewhere: (title: string, day: string) =>
      `Ce dossier est à l’ordre du jour d’une autre séance, « ${title} », le ${day}. Retirez-le d’abord, ou reportez-le là-bas.`,
    over: 'Ce dossier est clos : il n’y a plus rien à en décider.',
  },
} as const;
