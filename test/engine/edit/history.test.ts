/** What one author takes back, where others delete, make anew and rename the files that it was done in. */
import { describe, expect, it } from 'vitest';
import { applyChanges, changeText, invertChanges, type Changes, type Files } from '../../../engine/edit/changes.ts';
import { beginJournal, learnSteps, turnStep, type Journal, type KeptStep } from '../../../engine/edit/journal.ts';

const FILES: Files = { 'note.md': 'Un deux trois\n', 'b.md': 'Autre\n' };

type Did = readonly [author: string, change: (files: Files) => Changes[number]];
const typed =
  (file: string, from: number, to: number, text: string) =>
  (files: Files): Changes[number] =>
    changeText(file, files[file] ?? '', [{ from, to, text }]);
const made = (file: string, text: string) => (): Changes[number] => ({ type: 'create', file, text });
const deleted =
  (file: string) =>
  (files: Files): Changes[number] => ({ type: 'remove', file, text: files[file] ?? '' });
const renamed = (file: string, to: string) => (): Changes[number] => ({ type: 'rename', file, to });

/** The journal of an author who opens the scheme after all this. */
function opened(author: string, did: readonly Did[]): Journal {
  let files = FILES;
  const steps = did.map(([by, make], rank): KeptStep => {
    const changes = [make(files)];
    const back = invertChanges(files, changes);
    files = applyChanges(files, changes) ?? files;
    return { key: `k${rank}`, deed: { type: 'given' }, changes, back, revision: rank + 1, author: by };
  });
  return learnSteps(beginJournal(author, files, steps.length), steps);
}

/** The files once an author has taken back all that can be, and how many things that was. */
function undoneBy(author: string, did: readonly Did[]): { readonly files: Files; readonly count: number } {
  let journal = opened(author, did);
  for (let count = 0, turn = 0; ; turn++) {
    const turned = turnStep(journal, 'undo', `u${turn}`);
    if (!turned) return { files: journal.files, count };
    if (turned.type === 'done') count += 1;
    ({ journal } = turned);
  }
}

describe('an author who takes all back', () => {
  it('gives back a file that they deleted, with what others had written in it before', () => {
    const did: readonly Did[] = [
      ['marie', typed('note.md', 0, 2, 'Trois')],
      ['paul', typed('note.md', 0, 0, 'Paul. ')],
      ['marie', deleted('note.md')],
    ];
    expect(undoneBy('marie', did)).toEqual({ files: { ...FILES, 'note.md': 'Paul. Un deux trois\n' }, count: 2 });
  });

  it.for<readonly [string, string]>([
    ['other words', 'Tout autre chose, plus long que la note\n'],
    ['as many characters', 'Aa bbbb ccccc\n'],
  ])('leaves a file of the same name that another made anew, of %s, as it is', ([, text]) => {
    const did: readonly Did[] = [
      ['marie', typed('note.md', 0, 2, 'Aa')],
      ['marie', typed('note.md', 3, 7, 'cinq')],
      ['marie', deleted('note.md')],
      ['paul', made('note.md', text)],
      ['paul', typed('note.md', 0, 0, 'P')],
      ['paul', typed('note.md', 0, 1, '')],
    ];
    expect(undoneBy('marie', did)).toEqual({ files: { ...FILES, 'note.md': text }, count: 0 });
  });

  it('leaves a file that another gave its name, and takes back what was done elsewhere', () => {
    const did: readonly Did[] = [
      ['marie', made('c.md', 'neuf')],
      ['marie', typed('note.md', 0, 2, 'Aa')],
      ['marie', deleted('note.md')],
      ['paul', renamed('b.md', 'note.md')],
      ['paul', typed('note.md', 0, 5, 'Cent deux mil')],
    ];
    expect(undoneBy('marie', did)).toEqual({ files: { 'note.md': 'Cent deux mil\n' }, count: 1 });
  });

  it('follows a file under the name that another gave it', () => {
    const did: readonly Did[] = [
      ['marie', typed('note.md', 0, 2, 'Trois')],
      ['paul', renamed('note.md', 'lettre.md')],
      ['marie', typed('lettre.md', 0, 0, 'Oui. ')],
    ];
    const expected = { 'b.md': 'Autre\n', 'lettre.md': 'Un deux trois\n' };
    expect(undoneBy('marie', did)).toEqual({ files: expected, count: 2 });
  });

  it('takes back nothing that another has deleted, nor that another wrote over whole', () => {
    expect(
      undoneBy('marie', [
        ['marie', typed('note.md', 0, 2, 'Trois')],
        ['paul', deleted('note.md')],
      ]),
    ).toEqual({
      files: { 'b.md': 'Autre\n' },
      count: 0,
    });
    const over = undoneBy('marie', [
      ['marie', typed('note.md', 3, 7, 'cinq')],
      ['paul', typed('note.md', 0, 13, 'Dix')],
    ]);
    expect(over.files['note.md']).toContain('Dix');
  });

  it('takes their new file with what others typed in it: it is theirs no longer than it is there', () => {
    const did: readonly Did[] = [
      ['marie', made('c.md', 'neuf')],
      ['paul', typed('c.md', 4, 4, ' dix')],
    ];
    const journal = opened('marie', did);
    const undone = turnStep(journal, 'undo', 'u');
    if (undone?.type !== 'done') throw new Error('it can be taken back');
    expect(undone.journal.files).toEqual(FILES);
    // And gives it back with all that was in it.
    expect(turnStep(undone.journal, 'redo', 'r')).toMatchObject({ journal: { files: { 'c.md': 'neuf dix' } } });
  });
});
