/** How lists of a scheme's own are called, which have no title and whose names are identifiers. */
import { describe, expect, it } from 'vitest';
import type { Files } from '../../../engine/edit/changes.ts';
import { titleOfFile, titleOfThing } from '../../../engine/edit/uses/describe-use.ts';
import { EXAMPLE_IDS, readExample } from '../../support/example.ts';

const question = (title: string, data: string) => ({ type: 'string', title, cagou: { data, personal: false } });
const filesOf = (csv: string, properties: object = {}): Files => ({
  'form.schema.json': JSON.stringify({ type: 'object', properties }),
  'data/lycees.csv': csv,
});
const titleOf = (files: Files): string | null => titleOfThing(files, { kind: 'list', name: 'lycees' });

describe('a list is called', () => {
  it('as the question whose answer is chosen in it', () => {
    const properties = { etablissement: question('Établissement scolaire', 'lycees') };
    expect(titleOf(filesOf('value,label\na,A\n', properties))).toBe('Établissement scolaire');
  });

  it('as all of them where there are several, each once', () => {
    const properties = {
      ancien: question('Ancien établissement', 'lycees'),
      nouveau: question('Nouvel établissement', 'lycees'),
      frere: { type: 'object', properties: { nouveau: question('Nouvel établissement', 'lycees') } },
    };
    expect(titleOf(filesOf('value,label\na,A\n', properties))).toBe('Ancien établissement, Nouvel établissement');
  });

  it.each<[string, string | null]>([
    ['value,label\na,Lycée A\n', 'Lycée A'],
    ['value,label\na,Lycée A\nb,Lycée B\n', 'Lycée A, Lycée B'],
    ['value,label\na,Lycée A\nb,Lycée B\nc,Lycée C\n', 'Lycée A, Lycée B…'],
    ['value,label,ville\na,Lycée A,Thio\n', 'Lycée A'],
    ['value,label\n', null],
    ['', null],
    ['value,label\na,"A\n', null],
  ])('by its first choices where no question uses it: %j', (csv, title) => {
    expect(titleOf(filesOf(csv))).toBe(title);
  });

  it.each<[string, string | null]>([
    ['{ "features": [{ "properties": { "nom": "Plaine de La Foa" } }] }', 'Plaine de La Foa'],
    [
      '{ "features": [{ "properties": { "nom": " Plaine " } }, { "properties": { "name": "Delta" } }, { "properties": { "nom": "Anse" } }] }',
      'Plaine, Delta…',
    ],
    ['{ "features": [{ "properties": { "nom": "" } }, { "properties": null }, 3] }', null],
    ['{ "features": {} }', null],
    ['{', null],
  ])('by the names of its zones where it is a map: %j', (map, title) => {
    const files: Files = { 'data/zones-inondables.geojson': map };
    expect(titleOfThing(files, { kind: 'list', name: 'zones-inondables' })).toBe(title);
    expect(titleOfFile(files, 'data/zones-inondables.geojson')).toBe(title);
  });

  it('the same wherever its file is named', () => {
    expect(titleOfFile(filesOf('value,label\na,Lycée A\n'), 'data/lycees.csv')).toBe('Lycée A');
  });

  it('otherwise than by its identifier in every example', async () => {
    for (const { files } of await Promise.all(EXAMPLE_IDS.map(readExample))) {
      for (const file of Object.keys(files).filter((path) => path.startsWith('data/'))) {
        const title = titleOfFile(files, file);
        expect(title).toMatch(/\p{L}{3}/u);
        expect(file).not.toContain(title);
        expect(title).not.toContain('value');
      }
    }
  });
});
