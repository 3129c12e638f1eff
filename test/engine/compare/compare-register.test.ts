import { describe, expect, it } from 'vitest';
import { compareRegister } from '../../../engine/compare/compare-register.ts';
import { readSource } from '../sources.ts';

const { files } = await readSource('examples/aide-medicale');

/** The source with something else in one of its files. */
function changed(file: string, change: (value: ReturnType<typeof JSON.parse>) => void): typeof files {
  const value = JSON.parse(files[file] ?? '');
  change(value);
  return { ...files, [file]: JSON.stringify(value) };
}

describe('what became different in the register', () => {
  it('is nothing where neither identity nor privacy says something else', () => {
    const other = {
      ...files,
      'sheet.md': `${files['sheet.md']}\nAutre chose.\n`,
      'rules.json': '{"computed":[]}',
    };
    expect(compareRegister(files, other)).toEqual([]);
  });

  it('says a purpose and a retention before and after, by the titles that lead to them', () => {
    const after = changed('privacy.json', (privacy) => {
      privacy.purpose = 'Autre finalité.';
      privacy.categories.contact.retention.after = 'P3Y';
    });
    const changes = compareRegister(files, after).map(({ path, before, after: young }) => ({ path, before, young }));
    expect(changes).toContainEqual({
      path: ['Finalité'],
      before: expect.stringContaining('Instruire'),
      young: 'Autre finalité.',
    });
    const kept = changes.find(({ path }) => path.includes('Adresse, téléphone et résidence'));
    expect(kept?.path).toContain('Conservation');
    expect([kept?.before, kept?.young].map((text) => text?.replaceAll(/\s/gu, ' '))).toEqual(['2 ans', '3 ans']);
  });

  it('tells of what the register takes from the identity, and of no more', () => {
    const after = changed('dispositif.json', (identity) => {
      identity.title = 'Autre titre';
      identity.summary = 'Un autre résumé, que le registre ne dit pas.';
    });
    expect(compareRegister(files, after)).toMatchObject([{ path: ['Titre'], after: 'Autre titre' }]);
  });

  it('names a category that came or went', () => {
    const after = changed('privacy.json', (privacy) => {
      privacy.categories.sante = { title: 'Santé', retention: { after: 'P1Y', from: 'closed', then: 'erase' } };
    });
    expect(compareRegister(files, after)).toMatchObject([{ type: 'added', path: ['Catégories de données', 'Santé'] }]);
    expect(compareRegister(after, files)).toMatchObject([
      { type: 'removed', path: ['Catégories de données', 'Santé'] },
    ]);
  });
});
