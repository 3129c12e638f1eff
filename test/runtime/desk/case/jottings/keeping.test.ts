import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { KeepingPorts, KeepingState, Memory, Typed } from '../../../../../runtime/desk/case/jottings/keeping.ts';
import type { TypedKeeping } from '../../../../../runtime/desk/typed-saving.ts';
import type { Jotting } from '../../../../../schemas/types/api.ts';

// The desk's sentences are in the language of its page.
vi.stubGlobal('document', { documentElement: { lang: 'fr' } });
const { afterSending, createKeeping, wordsOf } = await import('../../../../../runtime/desk/case/jottings/keeping.ts');
const { ApiError } = await import('../../../../../runtime/ui/http.ts');
vi.unstubAllGlobals();

let memory: Memory;
/** What is waited for: how long, and what comes then. */
let waits: { readonly delay: number; readonly run: () => void }[];
let states: KeepingState[];
/** What the server has. */
let server: { value: Typed; revision: number };
let saves: number;
/** What befalls the next save, before the server sees it. */
let fail: (() => Error) | null;

const refuse = (status: number, code: 'jotting-changed' | 'unreachable' | 'body-too-large') =>
  new ApiError({ type: '', title: '', status, code, detail: code });

const save: KeepingPorts['save'] = async (value, revision) => {
  saves += 1;
  if (fail) throw fail();
  if (server.value !== null && revision !== server.revision) throw refuse(409, 'jotting-changed');
  server = { value, revision: server.revision + 1 };
  return server.revision;
};
const found = (): Jotting | null =>
  server.value && { place: 'note', value: { ...server.value }, revision: server.revision };

beforeEach(() => {
  [memory, waits, states, saves, fail] = [new Map(), [], [], 0, null];
  server = { value: null, revision: 0 };
});

function open(known: Jotting | null = found()): TypedKeeping<Typed> {
  return createKeeping('case note', known, {
    memory,
    after: (delay, run) => {
      const wait = { delay, run };
      waits.push(wait);
      return () => {
        waits = waits.filter((one) => one !== wait);
      };
    },
    onNetwork: () => () => undefined,
    save,
    read: async () => found(),
    onState: (state) => states.push(state),
  });
}

/** All that is waited for comes, and all that promises still have to say. */
async function pass(): Promise<void> {
  const [now, ...later] = waits;
  waits = later;
  now?.run();
  for (let turn = 0; turn < 30; turn += 1) await Promise.resolve();
}
const note = (text: string) => ({ text });

describe('what is typed', () => {
  it('is on the server a moment after the last key, and out of the memory of the page then', async () => {
    const keeping = open();
    keeping.type(note('B'));
    keeping.type(note('Bonjour'));
    expect(saves).toBe(0);
    expect(memory.size).toBe(1);
    await pass();
    expect([saves, server.value, memory.size]).toEqual([1, note('Bonjour'), 0]);
    expect(states.at(-1)).toEqual({ saving: 'saved', theirs: null });
  });

  it('is gone on from, by whoever comes back', async () => {
    const keeping = open();
    keeping.type(note('Bonjour'));
    await pass();
    keeping.stop();
    const again = open();
    expect(again.begun).toEqual(note('Bonjour'));
    again.type(note('Bonjour Marie'));
    await pass();
    expect(server.value).toEqual(note('Bonjour Marie'));
  });

  it('goes on being kept in a tab that was hidden and is shown again', async () => {
    const keeping = open();
    keeping.resume();
    keeping.type(note('Avant'));
    await pass();
    keeping.stop();
    keeping.resume();
    keeping.type(note('Avant et après'));
    await pass();
    expect([server.value, memory.size, states.at(-1)?.saving]).toEqual([note('Avant et après'), 0, 'saved']);
  });

  it('leaves at once for the server when one goes on to the next case', async () => {
    const keeping = open();
    keeping.type(note('En partant'));
    keeping.stop();
    await pass();
    expect([server.value, memory.size]).toEqual([note('En partant'), 0]);
  });

  it('stays in the page while the server is away, and leaves when one comes back', async () => {
    fail = () => refuse(0, 'unreachable');
    const keeping = open();
    keeping.type(note('Hors ligne'));
    await pass();
    expect(states.at(-1)).toEqual({ saving: 'kept', theirs: null });
    keeping.stop();
    await pass();
    expect([server.value, memory.size]).toEqual([null, 1]);
    fail = null;
    const again = open();
    expect(again.begun).toEqual(note('Hors ligne'));
    again.resume();
    await pass();
    expect([server.value, memory.size]).toEqual([note('Hors ligne'), 0]);
  });

  it('is not sent again as it is when it is refused', async () => {
    fail = () => refuse(413, 'body-too-large');
    const keeping = open();
    keeping.type(note('trop'));
    await pass();
    expect([states.at(-1)?.saving, waits.length]).toEqual(['kept', 0]);
  });
});

describe('what was sent', () => {
  it('is taken away at once, though one goes to the next case meanwhile', async () => {
    const keeping = open();
    keeping.type(note('Bonjour'));
    await pass();
    keeping.stop();
    keeping.settle(null);
    await pass();
    expect([server.value, memory.size]).toEqual([null, 0]);
    expect(open().begun).toBeNull();
  });

  it.each([
    [note('Bonjour'), null],
    [note('Bonjour et'), note('Bonjour et')],
    [null, null],
  ])('leaves what was typed since: %j becomes %j', (now, left) => {
    expect(afterSending(now, note('Bonjour'))).toEqual(left);
  });
});

describe('the same typed in two pages', () => {
  it('asks which stays, and shows the other', async () => {
    const keeping = open();
    server = { value: note('d’ailleurs'), revision: 7 };
    keeping.type(note('d’ici'));
    await pass();
    expect(states.at(-1)).toEqual({ saving: 'kept', theirs: note('d’ailleurs') });
    expect(server.value).toEqual(note('d’ailleurs'));
    keeping.overwrite(note('d’ici'));
    await pass();
    expect([server.value, states.at(-1)]).toEqual([note('d’ici'), { saving: 'saved', theirs: null }]);
  });

  it('takes the other where one says so', async () => {
    const keeping = open();
    server = { value: note('d’ailleurs'), revision: 7 };
    keeping.type(note('d’ici'));
    await pass();
    expect(await keeping.takeTheirs()).toEqual(note('d’ailleurs'));
    expect([server.value, memory.size]).toEqual([note('d’ailleurs'), 0]);
  });

  it('asks nothing where both say the same: the answer to the first was lost', async () => {
    const keeping = open();
    server = { value: note('Bonjour'), revision: 7 };
    keeping.type(note('Bonjour'));
    await pass();
    expect(states.at(-1)).toEqual({ saving: 'saved', theirs: null });
  });
});

it.each([
  [note('Bonjour'), 'Bonjour'],
  [{ message: 'À revoir', faults: { '/nom': 'Illisible', '/rib': '' } }, 'À revoir\nIllisible'],
  [{ montant: 12, joint: null, refus: false }, '12'],
  [null, ''],
])('says what was written in %j', (value, words) => {
  expect(wordsOf(value)).toBe(words);
});
