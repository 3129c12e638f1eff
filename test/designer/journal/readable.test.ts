/** Files as they could last be read: what screens show while one of them is broken. */
import { describe, expect, it } from 'vitest';
import { followReadable, keepReadable, readableOf } from '../../../designer/journal/readable.ts';
import { changesBetween } from '../../../engine/edit/map-changes.ts';
import { invertChanges, type Files } from '../../../engine/edit/changes.ts';
import { addStep, beginJournal, type KeptStep } from '../../../engine/edit/journal.ts';

const SOUND: Files = { 'a.json': '{"x":1}', 'b.json': '{}', 'note.md': 'Un' };
const BROKEN: Files = { ...SOUND, 'a.json': '{"x":' };

describe('while an author types', () => {
  it.each<[string, Files, Files, Files]>([
    ['what can be read is shown', SOUND, { ...SOUND, 'a.json': '{"x":2}' }, { ...SOUND, 'a.json': '{"x":2}' }],
    ['what cannot stays as it was', SOUND, BROKEN, SOUND],
    ['a text is always shown', SOUND, { ...SOUND, 'note.md': '{' }, { ...SOUND, 'note.md': '{' }],
    ['a file that is gone is not', SOUND, { 'b.json': '{}' }, { 'b.json': '{}' }],
    ['one that is new and broken is shown so', { 'b.json': '{}' }, BROKEN, BROKEN],
    [
      'another file that changes is shown meanwhile',
      SOUND,
      { ...BROKEN, 'b.json': '[]' },
      { ...SOUND, 'b.json': '[]' },
    ],
  ])('%s', (_, former, files, shown) => {
    expect(keepReadable(former, files)).toEqual(shown);
  });
});

describe('of states that follow one another', () => {
  const stateOf = (text: string): Files => ({ ...SOUND, 'a.json': text });
  const typed = ['{"x":12}', '{"x":12', '{"x":1', '{"x":3}', '{"x":3'].map(stateOf);

  it('the last that could be read is shown, though nobody looked at it then', () => {
    const readable = followReadable(SOUND);
    for (const files of typed) readable.pass(files);
    expect(readable.of(typed.at(-1)!)).toEqual(stateOf('{"x":3}'));
  });

  it('each is shown as it is when all are looked at, and the same again', () => {
    const readable = followReadable(SOUND);
    const shown = typed.map((files) => {
      readable.pass(files);
      return readable.of(files)['a.json'];
    });
    expect(shown).toEqual(['{"x":12}', '{"x":12}', '{"x":12}', '{"x":3}', '{"x":3}']);
    expect(readable.of(typed.at(-1)!)).toBe(readable.of(typed.at(-1)!));
  });

  it('one that is shown after others came tells nothing of these, which are shown in their turn', () => {
    const readable = followReadable(SOUND);
    for (const files of typed) readable.pass(files);
    expect(readable.of(typed[2]!)).toEqual(stateOf('{"x":12}'));
    expect(readable.of(typed[4]!)).toEqual(stateOf('{"x":3}'));
  });
});

it('the last that could be read is not forgotten, however long nobody looks', () => {
  const readable = followReadable(SOUND);
  readable.pass({ ...SOUND, 'a.json': '{"x":7}' });
  let text = '{"x":7';
  for (let letter = 0; letter < 1_000; letter += 1) readable.pass({ ...SOUND, 'a.json': (text += '0') });
  expect(readable.of({ ...SOUND, 'a.json': text })['a.json']).toBe('{"x":7}');
});

describe('of a journal that is opened', () => {
  const kept = (before: Files, after: Files, revision: number): KeptStep => {
    const changes = changesBetween(before, after);
    const back = invertChanges(before, changes);
    return { key: `k${revision}`, deed: { type: 'typed' }, changes, back, revision, author: 'marie' };
  };
  const worse: Files = { ...BROKEN, 'a.json': '{"x' };

  it('is what the steps lead back to, those that are kept', () => {
    const known = [kept(SOUND, BROKEN, 1), kept(BROKEN, worse, 2)];
    expect(readableOf(beginJournal('marie', worse, 2), known)).toEqual(SOUND);
  });

  it('and those that are not sent yet', () => {
    const step = {
      key: 'own',
      deed: { type: 'typed', file: 'a.json' },
      changes: changesBetween(SOUND, BROKEN),
    } as const;
    expect(readableOf(addStep(beginJournal('marie', SOUND, 4), step).journal, [])).toEqual(SOUND);
  });

  it('is the text itself where no step is known', () => {
    expect(readableOf(beginJournal('marie', BROKEN, 9), [])).toEqual(BROKEN);
  });
});
