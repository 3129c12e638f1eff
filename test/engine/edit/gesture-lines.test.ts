/** What a reader of the difference sees of a gesture: the lines of its entry, and at most two more in each file. */
import { diffArrays } from 'diff';
import { expect, it } from 'vitest';
import { isJsonList } from '../../../engine/base/guards.ts';
import { joinPointer } from '../../../engine/base/pointer.ts';
import type { Pointer } from '../../../engine/base/values.ts';
import type { Files } from '../../../engine/edit/changes.ts';
import type { Gesture } from '../../../engine/edit/gestures/gesture.ts';
import { FORMS, type FormName } from '../../../engine/edit/gestures/forms.ts';
import { perform } from '../../../engine/edit/perform.ts';
import { valueAt } from '../../../engine/edit/operations.ts';
import { allQuestions, formView } from '../../../engine/edit/view/form-view.ts';
import { findNode, readJsonFile } from '../../../engine/language/json-file.ts';
import { EXAMPLE_IDS, readExample } from '../../support/example.ts';
import { laidOut, syntheticScheme } from '../../bench/synthetic.ts';
import { drawFrom } from './draw.ts';
import { randomGesture } from './random-gestures.ts';

/** Lines beside those of the entry: a comma before it, a list that names it. */
const BESIDE = 2;
/** Gestures drawn for each scheme. */
const DRAWN = 400;

const schemes = [...(await Promise.all(EXAMPLE_IDS.map(readExample))), laidOut(syntheticScheme())];

/** Lines that a part takes where it stands; none when it does not. */
function height(files: Files, file: string, pointer: Pointer): number {
  const text = files[file] ?? '';
  const { root } = readJsonFile(text);
  const node = root && findNode(root, pointer);
  return node ? text.slice(node.offset, node.offset + node.length).split('\n').length : 0;
}

/** Lines of what a gesture is about, in a file, at most; null for gestures that are about many things at once. */
function entryLines(gesture: Gesture, before: Files, after: Files, file: string): number | null {
  const tallest = (pointer: Pointer): number => Math.max(height(before, file, pointer), height(after, file, pointer));
  const question = (pointer: Pointer, form: FormName = 'request'): number => {
    const { file: own } = FORMS[form];
    const places = [before, after].flatMap((files) => {
      const view = formView(files, form);
      return (view ? allQuestions(view) : [])
        .filter((one) => one.question === pointer)
        .map(({ at, others }) => [at, ...others].reduce((sum, place) => sum + height(files, own, place), 0));
    });
    // Its name in the list of those that are required is a line of its own, where that list has several.
    return file === own ? Math.max(0, ...places) + 1 : 1;
  };
  switch (gesture.type) {
    case 'set':
    case 'remove':
      return tallest(gesture.at.pointer);
    case 'rename':
      return 1;
    case 'insert': {
      const holder = valueAt(before, gesture.at);
      const rank = isJsonList(holder) ? Math.min(gesture.before ?? holder.length, holder.length) : gesture.name;
      return height(after, file, joinPointer(gesture.at.pointer, rank ?? ''));
    }
    case 'question.add':
    case 'question.duplicate': {
      const container = gesture.type === 'question.add' ? gesture.container : gesture.question.replace(/\/[^/]*$/u, '');
      // The category that comes with it is an entry of its own.
      const category = file === 'privacy.json' ? 8 : 0;
      return question(joinPointer(container, gesture.name), gesture.form) + category;
    }
    case 'question.remove':
      // One that is asked under a condition takes the condition along.
      if (isConditional(before, gesture)) return null;
      // What scenarios say of it, and what waits for it, are entries of their own.
      return file.startsWith('scenarios/') || ELSEWHERE.includes(file)
        ? null
        : question(gesture.question, gesture.form);
    case 'question.require':
      // A list of those that are required comes and goes with its only name.
      return 2;
    default:
      return null;
  }
}

const ELSEWHERE: readonly string[] = ['queue.json', 'workflow.json'];

type Removal = Extract<Gesture, { readonly type: 'question.remove' }>;

const isConditional = (files: Files, { question, form }: Removal): boolean => {
  const view = formView(files, form);
  const asked = view && allQuestions(view).find((one) => one.question === question);
  return (asked?.conditions.length ?? 0) > 0;
};

it.for(schemes)('on $id', ({ id, files }) => {
  const draw = drawFrom(id.length * 977);
  let seen = 0;
  for (let turn = 0; turn < DRAWN; turn += 1) {
    const gesture = randomGesture(files, draw);
    const performed = perform(files, gesture);
    if (performed.type === 'refused') continue;
    for (const file of new Set(performed.changes.map((change) => change.file))) {
      const entry = entryLines(gesture, files, performed.files, file);
      // A file that begins with it is all of its lines.
      if (entry === null || files[file] === undefined) continue;
      seen += 1;
      const parts = diffArrays((files[file] ?? '').split('\n'), (performed.files[file] ?? '').split('\n'));
      const [gone, added] = (['removed', 'added'] as const).map((side) =>
        parts.reduce((sum, part) => sum + (part[side] ? part.value.length : 0), 0),
      );
      expect(Math.max(gone ?? 0, added ?? 0), `${file} by ${JSON.stringify(gesture)}`).toBeLessThanOrEqual(
        entry + BESIDE,
      );
    }
  }
  expect(seen).toBeGreaterThan(DRAWN / 8);
});
