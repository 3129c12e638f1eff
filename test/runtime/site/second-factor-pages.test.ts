import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TEST_PASSWORD, type TestPerson } from '../../support/app.ts';
import { freshTotpOf } from '../../support/totp.ts';
import { BUILD_MS, createSite, type Page, type Reader, type Site } from './site.ts';

const PAGE = '/compte/double-authentification';

let site: Site;
beforeAll(async () => {
  site = await createSite({ SECOND_FACTOR: 'required' });
}, BUILD_MS);
afterAll(() => site.close());

const signIn = (email: string, password = TEST_PASSWORD, suite = ''): Promise<Page> =>
  site.send('/connexion', { email, password, suite });
const secretOn = (page: Page): string => /<code class="p-secret">([^<]+)<\/code>/u.exec(page.html)?.[1] ?? '';
const codesOn = (page: Page): readonly string[] =>
  [...page.html.matchAll(/<li><code>([^<]+)<\/code><\/li>/gu)].map(([, code = '']) => code);
const hidden = (page: Page, name: string): string =>
  (new RegExp(`name="${name}" value="([^"]*)"`, 'u').exec(page.html)?.[1] ?? '').replaceAll('&amp;', '&');

interface Enrolled {
  readonly secret: string;
  readonly codes: readonly string[];
  readonly cookie: string;
}

/** Sets the second factor of somebody up, as they would. */
async function enrol(reader: Reader): Promise<Enrolled> {
  const setup = await site.send(PAGE, { password: TEST_PASSWORD }, reader);
  const secret = secretOn(setup);
  const done = await site.send(`${PAGE}/code`, { uri: hidden(setup, 'uri'), code: await freshTotpOf(secret) }, reader);
  if (done.status !== 200) throw new Error(`${done.status} ${done.text}`);
  return { secret, codes: codesOn(done), cookie: done.cookie };
}

const sessionOf = async (reader: Reader) =>
  (await site.request({ method: 'GET', url: '/api/v1/session', headers: { cookie: reader.cookie } })).json();

describe('an agent who has no second factor yet', () => {
  let agent: TestPerson;
  beforeAll(async () => {
    agent = await site.signIn({ email: 'agent@exemple.nc', name: 'Paul Kaba', roles: ['agent', 'author'] });
  });

  it('is led from the password to setting one up, and back to where they were going', async () => {
    const signedIn = await signIn(agent.email, TEST_PASSWORD, '/agent/dossiers');
    expect(signedIn).toMatchObject({ status: 303, location: `${PAGE}?suite=%2Fagent%2Fdossiers` });
    const page = await site.page(signedIn.location, signedIn);
    expect(page.text).toContain('Activez-le pour continuer');
    // Signed in as they are, nothing is theirs yet but leaving.
    expect(page.text).toContain('Me déconnecter');
    expect(page.html).not.toMatch(/href="\/(?:compte|agent|studio|connexion[^"]*)"/u);
    expect(hidden(page, 'suite')).toBe('/agent/dossiers');
  });

  it('can do nothing else, by no door', async () => {
    const ask = (method: 'GET' | 'POST' | 'PUT', url: string) =>
      site.request({ method, url, as: agent, ...(method !== 'GET' && { payload: {} }) });
    for (const url of ['/cases', '/me/cases', '/tokens', '/dispositifs/aide-medicale/draft', '/people?q=wa']) {
      expect((await ask('GET', `/api/v1${url}`)).json(), url).toMatchObject({ code: 'second-factor-needed' });
    }
    const own = ['change-password', 'passkey/register-options', 'passkey/register'].map((path) => `/api/auth/${path}`);
    for (const url of ['/api/v1/tokens', '/api/v1/compile', '/api/v1/cases', ...own]) {
      expect((await ask('POST', url)).json(), url).toMatchObject({ status: 403, code: 'second-factor-needed' });
    }
    expect((await sessionOf(agent)).user).toBeNull();
    for (const url of ['/compte', '/compte/donnees', '/compte/connexion', '/compte/mot-de-passe', '/connexion']) {
      const page = await site.page(url, agent);
      expect(page.status, url).toBe(303);
      const end = page.location.startsWith('/connexion') ? await site.page(page.location, agent) : page;
      expect(end.location, url).toContain(PAGE);
    }
    expect((await site.page('/arrivee', agent)).location).toBe(PAGE);
    expect((await site.send('/compte/mot-de-passe', { current: 'x', password: 'y' }, agent)).status).toBe(403);
  });

  it('scans a picture or types a secret, confirms with a code, and gets recovery codes once', async () => {
    const wrong = await site.send(PAGE, { password: 'pas le bon du tout' }, agent);
    expect(wrong).toMatchObject({ status: 422 });
    expect(wrong.text).toContain('pas votre mot de passe');
    const setup = await site.send(PAGE, { password: TEST_PASSWORD, suite: '/agent' }, agent);
    expect(setup.html).toContain('src="data:image/svg+xml;base64,');
    expect(hidden(setup, 'uri')).toMatch(/^otpauth:\/\/totp\/.*agent%40exemple\.nc/u);
    const secret = secretOn(setup);
    const uri = hidden(setup, 'uri');
    const mistyped = await site.send(`${PAGE}/code`, { uri, code: '000000', suite: '/agent' }, agent);
    expect(mistyped.status).toBe(422);
    expect(secretOn(mistyped)).toBe(secret);
    const done = await site.send(
      `${PAGE}/code`,
      { uri, code: ` ${await freshTotpOf(secret)}`, suite: '/agent' },
      agent,
    );
    expect(done.status).toBe(200);
    expect(codesOn(done)).toHaveLength(10);
    expect(done.html).toContain('href="/agent"');
    expect((await sessionOf(done)).user).toMatchObject({ roles: ['agent', 'author'] });
    // The session that the password alone had opened is over.
    expect((await site.page('/compte', agent)).location).toContain('/connexion');
    expect((await site.page(PAGE, done)).text).toContain('Codes de secours qui restent : 10.');
  });
});

describe('who has a second factor', () => {
  let person: TestPerson;
  let enrolled: Enrolled;
  beforeAll(async () => {
    person = await site.signIn({ email: 'admin@exemple.nc', name: 'Anne Naouna', roles: ['administrator'] });
    enrolled = await enrol(person);
  });

  it('gives a code after the password, and has no session before', async () => {
    const waiting = await signIn(person.email, TEST_PASSWORD, '/agent');
    expect(waiting).toMatchObject({ status: 303, location: '/connexion/code?suite=%2Fagent' });
    expect((await sessionOf(waiting)).user).toBeNull();
    expect((await site.page('/connexion/code?suite=%2Fagent', waiting)).text).toContain('l’un de vos codes de secours');
    const wrong = await site.send('/connexion/code', { code: '000000', suite: '/agent' }, waiting);
    expect(wrong).toMatchObject({ status: 422 });
    expect(wrong.text).toContain('Ce code n’est pas le bon');
    const done = await site.send(
      '/connexion/code',
      { code: await freshTotpOf(enrolled.secret), suite: '/agent' },
      waiting,
    );
    expect(done).toMatchObject({ status: 303, location: '/agent' });
    expect((await sessionOf(done)).user).toMatchObject({ email: person.email });
  });

  it('is not followed in by whoever saw the code', async () => {
    const [first, second] = await Promise.all([1, 2].map(() => signIn(person.email)));
    const code = await freshTotpOf(enrolled.secret);
    const both = await Promise.all([first!, second!].map((waiting) => site.send('/connexion/code', { code }, waiting)));
    expect(both.map(({ status }) => status).toSorted((one, other) => one - other)).toEqual([303, 422]);
    const late = await site.send('/connexion/code', { code }, await signIn(person.email));
    expect(late).toMatchObject({ status: 422 });
    expect(late.text).toContain('Ce code n’est pas le bon');
    expect((await sessionOf(late)).user).toBeNull();
  });

  it('comes in with a recovery code when the telephone is lost, once', async () => {
    const code = enrolled.codes[0]!;
    const first = await site.send('/connexion/code', { code }, await signIn(person.email));
    expect(first).toMatchObject({ status: 303, location: '/arrivee' });
    expect((await site.page(PAGE, first)).text).toContain('qui restent : 9.');
    const again = await site.send('/connexion/code', { code }, await signIn(person.email));
    expect(again.status).toBe(422);
  });

  it('gives the password again when codes were tried too often', async () => {
    const waiting = await signIn(person.email);
    const pages: Page[] = [];
    for (let index = 0; index < 6; index += 1) {
      pages.push(await site.send('/connexion/code', { code: '000000' }, waiting));
    }
    expect(pages.at(-1)).toMatchObject({ status: 303, location: '/connexion?error=code' });
    expect((await site.page('/connexion?error=code')).text).toContain('Donnez de nouveau votre mot de passe');
    await site.services.db('twoFactor').update({ failedVerificationCount: 0, lockedUntil: null });
  });

  it('gets new recovery codes for the password, and the old ones are worth nothing', async () => {
    const reader = { cookie: enrolled.cookie };
    const renewed = await site.send(`${PAGE}/codes`, { password: TEST_PASSWORD }, reader);
    expect(codesOn(renewed)).toHaveLength(10);
    const old = await site.send('/connexion/code', { code: enrolled.codes[1]! }, await signIn(person.email));
    expect(old.status).toBe(422);
    enrolled = { ...enrolled, codes: codesOn(renewed) };
  });

  it('may not stop it where it is required', async () => {
    const reader = { cookie: enrolled.cookie };
    expect((await site.page(PAGE, reader)).html).not.toContain(`${PAGE}/arret`);
    expect((await site.send(`${PAGE}/arret`, { password: TEST_PASSWORD }, reader)).status).toBe(403);
  });

  it('keeps the session proven when the password is changed', async () => {
    const done = await site.send('/connexion/code', { code: enrolled.codes[2]! }, await signIn(person.email));
    const password = 'galet rouge sous la pluie';
    const changed = await site.send('/compte/mot-de-passe', { current: TEST_PASSWORD, password }, done);
    expect(changed).toMatchObject({ status: 303 });
    expect((await sessionOf(changed)).user).toMatchObject({ email: person.email });
    enrolled = { ...enrolled, cookie: changed.cookie };
  });

  it('is known to administrators, who take it away when all is lost, with a line in the trail of rights', async () => {
    const lost = await site.signIn({ email: 'perdu@exemple.nc', name: 'Rose Hmaen', roles: ['agent'] });
    const factor = await enrol(lost);
    const as = { ...person, cookie: enrolled.cookie };
    const listed = async () =>
      (await site.request({ method: 'GET', url: '/api/v1/admin/users?q=perdu', as })).json().items[0].secondFactor;
    expect(await listed()).toBe(true);
    const url = `/api/v1/admin/users/${lost.userId}/second-factor`;
    expect((await site.request({ method: 'DELETE', url, as })).statusCode).toBe(204);
    expect(await listed()).toBe(false);
    expect((await sessionOf(factor)).user).toBeNull();
    expect((await signIn(lost.email)).location).toBe(PAGE);
    const changes = await site.request({ method: 'GET', url: '/api/v1/admin/rights/changes?q=perdu', as });
    expect(changes.json().items[0]).toMatchObject({
      kind: 'second-factor-reset',
      by: 'Anne Naouna',
      subject: 'Rose Hmaen (perdu@exemple.nc)',
    });
  });
});

describe('a citizen', () => {
  it('needs none, may have one, and may stop it', async () => {
    const citizen = await site.signIn({ email: 'citoyenne@exemple.nc' });
    expect((await site.page('/compte', citizen)).status).toBe(200);
    const enrolled = await enrol(citizen);
    expect((await signIn(citizen.email)).location).toBe('/connexion/code');
    const stopped = await site.send(`${PAGE}/arret`, { password: TEST_PASSWORD }, enrolled);
    expect(stopped).toMatchObject({ status: 303, location: '/compte/connexion?fait=code-arrete' });
    expect((await signIn(citizen.email)).location).toBe('/arrivee');
  });

  it('who becomes an agent sets one up from the next request on', async () => {
    const person = await site.signIn({ email: 'promue@exemple.nc' });
    await site.services.db('user_role').insert({ user_id: person.userId, role: 'agent' });
    expect((await site.request({ method: 'GET', url: '/api/v1/me/cases', as: person })).json()).toMatchObject({
      code: 'second-factor-needed',
    });
  });
});

describe('a passkey', () => {
  const post = (path: string, payload: object, reader?: Reader) =>
    site.request({
      method: 'POST',
      url: `/api/auth/passkey/${path}`,
      payload,
      ...(reader && { headers: { cookie: reader.cookie } }),
    });

  it('that nobody has, or for which no challenge was given, opens nothing', async () => {
    const forged = { id: 'AAAA', rawId: 'AAAA', type: 'public-key', response: {}, clientExtensionResults: {} };
    expect((await post('sign-in', forged)).json()).toMatchObject({ status: 401, code: 'passkey-refused' });
    const options = await post('sign-in-options', {});
    expect(options.json()).toMatchObject({ rpId: 'localhost', userVerification: 'required' });
    const cookie = options.cookies.map(({ name, value }) => `${name}=${encodeURIComponent(value)}`).join('; ');
    for (const answer of [forged, {}, { id: 3 }]) {
      expect((await post('sign-in', answer, { cookie })).json()).toMatchObject({ code: 'passkey-refused' });
    }
  });

  it('is added for the password only, by who is signed in', async () => {
    const citizen = await site.signIn({ email: 'cles@exemple.nc' });
    expect((await post('register-options', { password: TEST_PASSWORD })).statusCode).toBe(401);
    expect((await post('register-options', { password: 'pas le bon du tout' }, citizen)).json()).toMatchObject({
      code: 'sign-in-refused',
    });
    const options = await post('register-options', { password: TEST_PASSWORD }, citizen);
    expect(options.json()).toMatchObject({ rp: { id: 'localhost' }, user: { name: 'cles@exemple.nc' } });
    expect((await post('register', { id: 'AAAA', response: {} }, citizen)).json()).toMatchObject({
      code: 'passkey-refused',
    });
  });

  it('of somebody else is not taken away', async () => {
    const owner = await site.signIn({ email: 'cle-de@exemple.nc' });
    const row = { id: 'une-cle', user_id: owner.userId, name: 'Firefox', public_key: Buffer.alloc(1), counter: 0 };
    await site.services.db('passkey').insert({ ...row, transports: [] });
    const other = await site.signIn({ email: 'cle-autre@exemple.nc' });
    await site.send('/compte/connexion/cles', { cle: 'une-cle' }, other);
    expect((await site.page('/compte/connexion', owner)).html).toContain('value="une-cle"');
    await site.send('/compte/connexion/cles', { cle: 'une-cle' }, owner);
    expect((await site.page('/compte/connexion', owner)).html).not.toContain('value="une-cle"');
  });
});
