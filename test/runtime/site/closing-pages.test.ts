/** An account that its holder closes: said beforehand, taken back for some days, then carried out as far as schemes allow. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { auditCases, readCase } from '../../../runtime/cases/index.ts';
import { closeDueAccounts } from '../../../runtime/closing/carry-out.ts';
import { forgetContacts, forgetSiteMails } from '../../../runtime/closing/store/closings.ts';
import { runEffect } from '../../../runtime/jobs/run-effect.ts';
import { TEST_PASSWORD, type TestPerson } from '../../support/app.ts';
import { fileMedicalAid, groupOf, multipart, PDF, SCHEME } from '../../support/medical-aid.ts';
import { BUILD_MS, createSite, type Page, type Site } from './site.ts';
import { moveClock } from '../../support/clock.ts';

const HOME = '/compte/fermeture';
const DAY_MS = 86_400_000;

let site: Site;
let agent: TestPerson;
beforeAll(async () => {
  site = await createSite();
  const groups = [await groupOf(site.services, 'instructeur')];
  agent = await site.signIn({ email: 'agent@exemple.nc', name: 'Paul Kaba', roles: ['agent'], groups });
}, BUILD_MS);
afterAll(() => site.close());

const db = () => site.services.db;
const ask = (person: TestPerson, password = TEST_PASSWORD): Promise<Page> => site.send(HOME, { password }, person);
/** Moves the clock of the product, carries out what is due, and moves it back. */
async function after(days: number): Promise<number> {
  const { clock } = site.services;
  moveClock(clock, days * DAY_MS);
  const closed = await closeDueAccounts(site.services);
  moveClock(clock, 0);
  return closed;
}
const personOf = (userId: string) => db()('person').where({ user_id: userId }).first();
async function mailsTo(to: string): Promise<readonly string[]> {
  const rows = await db()('outbox').where({ type: 'mail' }).whereNull('case_id').orderBy('id');
  return rows.flatMap(({ payload }) => (payload.to === to ? [payload.subject] : []));
}
async function close(id: string): Promise<void> {
  const at = new Date().toISOString();
  await db()('case')
    .where({ id })
    .update({ closed_at: at, data: db().raw(`jsonb_set(data::jsonb, '{closedAt}', ?::jsonb)`, [JSON.stringify(at)]) });
}
/** The scan of a mandate that a person signed, as an agent records it. */
async function scanOf(personId: string): Promise<string> {
  const url = `/api/v1/people/${personId}/mandate-scans`;
  const response = await site.request({ method: 'POST', url, as: agent, ...multipart('procuration.pdf', PDF) });
  if (response.statusCode !== 201) throw new Error(response.body);
  return response.json().id;
}
async function putInWallet(person: TestPerson): Promise<string> {
  const response = await site.request({
    method: 'POST',
    url: '/api/v1/me/documents?kind=justificatif-domicile',
    as: person,
    ...multipart('facture.pdf', PDF),
  });
  if (response.statusCode !== 201) throw new Error(response.body);
  return response.json().id;
}

describe('before one closes', () => {
  it('one is told what goes, what stays until when and why, and what goes on', async () => {
    const someone = await site.signIn({ email: 'avant@exemple.nc' });
    const none = await site.page(HOME, someone);
    expect(none.text).toContain('Rien : vous n’avez déposé aucune demande.');
    expect(none.text).not.toContain('porte-documents qui');
    const [open, closed] = [await fileMedicalAid(site, someone), await fileMedicalAid(site, someone)];
    await putInWallet(someone);
    await site.begin(someone);
    const { text } = await site.page(HOME, someone);
    expect(text).toContain('Vos demandes commencées et non déposées : 1.');
    expect(text).toContain('qui ne sont dans aucune demande : 1.');
    expect(text).toContain('Ce qui le permet : une mission d’intérêt public.');
    expect(text).toContain('Identité – archivées 5 ans après la fin de l’instruction');
    expect(text).not.toContain('au plus tard le');
    expect(text).toContain('Déléguée ou délégué à la protection des données');
    expect(text).toContain('Leur service vous écrira à avant@exemple.nc');
    await close(open);
    await close(closed);
    const later = await site.page(HOME, someone);
    expect(later.text).toMatch(
      /Identité – archivées 5 ans après la fin de l’instruction \( ?au plus tard le \d+(er)? \S+ 20\d\d ?\)/u,
    );
    expect(later.text).not.toContain('Vos demandes en cours continuent');
  });

  it('who works here is told whom to ask, and closes nothing', async () => {
    const page = await site.page(HOME, agent);
    expect(page.text).toContain('Demandez d’abord à un administrateur');
    expect(page.html).not.toContain(`action="${HOME}"`);
    await ask(agent);
    const refused = await site.request({ method: 'POST', url: '/api/v1/me/closing', as: agent, payload: {} });
    expect(refused.json()).toMatchObject({ status: 409, code: 'account-works' });
    expect(await db()('account_closing').where({ user_id: agent.userId })).toEqual([]);
  });
});

describe('asking for it', () => {
  it('needs the password, and is told by mail and in the account', async () => {
    const someone = await site.signIn({ email: 'demande@exemple.nc' });
    expect((await ask(someone, 'pas le mien du tout')).status).toBe(422);
    expect(await mailsTo('demande@exemple.nc')).toEqual([]);
    expect(await ask(someone)).toMatchObject({ status: 303, location: HOME });
    expect((await site.page('/compte', someone)).text).toContain('Votre compte sera fermé le');
    expect((await mailsTo('demande@exemple.nc'))[0]).toMatch(/^Votre compte sera fermé le /u);
    await ask(someone);
    expect(await mailsTo('demande@exemple.nc')).toHaveLength(1);
  });

  it('can be taken back until the day comes, and then nothing happens', async () => {
    const someone = await site.signIn({ email: 'garde@exemple.nc' });
    await ask(someone);
    expect(await after(13.9)).toBe(0);
    const kept = await site.send(`${HOME}/garder`, {}, someone);
    expect((await site.page(kept.location, someone)).text).toContain('Vous gardez votre compte.');
    expect(await mailsTo('garde@exemple.nc')).toHaveLength(2);
    await after(15);
    expect((await site.page('/compte', someone)).status).toBe(200);
  });

  it('is the same by the API, in a session', async () => {
    const someone = await site.signIn({ email: 'api.fermeture@exemple.nc' });
    const call = (method: 'GET' | 'POST' | 'DELETE', payload?: object) =>
      site.request({ method, url: '/api/v1/me/closing', as: someone, ...(payload && { payload }) });
    await fileMedicalAid(site, someone);
    expect((await call('GET')).json()).toMatchObject({
      closesAt: null,
      erased: { drafts: 0, documents: 0 },
      kept: [{ scheme: 'Aide médicale', why: 'une mission d’intérêt public' }],
      open: [expect.stringMatching(/^AM-/u)],
    });
    expect((await call('POST', {})).json()).toMatchObject({ code: 'sign-in-refused' });
    expect((await call('POST', { password: TEST_PASSWORD })).json().closesAt).toMatch(/Z$/u);
    expect((await call('DELETE')).json().closesAt).toBeNull();
    const made = await site.request({
      method: 'POST',
      url: '/api/v1/tokens',
      as: someone,
      payload: { name: 'essai', days: 1 },
    });
    const response = await site.request({
      method: 'POST',
      url: '/api/v1/me/closing',
      headers: { authorization: `Bearer ${made.json().token}` },
      payload: { password: TEST_PASSWORD },
    });
    expect(response.json()).toMatchObject({ code: 'session-needed' });
  });
});

describe('a closed account', () => {
  it('of somebody who filed nothing leaves no name and no address anywhere', async () => {
    const someone = await site.signIn({ email: 'disparue@exemple.nc', name: 'Disparue Waheo' });
    const { id: personId } = await personOf(someone.userId);
    const file = await putInWallet(someone);
    const scan = await scanOf(personId);
    const draft = await site.begin(someone);
    await ask(someone);
    for (const { id } of await db()('outbox').whereNull('done_at')) await runEffect(site.services, id, { last: true });
    expect(await after(14.1)).toBe(1);
    expect((await site.page('/compte', someone)).status).toBe(303);
    expect((await site.send('/connexion', { email: someone.email, password: TEST_PASSWORD })).status).toBe(422);
    expect(await db()('person').where({ id: personId })).toEqual([]);
    expect(await db()('file').where({ id: file })).toEqual([]);
    expect(await db()('case_draft').where({ id: draft.split('/').at(-1)! })).toEqual([]);
    expect(await site.services.files.open(file)).toBeNull();
    expect(await site.services.files.open(scan)).toBeNull();
    const last = await db()('outbox').whereNull('done_at').orderBy('id', 'desc');
    expect(last.map(({ payload }) => payload.subject ?? payload.name)).toEqual([
      'Votre compte est fermé',
      'person.closed',
    ]);
    await db()('outbox')
      .whereNull('done_at')
      .update({ done_at: new Date(Date.now() - 31 * DAY_MS) });
    await forgetSiteMails(db());
    for (const table of [
      'user',
      'person',
      'account',
      'session',
      'notice',
      'outbox',
      'case_draft',
      'account_closing',
      'right_change',
    ])
      expect(JSON.stringify(await db()(table)), table).not.toMatch(/disparue/iu);
    expect(await db()('account_closing').where({ person_id: personId })).toMatchObject([
      { user_id: null, erased: { drafts: 1, documents: 2 } },
    ]);
  });

  it('leaves its requests whole to their services, which reach who left until the last one ends', async () => {
    const someone = await site.signIn({ email: 'partie@exemple.nc', name: 'Marie Waheo' });
    const id = await fileMedicalAid(site, someone);
    const before = await readCase(db(), id);
    const { id: personId } = await personOf(someone.userId);
    await db()('person')
      .where({ id: personId })
      .update({ birth_date: '1988-05-14', phone: '+687261234', notify_mail: false });
    const child = { prenoms: 'Rose', nom: 'Waheo', dateNaissance: '23/11/2019', lien: 'enfant' };
    await site.send('/compte/foyer', child, someone);
    expect(await db()('household_member').where({ person_id: personId })).toHaveLength(1);
    await ask(someone);
    await after(15);
    expect(await readCase(db(), id)).toEqual(before);
    const left = await db()('person').where({ id: personId }).first();
    expect(left).toMatchObject({ user_id: null, given_name: 'Marie', birth_date: null, email: 'partie@exemple.nc' });
    expect(await db()('household_member').where({ person_id: personId })).toEqual([]);
    const seen = await site.request({ method: 'GET', url: `/api/v1/cases/${id}`, as: agent });
    expect(seen.statusCode).toBe(200);
    const message = { type: 'sendMessage', text: 'Votre dossier avance.', files: [] };
    await site.request({ method: 'POST', url: `/api/v1/cases/${id}/commands`, as: agent, payload: message });
    for (let turn = 0; turn < 3; turn += 1)
      for (const { id: effect } of await db()('outbox').where({ case_id: id }).whereNull('done_at'))
        await runEffect(site.services, effect, { last: true });
    const mail = await db()('mailbox').where({ to_address: 'partie@exemple.nc' }).orderBy('id', 'desc').first();
    expect(mail.html).toContain(`/messages/${id}/`);
    // Other tests close cases by hand, which an audit tells.
    const { findings } = await auditCases(site.services);
    expect(findings.filter(({ caseId }) => caseId === id)).toEqual([]);
    await forgetContacts(db());
    expect(await db()('person').where({ id: personId }).first()).toMatchObject({ phone: '+687261234' });
    await close(id);
    await forgetContacts(db());
    expect(await db()('person').where({ id: personId }).first()).toMatchObject({ email: null, phone: null });
  });

  it('is nobody’s again: the same address opens an empty one', async () => {
    const someone = await site.signIn({ email: 'revenue@exemple.nc' });
    const id = await fileMedicalAid(site, someone);
    await ask(someone);
    await after(15);
    const again = await site.signIn({ email: 'revenue@exemple.nc' });
    expect(again.userId).not.toBe(someone.userId);
    expect((await site.page(`/compte/demandes/${id}`, again)).status).toBe(403);
    expect((await site.page('/compte', again)).text).toContain('Vous n’avez pas encore déposé de demande.');
  });

  it('waits as long as its holder works here, and one that made a scheme opens nothing and names nobody', async () => {
    const someone = await site.signIn({ email: 'ancien.auteur@exemple.nc', name: 'Ancien Auteur' });
    await db()('dispositif_version').where({ dispositif_id: SCHEME }).update({ published_by: someone.userId });
    await ask(someone);
    await db()('user_role').insert({ user_id: someone.userId, role: 'author' });
    expect(await after(15)).toBe(0);
    await db()('user_role').where({ user_id: someone.userId }).delete();
    expect(await after(15)).toBe(1);
    expect((await site.send('/connexion', { email: someone.email, password: TEST_PASSWORD })).status).toBe(422);
    const left = await db()('user').where({ id: someone.userId }).first();
    expect(left).toMatchObject({ name: 'Compte fermé', email: expect.stringContaining('@compte-ferme.invalid') });
    expect(await db()('account').where({ userId: someone.userId })).toEqual([]);
  });

  it('is a line of the trail of rights, that names nobody', async () => {
    const officer = await site.signIn({ email: 'dpo@exemple.nc', roles: ['dpo'] });
    const { items } = (await site.request({ method: 'GET', url: '/api/v1/admin/rights/changes', as: officer })).json();
    const lines = items.filter(({ kind }: { kind: string }) => kind === 'account-closed');
    expect(lines.length).toBeGreaterThan(0);
    for (const line of lines) expect(line).toMatchObject({ subject: 'Compte fermé', by: 'Compte fermé' });
  });
});
