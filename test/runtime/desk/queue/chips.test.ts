import { describe, expect, test } from 'vitest';
import { chipsOf, withColumn } from '../../../../runtime/desk/queue/chips.ts';
import { countNarrowing, filterOf, isNarrowed, WIDE } from '../../../../runtime/desk/queue/use-filter.ts';

const facets = {
  columns: [
    { title: 'Demande', type: 'string' as const, values: [{ value: 'premiere', text: 'Première demande' }] },
    { title: 'Devis', type: 'money' as const, values: [] },
  ],
  alerts: ['Mineur'],
  labels: [{ id: 'l1', dispositif: 'aide', name: 'Urgent', tone: 'danger' as const, archived: false }],
  holders: [{ id: 'u1', name: 'Louise Naouna' }],
  groups: [{ id: 'g1', name: 'Chasse' }],
};
const filter = (search: string) => filterOf(new URLSearchParams(search));
const textsOf = (search: string, known: typeof facets | null = facets): readonly string[] =>
  chipsOf(filter(search), known ?? undefined).map(({ name, title, text }) =>
    [name, title, text].filter(Boolean).join(' '),
  );

describe('the chips of a filter', () => {
  test('are none for a view as it is', () => {
    expect(textsOf('view=late&sort=age')).toEqual([]);
  });

  test('say what is asked in the words that people read', () => {
    expect(
      textsOf('channel=counter&filedFrom=2026-03-01&holder=u1&group=g1&alert=Mineur&columns=Demande%3Dpremiere'),
    ).toEqual([
      'channel counter',
      'filedFrom 2026-03-01',
      'holder Louise Naouna',
      'group Chasse',
      'alert Mineur',
      'column Demande Première demande',
    ]);
  });

  test('say what a list of the service asks', () => {
    expect(
      textsOf(
        'view=open&within=overseen&silenceFrom=2026-12-01&silenceBy=2026-12-07&closedFrom=2026-11-23&closedTo=2026-11-29',
      ),
    ).toEqual([
      'within overseen',
      'silenceFrom 2026-12-01',
      'silenceBy 2026-12-07',
      'closedFrom 2026-11-23',
      'closedTo 2026-11-29',
    ]);
  });

  test('say a due date by its days, or by how near it is', () => {
    expect(textsOf('due=soon&dueFrom=2026-03-01&dueTo=2026-03-31')).toEqual([
      'due soon',
      'dueFrom 2026-03-01',
      'dueTo 2026-03-31',
    ]);
    const [chip] = chipsOf(filter('due=late&dueTo=2026-03-31'), facets);
    expect(chip?.without).toEqual({ due: '' });
  });

  test('name a label, whatever became of it', () => {
    expect(textsOf('label=l1')).toEqual(['label Urgent']);
    expect(textsOf('label=l9')).toEqual(['label …']);
  });

  test('do not wait for names', () => {
    expect(textsOf('holder=u1&columns=Demande%3Dpremiere', null)).toEqual(['holder …', 'column Demande premiere']);
    expect(textsOf('holder=u9')).toEqual(['holder …']);
  });

  test('say a span of a column, one a column, counted as one', () => {
    const asked = filter('columns=Demande%3Dpremiere&ranges=Devis%3D50000..100000%26Foyer%3D..3');
    const said = chipsOf(asked, facets).map(({ name, title, text }) => [name, title, text.replaceAll(/\s/gu, ' ')]);
    expect(said).toEqual([
      ['column', 'Demande', 'Première demande'],
      ['range', 'Devis', 'de 50 000 à 100 000 F CFP'],
      ['range', 'Foyer', 'jusqu’à 3'],
    ]);
    expect(countNarrowing(asked)).toBe(3);
    expect(chipsOf(asked, facets)[1]?.without).toEqual({ ranges: 'Foyer=..3' });
  });

  test('take away what they say and nothing else', () => {
    const asked = filter('view=open&channel=letter&columns=Demande%3Dpremiere%26Demande%3Dautre%26Retrait%3DThio');
    for (const chip of chipsOf(asked, facets)) {
      const left = { ...asked, ...chip.without };
      expect(chipsOf(left, facets)).toHaveLength(3);
      expect(chipsOf(left, facets).some((one) => one.title === chip.title && one.value === chip.value)).toBe(false);
    }
  });
});

test.each([
  ['', 'Commune', 'Thio', 'Commune=Thio'],
  ['Commune=Thio', 'Commune', 'Thio', 'Commune=Thio'],
  ['Commune=Thio', 'Commune', 'L’Île & Co', 'Commune=Thio&Commune=L%E2%80%99%C3%8Ele+%26+Co'],
  ['Commune=Thio', 'Foyer', '3', 'Commune=Thio&Foyer=3'],
])('%s with %s = %s asks for %s', (columns, title, value, asked) => {
  expect(withColumn(columns, title, value)).toBe(asked);
});

describe('a filter', () => {
  test.each([
    ['view=late&sort=age', false],
    ['channel=letter', true],
    ['channel=pigeon', false],
    ['filedFrom=2026-02-30x', false],
    ['filedTo=hier', false],
    ['filedTo=2026-02-28', true],
    ['due=late', true],
    ['due=demain&dueFrom=demain', false],
    ['dueTo=2026-02-28', true],
    ['q=tein', true],
    ['columns=Commune%3DThio', true],
    ['ranges=Foyer%3D1..3', true],
  ])('of %s narrows: %s', (search, narrows) => {
    expect(isNarrowed(filter(search))).toBe(narrows);
  });

  test('is wide again once all is taken away', () => {
    const asked = filter(
      'view=late&dispositif=a&state=b&q=c&channel=letter&alert=d&columns=e%3Df&ranges=i%3D1..&holder=g&group=h&due=soon&dueFrom=2026-01-01&dueTo=2026-02-01',
    );
    expect(isNarrowed(asked)).toBe(true);
    expect(isNarrowed({ ...asked, ...WIDE })).toBe(false);
    expect({ ...asked, ...WIDE }.view).toBe('late');
  });
});
