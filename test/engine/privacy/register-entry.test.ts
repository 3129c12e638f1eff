import { beforeAll, describe, expect, it } from 'vitest';
import { registerEntry, registerRecord } from '../../../engine/privacy/register-entry.ts';
import type { CompiledDispositif } from '../../../engine/index.ts';
import { thirdScheme } from '../../support/third-scheme.ts';
import { compiled, readSource } from '../sources.ts';

let aideMedicale: CompiledDispositif;
beforeAll(async () => {
  aideMedicale = compiled(await readSource('examples/aide-medicale'));
});

describe('the entry of the register', () => {
  it('lists the fields of each category, from the form', () => {
    const entry = registerEntry(aideMedicale);
    expect(entry.categories.map(({ id }) => id)).toEqual(Object.keys(aideMedicale.privacy.categories));
    expect(entry.categories.find(({ id }) => id === 'identite')?.fields).toContain('Nom de famille');
    // What agents record has a category too: the one that privacy.json names for all of it.
    const recorded = entry.categories.find(({ id }) => id === 'instruction')?.fields;
    expect(recorded).toEqual(expect.arrayContaining(['Observations', 'Motif du refus, tel que le demandeur le lira']));
    expect(entry.legalBasis).toEqual(aideMedicale.identity.legalBasis.map(({ act }) => act));
  });

  it('says who reads a category that some functions alone read', async () => {
    const { categories } = registerEntry(compiled(await readSource('examples/aprah')));
    expect(categories.filter(({ readers }) => readers !== null)).toMatchObject([
      { readers: ['Instructeur', 'Signataire', 'Comptable'] },
    ]);
  });

  it('counts third parties among recipients and among those whose data these are', () => {
    const entry = registerEntry(compiled(thirdScheme('base')));
    expect(entry.thirdParties).toEqual([{ title: 'Vendeur du vélo', categories: ['Demande'] }]);
    expect(entry.persons).toContain('Vendeur du vélo');
  });

  it('speaks of people and not to them, and names the article that allows it', () => {
    const entry = registerEntry(aideMedicale);
    expect(entry.ground).toBe('une mission d’intérêt public (RGPD, article 6.1 e)');
    const filed = registerRecord({
      ...aideMedicale,
      privacy: {
        ...aideMedicale.privacy,
        lawfulness: 'consent',
        categories: { vue: { title: 'Vue', retention: { after: 'P1Y', from: 'filed', then: 'erase' } } },
      },
    });
    expect(filed.ground).not.toContain('votre');
    expect(filed.categories[0]?.retention.replaceAll(/\s/gu, ' ')).toBe('effacées 1 an après le dépôt de la demande');
  });

  it('is the same without its questions where nothing was compiled', () => {
    const entry = registerEntry(aideMedicale);
    const { identity, privacy } = aideMedicale;
    const bare = { ...entry, categories: entry.categories.map((category) => ({ ...category, fields: [] })) };
    expect(registerRecord({ identity, privacy })).toEqual(bare);
  });
});
