/** The journal of a page: what is taken back, in which order, and what becomes of it when others write too. */
import { describe, expect, it } from 'vitest';
import { changeText, type Files } from '../../../engine/edit/changes.ts';
import { addStep, beginJournal, performStep, turnStep, type Journal } from '../../../engine/edit/journal.ts';
import type { Gesture } from '../../../engine/edit/gestures/gesture.ts';
import { readExample } from '../../support/example.ts';
import { drawFrom, randomGesture } from './random-gestures.ts';

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
