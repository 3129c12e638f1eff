/** Ten thousand gestures, undos and redos on every example and on a scheme of 300 fields: none lost, none broken. */
import { expect, it } from 'vitest';
import { laidOut, syntheticScheme } from '../../bench/synthetic.ts';
import { EXAMPLE_IDS, readExample } from '../../support/example.ts';
import { drawFrom } from './draw.ts';
import { walkGestures } from './gesture-walk.ts';

const TURNS = 1_600;
const LARGE = 800;

it.for(EXAMPLE_IDS)('on %s nothing is lost, and undo is to the byte', async (id) => {
  const { files } = await readExample(id);
  const { performed, undone, redone } = walkGestures(files, TURNS, drawFrom(id.length * 131));
  expect(performed).toBeGreaterThan(TURNS / 3);
  expect(Math.min(undone, redone)).toBeGreaterThan(TURNS / 60);
});

it('nor on a scheme of 300 fields', () => {
  const { files } = laidOut(syntheticScheme({ fields: 300, pageSize: 10 }));
  const { performed } = walkGestures(files, LARGE, drawFrom(7));
  expect(performed).toBeGreaterThan(LARGE / 3);
});
