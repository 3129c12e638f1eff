/** Any gestures on any scheme: nothing is lost, everything can be taken back, and two authors never break a file. */
import { describe, expect, it } from 'vitest';
import { applyChanges, invertChanges, type Changes, type Files } from '../../../engine/edit/changes.ts';
import { isJsonList, isJsonObject } from '../../../engine/base/guards.ts';
import { equalJson } from '../../../engine/base/json.ts';
import { splitPointer } from '../../../engine/base/pointer.ts';
import type { Json } from '../../../engine/base/values.ts';
import type { Gesture } from '../../../engine/edit/gestures/gesture.ts';
import { valueAt } from '../../../engine/edit/operations.ts';
import { perform } from '../../../engine/edit/perform.ts';
import { rebase } from '../../../engine/edit/rebase.ts';
import { readExample } from '../../support/example.ts';
import { drawFrom, type Draw } from './draw.ts';
import { randomGesture } from './random-gestures.ts';

const EXAMPLES = ['aide-medicale', 'aprah', 'permis-construire', 'subvention-association'] as const;
const sources = await Promise.all(EXAMPLES.map(async (id) => ({ id, files: (await readExample(id)).files })));

function broken(files: Files): readonly string[] {
  return Object.entries(files).flatMap(([file, text]) => {
    if (!file.endsWith('.json')) return [];
    try {
      JSON.parse(text);
      return [];
    } catch {
      return [file];
    }
  });
}

/** What a gesture on one part makes of the values of its file, said without any text. */
function expected(root: Json, gesture: Gesture): Json | null {
  if (gesture.type !== 'set' && gesture.type !== 'remove' && gesture.type !== 'insert') return null;
  const names = splitPointer(gesture.at.pointer);
  const change = (value: Json | undefined, depth: number): Json | undefined => {
    const name = names[depth];
    if (name === undefined) {
      if (gesture.type === 'remove') return undefined;
      if (gesture.type === 'set') return gesture.value;
      if (isJsonList(value)) return value.toSpliced(gesture.before ?? value.length, 0, gesture.value);
      return { ...(isJsonObject(value) && value), [gesture.name ?? '']: gesture.value };
    }
    if (isJsonList(value)) {
      const made = change(value[Number(name)], depth + 1);
      return value.toSpliced(Number(name), 1, ...(made === undefined ? [] : [made]));
    }
    const members = isJsonObject(value) ? value : {};
    const made = change(members[name], depth + 1);
    const { [name]: _former, ...rest } = members;
    return made === undefined ? rest : { ...members, [name]: made };
  };
  return change(root, 0) ?? null;
}

type Step = { readonly before: Files; readonly gesture: Gesture; readonly changes: Changes; readonly after: Files };

/** A hundred gestures on a scheme, those that were done: one that was pulled to pieces tells nothing more. */
function play(files: Files, draw: Draw): readonly Step[] {
  const steps: Step[] = [];
  for (let turn = 0; turn < 100; turn++) {
    const before = steps.at(-1)?.after ?? files;
    const gesture = randomGesture(before, draw);
    const performed = perform(before, gesture);
    if (performed.type === 'refused') continue;
    steps.push({ before, gesture, changes: performed.changes, after: performed.files });
  }
  return steps;
}

function equalFiles(left: Files, right: Files): boolean {
  const names = Object.keys(left);
  return names.length === Object.keys(right).length && names.every((name) => left[name] === right[name]);
}

describe('gestures at random', () => {
  it.for(sources)('on $id: each can be taken back and done again, to the byte', ({ files }) => {
    const draw = drawFrom(files['form.schema.json']?.length ?? 1);
    const counts = Array.from({ length: 8 }, () => {
      const journal = play(files, draw);
      for (const { before, gesture, after } of journal) {
        expect(broken(after)).toEqual([]);
        const root = 'at' in gesture ? { file: gesture.at.file, pointer: '' } : null;
        const value = root && (valueAt(after, root) ?? null);
        const model = root && expected(valueAt(before, root) ?? null, gesture);
        expect(equalJson(model ?? value, value), JSON.stringify(gesture)).toBe(true);
      }
      const now = journal.at(-1)?.after ?? files;
      const undone = journal.toReversed().reduce<Files | null>((later, { before, changes }) => {
        const former = later && applyChanges(later, invertChanges(before, changes));
        return former && equalFiles(former, before) ? former : null;
      }, now);
      expect(undone).toEqual(files);
      expect(journal.reduce<Files>((former, { changes }) => applyChanges(former, changes) ?? {}, files)).toEqual(now);
      return journal.length;
    });
    expect(Math.min(...counts)).toBeGreaterThan(30);
  });

  it.for(sources)('of two authors on $id: no file breaks, and what is gone is told', ({ files }) => {
    const draw = drawFrom(7);
    let told = 0;
    let met = 0;
    for (let turn = 0; turn < 400; turn++) {
      const [first, second] = [randomGesture(files, draw), randomGesture(files, draw)];
      const performed = perform(files, first);
      const alone = perform(files, second);
      if (performed.type === 'refused' || alone.type === 'refused') continue;
      const result = rebase(files, performed.changes, second);
      if (result.type === 'refused') {
        told += 1;
        continue;
      }
      met += 1;
      expect(broken(result.files)).toEqual([]);
      // What changed nothing alone, such as a page put where it was, may have something to do now.
      if (alone.changes.length === 0) continue;
      // What the first author did elsewhere is still there.
      const untouched = Object.keys(performed.files).filter((file) => alone.files[file] === files[file]);
      for (const file of untouched) expect(result.files[file]).toBe(performed.files[file]);
    }
    expect(met).toBeGreaterThan(100);
    expect(told).toBeLessThan(met / 3);
  });
});
