/** Lists that answers are chosen in, written as the words that people choose. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { choicesOfList, newList, ownLists, pinList, writeChoices } from '../../../engine/edit/gestures/own-lists.ts';
import { perform } from '../../../engine/edit/perform.ts';
import type { Files } from '../../../engine/edit/changes.ts';
import { diagnosticsOf, readSource } from '../sources.ts';

const FILE = 'data/lycees.csv';
const filesOf = (text: string): Files => ({ [FILE]: text });

function written(text: string, labels: readonly string[]): string {
  const files = filesOf(text);
  const performed = perform(files, writeChoices(files, 'lycees', labels));
  if (performed.type === 'refused') throw new Error(performed.code);
  return performed.files[FILE] ?? '';
}

describe('the choices of a list', () => {
  it.each<[string, string, readonly string[] | null]>([
    ['are read as people read them', 'value,label\na,Lycée A\n\nb,"Lycée B, annexe"\n', ['Lycée A', 'Lycée B, annexe']],
    ['are none at first', 'value,label\n', []],
    ['with more columns are left to the source', 'value,label,ville\na,A,Thio\n', null],
    ['of a spreadsheet with semicolons too', 'value;label\na;A\n', null],
    ['that are broken too', 'value,label\na,"A\n', null],
    ['of a file that is none', 'code,libelle\na,A\n', null],
  ])('%s', (_, text, labels) => {
    expect(choicesOfList(filesOf(text), 'lycees')).toEqual(labels);
  });

  it.each<[string, string, readonly string[], string]>([
    [
      'one more at the end',
      'value,label\na,A\n',
      ['A', 'Lycée du Grand Nouméa'],
      'value,label\na,A\nlyceeGrandNoumea,Lycée du Grand Nouméa\n',
    ],
    ['one less', 'value,label\na,A\nb,B\n', ['B'], 'value,label\nb,B\n'],
    ['another order', 'value,label\na,A\nb,B\n', ['B', 'A'], 'value,label\nb,B\na,A\n'],
    ['other words, for the same value', 'value,label\na,A\nb,B\n', ['A', 'Bé'], 'value,label\na,A\nb,Bé\n'],
    [
      'words that need quotes',
      'value,label\n',
      ['A, B', 'dit « "X" »'],
      'value,label\naB,"A, B"\nditX,"dit « ""X"" »"\n',
    ],
    ['blanks and the same twice are left out', 'value,label\na,A\n', [' A ', '', 'A'], 'value,label\na,A\n'],
    ['the line ends of its author', 'value,label\r\na,A\r\n', ['A', 'B'], 'value,label\r\na,A\r\nb,B\r\n'],
    ['a file that is empty', '', ['A'], 'value,label\na,A\n'],
  ])('are written: %s', (_, before, labels, after) => {
    expect(written(before, labels)).toBe(after);
  });

  it('are read again as they were written, whatever the words, each with a value of its own', () => {
    const words = fc.string({ minLength: 1, maxLength: 12 }).filter((one) => !/[\r\n]/u.test(one) && one.trim() !== '');
    fc.assert(
      fc.property(fc.uniqueArray(words, { selector: (one) => one.trim() }), (labels) => {
        const text = written('value,label\n', labels);
        expect(choicesOfList(filesOf(text), 'lycees')).toEqual(labels.map((one) => one.trim()));
        const values = text
          .split('\n')
          .map((line) => line.split(',')[0])
          .filter((one) => one !== '');
        expect(new Set(values).size).toBe(values.length);
      }),
      { numRuns: 100 },
    );
  });
});

it('a new list has a name of its own, and a first choice', () => {
  const files = filesOf('value,label\na,A\n');
  const { name, made } = newList(files, 'Lycées', 'Premier choix');
  expect(name).toBe('lycees-2');
  const performed = perform(files, made);
  expect(performed.type === 'refused' ? [] : ownLists(performed.files)).toEqual(['lycees', 'lycees-2']);
});

it('a shared list is used at a version, once', async () => {
  const { files } = await readSource('workflows/instruction-simple');
  const pinned = perform(files, { type: 'all', parts: pinList(files, { id: 'communes-nc', version: 2 }) });
  if (pinned.type === 'refused') throw new Error(pinned.code);
  expect(JSON.parse(pinned.files['dispositif.json'] ?? '').lists).toEqual({ 'communes-nc': 2 });
  expect(pinList(pinned.files, { id: 'communes-nc', version: 3 })).toEqual([]);
  const both = perform(pinned.files, { type: 'all', parts: pinList(pinned.files, { id: 'ecoles', version: 1 }) });
  if (both.type === 'refused') throw new Error(both.code);
  expect(JSON.parse(both.files['dispositif.json'] ?? '').lists).toEqual({ 'communes-nc': 2, ecoles: 1 });
});

it('a question that is chosen in a new list compiles', async () => {
  const source = await readSource('workflows/instruction-simple');
  const { name, made } = newList(source.files, 'Établissement', 'Lycée Lapérouse');
  const schema = { title: 'Établissement', type: 'string', cagou: { data: name, personal: 'demande' } };
  const performed = perform(source.files, {
    type: 'together',
    parts: [
      made,
      {
        type: 'question.add',
        container: '',
        name: 'etablissement',
        schema,
        required: false,
        page: 'demande',
        before: null,
      },
    ],
  });
  if (performed.type === 'refused') throw new Error(performed.code);
  expect(diagnosticsOf({ ...source, files: performed.files }).filter(({ severity }) => severity === 'error')).toEqual(
    [],
  );
});
