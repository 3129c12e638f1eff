import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readCase } from '../../../runtime/cases/index.ts';
import { runEffect } from '../../../runtime/jobs/run-effect.ts';
import { findRefused, noteRefused, readAddressee } from '../../../runtime/notices/index.ts';
import type { TestPerson } from '../../support/app.ts';
import { fileMedicalAid, groupOf } from '../../support/medical-aid.ts';
import { BUILD_MS, createSite, type Site } from './site.ts';

let site: Site;
let citizen: TestPerson;
let other: TestPerson;
let agent: TestPerson;
beforeAll(async () => {
  site = await createSite({ SMS_URL: 'http://127.0.0.1:9/' });
  citizen = await site.signIn({ email: 'marie@exemple.nc', name: 'Marie-Louise Wamytan' });
  other = await site.signIn({ email: 'autre@exemple.nc', name: 'Rose Wea' });
  const groups = [await groupOf(site.services, 'instructeur')];
  agent = await site.signIn({ email: 'agent@exemple.nc', name: 'Paul Kaba', roles: ['agent'], groups });
}, BUILD_MS);
afterAll(() => site.close());

const db = () => site.services.db;

async function work(): Promise<void> {
  const due = await db()('outbox').whereNull('done_at').whereIn('type', ['mail', 'messageMail', 'notice']);
  for (const { id } of due) await runEffect(site.services, id, { last: true });
}

/** A request of the citizen in which something is to be mended, and the notice of it. */
async function asked(): Promise<{ readonly id: string; readonly notice: string }> {
  const id = await fileMedicalAid(site, citizen);
  const response = await site.request({
    method: 'POST',
    url: `/api/v1/cases/${id}/commands`,
    as: agent,
    payload: {
      type: 'act',
      action: 'demanderCorrection',
      data: { message: 'Vos revenus sont à préciser.', fields: { '/revenus': 'Comptez aussi la pension.' } },
      expectedVersion: (await readCase(db(), id))!.version,
    },
  });
  if (response.statusCode !== 200) throw new Error(response.body);
  await work();
  const notice = await db()('notice').where({ case_id: id, kind: 'correction' }).first();
  return { id, notice: notice.id };
}

describe('my notifications', () => {
  it('say what is new on the page of the account, after what is to be done', async () => {
    const { notice } = await asked();
    const { text, html } = await site.page('/compte', citizen);
    expect(text.indexOf('À faire')).toBeGreaterThan(0);
    expect(text.indexOf('Nouveau')).toBeGreaterThan(text.indexOf('À faire'));
    expect(html).toContain(`href="/n/${notice}"`);
    expect(html).toMatch(/Répondez au plus tard le <strong>[^<]+<\/strong>/u);
  });

  it('open the very place after sign-in, and are read then', async () => {
    const { id, notice } = await asked();
    expect(await site.page(`/n/${notice}`)).toMatchObject({
      status: 303,
      location: `/connexion?suite=${encodeURIComponent(`/n/${notice}`)}`,
    });
    expect(await site.page(`/n/${notice}`, citizen)).toMatchObject({
      status: 303,
      location: `/compte/demandes/${id}/correction`,
    });
    expect((await db()('notice').where({ id: notice }).first()).read_at).not.toBeNull();
  });

  it('are read with the page that they are about', async () => {
    const { id, notice } = await asked();
    await site.page(`/compte/demandes/${id}`, citizen);
    expect((await db()('notice').where({ id: notice }).first()).read_at).not.toBeNull();
  });

  it.each(['0', '-1', 'abc', '99999999999999999999', '9999999'])('of no such number are not found: %s', async (id) => {
    expect((await site.page(`/n/${id}`, citizen)).status).toBe(404);
  });

  it('are nobody else’s: neither opened, nor listed, nor marked', async () => {
    const { notice } = await asked();
    expect((await site.page(`/n/${notice}`, other)).status).toBe(404);
    expect((await site.page(`/n/${notice}`, agent)).status).toBe(404);
    expect((await site.page('/compte/notifications', other)).text).toContain('Rien pour le moment.');
    await site.send('/compte/notifications', {}, other);
    expect((await db()('notice').where({ id: notice }).first()).read_at).toBeNull();
  });

  it('keep the text of mails, twenty a page, and are marked all at once', async () => {
    const { rows } = await db().raw('select id from person where user_id = (select id from "user" where email = ?)', [
      'marie@exemple.nc',
    ]);
    await db()('notice').insert(
      Array.from({ length: 25 }, (_, at) => ({
        person_id: rows[0].id,
        key: `essai-${at}`,
        kind: 'news',
        title: `Nouvelle ${at} <b>`,
        markdown: '**Bonjour**',
        path: '/compte',
        at: new Date(),
      })),
    );
    const first = await site.page('/compte/notifications', citizen);
    expect(first.html.match(/href="\/n\//gu)).toHaveLength(20);
    expect(first.html).toContain('<strong>Bonjour</strong>');
    expect(first.html).not.toContain('Nouvelle 24 <b>');
    const older = /href="(\/compte\/notifications\?avant=\d+)"/u.exec(first.html)?.[1] ?? '';
    expect((await site.page(older, citizen)).html).toMatch(/href="\/n\//u);
    expect((await site.page('/compte/notifications?avant=x%27', citizen)).status).toBe(200);
    const marked = await site.send('/compte/notifications', {}, citizen);
    expect(marked.location).toBe('/compte/notifications?fait=lues');
    expect((await site.page(marked.location, citizen)).html).not.toContain('cg-pill-info');
  });
});

describe('how I am told', () => {
  const HOME = '/compte/notifications/reglages';
  const choice = async () => {
    const { rows } = await db().raw('select id from person where email = ?', ['marie@exemple.nc']);
    return readAddressee(db(), rows[0].id);
  };

  it('is by mail unless I say otherwise; by text message once a number is known', async () => {
    const before = await site.page(HOME, citizen);
    expect(before.text).toContain('Par courriel, à marie@exemple.nc');
    expect(before.text).toContain('indiquez d’abord votre numéro');
    await site.send('/compte/donnees', { phone: '26.12.34' }, citizen);
    expect((await site.page(HOME, citizen)).text).toContain('Par SMS, au 26.12.34');
    expect((await site.send(HOME, { sms: 'oui' }, citizen)).location).toBe(`${HOME}?fait=enregistre`);
    expect(await choice()).toMatchObject({ mail: false, sms: true });
    const after = await site.page(`${HOME}?fait=enregistre`, citizen);
    expect(after.text).toContain('Votre choix est enregistré.');
    expect(after.html).not.toMatch(/name="mail"[^>]*checked/u);
    await site.send(HOME, { mail: 'oui' }, citizen);
    expect(await choice()).toMatchObject({ mail: true, sms: false });
  });

  it('says that mails bounce, and tries again when I ask, for my address alone', async () => {
    await noteRefused(db(), 'marie@exemple.nc', null);
    expect((await site.page(HOME, citizen)).text).toContain('Nos courriels ne vous parviennent plus');
    await site.send(HOME, { reessayer: 'oui' }, other);
    expect(await findRefused(db(), 'marie@exemple.nc')).toBeDefined();
    await site.send(HOME, { reessayer: 'oui' }, citizen);
    expect(await findRefused(db(), 'marie@exemple.nc')).toBeUndefined();
    expect(await choice()).toMatchObject({ mail: true });
  });

  it('asks to sign in, and takes nothing from who is not', async () => {
    expect((await site.page(HOME)).location).toBe(`/connexion?suite=${encodeURIComponent(HOME)}`);
    expect((await site.send(HOME, { mail: '' })).status).toBe(401);
  });
});

describe('my details', () => {
  it('given otherwise in a request are kept in the account when I say so', async () => {
    const rose = await site.signIn({ email: 'rose.w@exemple.nc', name: 'Rose Wamytan' });
    const id = await fileMedicalAid(site, rose);
    const filed = await site.page(`/compte/demandes/${id}?depose=1`, rose);
    expect(filed.text).toContain('Mettre à jour mon compte ?');
    expect((await site.send(`/compte/demandes/${id}/coordonnees`, {}, other)).status).toBe(403);
    const kept = await site.send(`/compte/demandes/${id}/coordonnees`, {}, rose);
    expect(kept.location).toBe(`/compte/demandes/${id}?depose=1&garde=1`);
    const after = await site.page(kept.location, rose);
    expect(after.text).toContain('Vos coordonnées sont à jour dans votre compte.');
    expect((await site.page('/compte/donnees', rose)).html).toContain('value="26.12.34"');
    expect((await site.page(`/compte/demandes/${await fileMedicalAid(site, rose)}?depose=1`, rose)).text).not.toContain(
      'Mettre à jour mon compte ?',
    );
  });

  it('of birth and name are mine to correct, until they are vouched for', async () => {
    const url = '/compte/donnees/identite';
    const wrong = await site.send(url, { givenName: '', familyName: 'Wéa', birthDate: '1/1/2999' }, other);
    expect(wrong.status).toBe(422);
    expect(wrong.text).toContain('Indiquez votre prénom.');
    expect(wrong.text).toContain('Indiquez une date de naissance passée');
    expect(wrong.html).toContain('value="Wéa"');
    const given = { givenName: 'Rose', familyName: 'Wéa', birthDate: '14/05/1990', birthPlace: 'Thio' };
    expect(await site.send(url, given, other)).toMatchObject({
      status: 303,
      location: '/compte/donnees?enregistre=identite',
    });
    expect((await site.page('/compte/donnees', other)).html).toContain('value="Wéa"');
    expect((await db()('person').where({ email: 'autre@exemple.nc' }).first()).birth_date).toBe('1990-05-14');
    await db()('person').where({ email: 'autre@exemple.nc' }).update({ verified: 2 });
    const vouched = await site.page('/compte/donnees', other);
    expect(vouched.html).not.toContain('name="familyName"');
    expect((await site.send(url, { ...given, familyName: 'Autre' }, other)).status).toBe(403);
    expect((await db()('person').where({ email: 'autre@exemple.nc' }).first()).family_name).toBe('Wéa');
  });
});
