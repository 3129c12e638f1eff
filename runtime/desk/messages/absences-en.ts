import type { absencesFr } from './absences-fr.ts';

/** The same in English. */
export const absencesEn: Readonly<Record<keyof typeof absencesFr, string>> = {
  absences: 'Absences',
  absencesIntro:
    'During an absence, the person chosen has the functions of the absent one and sees their cases. Their decisions say for whom they take them.',
  absencesNone: 'No absence is recorded.',
  absenceAdd: 'Record an absence',
  absenceWho: 'Who is absent',
  absenceDeputy: 'Who stands in',
  absenceDeputyHint: 'Somebody who works on the same schemes. They are told by e-mail.',
  absenceNoDeputy: 'Nobody else works on the same schemes. An administrator can add somebody.',
  absenceFrom: 'First day',
  absenceTo: 'Last day',
  absenceLine: '{name}, {days}:',
  absenceOneDay: 'on {from}',
  absenceDays: 'from {from} to {to}',
  absenceBy: '{deputy} stands in',
  absenceRunning: 'now',
  absenceEnd: 'End',
  absenceEndOf: 'End the absence of {name}',
  absenceEndAsk: 'End the absence?',
  absenceEndTold: '{deputy} no longer has the functions of {name}, from now on, and is told by e-mail.',
  absentUntil: '{name} (absent until {date})',
  standsFor: 'You stand in for {name} until {date}: their functions are yours, and their cases are in your queue.',
  groupDeputy: '{name}, for {absent} (absent until {date})',
  'right-absence-said': 'Absence recorded, with who stands in',
  'right-absence-ended': 'Absence ended early',
  rightDeputy: '{name} stands in.',
};
