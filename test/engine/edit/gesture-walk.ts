/**
 * Gestures at random with undo and redo among them, through the journal as the studio has it. What must hold is looked at after
 * each, and told by throwing: every text can be read, what is taken back is what was there to the byte, and views see in a
 * text that grew by gestures what they see in one that is parsed anew.
 */
import { strictEqual } from 'node:assert/strict';
import { equalJson } from '../../../engine/base/json.ts';
import type { Files } from '../../../engine/edit/changes.ts';
import { beginJournal, performStep, turnStep, type Journal } from '../../../engine/edit/journal.ts';
import { valueAt } from '../../../engine/edit/operations.ts';
import { formView } from '../../../engine/edit/view/form-view.ts';
import { procedureView } from '../../../engine/edit/view/procedure-view.ts';
import { rulesView } from '../../../engine/edit/view/rules-view.ts';
import type { Draw } from './draw.ts';
import { randomGesture } from './random-gestures.ts';

/** How often each came about. */
export type Walked = {
  readonly performed: number;
  readonly refused: number;
  readonly undone: number;
  readonly redone: number;
};

/** After so many turns it begins again: a scheme that was pulled to pieces tells nothing more. */
const ROUND = 100;
/** Views are compared so often: they are read whole. */
const LOOK_EACH = 25;

/** Takes so many turns on a scheme, each a gesture, an undo or a redo. Throws where something was lost or broken. */
export function walkGestures(files: Files, turns: number, draw: Draw): Walked {
  let walked: Walked = { performed: 0, refused: 0, undone: 0, redone: 0 };
  for (let left = turns; left > 0; left -= ROUND) walked = add(walked, walkRound(files, Math.min(ROUND, left), draw));
  return walked;
}

/** What several walks came to. */
export function add(left: Walked, right: Walked): Walked {
  return {
    performed: left.performed + right.performed,
    refused: left.refused + right.refused,
    undone: left.undone + right.undone,
    redone: left.redone + right.redone,
  };
}

function walkRound(files: Files, turns: number, draw: Draw): Walked {
  const count = { performed: 0, refused: 0, undone: 0, redone: 0 };
  let journal = beginJournal('marie', files, 0);
  /** The files before each step that can be taken back, and after each that can be done again. */
  let [past, future]: [Files[], Files[]] = [[], []];
  const turn = (way: 'undo' | 'redo'): boolean => {
    const [from, to] = way === 'undo' ? [past, future] : [future, past];
    const expected = from.pop();
    const turned = turnStep(journal, way, `k${journal.pending.length}`);
    if (expected === undefined || turned?.type !== 'done') {
      if (expected !== undefined || turned) throw new Error(`${way} is not what it was: ${turned?.type}`);
      return false;
    }
    to.push(journal.files);
    ({ journal } = turned);
    expectSame(journal.files, expected, way);
    return true;
  };
  for (let rank = 0; rank < turns; rank += 1) {
    const chance = draw(6);
    if (chance === 0) count.undone += Number(turn('undo'));
    else if (chance === 1) count.redone += Number(turn('redo'));
    else {
      const before = journal.files;
      const gesture = randomGesture(before, draw);
      const performed = performStep(journal, gesture, `k${journal.pending.length}`);
      if (performed.type === 'refused') count.refused += 1;
      else if (performed.changes.length > 0) {
        ({ journal } = performed);
        [past, future] = [[...past, before], []];
        count.performed += 1;
      }
      expectReadable(before, journal, JSON.stringify(gesture));
    }
    if (rank % LOOK_EACH === 0) expectViews(journal.files);
  }
  expectViews(journal.files);
  const last = journal.files;
  const all = past.length;
  while (turn('undo'));
  expectSame(journal.files, files, 'all taken back');
  for (let rank = 0; rank < all; rank += 1) turn('redo');
  expectSame(journal.files, last, 'all done again');
  return count;
}

/** Every file that changed can be read, and holds for gestures what any parser finds in it. */
function expectReadable(before: Files, { files }: Journal, words: string): void {
  for (const [file, text] of Object.entries(files)) {
    if (!file.endsWith('.json') || text === before[file]) continue;
    const parsed = JSON.parse(text);
    if (!equalJson(valueAt(files, { file, pointer: '' }) ?? null, parsed)) throw new Error(`${file} after ${words}`);
  }
}

function expectViews(files: Files): void {
  const fresh = Object.fromEntries(
    Object.entries(files).map(([file, text]) => [file, file.endsWith('.json') ? anew(text) : text]),
  );
  for (const view of [formView, findingsView, procedureView, rulesView]) {
    strictEqual(JSON.stringify(view(files)), JSON.stringify(view(fresh)), view.name);
  }
}

const findingsView = (files: Files) => formView(files, 'findings');

/** The same in another layout, as somebody else would have written it. */
const anew = (text: string): string => JSON.stringify(JSON.parse(text), null, 3);

function expectSame(files: Files, expected: Files, words: string): void {
  const names = new Set([...Object.keys(files), ...Object.keys(expected)]);
  const other = [...names].filter((name) => files[name] !== expected[name]);
  if (other.length > 0) throw new Error(`${words}: ${other.join(', ')} is not what it was`);
}
