import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createLibrary } from '../../../runtime/dispositifs/library.ts';
import { findVersionFiles } from '../../../runtime/dispositifs/index.ts';
import { SCHEME } from '../../support/medical-aid.ts';
import { createWorld, type World } from '../../support/world.ts';

let world: World;
/** Characters of the source of a version. */
let size: number;
beforeAll(async () => {
  world = await createWorld();
  const { db } = world.services;
  await db.raw(
    `insert into dispositif_version (dispositif_id, number, hash, files, catalogue)
     select dispositif_id, n, hash || n, files, catalogue from dispositif_version cross join generate_series(2, 4) n where number = 1`,
  );
  size = Object.values((await findVersionFiles(db, SCHEME, 1)) ?? {}).join('').length;
});
afterAll(() => world.close());

describe('the library', () => {
  test('keeps the versions used last as far as there is room, and loads the others again', async () => {
    const library = createLibrary(world.services.db, size * 2.5);
    const first = await library.load(SCHEME, 1);
    const second = await library.load(SCHEME, 2);
    expect(await library.load(SCHEME, 1)).toBe(first);
    await library.load(SCHEME, 3);
    // The second was used longest ago.
    expect(await library.load(SCHEME, 1)).toBe(first);
    expect(await library.load(SCHEME, 2)).not.toBe(second);
  });

  test('keeps the one in use, however heavy it is, and loads it once for many who ask', async () => {
    const library = createLibrary(world.services.db, 1);
    const [one, other] = await Promise.all([library.load(SCHEME, 1), library.load(SCHEME, 1)]);
    expect(other).toBe(one);
    expect(await library.load(SCHEME, 1)).toBe(one);
  });

  test('knows none that does not exist, and looks again', async () => {
    const library = createLibrary(world.services.db);
    expect(await library.load(SCHEME, 99)).toBeUndefined();
    await world.services.db.raw(
      `insert into dispositif_version (dispositif_id, number, hash, files, catalogue)
       select dispositif_id, 99, hash || 99, files, catalogue from dispositif_version where number = 1`,
    );
    expect(await library.load(SCHEME, 99)).toBeDefined();
  });
});
