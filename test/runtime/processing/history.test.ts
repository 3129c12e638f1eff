/** What the register said before: versions a page at a time, each beside the one before it, wherever a page begins. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createProcessingRegister, processingHistory } from '../../../runtime/processing/index.ts';
import { createTestApp, type TestApp } from '../../support/app.ts';
import { readExample } from '../../support/example.ts';

const VERSIONS = 23;
const SCHEME = 'aide-medicale';

let test: TestApp;
beforeAll(async () => {
  test = await createTestApp();
  const { files } = await readExample(SCHEME);
  const { db } = test.services;
  await db('dispositif').insert({ id: SCHEME, title: 'Aide médicale' });
  const privacy = JSON.parse(files['privacy.json'] ?? '');
  for (let number = 1; number <= VERSIONS; number += 1) {
    // Each second version says something else of what people read; the others change only what they do not.
    const purpose = `Finalité ${Math.ceil(number / 2)}.`;
    await db('dispositif_version').insert({
      dispositif_id: SCHEME,
      number,
      hash: String(number),
      files: JSON.stringify({
        ...files,
        'privacy.json': JSON.stringify({ ...privacy, purpose }),
        'sheet.md': `# ${number}`,
      }),
      catalogue: files['dispositif.json'],
    });
  }
  await db('dispositif').where({ id: SCHEME }).update({ current_version: VERSIONS });
});
afterAll(() => test.close());

describe('the history of an entry', () => {
  it('is told ten versions at a time, each compared with the one before, on the edge of a page as well', async () => {
    const all = [];
    let cursor: number | undefined;
    do {
      const page = await processingHistory(test.services.db, SCHEME, cursor);
      expect(page.items.length).toBeLessThanOrEqual(10);
      all.push(...page.items);
      cursor = page.next === null ? undefined : Number(page.next);
    } while (cursor !== undefined);
    expect(all.map(({ version }) => version)).toEqual(Array.from({ length: VERSIONS }, (_, index) => VERSIONS - index));
    for (const { version, first, changes } of all) {
      expect(first).toBe(version === 1);
      const isOther = version > 1 && version % 2 === 1;
      expect(changes.map(({ path, after }) => [...path, after])).toEqual(
        isOther ? [['Finalité', `Finalité ${(version + 1) / 2}.`]] : [],
      );
    }
  });

  it('is empty for a scheme that has none', async () => {
    expect(await processingHistory(test.services.db, 'rien-de-tel')).toEqual({ items: [], next: null });
  });
});

describe('the register that is kept', () => {
  it('follows the version in force and its standing, and is not read again meanwhile', async () => {
    const { db, config } = test.services;
    const register = createProcessingRegister(db, config);
    const entry = async () => (await register.all()).find(({ id }) => id === SCHEME);
    const before = await entry();
    expect(before).toMatchObject({ version: VERSIONS, purpose: 'Finalité 12.' });
    expect(await entry()).toBe(before);
    await db('dispositif').where({ id: SCHEME }).update({ current_version: 2, standing: 'archived' });
    expect(await entry()).toMatchObject({ version: 2, purpose: 'Finalité 1.', standing: 'archived' });
    expect(await register.find('finalite 12')).toEqual([]);
    expect(await register.find('FINALITÉ 1')).toMatchObject([{ id: SCHEME }]);
  });

  it('asks again for what could not be read', async () => {
    const { db, config } = test.services;
    const register = createProcessingRegister(db, config);
    await db.raw('alter table dispositif_version rename to version_away');
    await expect(register.all()).rejects.toThrow(/dispositif_version/u);
    await db.raw('alter table version_away rename to dispositif_version');
    expect((await register.all()).some(({ id }) => id === SCHEME)).toBe(true);
  });
});
