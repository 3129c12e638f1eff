/** Tables as a grid draws them, and what is typed in it as gestures. */
import { describe, expect, it } from 'vitest';
import { listReadable } from '../../../engine/index.ts';
import { perform } from '../../../engine/edit/perform.ts';
import { readBlock } from '../../../designer/tables/read-block.ts';
import type { Files } from '../../../designer/api.ts';
import { columnWordsGesture, sourceTableGesture } from '../../../designer/tables/table-gestures.ts';
import { tablesOf, type TableView } from '../../../designer/tables/table-model.ts';
import { EXAMPLE_IDS, readExample } from '../../support/example.ts';

const source = await readExample('aprah');
const names = listReadable(source);
const rates = (files = source.files): TableView => {
  const table = tablesOf(files, names).series[0]?.periods[0];
  if (!table) throw new Error('aprah has a table of rates');
  return table;
};
const texts = (table: TableView) => table.rows.map((row) => row.map(({ text }) => text.replaceAll(/\s/gu, ' ')));

describe('a table', () => {
  it('is drawn with the words of its columns', () => {
    expect(rates().columns.map(({ side, label }) => `${side} ${label}`)).toEqual([
      'inputs Part du quotient de référence',
      'inputs Adaptation à un handicap',
      'outputs Part des travaux',
      'note ',
    ]);
    expect(texts(rates())[1]?.slice(0, 3)).toEqual(['plus de 80 à 150', 'Oui', '100']);
    expect(texts(rates())[5]?.slice(0, 3)).toEqual(['plus de 250', 'indifférent', '0']);
  });

  it('says what its numbers count in the heading, and takes a unit and its absence', () => {
    const column = rates().columns[2];
    if (!column) throw new Error('aprah gives a rate');
    expect(rates().columns.map(({ counts }) => counts)).toEqual(['%', null, '%', null]);
    const said = perform(source.files, columnWordsGesture(rates(), column, { label: 'Part', unit: '' }));
    if (said.type === 'refused') throw new Error(said.code);
    expect(rates(said.files).columns[2]).toMatchObject({ label: 'Part', counts: null });
    const again = perform(said.files, columnWordsGesture(rates(said.files), column, { label: 'Part', unit: 'F/mois' }));
    expect(again.type === 'refused' ? again.code : rates(again.files).columns[2]?.counts).toBe('F/mois');
  });

  it('is drawn whole in every example, its periods in their order', async () => {
    for (const id of EXAMPLE_IDS) {
      const example = await readExample(id);
      expect(tablesOf(example.files, listReadable(example)).all.filter(({ type }) => type === 'source')).toEqual([]);
    }
    const later = perform(source.files, { type: 'table.period', table: rates().key, from: '2027-01-01' });
    if (later.type === 'refused') throw new Error(later.code);
    const [series] = tablesOf(later.files, names).series;
    expect(series?.periods.map(({ key, to }) => [key.from, to])).toEqual([
      ['2026-01-01', '2026-12-31'],
      ['2027-01-01', null],
    ]);
  });

  describe('that is none', () => {
    const drawn = (name: string) => ({ name, title: `Barème ${name}`, inputs: [], outputs: [], rows: [] });
    const filesOf = (...tables: readonly unknown[]): Files => ({
      'rules.json': `${JSON.stringify({ tables }, null, 2)}\n`,
    });
    const titlesOf = (files: Files): readonly string[] => tablesOf(files, []).all.map(({ title }) => title);

    it('is left to the source at its place among the others, by its title, its name or its place', () => {
      const files = filesOf({ name: 'a', title: 'Taux' }, drawn('b'), { name: 'c' }, 3, drawn('d'));
      expect(titlesOf(files)).toEqual(['Taux', 'Barème b', 'c', '4', 'Barème d']);
      expect(tablesOf(files, []).all[2]).toMatchObject({ type: 'source', pointer: '/tables/2', rank: 2, count: 5 });
      expect(tablesOf(files, []).series.map(({ name }) => name)).toEqual(['b', 'd']);
      expect(tablesOf({}, [])).toEqual({ series: [], all: [] });
    });

    it('goes one place up or down, as it is written', () => {
      const files = filesOf(drawn('a'), { name: 'b' }, drawn('c'));
      const source = tablesOf(files, []).all.find(({ type }) => type === 'source');
      if (source?.type !== 'source') throw new Error('b is no table');
      for (const [by, titles] of [
        [-1, ['b', 'Barème a', 'Barème c']],
        [1, ['Barème a', 'Barème c', 'b']],
      ] as const) {
        const moved = perform(files, sourceTableGesture(source, by));
        if (moved.type === 'refused') throw new Error(moved.code);
        expect(titlesOf(moved.files)).toEqual(titles);
      }
    });

    it('is one entry beside several periods of one name, which stand where the first does', () => {
      const period = (from: string) => ({ ...drawn('a'), effective: { from } });
      const files = filesOf(period('2027-01-01'), { name: 'b' }, period('2026-01-01'));
      expect(titlesOf(files)).toEqual(['Barème a', 'b']);
      expect(tablesOf(files, []).series[0]?.periods.map(({ key }) => key.from)).toEqual(['2026-01-01', '2027-01-01']);
    });
  });
});

describe('a result in hundredths', () => {
  /** A table that gives a number, of which nobody said yet what it counts; or what they said. */
  const files = (unit: object): Files => ({
    'rules.json': JSON.stringify({
      computed: [{ name: 'part', title: 'Part du prix', type: 'number', table: 'part' }],
      tables: [
        {
          name: 'part',
          title: 'Part du prix',
          hitPolicy: 'U',
          inputs: [{ label: 'Revenus', expression: 'revenus', type: 'number' }],
          outputs: [{ name: 'part', label: 'Part du prix', type: 'number', ...unit }],
          rows: [{ when: ['-'], then: [''] }],
        },
      ],
    }),
  });
  const after = (from: Files, cells: readonly (readonly string[])[]) => {
    const [table] = tablesOf(from, []).series[0]?.periods ?? [];
    if (!table) throw new Error('no table');
    const read = readBlock(table, { row: 0, column: 0 }, cells);
    if (read.type === 'problem') throw new Error(read.problem.code);
    const done = perform(from, read.gesture);
    if (done.type === 'refused') throw new Error(done.code);
    const { outputs, rows } = JSON.parse(done.files['rules.json'] ?? '').tables[0];
    return [outputs[0].unit, rows.map(({ then }: { readonly then: readonly string[] }) => then[0])];
  };

  it.each<[string, object, readonly string[], string | undefined]>([
    ['« 80 % » says that the column counts them', {}, ['80 %', '60 %'], '%'],
    ['with a space that no line is cut at, or none', {}, ['80\u00A0%', '60%'], '%'],
    ['one of several says it', {}, ['80', '60 %'], '%'],
    ['numbers alone say nothing', {}, ['80', '60'], undefined],
    ['a column that counts something keeps it', { unit: 'F' }, ['80 %', '60 %'], 'F'],
  ])('%s', (_what, unit, [first = '', second = ''], expected) => {
    const cells = [
      ['0 à 10', first],
      ['plus de 10', second],
    ];
    expect(after(files(unit), cells)).toEqual([expected, ['80', '60']]);
  });
});

describe('what is typed', () => {
  const written = (from: readonly [number, number], cells: readonly (readonly string[])[]) => {
    const read = readBlock(rates(), { row: from[0], column: from[1] }, cells);
    if (read.type === 'problem') return read.problem;
    const performed = perform(source.files, read.gesture);
    return performed.type === 'refused' ? performed : JSON.parse(performed.files['rules.json'] ?? '').tables[0].rows;
  };

  it('becomes FEEL, over several rows and beyond the last', () => {
    const rows = written(
      [5, 0],
      [
        ['plus de 250 à 300', 'oui', '20', 'Article 4'],
        ['plus de 300', '', '0'],
      ],
    );
    expect(rows[5]).toEqual({ when: ['(250..300]', '"oui"'], then: ['20'], note: 'Article 4' });
    expect(rows[6]).toEqual({ when: ['> 300', '-'], then: ['0'] });
  });

  it('is refused whole, and the cell is told', () => {
    expect(written([0, 0], [['0 à 80', 'peut-être', '1']])).toEqual({
      at: { row: 0, column: 1 },
      code: 'not-a-choice',
      text: 'peut-être',
    });
  });

  it('leaves an empty result to be filled', () => expect(written([0, 2], [['']])[0].then).toEqual(['']));
});
