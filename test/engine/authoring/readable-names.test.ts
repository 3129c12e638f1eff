/** Names that rules read, as their authors read them: no name of the code among them. */
import { describe, expect, it } from 'vitest';
import { listReadable, listReadableFindings, wordsOfName } from '../../../engine/authoring/readable-names.ts';
import { EXAMPLE_IDS, readExample } from '../../support/example.ts';

describe('the words of a name', () => {
  it.each([
    { name: 'codesPostaux', words: 'codes postaux' },
    { name: 'cycle', words: 'cycle' },
    { name: 'numeroRIDET', words: 'numero RIDET' },
    { name: 'Cycle', words: 'cycle' },
    { name: 'article3Bis', words: 'article3 bis' },
    { name: 'RIB', words: 'RIB' },
    { name: '', words: '' },
  ])('of « $name » are « $words »', ({ name, words }) => {
    expect(wordsOfName(name)).toBe(words);
  });
});

it.each(EXAMPLE_IDS)('%s tells each name that rules read by a title in words', async (id) => {
  const titles = listReadable(await readExample(id)).map(({ title }) => title);
  expect(titles.length).toBeGreaterThan(3);
  for (const title of titles) expect(title).not.toMatch(/\p{Ll}\p{Lu}/u);
});

const aid = await readExample('aide-medicale');

describe('a value that a table of several results gives', () => {
  const named = (rules: string) =>
    listReadable({ ...aid, files: { ...aid.files, 'rules.json': rules } }).map(
      ({ path, title, type }) => `${path} ${title} ${type}`,
    );
  const rules = (computed: object, tables: readonly object[] = []): string =>
    JSON.stringify({
      computed: [{ name: 'droit', title: 'Droit', type: 'context', table: 'cartes', ...computed }],
      tables,
    });
  const CARDS = {
    name: 'cartes',
    title: 'Cartes',
    outputs: [
      { name: 'carte', label: 'Carte', type: 'string', values: ['A', 'B'] },
      { name: 'taux', label: 'Soins pris en charge', type: 'number' },
    ],
  };

  it('has each of them under its own title', () => {
    const names = named(rules({}, [CARDS]));
    expect(names).toEqual(
      expect.arrayContaining([
        'droit Droit context',
        'droit.carte Carte string',
        'droit.taux Soins pris en charge number',
      ]),
    );
  });

  it('has them once where several periods of the table follow one another', () => {
    const names = named(rules({}, [CARDS, { ...CARDS, effective: { from: '2027-01-01' } }]));
    expect(names.filter((name) => name.startsWith('droit.'))).toHaveLength(2);
  });

  it('tells what a result is chosen from', () => {
    const files = { ...aid.files, 'rules.json': rules({}, [CARDS]) };
    const choices = listReadable({ ...aid, files }).find(({ path }) => path === 'droit.carte')?.choices;
    expect(choices).toEqual([
      { value: 'A', label: 'A' },
      { value: 'B', label: 'B' },
    ]);
  });

  it.each([
    ['the table is not there', {}, []],
    ['it is a list, one for each member', { each: '/foyer/membres' }, [CARDS]],
    ['the table has no results yet', {}, [{ name: 'cartes' }]],
    ['a result has no name', {}, [{ name: 'cartes', outputs: [{ label: 'Carte', type: 'string' }, 3, null] }]],
    ['a result is of no type', {}, [{ name: 'cartes', outputs: [{ name: 'carte', label: 'Carte', type: 'carte' }] }]],
  ])('has none where %s', (_, computed, tables) => {
    expect(named(rules(computed, tables)).filter((name) => name.startsWith('droit'))).toEqual(['droit Droit context']);
  });

  it('is not asked of a value of one result', () => {
    expect(named(rules({ type: 'number' }, [CARDS])).filter((name) => name.startsWith('droit'))).toEqual([
      'droit Droit number',
    ]);
  });
});

it('names what examples read of their tables', async () => {
  const paths = listReadable(await readExample('aide-medicale')).map(({ path }) => path);
  expect(paths).toEqual(
    expect.arrayContaining(['parametres.base', 'parametres.majoration', 'droit.carte', 'droit.taux']),
  );
});

describe('what agents record', () => {
  it('is read under its title, with what it is chosen from', () => {
    const findings = listReadableFindings(aid);
    expect(findings.length).toBeGreaterThan(1);
    expect(findings.every(({ path }) => path.startsWith('agent.'))).toBe(true);
    const home = findings.find(({ path }) => path === 'agent.domicileVerifie');
    expect([home?.title, home?.choices?.map(({ label }) => label)]).toEqual([
      'Le domicile est-il justifié ?',
      ['Oui', 'Non'],
    ]);
  });

  it.each([undefined, '{ "properties": '])('is nothing where the file is %j', (text) => {
    const { 'agent.schema.json': _, ...others } = aid.files;
    const files = text === undefined ? others : { ...others, 'agent.schema.json': text };
    expect(listReadableFindings({ ...aid, files })).toEqual([]);
  });
});
