/** A person's page as agents read it. */
import { afterAll, beforeAll, expect, it, test, vi } from 'vitest';
import { wordsOf } from '../desk-page.tsx';
import { memoryStorage } from '../memory-storage.ts';
import { detail, mail, message, person, request } from './record.ts';

vi.stubGlobal('document', { documentElement: { lang: 'fr' } });
const { PersonParts } = await import('../../../../runtime/desk/person/person-page.tsx');
const { identityLine, proofLine } = await import('../../../../runtime/desk/parts/person-words.ts');
vi.unstubAllGlobals();

beforeAll(() => {
  vi.stubGlobal('sessionStorage', memoryStorage());
});
afterAll(() => {
  vi.unstubAllGlobals();
});

const AT = '2026-03-03T01:00:00.000Z';
const page = (change: Parameters<typeof person>[0]) => wordsOf(<PersonParts record={person(change)} more={false} />);

test.each([
  [{ vouched: false, vouchedAt: null }, 'Identité déclarée'],
  [{ vouched: true, vouchedAt: null }, 'Identité vérifiée par le service de connexion'],
  [{ vouched: true, vouchedAt: AT }, 'Identité vérifiée par le service de connexion le 3 mars 2026'],
])('of an identity that is %j is said « %s »', (identity, said) => {
  expect(identityLine(identity)).toBe(said);
});

test.each([
  [{ proof: 'declared', provedAt: null, channel: 'online' }, 'déclaré par la personne'],
  [{ proof: 'declared', provedAt: null, channel: 'counter' }, 'noté par un agent'],
  [{ proof: 'confirmed', provedAt: null, channel: 'online' }, 'adresse confirmée par la personne'],
  [{ proof: 'confirmed', provedAt: AT, channel: 'online' }, 'adresse confirmée par la personne le 3 mars 2026'],
  [{ proof: 'vouched', provedAt: null, channel: 'phone' }, 'vérifié par le service de connexion'],
  [{ proof: 'vouched', provedAt: AT, channel: 'phone' }, 'vérifié par le service de connexion le 3 mars 2026'],
] as const)('of a detail that is %j is said « %s »', (proved, said) => {
  expect(proofLine(proved)).toBe(said);
});

it('says who it is, what is known and on what it rests, and that mails do not arrive', () => {
  const words = page({
    details: [
      detail('email', 'marie@exemple.nc', 'a', { proof: 'confirmed', refused: { at: AT, reason: null } }),
      detail('phone', '26.12.34', 'b'),
    ],
    establishments: [
      { establishment: { id: 'e', name: 'Club de va’a', ridet: null, rna: 'W9N1' }, role: 'mandatary', since: AT },
    ],
  });
  expect(words).toContainEqual(expect.stringMatching(/Marie Wamytan$/u));
  expect(words).toContain('Identité déclarée');
  expect(words).toContain(
    'marie@exemple.nc courriels refusés depuis le 3 mars 2026 adresse confirmée par la personne, N-a',
  );
  expect(words).toContain('26.12.34 déclaré par la personne, N-b');
  expect(words).toContain('Club de va’aRNA W9N1 · depuis le 3 mars 2026');
});

it('lists requests, whose they are, what was said and the mails with what became of them', () => {
  const club = { id: 'e', name: 'Club de va’a', ridet: null, rna: null };
  const words = page({
    requests: [request('a', { establishment: club }), request('b')],
    messages: [message('b', AT)],
    mails: [mail('1', AT, { status: 'returned' }), mail('2', AT, { to: null })],
  });
  expect(words).toContain('2 demandes');
  expect(words).toContain('Club de va’a');
  expect(words).toContain('Elle-même');
  expect(words).toContain('Message de b');
  expect(words.some((line) => line.includes('Courriel 1'))).toBe(true);
  // What was printed is with the letters of its case.
  expect(words.some((line) => line.includes('Courriel 2'))).toBe(false);
});

it('does not count requests as long as some are not read, and shows the first lines of long lists', () => {
  const many = Array.from({ length: 14 }, (_, at) => message(`${at}`, AT));
  const words = page({ requests: [request('a')], next: '1~a', messages: many });
  expect(words).toContain('Dernières demandes');
  expect(words.filter((line) => line.startsWith('Message de'))).toHaveLength(10);
  expect(words).toContain('Voir encore 4 lignes');
});

it('says what is missing where nothing is known', () => {
  const words = page({});
  for (const said of ['Aucun renseignement dans les demandes que vous lisez.', 'Aucun message.', 'Aucun courriel.'])
    expect(words).toContain(said);
});
