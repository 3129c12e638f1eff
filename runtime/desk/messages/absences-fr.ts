/** What the desk says of absences and of who stands in. */
export const absencesFr = {
  absences: 'Absences',
  absencesIntro:
    'Pendant une absence, la personne choisie a les fonctions de la personne absente, et voit ses dossiers. Ses décisions disent pour qui elle les prend.',
  absencesNone: 'Aucune absence n’est notée.',
  absenceAdd: 'Noter une absence',
  absenceWho: 'Qui est absent',
  absenceDeputy: 'Qui remplace',
  absenceDeputyHint: 'Une personne qui travaille sur les mêmes dispositifs. Elle en est prévenue par courriel.',
  absenceNoDeputy:
    'Personne d’autre ne travaille sur les mêmes dispositifs. L’administration peut y ajouter quelqu’un.',
  absenceFrom: 'Premier jour',
  absenceTo: 'Dernier jour',
  absenceLine: '{name}, {days} :',
  absenceOneDay: 'le {from}',
  absenceDays: 'du {from} au {to}',
  absenceBy: 'remplacement par {deputy}',
  absenceRunning: 'en cours',
  absenceEnd: 'Mettre fin',
  absenceEndOf: 'Mettre fin à l’absence de {name}',
  absenceEndAsk: 'Mettre fin à l’absence ?',
  absenceEndTold: '{deputy} n’aura plus les fonctions de {name}, dès maintenant, et en est prévenu(e) par courriel.',
  absentUntil: '{name} (absent(e) jusqu’au {date})',
  standsFor:
    'Vous remplacez {name} jusqu’au {date} : ses fonctions sont les vôtres, et ses dossiers sont dans votre file.',
  groupDeputy: '{name}, pour {absent} (absent(e) jusqu’au {date})',
  'right-absence-said': 'Absence notée, avec remplacement',
  'right-absence-ended': 'Absence terminée avant sa fin',
  rightDeputy: 'Remplacement par {name}.',
} as const;
