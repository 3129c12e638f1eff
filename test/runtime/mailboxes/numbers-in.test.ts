/** Numbers of cases in subjects, as people write them. */
import { expect, it } from 'vitest';
import { numbersIn } from '../../../runtime/mailboxes/index.ts';

it.each<[string, readonly string[]]>([
  ['Re: Votre dossier AM-2026-000123', ['AM-2026-000123']],
  ['dossier am-2026-000123, et AM-2026-000123 encore', ['AM-2026-000123']],
  ['TR: PC-98801-2026/00045 (compléments)', ['PC-98801-2026/00045']],
  ['Deux demandes : AM-2026-1 et VEL-2026-00007.', ['AM-2026-1', 'VEL-2026-00007']],
  ['Rendez-vous le peut-être', []],
  ['rendez-vous du 12-03-2026', ['12-03-2026']],
  ['xAM-2026-000123é', []],
  ['', []],
])('« %s » names %j', (subject, numbers) => {
  expect(numbersIn(subject)).toEqual(numbers);
});

it('looks at ten of a subject that is all numbers, however long it is', () => {
  const subject = Array.from({ length: 10_000 }, (_, at) => `A-${String(at)}`).join(' ');
  expect(numbersIn(subject)).toHaveLength(10);
});
