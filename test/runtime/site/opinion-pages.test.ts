/** An opinion given by the link of a mail, without an account and without a script; and all that the link does not open. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { JsonObject } from '../../../engine/index.ts';
import { opinionPath, readCase } from '../../../runtime/cases/index.ts';
import { runEffect } from '../../../runtime/jobs/run-effect.ts';
import type { TestPerson } from '../../support/app.ts';
import { fileManifestation, MANIFESTATION, PHONE, publishManifestation } from '../../support/manifestation.ts';
import { BUILD_MS, createSite, type Part, type Site } from './site.ts';

const TO = { name: 'Jean Wamytan, mairie de Thio', email: 'jean@thio.nc' };
let site: Site;
let owner: TestPerson;
let instructor: TestPerson;
let technician: TestPerson;
let caseId: string;
let link: string;

const send = async (payload: JsonObject, as: TestPerson = instructor): Promise<number> =>
  (await site.request({ method: 'POST', url: `/api/v1/cases/${caseId}/commands`, as, payload })).statusCode;
const entrust = (opinion = 'technique', to: JsonObject | null = TO) => send({ type: 'entrustOpinion', opinion, to });
const versionOf = async (): Promise<number> => (await readCase(site.services.db, caseId))?.version ?? 0;
const act = async (action: string, as: TestPerson = instructor): Promise<number> =>
  send({ type: 'act', action, data: {}, answers: null, expectedVersion: await versionOf() }, as);

/** Sends all mails that were ordered; gives the text of the last one to an address. */
async function lastMail(address: string): Promise<string> {
  const { db } = site.services;
  const waiting = await db('outbox').where({ case_id: caseId, type: 'mail', done_at: null }).orderBy('id').pluck('id');
  for (const id of waiting) await runEffect(site.services, id, { last: false });
  return (await db('mailbox').where({ to_address: address }).orderBy('id', 'desc').first('text'))?.text ?? '';
}
const linkIn = (text: string): string => /\/avis\/[\w./-]+/u.exec(text)?.[0] ?? '';

beforeAll(async () => {
  site = await createSite();
  const { db } = site.services;
  await publishManifestation(site.services);
  const group = async (name: string): Promise<string> =>
    (await db('function_binding').where({ dispositif_id: MANIFESTATION, function: name }).first('group_id')).group_id;
  const agent = async (email: string, name: string) =>
    site.signIn({ email, roles: ['agent'], groups: [await group(name)] });
  instructor = await agent('instruction@exemple.nc', 'instructeur');
  technician = await agent('technique@exemple.nc', 'technicien');
  owner = await site.signIn({ email: 'helene@exemple.nc', name: 'Hélène Naaoutchoué' });
}, BUILD_MS);
afterAll(() => site.close());

beforeEach(async () => {
  const filed = await fileManifestation(site.services, owner, randomUUID());
  caseId = filed.id;
  await act('demanderAvis');
  await entrust();
  link = linkIn(await lastMail(TO.email));
});

const TYPED: readonly Part[] = [
  ['_par', 'Jean Wamytan, adjoint au maire'],
  ['sens', 'favorable'],
  ['motif', 'La place est libre ce jour-là.'],
];
const give = (action: string, parts: readonly Part[] = TYPED) => site.sendForm(link, [...parts, ['_action', action]]);

describe('who has the link', () => {
  it('reads what the function sees, gives the opinion after reading it again, and is told that it is given', async () => {
    // Programs that guard mail boxes open links before people do, by whatever method.
    expect((await site.request({ method: 'HEAD', url: link })).statusCode).toBe(200);
    const page = await site.page(link);
    expect(page.status).toBe(200);
    for (const said of ['Avis technique', 'une kermesse', 'Naaoutchoué', 'Votre avis'])
      expect(page.text).toContain(said);
    expect(page.text).not.toContain(PHONE.slice(-4));
    // It is somebody else’s identity and request that they read.
    expect(page.text).not.toMatch(/Votre (?:identité|demande)/u);
    const again = await give('relire');
    expect(again.text).toContain('Rien n’est encore envoyé');
    expect(again.text).toContain('La place est libre ce jour-là.');
    expect((await readCase(site.services.db, caseId))?.opinions['technique']?.status).toBe('asked');
    expect((await give('modifier')).html).toContain('La place est libre ce jour-là.');
    const given = await give('rendre');
    expect([given.status, given.location]).toEqual([303, link]);
    const { text } = await site.page(link);
    expect(text).toContain('Avis rendu');
    expect(text).not.toContain('kermesse');
    expect((await readCase(site.services.db, caseId))?.opinions['technique']).toMatchObject({
      status: 'given',
      by: 'Jean Wamytan, adjoint au maire, par le lien envoyé à jean@thio.nc',
    });
  });

  it('is told what is missing, beside each question, and loses nothing', async () => {
    const refused = await give('relire', [
      ['_par', ' '],
      ['motif', 'Déjà écrit.'],
    ]);
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('Écrivez votre nom');
    expect(refused.html).toContain('Déjà écrit.');
  });

  it('gives it once: twice at the same moment, one is told that it is given', async () => {
    const both = await Promise.all([give('rendre'), give('rendre')]);
    expect(both.map(({ status }) => status).toSorted((left, right) => left - right)).toEqual([303, 409]);
    expect((await give('rendre')).status).toBe(409);
    const events = await site.services.db('case_event').where({ case_id: caseId, type: 'opinionChanged' });
    expect(events.filter(({ body }) => body.opinion.status === 'given')).toHaveLength(1);
  });

  it('is a reading of the case, which its applicant finds', async () => {
    await site.page(link);
    const [reading] = await site.services.db('reading').where({ case_id: caseId, user_id: `link:${TO.email}` });
    expect(reading).toMatchObject({ user_name: TO.name, kind: 'case' });
    expect(reading.reason).toContain('Avis « Avis technique » demandé à Jean Wamytan, mairie de Thio, sans compte');
    expect((await site.page('/compte/donnees', owner)).text).toContain('Jean Wamytan, mairie de Thio');
  });
});

describe('the link', () => {
  it.for([
    ['altered', () => `${link}x`],
    ['of another opinion', () => link.replace('/technique/', '/securite/')],
    ['of another case', () => link.replace(caseId, randomUUID())],
    ['without a case', () => link.replace(caseId, 'x')],
    ['of a name that all objects have', () => link.replace('/technique/', '/constructor/')],
  ] as const)('opens nothing when it is %s', async ([, path]) => {
    expect((await site.page(path())).status).toBe(410);
    expect((await site.sendForm(path(), [...TYPED, ['_action', 'rendre']])).status).toBe(410);
  });

  it('serves no more once it is taken back, or followed by another', async () => {
    expect(await entrust('technique', null)).toBe(200);
    expect((await site.page(link)).status).toBe(410);
    expect(await lastMail(TO.email)).toContain('vous n’avez pas à le rendre');
    expect(await entrust()).toBe(200);
    const next = linkIn(await lastMail(TO.email));
    expect((await site.page(link)).status).toBe(410);
    expect((await site.page(next)).status).toBe(200);
  });

  it('shows nothing of the case once the opinion is given at the desk', async () => {
    const isOver = async (): Promise<void> => {
      const page = await site.page(link);
      expect(page.status).toBe(200);
      expect(page.text).not.toContain('kermesse');
      expect((await give('rendre')).status).toBe(409);
      expect((await site.page(`${link}/documents/${randomUUID()}`)).status).toBe(410);
    };
    const data = { sens: 'defavorable', motif: 'Non.' };
    const mine = { type: 'giveOpinion', opinion: 'technique', data, expectedVersion: await versionOf() };
    expect(await send(mine, technician)).toBe(200);
    await isOver();
  });

  it('is over when the request is withdrawn', async () => {
    expect(await act('retirer', owner)).toBe(200);
    expect((await site.page(link)).text).toContain('Cet avis n’est plus attendu');
  });

  it('opens no document that is none of the answers', async () => {
    expect((await site.page(`${link}/documents/${randomUUID()}`)).status).toBe(404);
    expect((await site.page(`${link}x/documents/${randomUUID()}`)).status).toBe(410);
  });

  it('is in no table: neither in what is ordered, nor in the mail that is kept, nor in what was done', async () => {
    const { db } = site.services;
    const key = link.split('/').at(-1) ?? '';
    expect(key).toHaveLength(`${await seqOf()}.`.length + 43);
    const kept = [
      await db('outbox').where({ case_id: caseId }),
      await db('sent_mail').where({ case_id: caseId }),
      await db('case_event').where({ case_id: caseId }),
      await db('case').where({ id: caseId }),
    ];
    expect(JSON.stringify(kept)).not.toContain(key);
  });

  it('is made by the installation alone', async () => {
    const found = await readCase(site.services.db, caseId);
    if (!found) throw new Error('no case');
    expect(opinionPath(found, 'technique', site.services.config.secret)).toBe(link);
    expect(opinionPath(found, 'technique', 'un autre secret de cette installation')).not.toBe(link);
    expect(opinionPath(found, 'securite', site.services.config.secret)).toBeNull();
  });
});

const seqOf = async (): Promise<number> =>
  (await readCase(site.services.db, caseId))?.opinions['technique']?.entrusted?.seq ?? 0;

describe('at the desk', () => {
  it('a row says how many opinions are in, to who instructs', async () => {
    const opinionsIn = async (view: string, as: TestPerson): Promise<unknown> => {
      const answer = await site.request({ method: 'GET', url: `/api/v1/cases?view=${view}&limit=100`, as });
      const rows: readonly { readonly caseId: string; readonly opinions: unknown }[] = answer.json().items;
      return rows.find((row) => row.caseId === caseId)?.opinions;
    };
    expect(await opinionsIn('open', instructor)).toEqual({ received: 0, asked: 3 });
    expect(await opinionsIn('todo', technician)).toBeNull();
    await give('rendre');
    expect(await opinionsIn('open', instructor)).toEqual({ received: 1, asked: 3 });
  });

  it('nobody sends a link who does not instruct', async () => {
    for (const as of [technician, owner]) {
      const status = await send({ type: 'entrustOpinion', opinion: 'technique', to: TO }, as);
      expect(status).toBe(403);
    }
  });
});
