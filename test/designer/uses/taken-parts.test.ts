/** What goes with something that is removed, as its author is told. */
import { describe, expect, it } from 'vitest';
import { foreseeRemoval } from '../../../engine/studio.ts';
import { takenParts } from '../../../designer/uses/taken-parts.ts';
import { readExample } from '../../support/example.ts';

const { files } = await readExample('subvention-association');

describe('what goes with a question', () => {
  it('is named place by place, and scenarios are counted, each once', () => {
    const { taken } = foreseeRemoval(files, { type: 'question.remove', question: '/projet' });
    const { places, scenarios } = takenParts(taken);
    expect(new Set(places.map(({ file }) => file))).toEqual(new Set(['queue.json']));
    expect(scenarios).toBe(Object.keys(files).filter((file) => file.startsWith('scenarios/')).length);
  });

  it('is nothing of nothing', () => {
    expect(takenParts([])).toEqual({ places: [], scenarios: 0 });
  });
});
