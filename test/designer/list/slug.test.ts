import { expect, test } from 'vitest';
import { slugOf } from '../../../designer/list/slug.ts';

test.each([
  ['Aide à l’habitat', 'aide-a-l-habitat'],
  ['  2026 : Budget participatif ', 'budget-participatif'],
  ['Œuvre & Çà', 'oeuvre-ca'],
  ['', ''],
  ['123', ''],
])('the title %j gives the address %j', (title, slug) => {
  expect(slugOf(title)).toBe(slug);
});

test('a long title is cut at a word, within 60 characters', () => {
  const slug = slugOf('Aide exceptionnelle à la rénovation énergétique des logements anciens de la province Sud');
  expect(slug.length).toBeLessThanOrEqual(60);
  expect(slug).toBe('aide-exceptionnelle-a-la-renovation-energetique');
});

test('what is left of it ends on a word that says something', () => {
  expect(slugOf('Autorisations de débit de boissons temporaire tenu par une association')).toBe(
    'autorisations-de-debit-de-boissons-temporaire-tenu',
  );
});
