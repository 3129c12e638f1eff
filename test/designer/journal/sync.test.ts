/** Keeping a page and the server together: what is written is on the server, on the device, or told; never lost. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createWorld, type Page } from './world.ts';

const FILES = { 'note.md': 'Un deux trois\n', 'a.json': '{ "x": 1 }\n' };
const note = (page: Page): string | undefined => page.store.get().journal.files['note.md'];

describe('what is written', () => {
  it('leaves once its author rests, as one step, and the device need not keep it any more', async () => {
    const world = createWorld(FILES);
    const page = world.open('marie');
    await world.pass(0);
    page.write('note.md', 0, 'a');
    page.write('note.md', 1, 'b');
    expect(page.sync.get().state).toBe('unsaved');
    expect(page.kept()?.pending).toHaveLength(1);
    await world.pass(700);
    expect(page.sent()).toBe(0);
    await world.pass(100);
    expect(world.files()['note.md']).toBe('abUn deux trois\n');
    expect(world.steps()).toHaveLength(1);
    expect(page.sync.get().state).toBe('saved');
    expect(page.kept()).toBeNull();
  });

  it('while the rest is being sent is another step, which leaves by itself', async () => {
    const world = createWorld(FILES);
    const page = world.open('marie');
    page.write('note.md', 0, 'a');
    const flushed = page.sync.flush();
    await Promise.resolve();
    page.write('note.md', 1, 'b');
    expect(await flushed).toBe(true);
    await world.pass(1_000);
    expect(world.files()['note.md']).toBe('abUn deux trois\n');
    expect(page.sync.get().state).toBe('saved');
  });

  it('is sent whole by who asks for it, however much there is', async () => {
    const world = createWorld(FILES);
    const page = world.open('marie');
    for (let turn = 0; turn < 230; turn++)
      page.store.perform({ type: 'set', at: { file: 'a.json', pointer: '/x' }, value: turn + 2 });
    expect(await page.sync.flush()).toBe(true);
    expect(world.steps()).toHaveLength(230);
    expect(page.sent()).toBe(3);
    expect(JSON.parse(world.files()['a.json'] ?? '')).toEqual({ x: 231 });
  });

  it('waits on the device while the server is away, is tried again by itself, and at once when the network is back', async () => {
    const world = createWorld(FILES);
    const page = world.open('marie');
    page.become('down');
    page.write('note.md', 0, 'a');
    await world.pass(800);
    expect(page.sync.get()).toMatchObject({ state: 'failed', error: new Error('unreachable') });
    page.write('note.md', 1, 'b');
    await world.pass(3_000);
    expect(page.sent()).toBe(2);
    expect(page.kept()?.pending).toHaveLength(2);
    page.become('up');
    page.backOnline();
    await world.pass(0);
    expect(world.files()['note.md']).toBe('abUn deux trois\n');
    expect(page.sync.get()).toMatchObject({ state: 'saved', error: null });
    expect(page.kept()).toBeNull();
  });

  it('and is refused is not sent again as it is: it stays on the device, and leaves with what is done next', async () => {
    const world = createWorld(FILES);
    const page = world.open('marie');
    page.become('refused');
    page.write('note.md', 0, 'a');
    await world.pass(60_000);
    expect(page.sent()).toBe(1);
    expect(page.kept()?.pending).toHaveLength(1);
    page.become('up');
    page.backOnline();
    await world.pass(60_000);
    expect(page.sent()).toBe(1);
    expect(page.sync.get().state).toBe('failed');
    page.write('note.md', 1, 'b');
    await world.pass(800);
    expect(world.files()['note.md']).toBe('abUn deux trois\n');
  });

  it('and arrived, though the answer was lost, is there once', async () => {
    const world = createWorld(FILES);
    const page = world.open('marie');
    page.become('lost');
    page.write('note.md', 0, 'a');
    await world.pass(800);
    expect(page.sync.get().state).toBe('failed');
    page.become('up');
    page.write('note.md', 1, 'b');
    await world.pass(10_000);
    expect(world.files()['note.md']).toBe('abUn deux trois\n');
    expect(note(page)).toBe('abUn deux trois\n');
    expect(page.sync.get()).toMatchObject({ state: 'saved', displaced: [] });
  });

  it('is sent as its page is closed, and stays on the device where that does not succeed', async () => {
    const world = createWorld(FILES);
    const [page, other] = [world.open('marie'), world.open('paul')];
    page.write('note.md', 0, 'a');
    page.close();
    other.become('down');
    other.write('note.md', 0, 'b');
    other.close();
    await world.pass(60_000);
    expect(world.files()['note.md']).toBe('aUn deux trois\n');
    expect(page.kept()).toBeNull();
    expect(other.kept()?.pending).toHaveLength(1);
    expect(other.sent()).toBe(1);
  });
});

describe('what others write', () => {
  it('is heard by a page that is seen, with who wrote and where; a page that is not seen asks nothing', async () => {
    const world = createWorld(FILES);
    const [marie, paul, away] = [world.open('marie'), world.open('paul'), world.open('anne')];
    away.hide();
    await world.pass(0);
    marie.write('note.md', 0, 'a');
    await world.pass(7_000);
    expect(note(paul)).toBe('aUn deux trois\n');
    expect(paul.sync.get().heard).toEqual({ names: ['marie'], files: ['note.md'] });
    expect(marie.sync.get().heard).toBeNull();
    expect(note(away)).toBe(FILES['note.md']);
  });

  it('comes first, and one’s own is done again on top of it and sent', async () => {
    const world = createWorld(FILES);
    const [marie, paul] = [world.open('marie'), world.open('paul')];
    await world.pass(0);
    marie.write('note.md', 0, 'Marie. ');
    paul.write('note.md', 13, ' (Paul)');
    paul.store.perform({ type: 'set', at: { file: 'a.json', pointer: '/y' }, value: 2 });
    await world.pass(20_000);
    expect(world.files()['note.md']).toBe('Marie. Un deux trois (Paul)\n');
    expect(world.files()['a.json']).toContain('"y": 2');
    for (const page of [marie, paul]) {
      expect(page.store.get().journal.files).toEqual(world.files());
      expect(page.sync.get()).toMatchObject({ state: 'saved', displaced: [] });
    }
  });

  it('can leave no place for one’s own, which is told with its text, and kept on the device until it is seen', async () => {
    const world = createWorld(FILES);
    const [marie, paul] = [world.open('marie'), world.open('paul')];
    await world.pass(0);
    marie.store.perform({ type: 'delete', file: 'note.md' });
    paul.write('note.md', 0, 'Deux pages de lettre');
    await world.pass(20_000);
    const [told, ...more] = paul.sync.get().displaced;
    expect(more).toEqual([]);
    expect(told).toMatchObject({ type: 'typed', files: ['note.md'], text: 'Deux pages de lettre', by: ['marie'] });
    expect(paul.kept()).toMatchObject({ pending: [], displaced: [told] });
    expect(paul.sync.get().state).toBe('saved');
    paul.sync.dismiss(told?.key ?? '');
    expect(paul.sync.get().displaced).toEqual([]);
    expect(paul.kept()).toBeNull();
  });

  it('settles what the server had refused, where nothing of it is left to send', async () => {
    const world = createWorld(FILES);
    const [marie, paul] = [world.open('marie'), world.open('paul')];
    await world.pass(0);
    paul.become('refused');
    paul.write('note.md', 0, 'refusé');
    await world.pass(1_000);
    expect(paul.sync.get().state).toBe('failed');
    marie.store.perform({ type: 'delete', file: 'note.md' });
    await world.pass(20_000);
    expect(paul.store.get().journal.pending).toEqual([]);
    expect(paul.sync.get().displaced).toMatchObject([{ text: 'refusé' }]);
    expect(paul.sync.get()).toMatchObject({ state: 'saved', error: null });
  });

  it('may be another draft altogether: it is begun anew, and what was not sent is told', async () => {
    const world = createWorld(FILES);
    const page = world.open('marie');
    await world.pass(0);
    page.write('note.md', 0, 'perdu ?');
    world.replaceDraft({ 'note.md': 'Importé\n' }, 40);
    await world.pass(20_000);
    expect(page.store.get().journal).toMatchObject({ files: { 'note.md': 'Importé\n' }, revision: 40, pending: [] });
    expect(page.sync.get()).toMatchObject({ state: 'saved', displaced: [{ text: 'perdu ?', by: [] }] });
    page.write('note.md', 0, 'Puis ');
    await world.pass(1_000);
    expect(world.files()).toEqual({ 'note.md': 'Puis Importé\n' });
  });
});

describe('the others', () => {
  it('are told of as long as they are there: a page that is left, loaded again or closed is gone at once', async () => {
    const world = createWorld(FILES);
    const [marie, paul] = [world.open('marie'), world.open('paul')];
    const others = () => marie.sync.get().others.map(({ name, isMine }) => [name, isMine]);
    await world.pass(7_000);
    expect(others()).toEqual([['paul', false]]);
    paul.leave();
    const again = world.open('marie');
    await world.pass(2_000);
    expect(others()).toEqual([['marie', true]]);
    again.close();
    await world.pass(2_000);
    expect(others()).toEqual([]);
  });
});

describe('older steps', () => {
  it('are learned some at a time, so that more can be taken back, down to the first', async () => {
    const world = createWorld(FILES);
    const first = world.open('marie');
    for (const value of [2, 3, 4, 5])
      first.store.perform({ type: 'set', at: { file: 'a.json', pointer: '/x' }, value });
    await first.sync.flush();
    first.close();
    const page = world.open('marie');
    await world.pass(0);
    expect(page.store.turn('undo')).toBeNull();
    expect(page.sync.get().mayHaveOlder).toBe(true);
    expect(await page.sync.loadOlder()).toBe(true);
    for (let turn = 0; turn < 3; turn++) page.store.turn('undo');
    expect(page.store.get().journal.files['a.json']).toContain('"x": 2');
    expect(page.store.turn('undo')).toBeNull();
    expect(await page.sync.loadOlder()).toBe(true);
    expect(page.sync.get().mayHaveOlder).toBe(false);
    page.store.turn('undo');
    expect(page.store.get().journal.files).toEqual(FILES);
    expect(await page.sync.loadOlder()).toBe(false);
  });

  it('are not told by a server that is away, and can be asked for again', async () => {
    const world = createWorld(FILES);
    const first = world.open('marie');
    first.write('note.md', 0, 'a');
    await first.sync.flush();
    const page = world.open('marie');
    page.become('down');
    expect(await page.sync.loadOlder()).toBe(false);
    expect(page.sync.get().mayHaveOlder).toBe(true);
    page.become('up');
    expect(await page.sync.loadOlder()).toBe(true);
  });
});

/** What may happen to pages that write: the rank of a page, and what it does or what becomes of its network. */
const happening = fc.record({
  page: fc.nat(2),
  what: fc.constantFrom('write', 'write', 'write', 'undo', 'gesture', 'down', 'lost', 'up', 'up', 'online'),
  at: fc.nat(40),
  pass: fc.constantFrom(0, 0, 300, 900, 4_000),
});

describe('pages that write at any moment, on a network that fails at any moment', () => {
  it('end alike, with every word on the server or told to its author, and none of them twice', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(happening, { minLength: 5, maxLength: 30 }), async (happenings) => {
        const world = createWorld(FILES);
        const pages = ['marie', 'paul', 'anne'].map((author) => world.open(author));
        let written: string[] = [];
        for (const [rank, { page: which, what, at, pass }] of happenings.entries()) {
          const page = pages[which];
          if (!page) continue;
          const text = page.store.get().journal.files['note.md'] ?? '';
          if (what === 'write') {
            // At ends of words, so that no word is cut by another.
            const ends = [0, ...[...text.matchAll(/ |$/gu)].map(({ index }) => index)];
            const word = ` m${String(rank).padStart(2, '0')}x`;
            page.write('note.md', ends[at % ends.length] ?? 0, word);
            written.push(word.trim());
          } else if (what === 'undo') {
            // Takes back words, which are then not to be found.
            const change = page.store.turn('undo');
            const now = page.store.get().journal.files['note.md'] ?? '';
            if (change) written = written.filter((word) => now.includes(word));
          } else if (what === 'gesture')
            page.store.perform({ type: 'set', at: { file: 'a.json', pointer: `/n${rank}` }, value: rank });
          else if (what === 'online') page.backOnline();
          else page.become(what);
          await world.pass(pass);
        }
        for (const page of pages) page.become('up');
        await world.pass(60_000);
        for (const page of pages) {
          expect(page.store.get().journal.files).toEqual(world.files());
          expect(page.sync.get()).toMatchObject({ state: 'saved', error: null });
          expect(page.store.get().journal.pending).toEqual([]);
        }
        const told = pages.flatMap((page) => page.sync.get().displaced.map((one) => one.text)).join('\n');
        const end = world.files()['note.md'] ?? '';
        for (const word of written) {
          const times = end.split(word).length - 1;
          expect(times, `${word} in ${JSON.stringify(end)}`).toBe(told.includes(word) ? 0 : 1);
        }
        const keys = world.steps().map(({ key }) => key);
        expect(new Set(keys).size).toBe(keys.length);
      }),
      { numRuns: 60 },
    );
  });
});
