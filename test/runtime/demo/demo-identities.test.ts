/** The identity service of a demonstration: there with one command, nowhere else, and made when it is first asked for. */
import { setFrenchSpaces } from '../../../engine/form/words/index.ts';
import { afterAll, describe, expect, it } from 'vitest';
import { readConfig, type Config } from '../../../runtime/config/config.ts';
import { DEMO_IDENTITIES, describeIdentities, withDemoIdentities } from '../../../runtime/demo/demo-identities.ts';
import { confirmSignOut, signInPage, wrongPage } from '../../../runtime/demo/identity-pages.ts';

const closers = new AsyncDisposableStack();
afterAll(() => closers.disposeAsync());
const configOf = (environment: Readonly<Record<string, string>> = {}): Config =>
  readConfig({ demo: true }, { SECRET: 'a secret for tests, of forty characters', ...environment });

describe('a demonstration on this machine', () => {
  it('has a service that listens to this machine alone, and is made when it is first asked for', async () => {
    const { oidc } = await withDemoIdentities(configOf(), closers);
    expect(oidc).toMatchObject({ issuer: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+$/u), clientId: 'cagou' });
    const asked = await fetch(`${oidc?.issuer}/.well-known/openid-configuration`);
    const said = await asked.json();
    expect(said).toMatchObject({
      issuer: oidc?.issuer,
      scopes_supported: expect.arrayContaining(['identite_pivot', 'birth']),
    });
    expect(said.claims_supported).toEqual(
      expect.arrayContaining(['verified', 'birthdate', 'birthplace', 'given_name', 'family_name', 'email_verified']),
    );
    expect(said.end_session_endpoint).toContain(oidc?.issuer);
  });

  it('has a secret of its own each time: what one learned of another opens nothing', async () => {
    const one = await withDemoIdentities(configOf(), closers);
    const other = await withDemoIdentities(configOf(), closers);
    expect(one.oidc?.clientSecret).not.toBe(other.oidc?.clientSecret);
  });

  it('says who signs in with it, one of each level, where accounts are printed', async () => {
    const config = await withDemoIdentities(configOf(), closers);
    expect(describeIdentities(config).join('\n')).toContain(
      'Léa Marie Wamytan (verified), Paule Kaba (declared), Henri Tein (unproved)',
    );
    expect(DEMO_IDENTITIES.map(({ verified }) => verified)).toEqual([2, 1, 0]);
  });
});

describe('there is none', () => {
  it.each([
    ['in production', { DEMO: 'false' }],
    ['where other machines come in', { PUBLIC_URL: 'https://essai.example.nc' }],
  ] as const)('%s', async (_where, environment) => {
    const config = configOf(environment);
    expect((await withDemoIdentities(config, closers)).oidc).toBeNull();
    expect(describeIdentities(config)).toEqual([]);
  });

  it('where another is configured', async () => {
    const given = { OIDC_ISSUER: 'https://connect.example.nc', OIDC_CLIENT_ID: 'x', OIDC_CLIENT_SECRET: 'y' };
    const config = configOf(given);
    expect(await withDemoIdentities(config, closers)).toBe(config);
    expect(describeIdentities(config)).toEqual([]);
  });
});

describe('its pages', () => {
  it('list people with what vouches for them, and are no place for signs of HTML', () => {
    const [first] = DEMO_IDENTITIES;
    if (!first) throw new Error('nobody signs in');
    const html = signInPage('a"b', [{ ...first, sub: 'a&b', given_name: '<b>Léa' }]);
    expect(html).toContain('action="/interaction/a%22b?sub=a%26b"');
    expect(html).toContain('&lt;b>Léa'.replace('>', '&gt;'));
    expect(html).toContain(setFrenchSpaces('identité numérique vérifiée ; né(e) le 14 mai 1988'));
    expect(html).toContain('aucun mot de passe');
  });

  it('ask before one leaves, and lead back where something is over', () => {
    expect(confirmSignOut('<form id="op.logoutForm"></form>')).toMatch(/op\.logoutForm.*Me déconnecter aussi/su);
    expect(wrongPage('http://localhost:3000')).toContain('href="http://localhost:3000/connexion"');
  });
});
