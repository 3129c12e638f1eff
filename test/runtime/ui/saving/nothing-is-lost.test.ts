/**
 * Whatever is typed, whenever, on whatever network, beside whoever else: what was typed is on the server or on the device.
 * `saved` is told only of what the server has, and nobody's text is replaced that one has not seen.
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createWorld, type Fate, type TestSaving, type World } from './world.ts';

type Step =
  | { readonly type: 'type' | 'reconnect' | 'disconnect' | 'other' | 'mine' | 'theirs' | 'leave' | 'reopen' | 'flush' }
  | { readonly type: 'pass'; readonly time: number }
  | { readonly type: 'fates'; readonly fates: Fate[] };

const FATES: readonly Fate[] = ['ok', 'ok', 'slow', 'lostBefore', 'lostAfter', 'late', 'away', 'expired', 'refused'];

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 6, arbitrary: fc.constant({ type: 'type' } as const) },
  {
    weight: 5,
    arbitrary: fc.record({ type: fc.constant('pass' as const), time: fc.integer({ min: 1, max: 30_000 }) }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      type: fc.constant('fates' as const),
      fates: fc.array(fc.constantFrom(...FATES), { minLength: 1, maxLength: 4 }),
    }),
  },
  {
    weight: 6,
    arbitrary: fc
      .constantFrom('reconnect', 'disconnect', 'other', 'mine', 'theirs', 'leave', 'reopen', 'flush')
      .map((type) => ({ type }) as const),
  },
);

/** The author, their page, and what they last meant. */
async function live(world: World, steps: readonly Step[]): Promise<void> {
  let saving: TestSaving = world.open();
  let letters = 0;
  let others = 0;
  let latest = '';
  /** Texts of the server that the author was shown, or replaced knowingly. */
  const seen = new Set(['']);
  const see = (): void => {
    for (const theirs of world.replaced.splice(0)) seen.add(theirs);
  };
  world.onAccept = (replaced) => {
    see();
    expect(seen.has(replaced) || world.accepted.has(replaced), replaced).toBe(true);
  };
  const watch = (): void => {
    see();
    const where = { latest, copy: world.copy?.value, accepted: [...world.accepted] };
    expect(seen.has(latest) || world.accepted.has(latest) || world.copy?.value === latest, JSON.stringify(where)).toBe(
      true,
    );
    const told = world.states.at(-1)?.type === 'saved';
    expect(!told || seen.has(latest) || world.accepted.has(latest), 'saved').toBe(true);
  };
  const inConflict = (): boolean => {
    const state = world.states.at(-1);
    return state?.type === 'kept' && state.why === 'conflict';
  };
  const reopen = (sending: boolean): void => {
    saving.stop({ sending });
    world.states.length = 0;
    // As the pages do: what the server has as well is no longer kept here.
    if (world.copy?.value === world.server.value) world.copy = null;
    const { copy, server } = world;
    saving = world.open();
    latest = copy?.value ?? server.value;
    if (copy) saving.change(latest);
    else seen.add(latest);
  };
  const take = async (): Promise<void> => {
    if (!inConflict()) return;
    const asked = saving.takeTheirs();
    await world.pass(40_000);
    const theirs = await asked;
    if (theirs?.type !== 'read') return;
    latest = theirs.value;
    seen.add(latest);
  };

  for (const now of steps) {
    switch (now.type) {
      case 'type':
      case 'flush':
        latest = `${latest.slice(-8)}${(letters += 1)}.`;
        if (now.type === 'type') saving.change(latest);
        else void saving.flush(latest);
        break;
      case 'pass':
        await world.pass(now.time);
        break;
      case 'fates':
        world.fates.push(...now.fates);
        break;
      case 'disconnect':
        world.online = false;
        break;
      case 'reconnect':
        world.reconnect();
        break;
      case 'other':
        world.server.value = `other ${(others += 1)}`;
        world.server.revision += 1;
        break;
      case 'mine':
        if (inConflict()) saving.overwrite(latest);
        break;
      case 'theirs':
        await take();
        break;
      case 'leave':
      case 'reopen':
        reopen(now.type === 'leave');
        break;
    }
    watch();
  }

  // In the end all is well again, and one says whose text stays wherever it is asked.
  world.fates = [];
  world.reconnect();
  await world.pass(120_000);
  watch();
  if (world.copy) saving.change(latest);
  await world.pass(120_000);
  if (inConflict()) saving.overwrite(latest);
  await world.pass(120_000);
  watch();
  expect(world.copy).toBeNull();
  expect(seen.has(latest) || world.accepted.has(latest)).toBe(true);
}

test('what was typed is on the server or on the device, at every moment and in the end', async () => {
  const property = fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 60 }), async (steps) =>
    live(createWorld(), steps),
  );
  await expect(fc.assert(property, { numRuns: 1_500, seed: 20_261_126 })).resolves.toBeUndefined();
}, 60_000);
