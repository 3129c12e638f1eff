/** Messages of a request: in the account, and by the personal link of a mail for who has none. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pageOf } from '../../../runtime/site/pages/messages/exchange.ts';
import { personalPath } from '../../../runtime/cases/index.ts';
import { runEffect } from '../../../runtime/jobs/run-effect.ts';
import type { TestPerson } from '../../support/app.ts';
import { fileMedicalAid, groupOf, multipart, PDF } from '../../support/medical-aid.ts';
import { BUILD_MS, createSite, type Site } from './site.ts';

let site: Site;
let owner: TestPerson;
let agent: TestPerson;
let caseId: string;
beforeAll(async () => {
  site = await createSite();
  owner = await site.signIn({ email: 'marie@exemple.nc', name: 'Marie Wamytan' });
  const groups = [await groupOf(site.services, 'instructeur')];
  agent = await site.signIn({ email: 'agent@exemple.nc', roles: ['agent'], groups });
  caseId = await fileMedicalAid(site, owner);
}, BUILD_MS);
afterAll(() => site.close());

async function write(text: string, files: readonly string[] = []): Promise<void> {
  const url = `/api/v1/cases/${caseId}/commands`;
  const payload = { type: 'sendMessage', text, files };
  expect((await site.request({ method: 'POST', url, as: agent, payload })).statusCode).toBe(200);
}

describe('in the account', () => {
  it('a message of the service is announced in the list and on the request, until it was shown', async () => {
    expect((await site.page('/compte', owner)).text).not.toContain('Nouveau message');
    await write('Il manque une page.');
    const listed = await site.page('/compte', owner);
    expect(listed.text).toContain('Nouveau message du service');
    expect(listed.html).toContain(`/compte/demandes/${caseId}#messages`);
    const shown = await site.page(`/compte/demandes/${caseId}`, owner);
    expect(shown.text).toContain('Nouveau message du service');
    expect(shown.text).toMatch(/agent@exemple\.nc, le .* Nouveau Il manque une page/u);
    expect((await site.page('/compte', owner)).text).not.toContain('Nouveau message');
    expect((await site.page(`/compte/demandes/${caseId}`, owner)).text).not.toContain('Nouveau');
  });

  it('the link of the mail leads to sign-in, and from there to the messages', async () => {
    const page = await site.page(`/compte/demandes/${caseId}/messages`);
    expect(page.location).toBe(`/compte/demandes/${caseId}#messages`);
    const request = await site.page(page.location.split('#')[0] ?? '');
    expect(request.location).toBe(`/connexion?suite=${encodeURIComponent(`/compte/demandes/${caseId}`)}`);
  });
});

describe('without an account', () => {
  let link: string;
  beforeAll(async () => {
    await site.services.db('person').where({ user_id: owner.userId }).update({ user_id: null });
    const sent = await site.request({
      method: 'POST',
      url: `/api/v1/files?case=${caseId}`,
      as: agent,
      ...multipart('modele.pdf', PDF),
    });
    await write('Voici le modèle.', [sent.json().id]);
    const { db } = site.services;
    for (const type of ['messageMail', 'mail']) {
      const where = { case_id: caseId, type, done_at: null };
      for (const id of await db('outbox').where(where).orderBy('id').pluck('id')) {
        await runEffect(site.services, id, { last: false });
      }
    }
    const mail = await db('mailbox').whereLike('subject', '%message%').orderBy('id', 'desc').first('text');
    link = /\/messages\/\S+\/[\w.-]+/u.exec(mail.text)?.[0] ?? '';
  });

  it('the mail has a link that opens the messages and their documents, and nothing else of the request', async () => {
    const page = await site.page(link);
    expect(page.status).toBe(200);
    expect(page.text).toContain('Voici le modèle.');
    expect(page.text).not.toContain('Thio');
    const document = new RegExp(`${link.replaceAll('.', '\\.')}/documents/[\\w-]+`, 'u').exec(page.html)?.[0] ?? '';
    expect((await site.request({ method: 'GET', url: document })).headers['content-type']).toBe('application/pdf');
    const other = await site.services.db('file').where({ case_id: caseId, kind: 'answer' }).first('id');
    expect((await site.page(`${link}/documents/${other.id}`)).status).toBe(404);
  });

  it('one answers there, and is told what is missing', async () => {
    expect(await site.sendForm(link, [['texte', ' ']])).toMatchObject({ status: 422 });
    const sent = await site.sendForm(link, [['texte', 'Merci, je le remplis.']]);
    expect([sent.status, sent.location]).toEqual([303, `${link}?fait=message#messages`]);
    expect((await site.page(link)).text).toContain('Vous, le');
    const read = await site.request({ method: 'GET', url: `/api/v1/cases/${caseId}`, as: agent });
    expect(read.json().messages.at(-1)).toMatchObject({ from: 'applicant', text: 'Merci, je le remplis.' });
  });

  it('a link that was altered, belongs to another request or is three months old opens nothing', async () => {
    const { config, clock } = site.services;
    const old = new Date(Date.parse(clock.now()) - 91 * 86_400_000).toISOString();
    const key = link.split('/').at(-1) ?? '';
    const paths = [
      `${link}x`,
      `/messages/${agent.userId}/${key}`,
      personalPath(caseId, config.secret, old),
      '/messages/x/y',
    ];
    for (const path of paths) expect((await site.page(path)).status).toBe(410);
  });
});

describe('a request with many messages', () => {
  let many: string;
  let writer: TestPerson;
  beforeAll(async () => {
    writer = await site.signIn({ email: 'paul@exemple.nc', name: 'Paul Wamytan' });
    many = await fileMedicalAid(site, writer);
    const url = `/api/v1/cases/${many}/commands`;
    for (let at = 1; at <= 65; at += 1) {
      const payload = { type: 'sendMessage', text: `Message ${at}.`, files: [] };
      const sent = await site.request({ method: 'POST', url, as: at === 65 ? agent : writer, payload });
      if (sent.statusCode !== 200) throw new Error(sent.body);
    }
  });
  const shown = async (query = '') => {
    const { html, text } = await site.page(`/compte/demandes/${many}${query}`, writer);
    const said = [...text.matchAll(/Message (\d+)\./gu)].map(([, at]) => Number(at));
    const links = [...html.matchAll(/href="([^"]*#messages)">(Messages plus [^<]+)</gu)].map(([, href, words]) => [
      href?.replace(/^.*(?=\?avant)/u, ''),
      words,
    ]);
    return { first: said[0], last: said.at(-1), count: said.length, links };
  };

  it('shows the last twenty, and leads to those before, a page after the other and back', async () => {
    expect(await shown()).toEqual({
      first: 46,
      last: 65,
      count: 20,
      links: [['?avant=45#messages', 'Messages plus anciens (45)']],
    });
    expect(await shown('?avant=45')).toMatchObject({
      first: 26,
      last: 45,
      links: [
        ['?avant=25#messages', 'Messages plus anciens (25)'],
        [`/compte/demandes/${many}#messages`, 'Messages plus récents'],
      ],
    });
    expect(await shown('?avant=5')).toMatchObject({
      first: 1,
      last: 5,
      links: [['?avant=25#messages', expect.any(String)]],
    });
  });

  it.each(['?avant=0', '?avant=-3', '?avant=9999999', '?avant=x', '?avant=1e3'])(
    'shows the last ones where the address makes no sense: %s',
    async (query) => {
      expect(await shown(query)).toMatchObject({ first: 46, last: 65 });
    },
  );
});

describe('a page of messages', () => {
  it.each([1, 19, 20, 21, 300])('leads back through all of %i, each once', (count) => {
    const ranks: number[] = [];
    for (
      let { start, end } = pageOf(count, -1, undefined);
      end > 0;
      { start, end } = pageOf(count, -1, String(start))
    ) {
      ranks.unshift(...Array.from({ length: end - start }, (_, at) => start + at));
      if (start === 0) break;
    }
    expect(ranks).toEqual(Array.from({ length: count }, (_, at) => at));
  });

  it.each([
    ['nothing', 0, -1, undefined, { start: 0, end: 0 }],
    ['fewer than a page', 7, -1, undefined, { start: 0, end: 7 }],
    ['unread ones that fit', 100, 95, undefined, { start: 80, end: 100 }],
    ['more unread ones than a page', 100, 70, undefined, { start: 70, end: 100 }],
    ['as many unread ones as there is room for', 300, 10, undefined, { start: 240, end: 300 }],
    ['a page before, whatever is unread after it', 300, 10, '240', { start: 220, end: 240 }],
  ] as const)('has %s', (_said, count, firstUnread, asked, page) => {
    expect(pageOf(count, firstUnread, asked)).toEqual(page);
  });
});
