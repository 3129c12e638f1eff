/** Headings are seen as headings while they are written. */
import { EditorState, Text } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { describe, expect, it } from 'vitest';
import { headingLines, headingsIn } from '../../../designer/texts/heading-lines.ts';
import { readExample } from '../../support/example.ts';

const docOf = (text: string): Text => Text.of(text.split('\n'));
const seen = (text: string): readonly string[] =>
  headingsIn(docOf(text)).map(({ from, level, marksTo }) => `${level} ${text.slice(from, marksTo)}`);

describe('a line', () => {
  it.for<readonly [string, readonly string[]]>([
    ['# Arrêté', ['1 #']],
    ['## Article 1', ['2 ##']],
    ['### Recours', ['3 ###']],
    ['#### Note', []],
    ['#Arrêté', []],
    ['# ', []],
    ['n° # 3', []],
    ['# {% if nature == "x" %}Arrêté{% endif %}', ['1 #']],
    ['', []],
  ])('« %s »', ([line, expected]) => {
    expect(seen(line)).toEqual(expected);
    // The same below others, whatever they are.
    expect(seen(`Vu la loi,\n\n${line}\nTexte`)).toEqual(expected);
  });
});

it('follows what is typed', () => {
  let state = EditorState.create({ doc: 'Article 1\n\nTexte', extensions: headingLines });
  const drawn = (): readonly number[] => {
    const places: number[] = [];
    for (const set of state.facet(EditorView.decorations)) {
      if (typeof set === 'function') continue;
      set.between(0, state.doc.length, (from) => void places.push(from));
    }
    return places;
  };
  expect(drawn()).toEqual([]);
  state = state.update({ changes: { from: 0, insert: '## ' } }).state;
  expect(drawn()).toEqual([0, 0]);
  state = state.update({ changes: { from: state.doc.length, insert: '\n# Fin' } }).state;
  expect(drawn()).toEqual([0, 0, state.doc.length - 5, state.doc.length - 5]);
  state = state.update({ changes: { from: 0, to: 3 } }).state;
  expect(drawn()).toHaveLength(2);
});

it('are found where the outline of a sheet has them', async () => {
  const sheet = (await readExample('aide-medicale')).files['sheet.md'] ?? '';
  const second = headingsIn(docOf(sheet)).filter(({ level }) => level === 2);
  expect(second).toHaveLength([...sheet.matchAll(/^## /gmu)].length);
  expect(second.length).toBeGreaterThan(5);
});
