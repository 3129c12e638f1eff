/** Administrators decide on who asks to act for a company or an association: listed, confirmed or refused, told, and kept. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AwaitedLink, AwaitedLinks } from '../../../schemas/types/api.ts';
import { askLink, declareAssociation, type LinkRole } from '../../../runtime/establishments/index.ts';
import { readViewers } from '../../../runtime/identity/store/viewers.ts';
import { createTestApp, type TestApp, type TestPerson } from '../../support/app.ts';

let test: TestApp;
let administrator: TestPerson;
let other: TestPerson;
beforeAll(async () => {
  test = await createTestApp();
  administrator = await test.signIn({ email: 'admin@exemple.nc', name: 'Aline Admin', roles: ['administrator'] });
  other = await test.signIn({ email: 'autre-admin@exemple.nc', name: 'Autre Admin', roles: ['administrator'] });
});
afterAll(() => test.close());

let people = 0;
let associations = 0;
const newcomer = (name: string): Promise<TestPerson> =>
  test.signIn({ email: `personne${(people += 1)}@exemple.nc`, name });
const viewerOf = async (person: TestPerson) => {
  const [viewer] = await readViewers(test.services.db, [person.userId]);
  if (!viewer) throw new Error(`no account ${person.email}`);
  return viewer;
};
/** An association without an address, that somebody asks to act for. Gives its identifier. */
async function ask(person: TestPerson, name: string, role: LinkRole = 'representative', proof = ''): Promise<string> {
  const rna = `W9N1${String((associations += 1)).padStart(6, '0')}`;
  const establishment = await declareAssociation(test.services.db, { name, rna });
  const asked = await askLink(test.services, await viewerOf(person), { establishment, role, proof: proof || null });
  expect(asked).toBe('asked');
  return establishment.id;
}
const URL = '/api/v1/admin/establishment-links';
const list = async (query = '', as = administrator): Promise<AwaitedLinks> =>
  (await test.request({ url: `${URL}${query}`, as })).json();
async function awaited(name: string): Promise<AwaitedLink> {
  const { items } = await list(`?q=${encodeURIComponent(name)}`);
  if (items.length !== 1 || !items[0]) throw new Error(`${items.length} links of ${name}`);
  return items[0];
}
const decide = (id: string, payload: object, as: TestPerson = administrator) =>
  test.request({ method: 'POST', url: `${URL}/${id}/decision`, as, payload });
const mailsTo = async (email: string): Promise<readonly { subject: string; markdown: string }[]> =>
  (await test.services.db('outbox').where({ type: 'mail' }).orderBy('id'))
    .map(({ payload }) => payload)
    .filter(({ to }) => to === email);
const acts = async (person: TestPerson, establishment: string): Promise<number> =>
  (await test.request({ url: `/api/v1/me/cases?establishment=${establishment}`, as: person })).statusCode;
const journal = (establishment: string) =>
  test.services
    .db('right_change')
    .where({ subject_id: establishment })
    .orderBy('id')
    .select('kind', 'subject', 'by_name', 'before', 'after');
const YES = { accepted: true, reason: 'Statuts et procès-verbal vus au guichet.' } as const;
const NO = { accepted: false, reason: '  Le procès-verbal nomme quelqu’un d’autre.\nApportez le dernier. ' } as const;

describe('who waits', () => {
  it('is listed with what helps to decide', async () => {
    const marie = await newcomer('Marie Wamytan');
    await ask(marie, 'Les amis du lagon', 'mandatary', 'Trésorière élue');
    expect(await awaited('amis du LAGON')).toEqual({
      id: expect.any(String),
      person: 'Marie Wamytan',
      email: marie.email,
      role: 'mandatary',
      askedAt: expect.stringMatching(/^\d{4}-.+Z$/u),
      proof: 'Trésorière élue',
      codeSentAt: null,
      establishment: { name: 'Les amis du lagon', ridet: null, rna: expect.stringMatching(/^W9N1/u), listed: false },
    });
    expect((await awaited('wamytan')).establishment.name).toBe('Les amis du lagon');
    expect(await list('?q=100%25')).toEqual({ items: [], next: null });
  });

  it('is read page by page, and the next page is there after the last of one was decided on', async () => {
    const busy = await newcomer('Page Après');
    for (let at = 0; at < 52; at += 1) await ask(busy, `Comité ${at}`);
    const first = await list('?q=page');
    expect(first.items.map(({ establishment }) => establishment.name)).toEqual(
      Array.from({ length: 50 }, (_, at) => `Comité ${at}`),
    );
    expect((await decide(first.next ?? '', NO)).statusCode).toBe(204);
    const next = await list(`?q=page&cursor=${first.next}`);
    expect(next.items.map(({ establishment }) => establishment.name)).toEqual(['Comité 50', 'Comité 51']);
    expect(next.next).toBeNull();
  });

  it.each([
    ['nobody', undefined, 401],
    ['who asks', 'asker', 403],
    ['an agent', 'agent', 403],
    ['an author', 'author', 403],
    ['the data-protection officer', 'dpo', 403],
  ] as const)('is neither read nor decided on by %s', async (name, who, status) => {
    const asker = await newcomer(`Portier ${name}`);
    const establishment = await ask(asker, `Porte de ${name}`);
    const { id } = await awaited(`porte de ${name}`);
    const as =
      who === undefined || who === 'asker'
        ? who && asker
        : await test.signIn({ email: `${who}@exemple.nc`, roles: [who] });
    expect((await test.request({ url: URL, as })).statusCode).toBe(status);
    const decided = await test.request({ method: 'POST', url: `${URL}/${id}/decision`, as, payload: YES });
    expect(decided.statusCode).toBe(status);
    expect(await acts(asker, establishment)).toBe(404);
  });
});

describe('a decision', () => {
  it('that confirms lets the person act at once, tells them, and is kept with its reason', async () => {
    const person = await newcomer('Jean Wea');
    const establishment = await ask(person, 'Club de Touho');
    const { id } = await awaited('touho');
    expect(await acts(person, establishment)).toBe(404);
    expect((await decide(id, YES)).statusCode).toBe(204);
    expect(await acts(person, establishment)).toBe(200);
    expect((await list('?q=touho')).items).toEqual([]);
    const [mail, ...more] = await mailsTo(person.email);
    expect(more).toEqual([]);
    expect(mail?.subject).toBe('Vous agissez pour Club de Touho');
    expect(mail?.markdown).toContain('comme « Représentant légal »');
    expect(mail?.markdown).toContain(`Motif :\n\n${YES.reason}`);
    expect(mail?.markdown).toContain('/compte/etablissements');
    expect(await journal(establishment)).toEqual([
      expect.objectContaining({ kind: 'link-asked', by_name: 'Jean Wea' }),
      {
        kind: 'link-confirmed',
        subject: 'Jean Wea – Club de Touho',
        by_name: 'Aline Admin',
        before: null,
        after: { establishment: 'Représentant légal', reason: YES.reason },
      },
    ]);
    const told = await test.request({ url: '/api/v1/admin/rights/changes?q=touho', as: administrator });
    expect(told.json().items[0].after).toEqual({ establishment: 'Représentant légal', reason: YES.reason });
  });

  it('that refuses tells why; the person may ask again', async () => {
    const person = await newcomer('Rose Naouna');
    const establishment = await ask(person, 'Amicale de Koné', 'mandatary');
    const { id } = await awaited('koné');
    expect((await decide(id, NO)).statusCode).toBe(204);
    expect(await acts(person, establishment)).toBe(404);
    const [mail] = await mailsTo(person.email);
    expect(mail?.subject).toBe('Votre demande d’agir pour Amicale de Koné est refusée');
    expect(mail?.markdown).toContain('nomme quelqu’un d’autre.\nApportez le dernier.');
    const lines = await journal(establishment);
    expect(lines.at(-1)).toMatchObject({ kind: 'link-ended', before: null, after: { reason: NO.reason.trim() } });
    const row = await test.services.db('establishment_link').where({ id }).first();
    expect(row).toMatchObject({ confirmed_by: null, ended_by: 'administrator' });
    const again = { establishment: { ...(await declared(establishment)) }, role: 'mandatary', proof: null } as const;
    expect(await askLink(test.services, await viewerOf(person), again)).toBe('asked');
    expect((await awaited('koné')).id).not.toBe(id);
  });

  it('counts once: whoever comes second reads that it was decided', async () => {
    const person = await newcomer('Deux Fois');
    const establishment = await ask(person, 'Club de Thio');
    const { id } = await awaited('thio');
    const both = await Promise.all([decide(id, YES), decide(id, NO, other)]);
    expect(both.map(({ statusCode }) => statusCode).toSorted((one, next) => one - next)).toEqual([204, 409]);
    const late = both.find(({ statusCode }) => statusCode === 409)?.json();
    expect(late).toMatchObject({ code: 'link-settled', title: 'Demande déjà traitée' });
    expect(late.detail).toContain('Elle a été confirmée ou refusée par quelqu’un d’autre');
    expect(await mailsTo(person.email)).toHaveLength(1);
    expect(await journal(establishment)).toHaveLength(2);
    expect((await decide(randomUUID(), YES)).json().code).toBe('link-settled');
  });

  it('never ends a link that stands already', async () => {
    const person = await newcomer('Tient Bon');
    const establishment = await ask(person, 'Club de Poum');
    const { id } = await awaited('poum');
    await decide(id, YES);
    expect((await decide(id, NO, other)).statusCode).toBe(409);
    expect(await acts(person, establishment)).toBe(200);
  });

  it('is never one’s own', async () => {
    const establishment = await ask(administrator, 'Club de l’administratrice');
    const { id } = await awaited('administratrice');
    const own = await decide(id, YES);
    expect([own.statusCode, own.json().code]).toEqual([403, 'link-own']);
    expect(own.json().detail).toContain('Un autre administrateur doit décider');
    expect(await acts(administrator, establishment)).toBe(404);
    expect((await decide(id, YES, other)).statusCode).toBe(204);
    expect(await acts(administrator, establishment)).toBe(200);
  });

  it.each([
    [{ accepted: true }],
    [{ accepted: true, reason: 'Non' }],
    [{ accepted: false, reason: ' '.repeat(20) }],
    [{ accepted: false, reason: 'x'.repeat(501) }],
    [{ reason: 'Statuts vus.' }],
  ])('needs a reason and a choice: %j is refused', async (payload) => {
    expect((await decide(randomUUID(), payload)).json().code).toBe('body-invalid');
  });
});

async function declared(id: string) {
  const row = await test.services.db('establishment').where({ id }).first('name', 'rna');
  return declareAssociation(test.services.db, { name: row.name, rna: row.rna });
}
