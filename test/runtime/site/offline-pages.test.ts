/** What devices are told that they may keep of a begun request, and when they are made to forget. */
import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TestPerson } from '../../support/app.ts';
import type { FormState } from '../../../runtime/site/form/state.ts';
import { BUILD_MS, createSite, type Reader, type Site } from './site.ts';

let site: Site;
let marie: TestPerson;
let paul: TestPerson;
beforeAll(async () => {
  site = await createSite();
  marie = await site.signIn({ email: 'marie@exemple.nc', name: 'Marie-Louise Wamytan' });
  paul = await site.signIn({ email: 'paul@exemple.nc', name: 'Paul Kaloi' });
}, BUILD_MS);
afterAll(() => site.close());

async function offlineOn(base: string, as: Reader): Promise<FormState['offline']> {
  const { html } = await site.page(`${base}/identite`, as);
  const text = /id="etat-formulaire">(.*?)<\/script>/su.exec(html)?.[1];
  const state: FormState = JSON.parse(text ?? 'null');
  return state.offline;
}
const also = ({ cookie }: Reader, more: string): Reader => ({ cookie: `${cookie}; ${more}` });
const FORGET = /<script type="module" src="\/assets\/pages\/forget-[\w-]+\.js">/u;
const forgets = async (path: string, as: Reader): Promise<boolean> => FORGET.test((await site.page(path, as)).html);

describe('the page of a draft', () => {
  it('says all that it is made of, each of which is there and never changes under its name', async () => {
    const offline = await offlineOn(await site.begin(marie), marie);
    expect(new Set(offline?.parts).size).toBe(offline?.parts.length);
    const answers = await Promise.all((offline?.parts ?? []).map((part) => site.request({ url: part })));
    expect(answers.map(({ statusCode }) => statusCode)).toEqual(answers.map(() => 200));
    const changing = answers.filter(({ headers }) => !String(headers['cache-control']).includes('immutable'));
    // The pictogram of the window, by which nothing goes wrong.
    expect(changing).toHaveLength(1);
    const names = (offline?.parts ?? []).join(' ');
    for (const one of ['client-', 'send-in-pieces-', 'prepare-photo-', 'form.json?v=', 'validators.js?v='])
      expect(names).toContain(one);
    expect(names).not.toContain('calculated-');
    expect(names).not.toContain('passkey-');
  });

  it('gives its validators compressed as well as can be, or as they are to who cannot read that', async () => {
    const parts = (await offlineOn(await site.begin(marie), marie))?.parts ?? [];
    const url = parts.find((part) => part.includes('validators.js?v=')) ?? '';
    const ask = (encodings: string) => site.request({ url, headers: { 'accept-encoding': encodings } });
    const [plain, packed] = [await ask('identity'), await ask('gzip, br')];
    expect([plain.headers['content-encoding'], packed.headers['content-encoding']]).toEqual([undefined, 'br']);
    expect(String(packed.headers['vary']).toLowerCase()).toContain('accept-encoding');
    expect(brotliDecompressSync(packed.rawPayload).toString()).toBe(plain.body);
    const quick = brotliCompressSync(plain.rawPayload, { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } });
    expect(packed.rawPayload.length).toBeLessThan(quick.length * 0.85);
  });

  it('names all that it loads', async () => {
    const base = await site.begin(marie);
    const { html } = await site.page(`${base}/identite`, marie);
    const parts = (await offlineOn(base, marie))?.parts ?? [];
    const loaded = [...html.matchAll(/<(?:link|script)[^>]* (?:href|src)="([^"]+)"/gu)].map(
      ([, address = '']) => address,
    );
    expect(loaded.filter((address) => !parts.includes(address))).toEqual([]);
  });

  it('says whose it is so that nobody can read it, the same for all of theirs', async () => {
    const [one, other] = [await site.begin(marie), await site.begin(marie)];
    const [holder, same] = [(await offlineOn(one, marie))?.holder, (await offlineOn(other, marie))?.holder];
    expect(holder).toMatch(/^[0-9a-f]{20}$/u);
    expect(same).toBe(holder);
    expect((await offlineOn(await site.begin(paul), paul))?.holder).not.toBe(holder);
  });

  it('may not be kept on a shared device', async () => {
    const base = await site.begin(marie);
    expect(await offlineOn(base, also(marie, 'cagou.partage=oui'))).toBeNull();
  });
});

describe('a page of who is not the one whose pages a device keeps', () => {
  const holderOf = async (who: TestPerson): Promise<string> =>
    `cagou.garde=${(await offlineOn(await site.begin(who), who))?.holder}`;

  it('makes it forget them, whoever that is', async () => {
    const [maries, pauls] = [await holderOf(marie), await holderOf(paul)];
    expect(await forgets('/compte', also(marie, maries))).toBe(false);
    expect(await forgets('/compte', also(paul, maries))).toBe(true);
    expect(await forgets('/compte', also(marie, pauls))).toBe(true);
    // A session that has ended: nobody is signed in.
    expect(await forgets('/connexion', { cookie: maries })).toBe(true);
    expect(await forgets('/', { cookie: 'cagou.garde=visiteur' })).toBe(false);
    expect(await forgets('/compte', also(marie, 'cagou.garde=visiteur'))).toBe(true);
    expect(await forgets('/compte', also(marie, `${maries}; cagou.partage=oui`))).toBe(true);
    expect(await forgets('/compte', marie)).toBe(false);
  });

  it('leaves it to the page of a form, which forgets before it keeps', async () => {
    const base = await site.begin(paul);
    expect(await forgets(`${base}/identite`, also(paul, await holderOf(marie)))).toBe(false);
  });
});

it('has a worker that imports nothing, is asked for anew each time, and may speak to here alone', async () => {
  const { statusCode, headers, body } = await site.request({ url: '/demarches/hors-ligne.js' });
  expect([statusCode, headers['content-type'], headers['cache-control']]).toEqual([
    200,
    'text/javascript; charset=utf-8',
    'no-cache',
  ]);
  expect(headers['content-security-policy']).toBe("default-src 'none'; connect-src 'self'");
  expect(body).not.toMatch(/\b(?:import|export)\b/u);
  expect(body.length).toBeLessThan(3000);
});
