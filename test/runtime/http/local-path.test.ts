/** After signing in one goes back to one of our pages: never where somebody else's link would lead. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { localPath, withNext } from '../../../runtime/http/local-path.ts';
import { endWithBrowser, isShared } from '../../../runtime/http/shared-device.ts';

const SITE = 'https://demarches.example.nc';

describe('where one goes after signing in', () => {
  it.each(['/', '/compte/demandes/7', '/demarches/aide?etape=2#piece', '/a//b', '/%2F%2Fevil.example'])(
    '%s is one of our pages',
    (path) => {
      expect(localPath(path)).toBe(path);
    },
  );

  it.each([
    '',
    'compte',
    '//evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    'https://evil.example',
    'javascript:alert(1)',
    '/compte\r\nSet-Cookie: a=1',
    '/\t/evil.example',
    ' /compte',
    '/a b',
    '/démarches',
    `/${'a'.repeat(500)}`,
    ['/compte'],
    null,
    undefined,
    7,
  ])('%j is none', (asked) => {
    expect(localPath(asked)).toBeNull();
  });

  it('whatever is let through stays on the site, for browsers too', () => {
    const pieces = fc.constantFrom(
      '/',
      '\\',
      '.',
      '..',
      'a',
      '@',
      ':',
      '?',
      '#',
      '%',
      '\t',
      '\n',
      '//evil.example',
      'https:',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.webPath(),
          fc.array(pieces).map((all) => all.join('')),
        ),
        (asked) => {
          const path = localPath(asked);
          if (path === null) return;
          expect(new URL(path, SITE).origin).toBe(SITE);
          expect(path).toMatch(/^[!-~]+$/u);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('is carried through a page as one parameter, whatever it holds', () => {
    fc.assert(
      fc.property(
        fc.webPath(),
        fc.webQueryParameters(),
        fc.constantFrom('/connexion', '/connexion?a=1'),
        (path, query, by) => {
          const next = `/${path}?${query}&suite=autre`;
          const { pathname, searchParams } = new URL(withNext(by, next), SITE);
          expect(pathname).toBe('/connexion');
          expect(searchParams.getAll('suite')).toEqual([next]);
        },
      ),
    );
  });

  it('is said nothing of when there is nowhere to go', () => {
    expect([withNext('/connexion', null), withNext('/connexion', '')]).toEqual(['/connexion', '/connexion']);
  });
});

describe('on a device that is shared', () => {
  it.each([
    ['a=1; Max-Age=2592000; Path=/; HttpOnly', 'a=1; Path=/; HttpOnly'],
    ['a=1; Path=/; Expires=Wed, 09 Jun 2027 10:18:14 GMT; Secure', 'a=1; Path=/; Secure'],
    ['a=1; max-age=60; expires=Wed, 09 Jun 2027 10:18:14 GMT', 'a=1'],
    ['a=1; Path=/', 'a=1; Path=/'],
    ['a=max-age=60; Path=/', 'a=max-age=60; Path=/'],
    ['a=; Max-Age=0; Path=/', 'a=; Max-Age=0; Path=/'],
  ])('%s ends with the browser, or is taken away at once', (set, kept) => {
    expect(endWithBrowser(set)).toBe(kept);
  });

  it.each([
    ['the box of the form that is posted says so', {}, { partage: 'oui' }, true],
    ['the browser remembers it', { 'cagou.partage': 'oui' }, null, true],
    ['the browser remembers it and another form is posted', { 'cagou.partage': 'oui' }, { nom: 'x' }, true],
    ['the box was not ticked', {}, { partage: 'non' }, false],
    ['nothing is posted', {}, undefined, false],
    ['what is posted is no form', {}, 'partage=oui', false],
  ])('%s', (_what, cookies, body, shared) => {
    expect(isShared({ cookies, body })).toBe(shared);
  });
});
