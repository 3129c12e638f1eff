/** Asking to be told what is new: what is chosen stays so, and what is wrong is said at its question. */
import { expect, it } from 'vitest';
import { alertsPage, type AlertsModel } from '../../../../runtime/site/pages/alerts/view.tsx';
import { draw, linksOf, textOf, textsOf } from './draw.tsx';

const PAGE: AlertsModel = {
  type: 'alerts',
  wholes: [
    { value: '', label: 'Toutes les démarches' },
    { value: 'scheme:permis', label: 'Permis de construire' },
  ],
  themes: [{ value: 'theme:logement', label: 'Logement' }],
  audiences: [{ value: 'audience:associations', label: 'Associations' }],
  about: 'theme:logement',
  topics: ['version', 'campaign'],
  rhythm: 'weekly',
  email: '',
  feed: '/alertes.atom?sujet=logement',
  errors: {},
};
const drawn = (change: Partial<AlertsModel>): string => draw(alertsPage, { ...PAGE, ...change });
const checked = (html: string): readonly string[] =>
  [...html.matchAll(/<input[^>]*checked=""[^>]*>/gu)].map(([input]) => /id="([^"]*)"/u.exec(input)?.[1] ?? '');

it('shows what is chosen, in the question where it was chosen', () => {
  const html = drawn({});
  expect(checked(html)).toEqual(['version', 'campaign', 'rhythm-weekly']);
  expect(/<option[^>]*selected=""[^>]*>([^<]*)/u.exec(html)?.[1]).toBe('Logement');
  expect(textsOf(html, 'option')).toEqual(['Toutes les démarches', 'Permis de construire', 'Logement', 'Associations']);
  expect(linksOf(html)).toEqual(['/connexion?suite=%2Fcompte%2Falertes', '/alertes.atom?sujet=logement']);
  expect(alertsPage.feed?.(PAGE)).toBe('/alertes.atom?sujet=logement');
});

it('asks who is signed in for no address, and lets them be told in their account alone', () => {
  const known = drawn({ email: null });
  expect(known).not.toContain('name="email"');
  expect(textOf(known)).toContain('Pas de courriel : je lis mes alertes dans mon compte');
  expect(linksOf(known)).toEqual(['/alertes.atom?sujet=logement']);
  const stranger = drawn({ email: 'marie@example.nc' });
  expect(stranger).toContain('value="marie@example.nc"');
  expect(textOf(stranger)).not.toContain('je lis mes alertes dans mon compte');
});

it.each(['about', 'topics', 'rhythm', 'email'] as const)(
  'says at « %s » what is wrong there, and there alone',
  (name) => {
    const html = drawn({ errors: { [name]: 'Dites-le-nous.' } });
    const invalid = [...html.matchAll(/cg-question-invalid/gu)];
    expect(invalid).toHaveLength(1);
    expect(html).toContain(`id="${name}-erreur"`);
    expect(html).toMatch(new RegExp(`aria-describedby="[^"]*${name}-erreur`, 'u'));
    // The summary above leads to it.
    expect(linksOf(html)).toContain(`#${name}`);
    expect(alertsPage.hasErrors?.({ ...PAGE, errors: { [name]: 'Dites-le-nous.' } })).toBe(true);
    expect(alertsPage.hasErrors?.(PAGE)).toBe(false);
  },
);
