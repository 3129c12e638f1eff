/** Cells of a decision table as authors type them, and as they are shown: what is shown can be typed again. */
import { describe, expect, it } from 'vitest';
import type { Rules } from '../../../schemas/types/rules.ts';
import { readResult, readTests } from '../../../engine/authoring/cells/read-cell.ts';
import type { CellColumn } from '../../../engine/authoring/cells/read-typed.ts';
import { wordResult, wordTests, type WordedCell } from '../../../engine/authoring/cells/word-cell.ts';
import { listReadable } from '../../../engine/authoring/readable-names.ts';
import { EXAMPLE_IDS, readExample } from '../../support/example.ts';

const plain = (type: CellColumn['type']): CellColumn => ({ type, choices: null, names: ['quotient'] });
const SITUATION: CellColumn = {
  type: 'string',
  choices: [
    { value: 'couple', label: 'En couple' },
    { value: 'seul', label: 'Seul(e)' },
    { value: 'nsp', label: 'Ne sait pas' },
  ],
  names: [],
};
const said = (read: ReturnType<typeof readTests>): string => (read.type === 'read' ? read.feel : `! ${read.code}`);

describe('a condition as it is typed', () => {
  it.for<readonly [string, CellColumn, string]>([
    ['', plain('number'), '-'],
    ['-', SITUATION, '-'],
    ['Indifférent', plain('date'), '-'],
    ['peu importe', plain('money'), '-'],
    ['80', plain('number'), '80'],
    ['12,5 %', plain('number'), '12.5'],
    ['-3', plain('number'), '-3'],
    ['0 à 80', plain('number'), '[0..80]'],
    ['0-80', plain('number'), '[0..80]'],
    ['entre 3 et 5', plain('number'), '[3..5]'],
    ['de 150 000 F CFP à moins de 200 000 F CFP', plain('money'), '[150000..200000)'],
    ['plus de 80 à 150', plain('number'), '(80..150]'],
    ['plus de 80 à moins de 150', plain('number'), '(80..150)'],
    ['plus de 80 et jusqu’à 150', plain('number'), '(80..150]'],
    ['plus de 60 000 F et au plus 120 000 F', plain('money'), '(60000..120000]'],
    ['à partir de 80 et moins de 150', plain('number'), '[80..150)'],
    ['moins de 150 mais au moins 80', plain('number'), '[80..150)'],
    ['80 et plus', plain('number'), '>= 80'],
    ['plus de 250', plain('number'), '> 250'],
    ['> 250', plain('number'), '> 250'],
    ['≥ 250', plain('number'), '>= 250'],
    ['250 ou plus', plain('number'), '>= 250'],
    ['à partir de 1 200 000 F', plain('money'), '>= 1200000'],
    ['moins de 18', plain('number'), '< 18'],
    ['18 au plus', plain('number'), '<= 18'],
    ['1 ou 2', plain('number'), '1, 2'],
    ['1, 2, 5 à 7', plain('number'), '1, 2, [5..7]'],
    ['sauf 3', plain('number'), 'not(3)'],
    ['avant 1er janvier 2027', plain('date'), '< date("2027-01-01")'],
    ['avant le 1er Janvier 2027', plain('date'), '< date("2027-01-01")'],
    ['du 01/02/2026 au 28/02/2026', plain('date'), '[date("2026-02-01")..date("2026-02-28")]'],
    ['2026-03-01', plain('date'), 'date("2026-03-01")'],
    ['30 février 2026', plain('date'), '! not-a-date'],
    ['oui', plain('boolean'), 'true'],
    ['Non', plain('boolean'), 'false'],
    ['En couple', SITUATION, '"couple"'],
    ['en couple', SITUATION, '"couple"'],
    ['seul', SITUATION, '"seul"'],
    ['seul ou ne sait pas', SITUATION, '"seul", "nsp"'],
    ['sauf Ne sait pas', SITUATION, 'not("nsp")'],
    ['marié', SITUATION, '! not-a-choice'],
    ['avant 1975', { ...SITUATION, choices: [{ value: 'ancien', label: 'Avant 1975' }] }, '"ancien"'],
    ['Nouméa', plain('string'), '"Nouméa"'],
    ['Nouméa ou Dumbéa', plain('string'), '"Nouméa", "Dumbéa"'],
    ['beaucoup', plain('number'), '! not-a-number'],
    ['≥', plain('number'), '! not-a-number'],
    // What FEEL alone says is kept as it is typed.
    ['[0..80[', plain('number'), '[0..80['],
    ['not("couple")', SITUATION, 'not("couple")'],
    ['> quotient * 2', plain('number'), '> quotient * 2'],
  ])('%s', ([typed, column, feel]) => expect(said(readTests(typed, column))).toBe(feel));
});

describe('a result as it is typed', () => {
  it.for<readonly [string, CellColumn, string]>([
    ['15 000 F', plain('money'), '15000'],
    ['15000', plain('money'), '15000'],
    ['—', plain('money'), 'null'],
    ['quotient * 2', plain('money'), 'quotient * 2'],
    ['quotient', plain('string'), 'quotient'],
    ['Carte A', plain('string'), '"Carte A"'],
    ['En couple', SITUATION, '"couple"'],
    ['marié', SITUATION, '! not-a-choice'],
    ['', plain('number'), '! empty'],
    ['quinze', plain('number'), '! not-a-number'],
    ['quinze + 1', plain('number'), 'quinze + 1'],
  ])('%s', ([typed, column, feel]) => expect(said(readResult(typed, column))).toBe(feel));
});

describe('a cell as it is shown', () => {
  it('is its source where words would say something else', () => {
    expect(wordTests('> quotient * 2', plain('number'))).toEqual({ text: '> quotient * 2', isSource: true });
    expect(wordTests('"celibataire"', SITUATION)).toEqual({ text: '"celibataire"', isSource: true });
    expect(wordTests('(80..150]', plain('number')).text).toBe('plus de 80 à 150');
    expect(wordTests('"seul", "nsp"', SITUATION).text).toBe('Seul(e) ou Ne sait pas');
    expect(wordResult('', plain('number'))).toEqual({ text: '', isSource: false });
  });

  it('is in words, which mean the same when they are typed again, in every table of every example', async () => {
    const shown: WordedCell[] = [];
    for (const id of EXAMPLE_IDS) {
      const source = await readExample(id);
      const rules: Rules = JSON.parse(source.files['rules.json'] ?? '{}');
      const names = listReadable(source);
      for (const { inputs, outputs, rows } of rules.tables ?? []) {
        const columns = inputs.map(({ type, expression }) => ({
          type,
          choices: names.find(({ path }) => path === expression)?.choices ?? null,
          names: [],
        }));
        for (const { when, then } of rows) {
          shown.push(...when.map((cell, at) => wordTests(cell, columns[at] ?? plain('string'))));
          shown.push(...then.map((cell, at) => wordResult(cell, plain(outputs[at]?.type ?? 'string'))));
        }
      }
    }
    expect(shown.length).toBeGreaterThan(80);
    expect(shown.filter(({ isSource }) => isSource)).toEqual([]);
  });
});
