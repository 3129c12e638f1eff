/** Pages of the site by who asks: nobody is shown a door, a name or a document that is not theirs. */
import { describe, expect, test } from 'vitest';
import type { Viewer } from '../../../../runtime/identity/index.ts';
import { localPath, withNext } from '../../../../runtime/http/local-path.ts';
import { consultedReason, readingReason } from '../../../../runtime/privacy/reading-reason.ts';
import { assistedName } from '../../../../runtime/site/filling/open-draft.ts';
import { shellOf, whoAsks } from '../../../../runtime/site/serve/send-page.ts';
import type { Role } from '../../../../schemas/types/api.ts';

const viewer = (...roles: readonly Role[]): Viewer => ({
  userId: 'u1',
  name: 'Rita Waé',
  email: 'rita@exemple.nc',
  roles,
  groups: [],
  establishments: [],
  mandates: [],
  functions: [],
  standsFor: [],
  personId: 'p1',
});
const config = {
  brand: { name: 'Province Sud', colour: '#0b4f6c', accent: '#c8102e', logo: null },
  demo: false,
  dpoContact: null,
  mostMegabytes: 50,
};

describe('the doors of a page', () => {
  const doors = (...roles: readonly Role[]) => {
    const asker = { viewer: viewer(...roles), limits: null, owesFactor: false };
    const { viewer: shown } = shellOf({ config }, { styles: [] }, asker, '/');
    return { desk: shown?.isAgent, studio: shown?.isAuthor };
  };

  test.each<[readonly Role[], boolean, boolean]>([
    [[], false, false],
    [['agent'], true, false],
    [['administrator'], true, false],
    [['dpo'], true, false],
    [['author'], false, true],
    [['agent', 'author'], true, true],
  ])('of %j: the desk %s, the studio %s', (roles, desk, studio) => {
    expect(doors(...roles)).toEqual({ desk, studio });
  });

  test('are none for whoever is not signed in, nor is there a name', () => {
    expect(shellOf({ config }, { styles: [] }, null, '/').viewer).toBeNull();
  });

  test('name the logo of the installation by our own address, never by its file', () => {
    const withLogo = { ...config, brand: { ...config.brand, logo: '/etc/cagou/logo.svg' } };
    expect(shellOf({ config: withLogo }, { styles: [] }, null, '/').brand).toEqual({
      name: 'Province Sud',
      logo: '/marque.svg',
      icon: '/icone.svg',
    });
  });
});

describe('who asks', () => {
  const ask = (is: Viewer | null, owing: Viewer | null) =>
    whoAsks({ viewer: async () => is, owingFactor: async () => owing });

  test('is known by name as soon as a password was right, and owes the rest', async () => {
    expect(await ask(null, viewer('agent'))).toMatchObject({ viewer: { name: 'Rita Waé' }, owesFactor: true });
    expect(await ask(viewer('agent'), null)).toMatchObject({ owesFactor: false });
    expect(await ask(null, null)).toBeNull();
  });

  test('owes nothing once signed in, whatever another window still says', async () => {
    expect(await ask(viewer('agent'), viewer('agent'))).toMatchObject({ owesFactor: false });
  });
});

describe('where signing in leads on to', () => {
  test.each(['/compte', '/demarches/aide/formulaire/1/foyer?retour=1', '/agent/dossiers/12'])(
    'is the page one came from, as it was asked for: %s',
    (path) => {
      const address = new URL(withNext('/connexion', path), 'https://cagou.example');
      expect(localPath(address.searchParams.get('suite'))).toBe(path);
    },
  );

  test.each([
    '//mechant.example',
    '/\\mechant.example',
    'https://mechant.example',
    'javascript:alert(1)',
    '/\t/mechant.example',
    '/a\\b',
    `/${'a'.repeat(500)}`,
    '',
    ['/compte'],
    undefined,
  ])('is never an address that is not ours: %j', (asked) => {
    expect(localPath(asked)).toBeNull();
  });

  test('is added to an address that already says something', () => {
    expect(withNext('/connexion?erreur=code', '/a&b=c')).toBe('/connexion?erreur=code&suite=%2Fa%26b%3Dc');
    expect([withNext('/connexion', null), withNext('/connexion', '')]).toEqual(['/connexion', '/connexion']);
  });
});

test('a form names the person it is filled in for, and nobody when they fill it in themselves', () => {
  const rita = {
    id: 'p1',
    userId: null,
    givenName: 'Rita',
    familyName: 'Waé',
    birthName: null,
    birthDate: null,
    birthPlace: null,
    gender: null,
    email: null,
    phone: null,
    address: null,
    verified: 0,
  };
  expect(assistedName({ personId: 'p1' }, rita)).toBe('Rita Waé');
  expect(assistedName({ personId: null }, rita)).toBeNull();
  expect(assistedName({ personId: 'p1' }, null)).toBeNull();
});

describe('why somebody could read a request, as its applicant is told', () => {
  const scheme = {
    title: 'Aide médicale',
    functions: {
      instructeur: { title: 'Instructeur', group: 'g' },
      signataire: { title: 'Signataire', group: 'h' },
    },
  };

  test('names each function held, by its title', () => {
    expect(readingReason(scheme, ['instructeur', 'signataire'])).toBe(
      'Instructeur, Signataire, pour la démarche « Aide médicale »',
    );
  });

  test('still says something of a function that the scheme has no more', () => {
    expect(readingReason(scheme, ['ancienne'])).toBe('ancienne, pour la démarche « Aide médicale »');
  });

  test('tells those who were only asked for an opinion from those who decide', () => {
    expect(consultedReason(scheme, ['Service des routes'])).toBe(
      'Avis demandé à Service des routes, pour la démarche « Aide médicale »',
    );
  });
});
