/** When pages see what is done to the files: a gesture at once, what is typed when the hand rests. */
import { describe, expect, it, vi } from 'vitest';
import { restingJournal } from '../../../designer/journal/resting.ts';
import { createJournalStore } from '../../../designer/journal/store.ts';
import { beginJournal } from '../../../engine/edit/journal.ts';

type Waiting = { readonly at: number; readonly call: () => void };

function open() {
  let [now, count] = [0, 0];
  let waiting: readonly Waiting[] = [];
  const store = createJournalStore(
    beginJournal('marie', { 'note.md': '', 'a.json': '{ "x": 1 }' }, 0),
    () => `k${(count += 1)}`,
    () => now,
  );
  const seen = restingJournal(store, (milliseconds, call) => {
    const one = { at: now + milliseconds, call };
    waiting = [...waiting, one];
    return () => {
      waiting = waiting.filter((other) => other !== one);
    };
  });
  const told = vi.fn<() => void>();
  const stop = seen.subscribe(told);
  const pass = (milliseconds: number): void => {
    now += milliseconds;
    const due = waiting.filter(({ at }) => at <= now);
    waiting = waiting.filter(({ at }) => at > now);
    for (const { call } of due) call();
  };
  const type = (text: string): void => {
    const at = store.get().journal.files['note.md']?.length ?? 0;
    store.type('note.md', [{ from: at, to: at, text }], store);
  };
  return {
    store,
    seen,
    told,
    stop,
    pass,
    type,
    textSeen: () => seen.get().journal.files['note.md'],
    left: () => waiting,
  };
}

describe('what is typed', () => {
  it('is seen once the hand rests, however many letters there are', () => {
    const { told, pass, type, textSeen } = open();
    for (const letter of 'abc') {
      type(letter);
      pass(60);
    }
    expect(textSeen()).toBe('');
    pass(40);
    expect(textSeen()).toBe('abc');
    expect(told).toHaveBeenCalledOnce();
  });

  it('is seen now and then by who types without a rest', () => {
    const { pass, type, textSeen } = open();
    for (let count = 0; count < 14; count += 1) {
      type('a');
      pass(60);
    }
    expect(textSeen()).toBe('a'.repeat(14));
  });

  it('is seen at once when its author leaves the editor, and with the gesture that follows it', () => {
    const { store, told, type, textSeen, seen } = open();
    type('a');
    store.rest();
    expect(textSeen()).toBe('a');
    store.rest();
    expect(told).toHaveBeenCalledOnce();
    type('b');
    store.perform({ type: 'set', at: { file: 'a.json', pointer: '/x' }, value: 2 });
    expect(textSeen()).toBe('ab');
    expect(seen.get()).toBe(store.get());
  });

  it('is taken back at once', () => {
    const { store, type, textSeen } = open();
    type('a');
    store.rest();
    store.turn('undo');
    expect(textSeen()).toBe('');
  });
});

it('a page that comes later sees what was done, and one that is gone hears nothing', () => {
  const { seen, stop, type, left, told } = open();
  type('a');
  stop();
  expect(left()).toEqual([]);
  const later = vi.fn<() => void>();
  const stopLater = seen.subscribe(later);
  expect(seen.get().journal.files['note.md']).toBe('a');
  stopLater();
  expect(told).not.toHaveBeenCalled();
});
