/** Previews of what authors write: kept while they are few, loaded when they are looked at, the next one before it is. */
import { beforeEach, describe, expect, it } from 'vitest';
import { NO_SHARED_LISTS } from '../../../engine/index.ts';
import { createPreviews, type Previews } from '../../../runtime/dispositifs/previews.ts';
import { readExample } from '../../support/example.ts';

const { id: AID, files } = await readExample('aide-medicale');
/** The scheme as it is after some change. */
const changed = (turn: number, id = AID) => ({ id, files: { ...files, 'README.md': `Version ${turn}\n` } });

/** Sources that were loaded, and what is to be done once the answer has left. */
let loaded: string[];
let later: (() => void)[];
let previews: Previews;
beforeEach(() => {
  loaded = [];
  later = [];
  const openPinned = async (source: { readonly files: Readonly<Record<string, string>> }) => {
    loaded.push(source.files['README.md'] ?? '');
    return { lists: NO_SHARED_LISTS, weights: new Map<string, number>() };
  };
  previews = createPreviews({ openPinned }, (call) => void later.push(call));
});
const answerLeaves = (): void => {
  for (const call of later.splice(0)) call();
};

describe('a preview', () => {
  it('is loaded once, when it is first looked at', async () => {
    const id = previews.keep(changed(1));
    answerLeaves();
    expect(loaded).toEqual([]);
    const [one, other] = await Promise.all([previews.find(id), previews.find(id)]);
    expect(one?.identity.id).toBe(AID);
    expect([one === other, loaded]).toEqual([true, ['Version 1\n']]);
  });

  it('that follows one which was looked at is loaded as soon as the answer has left, and not before', async () => {
    await previews.find(previews.keep(changed(1)));
    const id = previews.keep(changed(2));
    expect(loaded).toEqual(['Version 1\n']);
    answerLeaves();
    expect(loaded).toEqual(['Version 1\n', 'Version 2\n']);
    await previews.find(id);
    expect(loaded).toHaveLength(2);
  });

  it('is not loaded before for who no longer looks, nor for who writes another scheme', async () => {
    await previews.find(previews.keep(changed(1)));
    previews.keep(changed(1, 'autre'));
    for (const turn of [2, 3, 4]) previews.keep(changed(turn));
    answerLeaves();
    expect(loaded).toEqual(['Version 1\n', 'Version 2\n']);
  });

  it('is forgotten once thirty others were asked for since, and is the same for the same files', async () => {
    const first = previews.keep(changed(0));
    expect(previews.keep(changed(0))).toBe(first);
    for (let turn = 1; turn <= 29; turn += 1) previews.keep(changed(turn));
    expect(await previews.find(first)).toBeDefined();
    previews.keep(changed(30));
    expect(await previews.find(first)).toBeUndefined();
  });
});

it('what cannot be loaded is told to who looks, and the server goes on', async () => {
  const broken = (turn: number) => ({ id: AID, files: { ...changed(turn).files, 'form.schema.json': '{' } });
  await previews.find(previews.keep(changed(1)));
  const id = previews.keep(broken(2));
  answerLeaves();
  await expect(previews.find(id)).rejects.toBeInstanceOf(Error);
});
