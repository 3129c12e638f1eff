/** What assistants may send is what the engine does: any gesture that an author could make is read as it was meant. */
import { describe, expect, it } from 'vitest';
import { GESTURE, GESTURE_SHAPES } from '../../../runtime/mcp/gesture-shapes.ts';
import { readWith } from '../../../runtime/mcp/input-shape.ts';
import { fr } from '../../../runtime/mcp/messages/fr.ts';
import { readExample } from '../../support/example.ts';
import { drawFrom } from '../../engine/edit/draw.ts';
import { randomGesture } from '../../engine/edit/random-gestures.ts';

const reader = readWith<object>(GESTURE);
const read = async (gesture: unknown) => reader['~standard'].validate(gesture);

describe('gestures', () => {
  it('that an author could make are all read, of nearly every kind', async () => {
    const { files } = await readExample('aide-medicale');
    const draw = drawFrom(42);
    const kinds = new Set<string>();
    for (let turn = 0; turn < 3_000; turn++) {
      const gesture = randomGesture(files, draw);
      if (gesture.type === 'together' || gesture.type === 'all') continue;
      kinds.add(gesture.type);
      expect(await read(JSON.parse(JSON.stringify(gesture))), JSON.stringify(gesture)).not.toHaveProperty('issues');
    }
    expect(kinds.size).toBeGreaterThan(20);
  });

  it('are each described in French', () => {
    for (const kind of Object.keys(GESTURE_SHAPES)) expect(fr.gestures.kinds, kind).toHaveProperty([kind]);
  });

  it.each([
    { type: 'none' },
    { type: 'together', parts: [] },
    { type: 'set', at: { file: 'a.json' }, value: 1 },
    { type: 'create', file: 'a.md', text: 'x', more: true },
    { type: 'splice', file: 'a.md', from: -1, to: 0, text: '' },
    { type: 'procedure.change', changes: [{ type: 'insert', into: '/states', name: 'x' }] },
    'remove',
  ])('that are none are not read: %j', async (gesture) => {
    expect(await read(gesture)).toHaveProperty('issues');
  });
});
