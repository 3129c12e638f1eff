/** Gestures at random, with undo and redo, on every example and on a scheme of 300 fields: what they cost, none being lost. */
import { drawFrom } from '../engine/edit/draw.ts';
import { add, walkGestures, type Walked } from '../engine/edit/gesture-walk.ts';
import { EXAMPLE_IDS, readExample } from '../support/example.ts';
import { laidOut, syntheticScheme } from './synthetic.ts';

export type GesturesWalked = Walked & {
  readonly schemes: number;
  /** Of processor, a turn, with all that is checked after it. */
  readonly milliseconds: number;
};

/** A share of a walk: short, so that one that breaks is found again by its seed. */
const PART = 500;

/** So many turns in all, the same number on each scheme. Throws with the seed where something was lost or broken. */
export async function walkSchemes(turns: number, seed: number): Promise<GesturesWalked> {
  const examples = await Promise.all(EXAMPLE_IDS.map(readExample));
  const schemes = [...examples, laidOut(syntheticScheme({ fields: 300, pageSize: 10 }, 'trois-cents'))];
  const parts = Math.ceil(turns / schemes.length / PART);
  let walked: Walked = { performed: 0, refused: 0, undone: 0, redone: 0 };
  const begun = process.cpuUsage();
  for (let part = 0; part < parts; part += 1) {
    for (const { id, files } of schemes) {
      const own = seed * 100_003 + part * 31 + id.length;
      try {
        walked = add(walked, walkGestures(files, PART, drawFrom(own)));
      } catch (cause) {
        throw new Error(`on ${id}, drawn from ${own}`, { cause });
      }
    }
  }
  const { user, system } = process.cpuUsage(begun);
  return {
    ...walked,
    schemes: schemes.length,
    milliseconds: (user + system) / 1_000 / (parts * schemes.length * PART),
  };
}
