import { describe, expect, it } from 'vitest';
import { createEntitlements } from '../../../runtime/dispositifs/catalogue/entitlements.ts';
import type { CatalogueEntry } from '../../../runtime/dispositifs/store/published.ts';
import { smallScheme } from '../../engine/entitlement/small-scheme.ts';

const DAY = '2026-11-27T01:00:00Z';
const scheme = smallScheme({ asks: ['titre'], eligibility: [{ id: 't', valid: 'titre = "locataire"' }] });

function entry(id: string, version = 1): CatalogueEntry {
  const identity: CatalogueEntry['identity'] = JSON.parse('{}');
  return { id, version, publishedAt: new Date(0), identity };
}

describe('What answers of schemes', () => {
  it('is read once a version, however many ask at the same time', async () => {
    const asked: string[] = [];
    const all = createEntitlements(async ({ id, version }) => {
      asked.push(`${id}@${version}`);
      return scheme;
    });
    const entries = [entry('one'), entry('two')];
    const [first, second] = await Promise.all([all.of(entries, DAY), all.of(entries, DAY)]);
    expect(asked).toEqual(['one@1', 'two@1']);
    expect(first.map(({ entry: { id } }) => id)).toEqual(['one', 'two']);
    expect(second[0]?.tables).toBe(first[0]?.tables);
    await all.of([entry('one', 2), entry('two')], DAY);
    expect(asked).toEqual(['one@1', 'two@1', 'one@2']);
  });

  it('is let go with a scheme that is no longer offered', async () => {
    let reads = 0;
    const all = createEntitlements(async () => {
      reads += 1;
      return scheme;
    });
    await all.of([entry('one')], DAY);
    await all.of([], DAY);
    await all.of([entry('one')], DAY);
    expect(reads).toBe(2);
  });

  it('is worked out anew the next day, from what was read', async () => {
    let reads = 0;
    const all = createEntitlements(async () => {
      reads += 1;
      return scheme;
    });
    const [today] = await all.of([entry('one')], DAY);
    const [tomorrow] = await all.of([entry('one')], '2026-11-28T01:00:00Z');
    expect(reads).toBe(1);
    expect(tomorrow?.tables).not.toBe(today?.tables);
  });

  it('leaves out what cannot be read, and goes on after a failure', async () => {
    let fails = true;
    const all = createEntitlements(async ({ id }) => {
      if (fails) throw new Error('away');
      return id === 'none' ? null : scheme;
    });
    await expect(all.of([entry('one')], DAY)).rejects.toThrow('away');
    fails = false;
    expect(await all.of([entry('none'), entry('one')], DAY)).toHaveLength(1);
  });
});
