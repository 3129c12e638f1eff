import { beforeAll, describe, expect, it, test } from 'vitest';
import type { DispositifSource } from '../../../../engine/index.ts';
import { compiled, diagnosticsOf, readSource, withJson, withText } from '../../sources.ts';

const FILE = 'data/metiers.csv';
let source: DispositifSource;

beforeAll(async () => {
  const read = await readSource('test/engine/fixtures/conformite');
  source = withJson(read, 'form.schema.json', (schema) => {
    schema.properties.metier = { type: 'string', title: 'Métier', cagou: { data: 'metiers', personal: false } };
  });
  source = withJson(source, 'form.ui.json', (ui) => ui.pages[0].fields.push('metier'));
});

const found = (text: string | null) =>
  diagnosticsOf(withText(source, FILE, text)).map(({ code, file, line }) => [code, file === FILE ? line : file]);

describe('reference data of a scheme', () => {
  it('is read from its file, beside the communes and the activities', () => {
    const { form } = compiled(withText(source, FILE, 'value,label,famille,prix:number\na,Un,Famille,3\n'));
    expect(form.data['metiers']).toEqual({
      rows: [{ value: 'a', label: 'Un', more: { famille: 'Famille' } }],
      columns: { famille: { type: 'string', cells: ['Famille'] }, prix: { type: 'number', cells: ['3'] } },
    });
    expect(form.data['communes']?.rows).toHaveLength(33);
    expect(form.data['naf']?.rows).toHaveLength(732);
  });

  test.each([
    ['is missing', null, [['annotation.data-unknown', 'form.schema.json']]],
    ['has other columns', 'code,nom\na,Un', [['data.header', 1]]],
    ['names a column twice', 'value,label,x,x\na,Un,1,2', [['data.header', 1]]],
    ['has no row', 'value,label\n', [['data.empty', 1]]],
    ['lacks a cell', 'value,label\na,Un\nb', [['data.cells', 3]]],
    ['leaves a label empty', 'value,label\na,Un\nb,', [['data.cell-empty', 3]]],
    ['has a cell too long', `value,label\na,${'x'.repeat(301)}`, [['data.cell-long', 2]]],
    ['opens quotes for nothing', 'value,label\na,"Un', [['data.quote', 2]]],
    ['says a value twice', 'value,label\na,Un\nb,Deux\na,Trois', [['data.value-twice', 4]]],
    ['has a column of no known type', 'value,label,prix:nombre\na,Un,1', [['data.column-type', 1]]],
    ['gives a type to a column without a name', 'value,label,Prix HT:number\na,Un,1', [['data.column-name', 1]]],
    ['has a column that is never filled', 'value,label,prix\na,Un,', [['data.column-empty', 1]]],
    ['has a cell of another type', 'value,label,prix:number\na,Un,1\nb,Deux,cher', [['data.cell-type', 3]]],
    ['says a label twice', 'value,label\na,Un\nb,Un', [['data.label-twice', 3]]],
  ])('is refused at its line when it %s', (_what, text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it('is refused when it is too long', () => {
    const rows = Array.from({ length: 20_001 }, (_, at) => `v${at},Ligne ${at}`);
    expect(found(['value,label', ...rows].join('\n'))).toEqual([['data.too-many-rows', 1]]);
  });

  it('is told of when no field names it', () => {
    const unused = withText(withText(source, FILE, 'value,label\na,Un'), 'data/autre.csv', 'value,label\na,Un');
    expect(diagnosticsOf(unused).map(({ code, file }) => [code, file])).toEqual([['data.unused', 'data/autre.csv']]);
  });

  test.each([
    ['a number', { type: 'integer', title: 'Métier', cagou: { data: 'metiers' } }, 'annotation.data-type'],
    [
      'suggestions without a list',
      { type: 'string', title: 'Métier', cagou: { suggest: true } },
      'annotation.suggest-alone',
    ],
  ])('is not for %s', (_what, field, code) => {
    const changed = withJson(withText(source, FILE, 'value,label\na,Un'), 'form.schema.json', (schema) => {
      schema.properties.metier = field;
    });
    expect(diagnosticsOf(changed).map((diagnostic) => diagnostic.code)).toContain(code);
  });
});
