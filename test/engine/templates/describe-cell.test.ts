/** Cells of a scale in words. */
import { expect, it } from 'vitest';
import { describeResult, describeTests, type CellColumn } from '../../../engine/templates/describe-cell.ts';

const money: CellColumn = { type: 'money', choices: null };
const number: CellColumn = { type: 'number', choices: null };
const date: CellColumn = { type: 'date', choices: null };
const situation: CellColumn = {
  type: 'string',
  choices: [
    { value: 'seul', label: 'Seul ou seule' },
    { value: 'couple', label: 'En couple' },
  ],
};
const flat = (text: string): string => text.replaceAll(/[\u00a0\u202f]/g, ' ');

it.for([
  ['-', number, 'indifférent'],
  ['< 150000', money, 'moins de 150 000 F CFP'],
  ['<= 12', number, '12 au plus'],
  ['> 2.5', number, 'plus de 2,5'],
  ['>= 18', number, 'à partir de 18'],
  ['[1..3]', number, 'de 1 à 3'],
  ['[0..60[', number, 'de 0 à moins de 60'],
  [']60..100)', number, 'plus de 60 à moins de 100'],
  ['"seul"', situation, 'Seul ou seule'],
  ['"seul", "couple"', situation, 'Seul ou seule ou En couple'],
  ['not("seul")', situation, 'sauf Seul ou seule'],
  ['"a, b"', situation, 'a, b'],
  ['true', number, 'oui'],
  ['>= date("2026-03-01")', date, 'à partir de 1er mars 2026'],
  ['@"2026-03-02"', date, '2 mars 2026'],
  ['plafond * 2', number, 'plafond * 2'],
] as const)('%s reads « %s »', ([text, column, expected]) => {
  expect(flat(describeTests(text, column))).toBe(expected);
});

it('a result without a value is a dash', () => {
  expect([
    describeResult('null', number),
    flat(describeResult('1500', money)),
    describeResult('"A"', situation),
  ]).toEqual(['—', '1 500 F CFP', 'A']);
});
