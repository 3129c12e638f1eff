/**
 * All that the screen « Lettres et fiche » does to a tag, on every tag of every text of the examples: each is one step, nothing
 * but what was meant changes, and taking it back gives the text to the byte.
 */
import { ensureSyntaxTree, foldable, foldedRanges, foldEffect, unfoldEffect } from '@codemirror/language';
import { EditorState } from '@codemirror/state';
import { describe, expect, it, vi } from 'vitest';
import { createJournalStore } from '../../../designer/journal/store.ts';
import { carryTyping, lineEndOf, shownText } from '../../../designer/source/line-ends.ts';
import type { Rewriting } from '../../../designer/texts/chip-gestures.ts';
import type { Names } from '../../../designer/texts/names-at.ts';
import { beginJournal } from '../../../engine/edit/journal.ts';
import { readLiquid, writeLiquid, type FeelClauses } from '../../../engine/studio.ts';
import { localsAt, readMarks, type TextMark, type TextMarks } from '../../../engine/edit/text/text-marks.ts';
import { readExample } from '../../support/example.ts';
import { EXAMPLES, isText, namesOf } from './example-texts.ts';

// Where there is no browser, the editor asks its style of the page as it is loaded.
vi.stubGlobal('document', { documentElement: { lang: 'fr', style: {} } });
const gestures = await import('../../../designer/texts/chip-gestures.ts');
const { chipEditing } = await import('../../../designer/texts/chips.ts');
const { formatsOf } = await import('../../../designer/texts/formats.ts');
const { insertionOf, wrapInCondition } = await import('../../../designer/texts/insertions.ts');
const { localsIn, nameAt, nameOfIn, namesHere } = await import('../../../designer/texts/names-at.ts');
vi.unstubAllGlobals();

/** One gesture, and the ranks of the tags that it may change or take away. */
type Deed = { readonly what: string; readonly rewriting: Rewriting; readonly touched: readonly number[] };

/** Every gesture on a tag. */
function deedsOn(marks: TextMarks, rank: number, names: Names): readonly Deed[] {
  const mark = marks.marks[rank];
  if (!mark) return [];
  const own = [rank];
  const block = marks.blocks[mark.block ?? -1];
  const [open, close] = [block && marks.marks[block.open], block?.close == null ? undefined : marks.marks[block.close]];
  return [
    { what: 'rewrite', rewriting: gestures.rewriteTag(mark, '{{ dossier.numero }}'), touched: own },
    { what: 'rewrite as it is', rewriting: gestures.rewriteTag(mark, mark.text), touched: [] },
    ...(mark.type === 'value' ? valueDeeds(marks, rank, names, mark) : []),
    ...('condition' in mark ? conditionDeeds(marks, rank, names, mark) : []),
    ...(mark.block === null
      ? [{ what: 'remove', rewriting: gestures.removeSpan(mark), touched: own }]
      : block && open && close && block.close !== null
        ? [
            ...(block.branches.length > 0
              ? []
              : [{ what: 'unwrap', rewriting: gestures.unwrapBlock(open, close), touched: [block.open, block.close] }]),
            { what: 'add else', rewriting: gestures.addElse(close), touched: [] },
            {
              what: 'remove whole',
              rewriting: gestures.removeSpan({ from: open.from, to: close.to }),
              touched: marks.marks.flatMap(({ from }, at) => (from >= open.from && from < close.to ? [at] : [])),
            },
          ]
        : []),
  ];
}

function valueDeeds(
  marks: TextMarks,
  rank: number,
  names: Names,
  mark: Extract<TextMark, { readonly type: 'value' }>,
): readonly Deed[] {
  const name = nameAt(names, localsAt(marks, rank), mark.path);
  const formats = name ? formatsOf(name) : [];
  return [
    ...formats.map(({ filters, label }) => ({
      what: `format ${label}`,
      rewriting: gestures.formatValue(mark, filters),
      touched: [rank],
    })),
    { what: 'only if', rewriting: gestures.writeOnlyIf(mark, '{% if dossier.numero %}'), touched: [] },
  ];
}

function conditionDeeds(
  marks: TextMarks,
  rank: number,
  names: Names,
  mark: Extract<TextMark, { readonly type: 'if' | 'unless' | 'elsif' }>,
): readonly Deed[] {
  const nameOf = nameOfIn(names, localsAt(marks, rank));
  const typeOf = (path: string) => nameOf(path)?.type ?? null;
  const clauses = readLiquid(mark.condition.text, typeOf);
  const write = (what: string, next: FeelClauses, touched: readonly number[]): readonly Deed[] => {
    const written = writeLiquid(next, typeOf);
    return written === null ? [] : [{ what, rewriting: gestures.sayCondition(mark, written), touched }];
  };
  const [first] = clauses?.clauses ?? [];
  if (!clauses || !first) return [];
  return [
    ...write('say as it is', clauses, [rank]),
    ...write('twice', { join: 'any', clauses: [...clauses.clauses, first] }, [rank]),
    ...write('answered', { join: 'all', clauses: [{ left: first.left, test: { type: 'answered' } }] }, [rank]),
  ];
}

/** What can be put in at the ends of a text and after some of its tags, each kind of name once. */
function insertionsIn(text: string, marks: TextMarks, names: Names): readonly Deed[] {
  const places = [0, text.length, ...marks.marks.filter((_, rank) => rank % 5 === 0).map(({ to }) => to)];
  return places.flatMap((at) => {
    const locals = localsIn(marks, at);
    const kinds = new Map(
      namesHere(names, locals).map((one) => [
        `${one.name.type} ${one.name.absent !== null} ${one.written.includes('.')}`,
        one,
      ]),
    );
    const span = { from: at, to: at };
    return [...kinds.values()].flatMap((one): readonly Deed[] => [
      {
        what: `put in ${one.written}`,
        rewriting: gestures.putIn(span, insertionOf(one, { marks, at, names, locals })),
        touched: [],
      },
      { what: `ask ${one.written}`, rewriting: gestures.putIn(span, wrapInCondition('', one.written)), touched: [] },
    ]);
  });
}

/** An editor of a text of a scheme, as the screen has it but for what is drawn. */
function editorOf(source: { readonly files: Readonly<Record<string, string>> }, file: string) {
  let count = 0;
  const store = createJournalStore(
    beginJournal('marie', source.files, 0),
    () => `k${(count += 1)}`,
    () => 0,
  );
  const text = source.files[file] ?? '';
  const state = EditorState.create({ doc: text });
  return {
    store,
    carryOut: ({ splices }: Rewriting): string => {
      store.seal();
      const { changes } = state.update({ changes: [...splices] });
      store.type(file, carryTyping(text, changes, lineEndOf(text)), store);
      return store.get().journal.files[file] ?? '';
    },
  };
}

/** Checks each gesture on a text; how many there were. */
function expectFaithful(
  source: { readonly files: Readonly<Record<string, string>> },
  file: string,
  names: Names,
): number {
  const text = source.files[file] ?? '';
  const shown = shownText(text);
  const marks = readMarks(shown);
  const deeds = [
    ...marks.marks.flatMap((_, rank) => deedsOn(marks, rank, names)),
    ...insertionsIn(shown, marks, names),
  ];
  const { store, carryOut } = editorOf(source, file);
  for (const { what, rewriting, touched } of deeds) {
    const told = `${what} in ${file}: ${JSON.stringify(rewriting.splices)}`;
    const after = carryOut(rewriting);
    const expected = [...rewriting.splices]
      .toSorted((one, other) => other.from - one.from)
      .reduce((now, { from, to, insert }) => now.slice(0, from) + insert + now.slice(to), shown);
    expect(shownText(after), told).toBe(expected);
    const kept = marks.marks.flatMap(({ text: own }, rank) => (touched.includes(rank) ? [] : [own]));
    expect(
      inOrder(
        kept,
        readMarks(shownText(after)).marks.map(({ text: own }) => own),
      ),
      told,
    ).toBe(true);
    expect(rewriting.chosen.to, told).toBeLessThanOrEqual(expected.length);
    if (after === text) continue;
    expect(store.turn('undo')?.after, told).toEqual(source.files);
  }
  expect(store.get().journal.files).toEqual(source.files);
  return deeds.length;
}

/** Whether all of some texts stand among others, in their order. */
function inOrder(some: readonly string[], others: readonly string[]): boolean {
  let at = 0;
  for (const one of others) if (one === some[at]) at += 1;
  return at === some.length;
}

describe.each(EXAMPLES)('what is done to the tags of %s', (id) => {
  it('changes what was meant alone, and is taken back to the byte', { timeout: 60_000 }, async () => {
    const source = await readExample(id);
    const namesIn = namesOf(source);
    const files = Object.keys(source.files).filter(isText);
    const counts = files.map((file) => expectFaithful(source, file, namesIn(file)));
    expect(counts.reduce((sum, count) => sum + count, 0)).toBeGreaterThan(200);
  });

  it('folds and unfolds each condition and list over several lines, and the text stays', async () => {
    const { files } = await readExample(id);
    for (const file of Object.keys(files).filter(isText)) {
      const text = shownText(files[file] ?? '');
      let state = EditorState.create({ doc: text, extensions: [chipEditing(() => undefined)] });
      ensureSyntaxTree(state, text.length);
      const { marks, blocks } = readMarks(text);
      for (const { open, close } of blocks) {
        const [first, last] = [marks[open], close === null ? undefined : marks[close]];
        if (!first || !last) continue;
        const line = state.doc.lineAt(first.from);
        if (last.from <= line.to) continue;
        const range = foldable(state, line.from, line.to);
        expect(range, `${file} ${first.text}`).not.toBeNull();
        if (!range) continue;
        state = state.update({ effects: foldEffect.of(range) }).state;
        expect(foldedRanges(state).size, file).toBe(1);
        expect(state.doc.toString()).toBe(text);
        state = state.update({ effects: unfoldEffect.of(range) }).state;
        expect(foldedRanges(state).size, file).toBe(0);
      }
      expect(state.doc.toString()).toBe(text);
    }
  });
});

describe('a text with the line ends of another system', () => {
  it('keeps them, whatever is done to its tags', async () => {
    const source = await readExample('aide-medicale');
    const file = Object.keys(source.files).find((path) => path.startsWith('documents/')) ?? '';
    const files = { ...source.files, [file]: (source.files[file] ?? '').replaceAll('\n', '\r\n') };
    expect(expectFaithful({ files }, file, namesOf(source)(file))).toBeGreaterThan(20);
  });
});

describe('the format of a value', () => {
  const formatted = (text: string): string => {
    const [mark] = readMarks(text).marks;
    if (mark?.type !== 'value') throw new Error('it is no value');
    const [splice] = gestures.formatValue(mark, [{ name: 'montant', argument: null }]).splices;
    return splice ? text.slice(0, splice.from) + splice.insert + text.slice(splice.to) : text;
  };
  it.each([
    { text: 'a {{ montant }} b', after: 'a {{ montant | montant }} b' },
    { text: 'a {{- montant -}} b', after: 'a {{- montant | montant -}} b' },
    { text: 'a {{- montant | nombre }} b', after: 'a {{- montant | montant }} b' },
    { text: 'a {{ montant | nombre -}} b', after: 'a {{ montant | montant -}} b' },
  ])('of « $text » leaves the spaces around as they were', ({ text, after }) => {
    expect(formatted(text)).toBe(after);
  });
});
