/** What no scenario would show is looked for a few places at a time, and goes on where one was. */
import { describe, expect, it } from 'vitest';
import { createPlayground } from '../../../../engine/play.ts';
import type { Unheld, UnheldPart } from '../../../../engine/play.ts';
import { holdPlaces } from '../../../../engine/index.ts';
import { findUnheld, lookForUnheld } from '../../../../engine/authoring/unheld/find-unheld.ts';
import { readFixtureBase } from '../../../docs/diagnostic-fixtures.ts';

const BASE = readFixtureBase();
const WHOLE = findUnheld(BASE);

/** Everything that is found, part by part, from some place on. */
function searched(ask: (from: number) => UnheldPart, first = 0): readonly Unheld[] {
  const found: Unheld[] = [];
  for (let from = first; ;) {
    const part = ask(from);
    found.push(...part.found);
    if (part.at >= part.of) return found;
    from = part.at;
  }
}

describe('a search for what nothing holds', () => {
  it('finds in parts what is found at once', () => {
    const { unheld } = createPlayground(BASE);
    const near = [...lookForUnheld(BASE, 0, true)].flatMap((looked) => looked.unheld ?? []);
    expect(searched(unheld)).toEqual(near);
    expect(near.map((one) => ({ ...one, near: null }))).toEqual(WHOLE);
  });

  it('looks for a request that comes near where no scenario does, and answers as soon as a place was found', () => {
    const { unheld } = createPlayground(BASE);
    expect(searched(unheld).flatMap(({ near }) => near?.title ?? [])).toContainEqual(
      expect.stringMatching(/^Prix du vélo : 100\s000\sF\sCFP$/u),
    );
    for (let { at, of, found } = unheld(0); at < of; { at, of, found } = unheld(at)) {
      expect(found.length).toBeLessThanOrEqual(1);
    }
  });

  it('says how far it is, and stays at its end', () => {
    const { unheld } = createPlayground(BASE);
    const { at, of } = unheld(0);
    expect([at > 0, at < of]).toEqual([true, true]);
    expect(unheld(of)).toEqual({ at: of, of, found: [] });
  });

  it('begins anew when it is asked from elsewhere', () => {
    const { unheld } = createPlayground(BASE);
    const first = unheld(0);
    unheld(first.at);
    expect(unheld(0)).toEqual(first);
  });

  it('goes on in a scheme whose scenarios were changed meanwhile, and finds there what is left', () => {
    const before = createPlayground(BASE).unheld(0);
    const held = { ...BASE, files: holdPlaces(BASE.files, WHOLE).files };
    const rest = searched(createPlayground(held).unheld, before.at);
    expect(rest.filter(({ holding }) => holding !== null)).toEqual([]);
    expect(rest.length).toBeLessThan(WHOLE.length);
  });
});
