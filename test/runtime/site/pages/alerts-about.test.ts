/** What alerts and feeds are about: nobody follows what is not published, and what one chose is what one is told of. */
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  aboutNamed,
  ALL,
  pageOf,
  readAbout,
  titlesIn,
  valueOf,
  type Named,
} from '../../../../runtime/site/pages/alerts/about.ts';
import type { AlertAbout } from '../../../../runtime/alerts/index.ts';

const PUBLISHED = {
  entries: [
    { id: 'aide-medicale', identity: { title: 'Aide médicale' } },
    { id: 'permis-chasser', identity: { title: 'Permis de chasser' } },
  ],
  themes: ['Santé', 'Chasse & pêche', 'all:particulier'],
  audiences: ['particulier', 'entreprise'],
};
const scheme = (subject: string): AlertAbout => ({ about: 'scheme', subject });
const EVERYTHING: readonly AlertAbout[] = [
  ALL,
  ...PUBLISHED.entries.map(({ id }) => scheme(id)),
  ...PUBLISHED.themes.map((subject): AlertAbout => ({ about: 'theme', subject })),
  ...PUBLISHED.audiences.map((subject): AlertAbout => ({ about: 'audience', subject })),
];

describe('an address', () => {
  it.each<readonly [what: string, named: Named, about: AlertAbout | null]>([
    ['that names nothing is about all', {}, ALL],
    ['names a scheme', { demarche: 'aide-medicale' }, scheme('aide-medicale')],
    ['names a theme', { theme: 'Santé' }, { about: 'theme', subject: 'Santé' }],
    ['names a public', { public: 'entreprise' }, { about: 'audience', subject: 'entreprise' }],
    [
      'that names several is about the narrowest',
      { theme: 'Santé', demarche: 'permis-chasser' },
      scheme('permis-chasser'),
    ],
    [
      'that names a theme and a public is about the theme',
      { theme: 'Santé', public: 'entreprise' },
      { about: 'theme', subject: 'Santé' },
    ],
    ['of a scheme that is not published is about nothing', { demarche: 'aide-au-loyer' }, null],
    ['of a theme that no scheme has is about nothing', { theme: 'santé' }, null],
    ['of a public that is none is about nothing', { public: 'robots' }, null],
    ['of a theme under the name of a public is about nothing', { public: 'Santé' }, null],
    ['that names a scheme by nothing is not about all', { demarche: '' }, null],
    ['that names a theme by nothing is not about all', { theme: '' }, null],
    ['that names two themes at once is about neither', { theme: ['Santé', 'Chasse & pêche'] }, null],
    ['of a scheme that is gone is not about its theme', { demarche: 'aide-au-loyer', theme: 'Santé' }, null],
  ])('%s', (_, named, about) => {
    expect(aboutNamed(PUBLISHED, named)).toEqual(about);
  });
});

describe('a value of the list', () => {
  test.each(EVERYTHING)('chooses what it stands for: $about $subject', (about) => {
    expect(readAbout(PUBLISHED, valueOf(about))).toEqual(about);
  });

  it('is each another', () => {
    expect(new Set(EVERYTHING.map(valueOf)).size).toBe(EVERYTHING.length);
  });

  it.each([
    '',
    'all',
    'theme',
    'scheme:',
    'scheme:aide-au-loyer',
    'all:x',
    'Theme:Santé',
    'constructor:',
    ' theme:Santé',
  ])('that the list does not have chooses nothing: « %s »', (value) => expect(readAbout(PUBLISHED, value)).toBeNull());

  it('chooses what is published alone, whatever is sent', () => {
    const kind = fc.constantFrom('all', 'theme', 'audience', 'scheme', 'toString');
    const subject = fc.oneof(fc.constantFrom('Santé', 'aide-medicale', 'particulier', ''), fc.string());
    fc.assert(
      fc.property(kind, subject, (name, text) => {
        const found = readAbout(PUBLISHED, `${name}:${text}`);
        expect([null, ...EVERYTHING]).toContainEqual(found);
      }),
    );
  });
});

describe('the page of what one follows', () => {
  it.each<readonly [AlertAbout, string]>([
    [ALL, '/'],
    [scheme('aide-medicale'), '/demarches/aide-medicale'],
    [{ about: 'theme', subject: 'Chasse & pêche' }, '/?theme=Chasse+%26+p%C3%AAche'],
    [{ about: 'audience', subject: 'entreprise' }, '/?public=entreprise'],
  ])('of $about $subject is %s', (about, page) => expect(pageOf(about)).toBe(page));

  test.each(EVERYTHING.filter(({ about }) => about !== 'scheme'))(
    'names it as its feed does: $about $subject',
    (about) => {
      const query = new URL(pageOf(about), 'https://exemple.nc').searchParams;
      expect(aboutNamed(PUBLISHED, Object.fromEntries(query))).toEqual(about);
    },
  );
});

it('a scheme is called by its title, and one that is not published by nothing', () => {
  const titleOf = titlesIn(PUBLISHED);
  expect([titleOf('permis-chasser'), titleOf('aide-au-loyer')]).toEqual(['Permis de chasser', null]);
});
