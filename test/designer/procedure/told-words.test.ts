/** What is to mend of a part of a procedure is told below the entry that mends it, and at the head only what has none. */
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { procedureView, type JsonObject } from '../../../engine/studio.ts';
import { readExample } from '../../support/example.ts';
import { problemAt } from '../problem-at.ts';

vi.stubGlobal('document', { documentElement: { lang: 'fr' } });
const { toldWords } = await import('../../../designer/procedure/entries.tsx');
const { problemsAtWord, problemsWithin } = await import('../../../designer/procedure/problems-of.ts');
vi.unstubAllGlobals();

const STEP = '/states/instruction';
let workflow: JsonObject;
let view: NonNullable<ReturnType<typeof procedureView>>;
beforeAll(async () => {
  const { files } = await readExample('aide-medicale');
  workflow = JSON.parse(files['workflow.json'] ?? '{}') as JsonObject;
  const read = procedureView(files);
  if (!read) throw new Error('the example has no procedure');
  view = read;
});

describe('words that tell their own problems', () => {
  it('are those that one field sets: no list of parts, no letters, nothing that the step does not show', () => {
    const words = toldWords({ chosen: STEP }, workflow);
    expect(words).toEqual(expect.arrayContaining([`${STEP}/title`, `${STEP}/public`]));
    for (const name of ['actions', 'timers', 'entry', 'task', 'branches'])
      expect(words).not.toContain(`${STEP}/${name}`);
  });

  it('are none while nothing is chosen, or what is chosen is gone', () => {
    expect(toldWords({ chosen: null }, workflow)).toEqual([]);
    expect(toldWords({ chosen: '/nulle/part' }, workflow)).toEqual([]);
  });

  it('leave each problem to one place: below its entry, or at the head', () => {
    const words = toldWords({ chosen: STEP }, workflow);
    const diagnostics = [
      problemAt('workflow.json', `${STEP}/title`, 'sans titre'),
      problemAt('workflow.json', `${STEP}/public`, 'sans libellé'),
      problemAt('workflow.json', `${STEP}/task/function`, 'inconnue'),
      problemAt('workflow.json', STEP, 'sans issue'),
      problemAt('workflow.json', '/states/autre/title', 'ailleurs'),
    ];
    const below = words.flatMap((word) => problemsAtWord({ diagnostics }, word));
    const head = problemsWithin({ view, diagnostics }, STEP, words);
    expect(below.map(({ message }) => message)).toEqual(['sans titre', 'sans libellé']);
    expect(head.map(({ message }) => message)).toEqual(['inconnue', 'sans issue']);
  });
});
