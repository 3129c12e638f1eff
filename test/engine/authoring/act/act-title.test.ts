/** The title that an act proposes for its scheme. */
import { expect, it } from 'vitest';
import { titleOfAct } from '../../../../engine/authoring/act/act-title.ts';

it.for([
  [
    'relative à l’aide au transport scolaire des élèves du second degré',
    'Aide au transport scolaire des élèves du second degré',
  ],
  [
    "relative à l'aide à l'acquisition d'un vélo à assistance électrique",
    'Aide à l’acquisition d’un vélo à assistance électrique',
  ],
  ['relatif aux subventions des associations', 'Subventions des associations'],
  ['relative au permis de chasser', 'Permis de chasser'],
  ['instituant le dispositif « Clic&Mouv » d’aide à la pratique d’une activité sportive', 'Clic&Mouv'],
  ['portant création d’une aide à la pension', 'Aide à la pension'],
  ['instituant une aide aux éleveurs', 'Aide aux éleveurs'],
  // What an act does to another names no scheme.
  ['modifiant l’arrêté relatif aux subventions', null],
  ['fixant les modalités de délivrance du permis de chasser', null],
  [`relative à l’${'aide '.repeat(40)}`, null],
  ['relative à ', null],
  ['', null],
  [null, null],
] as const)('« %s » gives « %s »', ([subject, title]) => {
  expect(titleOfAct({ subject })).toBe(title);
});
