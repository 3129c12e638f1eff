/** Plain posts that no page of ours sends: refused early and in words, whatever page they are sent to. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readCase } from '../../../runtime/cases/index.ts';
import type { TestPerson } from '../../support/app.ts';
import { readExample } from '../../support/example.ts';
import { fileMedicalAid, groupOf } from '../../support/medical-aid.ts';
import { BUILD_MS, createSite, type Part, type Site } from './site.ts';

let site: Site;
let citizen: TestPerson;
let author: TestPerson;
/** Pages that take a form of several parts, and who posts to them. */
let pages: readonly (readonly [url: string, as: TestPerson])[];
let preview: string;

beforeAll(async () => {
  site = await createSite();
  citizen = await site.signIn({ email: 'marie@exemple.nc', name: 'Marie-Louise Wamytan' });
  author = await site.signIn({ email: 'auteur@exemple.nc', roles: ['author'] });
  const { id, files } = await readExample('aide-medicale');
  const compiled = await site.request({ method: 'POST', url: '/api/v1/compile', as: author, payload: { id, files } });
  preview = `/studio/apercu/${compiled.json().preview}/foyer`;
  const mine = await fileMedicalAid(site, citizen);
  await askCorrection(mine);
  const draft = await site.begin(citizen);
  pages = [
    [`${draft}/foyer`, citizen],
    [`/compte/demandes/${mine}/correction`, citizen],
    [`/compte/demandes/${mine}/actions/retirer`, citizen],
    [`/compte/demandes/${mine}/messages`, citizen],
    [preview, author],
  ];
}, BUILD_MS);
afterAll(() => site.close());

async function askCorrection(id: string): Promise<void> {
  const groups = [await groupOf(site.services, 'instructeur')];
  const agent = await site.signIn({ email: 'agent@exemple.nc', roles: ['agent'], groups });
  const data = { message: 'Votre foyer est à préciser.', fields: { '/foyer': 'Dites qui vit avec vous.' } };
  const expectedVersion = (await readCase(site.services.db, id))?.version;
  const payload = { type: 'act', action: 'demanderCorrection', data, expectedVersion };
  const asked = await site.request({ method: 'POST', url: `/api/v1/cases/${id}/commands`, as: agent, payload });
  if (asked.statusCode !== 200) throw new Error(asked.body);
}

const members = (count: number): readonly Part[] =>
  Array.from({ length: count }, (_, at) => [`foyer[membres][${at}][nom]`, 'Wamytan'] as const);
const OF_FOYER: readonly Part[] = [['_fields', 'foyer']];

describe('a post that holds more than its form asks', () => {
  it('is told by its list, on each page that shows it', async () => {
    for (const [url, as] of pages.filter(([address]) => /foyer|correction/u.test(address))) {
      const posted = await site.sendForm(url, [...OF_FOYER, ...members(6_000)], as);
      expect(posted.status, url).toBe(422);
      expect(posted.text).toContain('compte 6 000 éléments : 20 au plus peuvent être envoyés.');
    }
  });

  it('is refused by its size before the form looks at it', async () => {
    const posts: readonly (readonly Part[])[] = [
      members(25_000),
      [['foyer[situation]', 'x'.repeat(2_200_000)]],
      Array.from({ length: 12 }, (_, at) => [`champ${at}`, 'x'.repeat(190_000)] as const),
      [[`foyer${'[a]'.repeat(5_000)}`, 'x']],
      Array.from({ length: 60 }, (_, at) => [`piece${at}`, { file: 'a.pdf', content: Buffer.from('x') }] as const),
    ];
    for (const [url, as] of pages.filter(([address]) => !address.endsWith('/messages'))) {
      for (const post of posts) {
        const { status } = await site.sendForm(url, post, as);
        expect(status, `${url} ${JSON.stringify(post).slice(0, 80)}`).toBe(413);
      }
    }
  });

  it('is refused when what the preview carries from page to page does', async () => {
    const carried = JSON.stringify({ foyer: { membres: Array.from({ length: 20_000 }, () => ({})) } });
    expect((await site.sendForm(preview, [['_answers', carried]], author)).status).toBe(422);
    const deep = `{"foyer":${'['.repeat(500_000)}${']'.repeat(500_000)}}`;
    expect((await site.sendForm(preview, [['_answers', deep]], author)).status).toBeLessThan(500);
  });
});

describe('a post that is strange', () => {
  it('never is an error of the server', async () => {
    const posts: readonly (readonly Part[])[] = [
      [['__proto__[x]', 'x']],
      [['__proto__', 'x']],
      [['constructor[prototype][x]', 'x']],
      [['foyer[__proto__][x]', 'x']],
      [['foyer[membres][__proto__][nom]', 'x']],
      [['foyer[membres][99999999999][nom]', 'x']],
      [['foyer[membres', 'x']],
      [[']][[', 'x']],
      [['', 'x']],
      [['\u0000', '\u0000']],
      [['foyer[situation]', '\u0000']],
      [['foyer[situation]', '\ud800']],
      [['justificatifDomicile', `{"id":${'['.repeat(900)}${']'.repeat(900)}}`]],
      [
        ['_action', 'add:/foyer/membres'],
        ['_fields', '__proto__ constructor'],
      ],
      [['_action', `remove:/foyer/membres/${'9'.repeat(400)}`]],
      [['_action', `wallet:/${'a/'.repeat(5_000)}`]],
      [['_action', `add:/${'a/'.repeat(5_000)}`]],
      [['_action', `add:/${'a/'.repeat(450)}`]],
      [['_version', '1e999']],
    ];
    for (const [url, as] of pages) {
      for (const post of posts) {
        const { status } = await site.sendForm(url, [...OF_FOYER, ...post], as);
        expect(status, `${url} ${JSON.stringify(post).slice(0, 80)}`).toBeLessThan(500);
      }
    }
  });

  it('is told as such when its parts cannot be read', async () => {
    for (const [url, as] of pages) {
      for (const type of ['multipart/form-data', 'multipart/form-data; boundary=x']) {
        const headers = { accept: 'text/html', 'content-type': type };
        const posted = await site.request({
          method: 'POST',
          url,
          as,
          headers,
          payload: '--x\r\ncontent-disposition: form-data; name="a"\r\n\r\ncut',
        });
        expect([400, 409, 415], `${url} ${type}`).toContain(posted.statusCode);
      }
    }
  });
});

describe('a small form of the site', () => {
  it('is read in time that grows with its length alone', async () => {
    const encoded = (text: string) =>
      site.request({
        method: 'POST',
        url: '/connexion',
        payload: text,
        headers: { accept: 'text/html', 'content-type': 'application/x-www-form-urlencoded' },
      });
    const bodies = [
      `email${'[a]'.repeat(600_000)}=x`,
      '['.repeat(2_000_000),
      Array.from({ length: 200_000 }, (_, at) => `k${at}=`).join('&'),
      '&'.repeat(2_000_000),
      '%'.repeat(2_000_000),
      'email=%00&password=%ff%fe',
      '__proto__=x&__proto__[y]=z',
    ];
    for (const body of bodies) {
      const begun = process.cpuUsage();
      expect((await encoded(body)).statusCode, body.slice(0, 20)).toBeLessThan(500);
      expect(process.cpuUsage(begun).user / 1000, body.slice(0, 20)).toBeLessThan(1_000);
    }
  });
});

describe('a version of a case that is no whole number', () => {
  it.each(['1.5', '1e300', '-1e300', '-1', '0x10', '99999999999', 'NaN'])('is none: %s', async (version) => {
    const owner = await site.signIn({ email: `v${version}@exemple.nc`.replaceAll(/[^a-z0-9@.]/gu, '0') });
    const id = await fileMedicalAid(site, owner);
    const fields = [
      ['_action', 'continue'],
      ['_version', version],
    ] as const;
    const sent = await site.sendForm(`/compte/demandes/${id}/actions/retirer`, fields, owner);
    expect(sent).toMatchObject({ status: 303 });
  });
});
