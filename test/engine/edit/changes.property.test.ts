/** Changes as text: taken back and sent to the byte, and alike for two authors whoever comes first. */
import { ChangeSet, Text } from '@codemirror/state';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  applyChanges,
  changeText,
  invertChanges,
  joinChanges,
  readChanges,
  writeChanges,
  type Changes,
  type FileChange,
  type Files,
} from '../../../engine/edit/changes.ts';
import { changesBetween, leadTo, mapChanges } from '../../../engine/edit/map-changes.ts';
import { textBetween } from '../../../engine/edit/text-between.ts';

/** Texts with what breaks those that count wrongly: ends of lines of every kind, accents, characters of two units. */
const text = fc.string({ unit: fc.constantFrom('a', 'b', 'é', ' ', '\n', '\r', '\r\n', '👍', '👎', '\uFEFF', '') });
const NAMES = ['a.md', 'b.json', 'c.md'] as const;
const files = fc.dictionary(fc.constantFrom(...NAMES), text).map((found): Files => ({ 'a.md': 'début\n', ...found }));

type Draft = {
  readonly kind: number;
  readonly file: number;
  readonly from: number;
  readonly length: number;
  readonly text: string;
};
const drafts = fc.array(fc.record({ kind: fc.nat(9), file: fc.nat(9), from: fc.nat(99), length: fc.nat(6), text }), {
  maxLength: 6,
});

/** Changes of these files, each of what those before left. */
function changesOf(before: Files, drawn: readonly Draft[]): Changes {
  let now = before;
  return drawn.flatMap((draft): readonly FileChange[] => {
    const change = changeOf(now, draft);
    now = (change && applyChanges(now, [change])) ?? now;
    return change ? [change] : [];
  });
}

function changeOf(now: Files, { kind, file: rank, from, length, text: put }: Draft): FileChange | null {
  const paths = Object.keys(now);
  const file = paths[rank % Math.max(1, paths.length)];
  const free = NAMES.find((name) => !(name in now));
  if (kind === 0 && free !== undefined) return { type: 'create', file: free, text: put };
  if (file === undefined) return null;
  const former = now[file] ?? '';
  if (kind === 1) return { type: 'remove', file, text: former };
  if (kind === 2 && free !== undefined) return { type: 'rename', file, to: free };
  const start = from % (former.length + 1);
  return changeText(file, former, [{ from: start, to: Math.min(former.length, start + length), text: put }]);
}

const after = (before: Files, changes: Changes): Files => {
  const made = applyChanges(before, changes);
  if (!made) throw new Error('changes are not of these files');
  return made;
};

describe('changes', () => {
  it('are taken back to the byte, and done again', () => {
    fc.assert(
      fc.property(files, drafts, (before, drawn) => {
        const changes = changesOf(before, drawn);
        const now = after(before, changes);
        const back = invertChanges(before, changes);
        expect(applyChanges(now, back)).toEqual(before);
        expect(applyChanges(before, invertChanges(now, back))).toEqual(now);
      }),
    );
  });

  it('change a text, and take it back, as a document of CodeMirror would', () => {
    const splices = fc.array(fc.record({ from: fc.nat(99), length: fc.nat(6), text }), { maxLength: 5 });
    fc.assert(
      fc.property(text, splices, (before, drawn) => {
        const set = drawn.reduce((former, { from, length, text: insert }) => {
          const start = from % (former.newLength + 1);
          const to = Math.min(former.newLength, start + length);
          return former.compose(ChangeSet.of({ from: start, to, insert }, former.newLength, '\n'));
        }, ChangeSet.empty(before.length));
        const doc = Text.of(before.split('\n'));
        const change = { type: 'text', file: 'a.md', set } as const;
        const now = after({ 'a.md': before }, [change]);
        expect(now['a.md']).toBe(set.apply(doc).toString());
        const [back] = invertChanges({ 'a.md': before }, [change]);
        expect(back?.type === 'text' && back.set.apply(set.apply(doc)).toString()).toBe(before);
        expect(applyChanges(now, back ? [back] : [])).toEqual({ 'a.md': before });
      }),
    );
  });

  it('say the same joined, and sent as JSON', () => {
    fc.assert(
      fc.property(files, drafts, (before, drawn) => {
        const changes = changesOf(before, drawn);
        const now = after(before, changes);
        expect(applyChanges(before, joinChanges(changes))).toEqual(now);
        const sent: ReturnType<typeof writeChanges> = JSON.parse(JSON.stringify(writeChanges(changes)));
        expect(applyChanges(before, readChanges(sent) ?? [])).toEqual(now);
      }),
    );
  });

  it('of files that take turns are one change of each, unless a name means another file in between', () => {
    const at = (file: string, text: string, from: number) => changeText(file, text, [{ from, to: from, text: 'x' }]);
    const turns = [at('a.md', 'ab', 1), at('b.md', '', 0), at('a.md', 'axb', 2), at('b.md', 'x', 1)];
    expect(writeChanges(joinChanges(turns))).toEqual([
      { type: 'text', file: 'a.md', length: 2, splices: [{ from: 1, to: 1, text: 'xx' }] },
      { type: 'text', file: 'b.md', length: 0, splices: [{ from: 0, to: 0, text: 'xx' }] },
    ]);
    const renamed: Changes = [at('a.md', '', 0), { type: 'rename', file: 'a.md', to: 'b.md' }, at('a.md', '', 0)];
    expect(joinChanges(renamed)).toEqual(renamed);
  });

  it('are of the files that they were made for, and change no others', () => {
    const change = changeText('a.md', 'abc', [{ from: 1, to: 2, text: 'x' }]);
    expect(applyChanges({ 'a.md': 'abcd' }, [change])).toBeNull();
    expect(applyChanges({ 'b.md': 'abc' }, [change])).toBeNull();
    expect(applyChanges({ 'a.md': '' }, [{ type: 'create', file: 'a.md', text: 'x' }])).toBeNull();
    expect(applyChanges({ 'a.md': 'autre' }, [{ type: 'remove', file: 'a.md', text: 'abc' }])).toBeNull();
    expect(applyChanges({ 'a.md': '', 'b.md': '' }, [{ type: 'rename', file: 'a.md', to: 'b.md' }])).toBeNull();
  });

  it.for([
    [
      'over one another',
      [
        { from: 0, to: 3, text: '' },
        { from: 2, to: 4, text: '' },
      ],
    ],
    [
      'out of their order',
      [
        { from: 3, to: 4, text: '' },
        { from: 0, to: 1, text: '' },
      ],
    ],
    ['past the end', [{ from: 3, to: 9, text: '' }]],
    ['before the beginning', [{ from: -1, to: 1, text: '' }]],
    ['backwards', [{ from: 3, to: 1, text: '' }]],
  ] as const)('are not read where their splices are %s', ([, splices]) => {
    expect(readChanges([{ type: 'text', file: 'a.md', length: 5, splices }])).toBeNull();
  });
});

describe('changes of two authors on the same files', () => {
  it('end in the same text, whoever is mapped over the other', () => {
    fc.assert(
      fc.property(text, drafts, drafts, (written, first, second) => {
        const before: Files = { 'a.md': written };
        const onText = (drawn: readonly Draft[]) =>
          changesOf(
            before,
            drawn.map((draft) => ({ ...draft, kind: 9 })),
          );
        const [one, other] = [onText(first), onText(second)];
        const over = after(after(before, one), mapChanges(other, one, false).changes);
        expect(after(after(before, other), mapChanges(one, other, true).changes)).toEqual(over);
      }),
    );
  });

  it('are done in the files that they name or not at all, whatever both did', () => {
    fc.assert(
      fc.property(files, drafts, drafts, (before, first, second) => {
        const [one, other] = [changesOf(before, first), changesOf(before, second)];
        const { changes } = mapChanges(other, one, false);
        const left = after(before, one);
        // What does not apply is not done at all.
        const made = applyChanges(left, changes) ?? left;
        const named = new Set(
          changes.flatMap((change) => [change.file, ...(change.type === 'rename' ? [change.to] : [])]),
        );
        const others = Object.keys({ ...left, ...made }).filter((file) => !named.has(file));
        expect(others.filter((file) => made[file] !== left[file])).toEqual([]);
        expect(mapChanges(other, [], false)).toEqual({ changes: other, gone: [] });
      }),
      { numRuns: 300 },
    );
  });

  it.for<readonly [string, FileChange, FileChange, { readonly changes: number; readonly gone: number }]>([
    [
      'the same deletion is done once',
      { type: 'remove', file: 'a.md', text: 'x' },
      { type: 'remove', file: 'a.md', text: 'x' },
      { changes: 0, gone: 0 },
    ],
    [
      'text typed in a file that is deleted is told',
      changeText('a.md', 'x', [{ from: 1, to: 1, text: 'y' }]),
      { type: 'remove', file: 'a.md', text: 'x' },
      { changes: 0, gone: 1 },
    ],
    [
      'a deletion takes what was typed meanwhile with it',
      { type: 'remove', file: 'a.md', text: 'x' },
      changeText('a.md', 'x', [{ from: 1, to: 1, text: 'y' }]),
      { changes: 1, gone: 0 },
    ],
    [
      'two new files of one name and other words cannot both be',
      { type: 'create', file: 'n.md', text: 'x' },
      { type: 'create', file: 'n.md', text: 'y' },
      { changes: 0, gone: 1 },
    ],
    [
      'two new files that are the same are one',
      { type: 'create', file: 'n.md', text: 'x' },
      { type: 'create', file: 'n.md', text: 'x' },
      { changes: 0, gone: 0 },
    ],
    [
      'a name that is taken meanwhile is told',
      { type: 'rename', file: 'a.md', to: 'n.md' },
      { type: 'create', file: 'n.md', text: '' },
      { changes: 0, gone: 1 },
    ],
    [
      'a file that is renamed twice has the later name',
      { type: 'rename', file: 'a.md', to: 'n.md' },
      { type: 'rename', file: 'a.md', to: 'm.md' },
      { changes: 1, gone: 0 },
    ],
  ])('%s', ([, change, other, expected]) => {
    const before: Files = { 'a.md': 'x' };
    const { changes, gone } = mapChanges([change], [other], false);
    expect({ changes: changes.length, gone: gone.length }).toEqual(expected);
    expect(applyChanges(after(before, [other]), changes)).not.toBeNull();
  });
});

describe('what differs between files', () => {
  it('leads from the ones to the others', () => {
    fc.assert(
      fc.property(files, files, drafts, (before, other, drawn) => {
        expect(applyChanges(before, changesBetween(before, other))).toEqual(other);
        expect(applyChanges(before, leadTo(before, other, changesOf(before, drawn)))).toEqual(other);
        expect(changesBetween(before, before)).toEqual([]);
      }),
    );
  });

  it('of two texts is one stretch, that begins and ends with a difference and cuts no character', () => {
    fc.assert(
      fc.property(text, text, (before, other) => {
        const { from, to, text: put } = textBetween(before, other);
        expect(before.slice(0, from) + put + before.slice(to)).toBe(other);
        for (const part of [put, before.slice(0, from), before.slice(from, to), before.slice(to)])
          expect(part.isWellFormed()).toBe(true);
        const [old, made] = [Array.from(before.slice(from, to)), Array.from(put)];
        const isLonger = old.length > 0 && made.length > 0 && (old[0] === made[0] || old.at(-1) === made.at(-1));
        expect(isLonger).toBe(false);
        expect(textBetween(before, before)).toMatchObject({ text: '', to: textBetween(before, before).from });
      }),
    );
  });
});
