/** Statistics as a table that leaves as a file. */
import { expect, test } from 'vitest';
import type { SchemeStatistics } from '../../../schemas/types/api.ts';
import { HEADINGS, rowsOfStatistics } from '../../../runtime/statistics/rows.ts';

const STATISTICS: SchemeStatistics = {
  dispositif: 'aide',
  title: 'Aide',
  typicalDelay: 'Un mois',
  from: '2026-01-01',
  to: '2026-01-31',
  months: [{ from: '2026-01-01', to: '2026-01-31', filedOpen: 3, filedDone: 2, closed: 7 }],
  outcomes: [{ outcome: 'open', count: 3 }],
  filed: [{ state: 'instruction', stateTitle: 'Instruction', outcome: 'open', count: 3 }],
  closed: [{ state: 'fin', stateTitle: null, outcome: 'granted', count: 7 }],
  channels: [{ channel: 'letter', open: 1, done: 0 }],
  versions: [{ version: 4, open: 3, done: 2 }],
  measured: {
    cases: 7,
    median: 86_400 * 1.25,
    p90: null,
    steps: [{ state: 'instruction', stateTitle: 'Instruction', stays: 9, median: 43_200, p90: 86_400 }],
    tacit: 1,
    corrected: 2,
  },
  amounts: [{ entry: 'commit', cases: null, sum: null, median: null }],
  begun: {
    from: '2026-01-02',
    to: '2026-01-24',
    begun: 20,
    filed: 10,
    left: 9,
    pages: [
      { page: '', title: null, count: null },
      { page: 'vous', title: 'Vous', count: 6 },
      { page: 'ancienne', title: null, count: 0 },
    ],
  },
};

test('a row a number, withheld ones empty, durations in days', () => {
  const rows = rowsOfStatistics(STATISTICS).map((row) => row.map((cell) => cell?.value ?? null));
  expect(rows.every((row) => row.length === HEADINGS.length)).toBe(true);
  expect(rows).toEqual([
    ['Par mois', '2026-01', 'Déposés, encore en cours', 3],
    ['Par mois', '2026-01', 'Déposés, terminés depuis', 2],
    ['Par mois', '2026-01', 'Terminés dans le mois', 7],
    ['Résultat des dossiers déposés dans la période', 'En cours', 'Dossiers', 3],
    ['Étape des dossiers déposés dans la période', 'Instruction (En cours)', 'Dossiers', 3],
    ['Dossiers terminés dans la période', 'Étape d’une ancienne version (fin) (Accordée)', 'Dossiers', 7],
    ['Par canal', 'Courrier', 'En cours', 1],
    ['Par canal', 'Courrier', 'Terminés', 0],
    ['Par version du dispositif', 'Version 4', 'En cours', 3],
    ['Par version du dispositif', 'Version 4', 'Terminés', 2],
    ['Délais des dossiers terminés dans la période', 'Du dépôt à la fin', 'Dossiers mesurés', 7],
    ['Délais des dossiers terminés dans la période', 'Du dépôt à la fin', 'La moitié en moins de (jours)', 1.3],
    ['Délais des dossiers terminés dans la période', 'Du dépôt à la fin', 'Neuf sur dix en moins de (jours)', null],
    ['Délais des dossiers terminés dans la période', 'Instruction', 'Passages mesurés', 9],
    ['Délais des dossiers terminés dans la période', 'Instruction', 'La moitié en moins de (jours)', 0.5],
    ['Délais des dossiers terminés dans la période', 'Instruction', 'Neuf sur dix en moins de (jours)', 1],
    ['Sur les dossiers terminés mesurés', 'Décidés par le silence', 'Dossiers', 1],
    ['Sur les dossiers terminés mesurés', 'Corrections demandées', 'Dossiers', 2],
    ['Montants inscrits dans la période', 'Accordé', 'Dossiers', null],
    ['Montants inscrits dans la période', 'Accordé', 'Somme (F CFP)', null],
    ['Montants inscrits dans la période', 'Accordé', 'Montant médian (F CFP)', null],
    ...[
      [null, 'Commencées', 20],
      [null, 'Déposées', 10],
      [null, 'Laissées', 9],
      ['Dernière page répondue : Aucune réponse', 'Laissées', null],
      ['Dernière page répondue : Vous', 'Laissées', 6],
      ['Dernière page répondue : Page d’une ancienne version (ancienne)', 'Laissées', 0],
    ].map((row) => ['Demandes en ligne commencées du 2 janvier 2026 au 24 janvier 2026', ...row]),
  ]);
});
