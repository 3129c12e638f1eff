/** The journal of a page that is open: what is one step, what listeners hear, and how the files of a moment ago became these. */
import { describe, expect, it, vi } from 'vitest';
import { createJournalStore, type Change, type JournalStore } from '../../../designer/journal/store.ts';
import { applyChanges, invertChanges, type Changes, type Files } from '../../../engine/edit/changes.ts';
import { beginJournal, receiveSteps } from '../../../engine/edit/journal.ts';

const FILES = { 'note.md': 'Un deux\n', 'other.md': '', 'a.json': '{ "x": 1 }\n' };

function open() {
  let [now, count] = [0, 0];
  const store = createJournalStore(
    beginJournal('marie', FILES, 0),
    () => `k${(count += 1)}`,
    () => now,
  );
  const type = (text: string, after = 0, file = 'note.md'): void => {
    now += after;
    const at = store.get().journal.files[file]?.length ?? 0;
    store.type(file, [{ from: at, to: at, text }], store);
  };
  const pass = (milliseconds: number): void => void (now += milliseconds);
  return { store, type, pass };
}
const textOf = (store: JournalStore, file = 'note.md') => store.get().journal.files[file];
const countOf = (store: JournalStore) => store.get().journal.pending.length;

describe('what is typed', () => {
  it('in one go is one step, taken back at once; after a rest it is another', () => {
    const { store, type } = open();
    type('a');
    type('b', 499);
    type('c', 500);
    expect(countOf(store)).toBe(2);
    store.turn('undo');
    expect(textOf(store)).toBe('Un deux\nab');
    store.turn('undo');
    expect(store.get().journal.files).toEqual(FILES);
  });

  it('is another step in another file, after a gesture, after something taken back, and once the first is being sent', () => {
    const { store, type } = open();
    type('a');
    type('b', 0, 'other.md');
    expect(countOf(store)).toBe(2);
    store.perform({ type: 'set', at: { file: 'a.json', pointer: '/x' }, value: 2 });
    type('c', 0, 'other.md');
    expect(countOf(store)).toBe(4);
    store.turn('undo');
    type('d', 0, 'other.md');
    expect(countOf(store)).toBe(6);
    store.seal();
    type('e', 0, 'other.md');
    expect(countOf(store)).toBe(7);
    expect(new Set(store.get().journal.pending.map(({ key }) => key)).size).toBe(7);
  });
});

describe('a gesture', () => {
  it('that is refused changes nothing and says why; one that changes nothing is no step', () => {
    const { store } = open();
    const heard = vi.fn<(change: Change) => void>();
    store.listen(heard);
    const refusal = store.perform({ type: 'remove', at: { file: 'a.json', pointer: '/none' } });
    expect(refusal).toMatchObject({ code: 'place-gone', file: 'a.json' });
    expect(store.perform({ type: 'set', at: { file: 'a.json', pointer: '/x' }, value: 1 })).toBeNull();
    expect(heard).not.toHaveBeenCalled();
    expect(store.get().version).toBe(0);
    expect(store.turn('undo')).toBeNull();
  });
});

describe('what screens show while a file is broken', () => {
  it('is the last that could be read, whenever they look', () => {
    const { store, type } = open();
    const xs = (): string | undefined => store.get().readable['a.json'];
    type('!', 0, 'a.json');
    expect(xs()).toBe(FILES['a.json']);
    store.turn('undo');
    expect(xs()).toBe(FILES['a.json']);
    store.perform({ type: 'set', at: { file: 'a.json', pointer: '/x' }, value: 2 });
    type('!', 0, 'a.json');
    type('?', 0, 'a.json');
    expect(xs()).toBe('{ "x": 2 }\n');
  });

  it('what is typed is told apart from gestures, until its author leaves the editor', () => {
    const { store, type } = open();
    const heard = vi.fn<() => void>();
    type('a');
    expect(store.get().isTyped).toBe(true);
    store.subscribe(heard);
    store.rest();
    store.rest();
    expect(heard).toHaveBeenCalledOnce();
    expect(store.get()).toMatchObject({ isTyped: false, version: 1 });
  });
});

describe('what goes on', () => {
  it('is what is typed, and what follows at once; a gesture is done, so is what comes after a while', () => {
    const { store, type, pass } = open();
    const gesture = (value: number): boolean => {
      store.perform({ type: 'set', at: { file: 'a.json', pointer: '/x' }, value });
      return store.get().goesOn;
    };
    expect([store.get().goesOn, gesture(2), gesture(3)]).toEqual([false, false, true]);
    pass(300);
    expect(gesture(4)).toBe(false);
    type('a', 1_000);
    expect(store.get().goesOn).toBe(true);
    // What is sent, or seals a step, changes nothing.
    store.seal();
    expect(store.get().goesOn).toBe(true);
    pass(300);
    store.turn('undo');
    expect(store.get().goesOn).toBe(false);
  });
});

describe('who listens', () => {
  it('hears each change once, in order, with who typed it, and each leads from the files before to those after', () => {
    const { store, type } = open();
    const heard: Change[] = [];
    const leave = store.listen((change) => heard.push(change));
    type('a');
    store.perform({ type: 'create', file: 'new.md', text: 'neuf' });
    store.turn('undo');
    expect(heard.map(({ by }) => by)).toEqual([store, null, null]);
    for (const { before, changes, after } of heard) expect(applyChanges(before, changes)).toEqual(after);
    expect(heard.at(-1)?.after).toBe(store.get().journal.files);
    leave();
    type('b');
    expect(heard).toHaveLength(3);
  });
});

describe('taking back', () => {
  it('passes over what others have left nothing of, to the newest thing that is still there', () => {
    const { store, type } = open();
    store.perform({ type: 'set', at: { file: 'a.json', pointer: '/x' }, value: 2 });
    type('Perdu');
    const { journal } = store.get();
    let files: Files = FILES;
    const kept = journal.pending.map((step, rank) => {
      const back = invertChanges(files, step.changes);
      files = applyChanges(files, step.changes) ?? files;
      return { ...step, back, revision: rank + 1, author: 'marie' };
    });
    const gone: Changes = [{ type: 'remove', file: 'note.md', text: files['note.md'] ?? '' }];
    const theirs = { key: 'p1', deed: { type: 'delete' }, changes: gone, back: invertChanges(files, gone) };
    const received = receiveSteps(journal, [...kept, { ...theirs, revision: 3, author: 'paul' }]);
    store.replace(received.journal, received.changes);
    expect(textOf(store)).toBeUndefined();
    const change = store.turn('undo');
    expect(change?.after['a.json']).toBe(FILES['a.json']);
    expect(textOf(store)).toBeUndefined();
    expect(store.turn('undo')).toBeNull();
  });
});

describe('what leads from the files of a moment ago to those that are', () => {
  it('is nothing, what was done since, or what differs where they are not known any more', () => {
    const { store, type } = open();
    const [begun] = [store.get().journal.files];
    expect(store.changesFrom(begun)).toEqual([]);
    type('a');
    const middle = store.get().journal.files;
    type('b', 1_000);
    store.perform({ type: 'renameFile', file: 'note.md', to: 'lettre.md' });
    const now = store.get().journal.files;
    for (const former of [begun, middle, now]) expect(applyChanges(former, store.changesFrom(former))).toEqual(now);
    // A file that was renamed is followed, where it is known that it was.
    expect(store.changesFrom(middle).map(({ type: kind }) => kind)).toEqual(['text', 'rename']);
    const unknown = { 'elsewhere.md': 'x' };
    expect(applyChanges(unknown, store.changesFrom(unknown))).toEqual(now);
  });

  it('is still right when more was done than is remembered', () => {
    const { store, type } = open();
    const begun = store.get().journal.files;
    for (let turn = 0; turn < 2_100; turn++) type('x');
    expect(applyChanges(begun, store.changesFrom(begun))).toEqual(store.get().journal.files);
  });
});
