/** The journal of a page: what is taken back, in which order, and what becomes of it when others write too. */
import { describe, expect, it } from 'vitest';
import { applyChanges, changeText, invertChanges, type Files } from '../../../engine/edit/changes.ts';
import {
  addStep,
  beginJournal,
  learnSteps,
  performStep,
  receiveSteps,
  turnStep,
  type Journal,
  type KeptStep,
  type Received,
} from '../../../engine/edit/journal.ts';
import type { Gesture } from '../../../engine/edit/gestures/gesture.ts';
import { isReadable } from '../../../engine/edit/operations.ts';
import { readExample } from '../../support/example.ts';
import { drawFrom } from './draw.ts';
import { randomGesture } from './random-gestures.ts';

const FILES: Files = { 'a.json': '{\n  "x": 1,\n  "list": ["a", "b"]\n}\n', 'note.md': 'Un deux trois\n' };
const EXAMPLES = ['aide-medicale', 'aprah', 'permis-construire', 'subvention-association'] as const;
const sources = await Promise.all(EXAMPLES.map(async (id) => ({ id, files: (await readExample(id)).files })));

let count = 0;
const key = (): string => `k${(count += 1)}`;

/** One step of a page. */
type Act = (journal: Journal) => Journal;

const doing =
  (gesture: Gesture): Act =>
  (journal) => {
    const done = performStep(journal, gesture, key());
    if (done.type === 'refused') throw new Error(done.code);
    return done.journal;
  };

const typing =
  (file: string, from: number, to: number, text: string, joins = false): Act =>
  (journal) => {
    const changes = [changeText(file, journal.files[file] ?? '', [{ from, to, text }])];
    return addStep(journal, { key: key(), deed: { type: 'typed', file }, changes }, joins).journal;
  };

const turning =
  (way: 'undo' | 'redo'): Act =>
  (journal) =>
    turnStep(journal, way, key())?.journal ?? journal;

const set = (pointer: string, value: number): Gesture => ({ type: 'set', at: { file: 'a.json', pointer }, value });
const undo = turning('undo');
const redo = turning('redo');

const after = (acts: readonly Act[], files = FILES): Journal =>
  acts.reduce((journal, act) => act(journal), beginJournal('me', files, 0));

describe('steps of one author', () => {
  it('are taken back and done again across files, the newest first, to the byte', () => {
    const acts = [
      doing(set('/x', 2)),
      typing('note.md', 0, 2, 'Deux'),
      doing({ type: 'create', file: 'c.md', text: 'neuf' }),
    ];
    const done = after(acts);
    expect(after([...acts, undo]).files).toEqual(after(acts.slice(0, 2)).files);
    expect(after([...acts, undo, undo]).files).toEqual(after(acts.slice(0, 1)).files);
    expect(after([...acts, undo, undo, undo]).files).toEqual(FILES);
    expect(after([...acts, undo, undo, undo, redo, redo, redo]).files).toEqual(done.files);
    expect(after([undo, redo]).files).toEqual(FILES);
  });

  it('cannot be done again once something else was done', () => {
    const journal = after([doing(set('/x', 2)), undo, doing(set('/x', 3)), redo]);
    expect(journal.files['a.json']).toContain('"x": 3');
    expect(undo(journal).files).toEqual(FILES);
  });

  it('that are typed in one go are one', () => {
    const journal = after([
      typing('note.md', 0, 0, 'a'),
      typing('note.md', 1, 1, 'b', true),
      typing('note.md', 2, 2, 'c'),
    ]);
    expect(undo(journal).files['note.md']).toBe('abUn deux trois\n');
    expect(undo(undo(journal)).files).toEqual(FILES);
    expect(redo(undo(undo(journal))).files['note.md']).toBe('abUn deux trois\n');
  });

  it.for(sources)('on $id, any that were done, are all taken back and done again', ({ files }) => {
    const draw = drawFrom(files['workflow.json']?.length ?? 1);
    let journal = beginJournal('me', files, 0);
    const trail: Files[] = [files];
    for (let turn = 0; turn < 400; turn++) {
      const chance = draw(10);
      const next =
        chance < 2
          ? turnStep(journal, 'undo', key())
          : chance < 3
            ? turnStep(journal, 'redo', key())
            : performStep(journal, randomGesture(journal.files, draw), key());
      if (next?.type !== 'done') continue;
      journal = next.journal;
      if (trail.length < journal.history.undo.length + 1) trail.push(journal.files);
      else if (chance < 2) trail.pop();
      else trail[trail.length - 1] = journal.files;
    }
    for (let depth = journal.history.undo.length; depth > 0; depth--) {
      expect(journal.files).toEqual(trail[depth]);
      journal = undo(journal);
    }
    expect(journal.files).toEqual(files);
  });
});

/** What the server would be: the order in which steps came, each with what takes it back. */
type Log = { readonly files: Files; readonly steps: readonly KeptStep[] };

function send(log: Log, page: Journal): Log {
  expect(page.revision).toBe(log.steps.length);
  return page.pending.reduce<Log>(({ files, steps }, step) => {
    const back = invertChanges(files, step.changes);
    const next = applyChanges(files, step.changes);
    if (!next) throw new Error('a step does not follow');
    return { files: next, steps: [...steps, { ...step, back, revision: steps.length + 1, author: page.author }] };
  }, log);
}

const receive = (page: Journal, { steps }: Log): Received => receiveSteps(page, steps.slice(page.revision));

/** Two authors who start alike; what the second does is done beside what the first does, and comes after. */
function beside(first: readonly Act[], second: readonly Act[]) {
  const begin = (author: string): Journal => beginJournal(author, FILES, 0);
  const marie = first.reduce((journal, act) => act(journal), begin('marie'));
  const paul = second.reduce((journal, act) => act(journal), begin('paul'));
  const log = send({ files: FILES, steps: [] }, marie);
  const met = receive(paul, log);
  const whole = send(log, met.journal);
  return {
    marie: receive(marie, whole).journal,
    paul: receive(met.journal, whole).journal,
    displaced: met.displaced,
    log: whole,
  };
}

describe('steps of two authors', () => {
  it('in different files, or places of one, are both kept, and both see the same', () => {
    const { marie, paul, displaced } = beside(
      [doing(set('/x', 2)), typing('note.md', 0, 2, 'Deux')],
      [
        doing({ type: 'insert', at: { file: 'a.json', pointer: '/list' }, value: 'c' }),
        typing('note.md', 8, 13, 'cinq'),
      ],
    );
    expect(displaced).toEqual([]);
    expect(paul.files).toEqual(marie.files);
    expect(JSON.parse(paul.files['a.json'] ?? '')).toEqual({ x: 2, list: ['a', 'b', 'c'] });
    expect(paul.files['note.md']).toBe('Deux deux cinq\n');
  });

  it('each take back their own, and leave what the other did', () => {
    const { marie, log } = beside(
      [typing('note.md', 0, 0, 'Marie. '), doing(set('/x', 2))],
      [typing('note.md', 0, 0, 'Paul. '), doing({ type: 'set', at: { file: 'a.json', pointer: '/y' }, value: 1 })],
    );
    const undone = undo(undo(marie));
    expect(undone.files['note.md']).toBe('Paul. Un deux trois\n');
    expect(JSON.parse(undone.files['a.json'] ?? '')).toEqual({ x: 1, list: ['a', 'b'], y: 1 });
    expect(redo(redo(undone)).files).toEqual(log.files);
  });

  it('are told where the place of the second is gone, whose text is given back', () => {
    const gone = beside(
      [doing({ type: 'remove', at: { file: 'a.json', pointer: '/list' } })],
      [
        doing({ type: 'insert', at: { file: 'a.json', pointer: '/list' }, value: 'c' }),
        typing('note.md', 0, 2, 'Deux'),
      ],
    );
    expect(gone.displaced).toMatchObject([{ refusal: { code: 'place-gone' }, step: { deed: { type: 'insert' } } }]);
    expect(gone.paul.files['note.md']).toBe('Deux deux trois\n');
    const deleted = beside([doing({ type: 'delete', file: 'note.md' })], [typing('note.md', 0, 0, 'Perdu ?')]);
    expect(deleted.displaced).toMatchObject([{ step: { deed: { type: 'typed' } } }]);
  });

  it('that were typed never break a file that could be read; one that is being typed is gone on with', () => {
    const text = FILES['a.json'] ?? '';
    const at = text.indexOf('"a"');
    const broken = beside(
      [doing({ type: 'remove', at: { file: 'a.json', pointer: '/list/0' } })],
      [typing('a.json', at, at + 3, '"z"')],
    );
    expect(broken.displaced).toHaveLength(1);
    expect(() => JSON.parse(broken.paul.files['a.json'] ?? '')).not.toThrow();
    const typed = beside([typing('a.json', 1, 1, '"b": ')], [doing(set('/x', 2))]);
    expect(typed.displaced).toEqual([]);
    expect(typed.paul.files['a.json']).toContain('{"b": \n  "x": 2');
  });

  it('that take back one thing in two pages of one author take it back once', () => {
    const start = doing(set('/x', 2))(beginJournal('marie', FILES, 0));
    const log = send({ files: FILES, steps: [] }, start);
    const [here, there] = [receive(start, log).journal, receive(beginJournal('marie', FILES, 0), log).journal];
    expect(undo(there).files).toEqual(FILES);
    const next = send(log, undo(here));
    const met = receive(undo(there), next);
    expect(met).toMatchObject({ displaced: [], journal: { pending: [], files: FILES } });
    expect(redo(met.journal).files).toEqual(start.files);
  });

  it('are known again by who opens the scheme anew, and taken back from there', () => {
    const { log } = beside([doing(set('/x', 2)), typing('note.md', 0, 2, 'Deux')], [typing('note.md', 8, 13, 'cinq')]);
    const opened = learnSteps(beginJournal('marie', log.files, log.steps.length), log.steps);
    expect(undo(undo(opened)).files).toEqual({ ...FILES, 'note.md': 'Un deux cinq\n' });
    const later = learnSteps(beginJournal('marie', log.files, log.steps.length), log.steps.slice(1));
    expect(undo(undo(later)).files['a.json']).toContain('"x": 2');
    expect(undo(undo(learnSteps(undo(later), log.steps))).files).toEqual({ ...FILES, 'note.md': 'Un deux cinq\n' });
  });

  it('that wait here follow each of the others in turn, from where the one before had moved them', () => {
    const note = 'note.md';
    let log: Log = { files: FILES, steps: [] };
    let marie = beginJournal('marie', FILES, 0);
    let paul = doing({ type: 'splice', file: note, from: 8, to: 13, text: 'cinq' })(beginJournal('paul', FILES, 0));
    for (const act of [typing(note, 0, 0, 'Il y en a tant : '), typing(note, 0, 17, ''), typing(note, 0, 2, 'Une')]) {
      const acted = act(marie);
      log = send(log, acted);
      marie = receive(acted, log).journal;
      const met = receive(paul, log);
      expect(met.displaced).toEqual([]);
      paul = met.journal;
    }
    expect(paul.files[note]).toBe('Une deux cinq\n');
  });

  // Some of these seeds found faults: text taken back among others’ that broke a file, places that moved but once.
  it.for(sources.flatMap((one) => [1, 4, 12, 23].map((seed) => ({ ...one, seed }))))(
    'on $id (seed $seed), any of three pages, that meet at any moment, end alike, unbroken, and none is lost',
    ({ files, seed }) => {
      const draw = drawFrom(seed * 7919 + 13);
      let log: Log = { files, steps: [] };
      const pages = ['marie', 'paul', 'paul'].map((author) => beginJournal(author, files, 0));
      let done = 0;
      let displaced = 0;
      const meet = (rank: number): void => {
        const page = pages[rank];
        if (!page) return;
        const before = page.pending.length;
        const met = receive(page, log);
        expect(applyChanges(page.files, met.changes)).toEqual(met.journal.files);
        displaced += met.displaced.length;
        // Nothing goes without a word, but what was taken back in another page already, and what is so already.
        const silent = page.pending.filter(
          ({ key, deed }) =>
            !met.journal.pending.some((step) => step.key === key) &&
            !met.displaced.some(({ step }) => step.key === key) &&
            deed.type !== 'undo' &&
            deed.type !== 'redo',
        );
        for (const { deed } of silent) {
          const isText = deed.type === 'splice' ? deed.text !== '' : /typed|insert|add/.test(deed.type);
          expect(isText, JSON.stringify(deed)).toBe(false);
        }
        expect(met.journal.pending.length + met.displaced.length).toBeLessThanOrEqual(before);
        log = send(log, met.journal);
        pages[rank] = receive(met.journal, log).journal;
        expect(pages[rank]?.files).toEqual(log.files);
      };
      for (let turn = 0; turn < 250; turn++) {
        const rank = draw(3);
        const page = pages[rank] ?? beginJournal('', files, 0);
        const chance = draw(12);
        const next =
          chance < 2
            ? turnStep(page, chance === 0 ? 'undo' : 'redo', key())
            : performStep(page, randomGesture(page.files, draw), key());
        if (next?.type === 'done') {
          pages[rank] = next.journal;
          done += 1;
        }
        if (draw(3) === 0) meet(rank);
        expect(broken(log.files)).toEqual([]);
      }
      for (const rank of [0, 1, 2, 0, 1]) meet(rank);
      expect(pages[1]?.files).toEqual(pages[0]?.files);
      expect(done).toBeGreaterThan(80);
      expect(displaced).toBeLessThan(done / 3);
    },
  );
});

function broken(files: Files): readonly string[] {
  return Object.keys(files).filter((file) => file.endsWith('.json') && !isReadable(files, file));
}
