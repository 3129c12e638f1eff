/** Appointing somebody, accepting, and acting for them, on the pages, without a script. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TestPerson } from '../../support/app.ts';
import { fileMedicalAid, SCHEME } from '../../support/medical-aid.ts';
import { appoint, offeredToken } from '../../support/mandates.ts';
import { BUILD_MS, createSite, type Reader, type Site } from './site.ts';

const HOME = '/compte/mandats';
let site: Site;
let marie: TestPerson;
let paul: TestPerson;
beforeAll(async () => {
  site = await createSite();
  marie = await site.signIn({ email: 'marie@exemple.nc', name: 'Marie Wamytan' });
  paul = await site.signIn({ email: 'paul@exemple.nc', name: 'Paul Wea' });
}, BUILD_MS);
afterAll(() => site.close());

const typed = { nom: 'Paul Wea', email: 'paul@exemple.nc', pour: 'toutes', fin: '' };
/** The browser of somebody who acts for a person. */
async function actingFor(person: TestPerson, mandate: string): Promise<Reader> {
  const { cookie } = await site.send('/compte/agir', { pour: mandate }, person);
  return { cookie: `${person.cookie}; ${cookie}` };
}

describe('whoever appoints', () => {
  it('is told what is missing beside each field, and loses nothing of what was typed', async () => {
    const refused = await site.send(
      HOME,
      { nom: '', email: 'paul', pour: 'choix', fin: '31/02/2027', anciennes: 'oui' },
      marie,
    );
    expect(refused.status).toBe(422);
    for (const said of [
      'Indiquez le nom de la personne',
      'Indiquez une adresse électronique complète',
      'Choisissez au moins une démarche',
      'Indiquez un jour, par exemple 31/12/2027',
    ])
      expect(refused.text).toContain(said);
    expect(refused.html).toMatch(/name="fin"[^>]*value="31\/02\/2027"|value="31\/02\/2027"[^>]*name="fin"/u);
    expect(refused.html).toMatch(/<input[^>]*id="anciennes-oui"[^>]*checked/u);
    expect((await site.send(HOME, { ...typed, pour: '' }, marie)).text).toContain('Dites pour quelles démarches.');
    expect((await site.send(HOME, { ...typed, email: 'marie@exemple.nc' }, marie)).text).toContain(
      'On ne se donne pas un mandat à soi-même',
    );
    expect(await site.services.db('mandate')).toEqual([]);
  });

  it('keeps the schemes that are ticked, and opens their theme when something else is to be mended', async () => {
    const one = { ...typed, pour: 'choix', [`demarche-${SCHEME}`]: 'oui', fin: '31/12/2030' };
    const refused = await site.send(HOME, { ...one, nom: '' }, marie);
    expect(refused.html).toMatch(/<details[^>]*open[^>]*>/u);
    const { location } = await site.send(HOME, one, marie);
    expect(location).toBe(`${HOME}?fait=envoye`);
    const { text } = await site.page(location, marie);
    for (const said of [
      'Un lien lui est envoyé',
      'Pas encore accepté',
      'Jusqu’au 31 décembre 2030 inclus',
      'Aide médicale',
    ])
      expect(text).toContain(said);
    await site.services.db('mandate').update({ link_ends_at: new Date(0) });
    expect((await site.page(HOME, marie)).text).toContain('Lien expiré');
    await site.services.db('mandate').delete();
  });

  it('is asked to sign in first, and comes back', async () => {
    expect((await site.page(HOME)).location).toBe(`/connexion?suite=${encodeURIComponent(HOME)}`);
    expect((await site.page('/mandat/abc')).location).toBe(`/connexion?suite=${encodeURIComponent('/mandat/abc')}`);
  });
});

describe('the link', () => {
  it('says who asks, for what, until when; it is refused or accepted with one’s own account, once', async () => {
    await appoint(site, { principal: marie, agent: paul, schemes: [SCHEME], accepted: false });
    const address = `/mandat/${await offeredToken(site, 'paul@exemple.nc')}`;
    const { text } = await site.page(address, paul);
    for (const said of ['Marie Wamytan vous confie ses démarches', 'Aide médicale', 'Sans date de fin'])
      expect(text).toContain(said);
    // Reading it, such as a mail scanner does, uses nothing up.
    expect((await site.page(address, paul)).status).toBe(200);
    expect((await site.page(address, marie)).text).toContain('On ne se donne pas un mandat à soi-même');
    const { location } = await site.send(address, { reponse: 'oui' }, paul);
    expect((await site.page(location, paul)).text).toContain('Vous agissez maintenant pour Marie Wamytan');
    expect((await site.page(address, paul)).text).toContain('Ce lien a déjà servi');
    expect((await site.send(address, { reponse: 'non' }, paul)).status).toBe(404);
  });

  it('may be refused', async () => {
    const anne = await site.signIn({ email: 'anne@exemple.nc', name: 'Anne Poma' });
    await appoint(site, { principal: marie, agent: anne, accepted: false });
    const address = `/mandat/${await offeredToken(site, 'anne@exemple.nc')}`;
    const { location } = await site.send(address, { reponse: 'non' }, anne);
    expect((await site.page(location, anne)).text).toContain('C’est noté');
    expect((await site.page(HOME, marie)).text).toContain('Mandats terminés');
  });
});

describe('who acts for a person', () => {
  it('chooses it at the top of the page, sees what is entrusted alone, and files in their name', async () => {
    const { id: mandate } = await site.services.db('mandate').where({ agent_name: 'Paul Wea' }).first('id');
    const acting = await actingFor(paul, mandate);
    const account = await site.page('/compte', acting);
    expect(account.text).toContain('Marie Wamytan');
    expect(account.html).toMatch(/value="[^"]+" aria-pressed="true"[^>]*>Marie Wamytan</u);
    expect(account.text).toContain('Aucune demande pour le moment');
    const base = await site.begin(acting);
    let page = await site.page(base, acting);
    while (page.status === 303) page = await site.page(page.location, acting);
    expect(page.text).toContain('Demande de Marie Wamytan : ce que l’on sait déjà');
    // Her own account has what was begun for her, and says so; his does not.
    expect((await site.page('/compte', marie)).text).toContain('Commencée pour vous par une personne');
    expect((await site.page('/compte', paul)).html).not.toContain(base);
    expect((await site.page('/compte', acting)).html).toContain(base);
    const id = await fileMedicalAid(site, paul, { under: mandate });
    expect((await site.page('/compte', acting)).html).toContain(`/compte/demandes/${id}`);
    const filed = await site.page(`/compte/demandes/${id}?depose=1`, acting);
    expect(filed.status).toBe(200);
    // What the account of the principal keeps is hers to change.
    expect(filed.html).not.toContain(`/compte/demandes/${id}/coordonnees`);
    for (const path of ['coordonnees', 'foyer'])
      expect((await site.send(`/compte/demandes/${id}/${path}`, {}, acting)).status).toBe(403);
    expect((await site.page(`/compte/demandes/${id}?depose=1`, marie)).html).toContain('coordonnees');
  });

  it('begins nothing that is not entrusted to them, and reads why', async () => {
    const jean = await site.signIn({ email: 'jean@exemple.nc', name: 'Jean Kaba' });
    await site.services.db('account_mail').delete();
    const mandate = await appoint(site, { principal: marie, agent: jean, schemes: [SCHEME] });
    await site.services
      .db('mandate')
      .where({ id: mandate })
      .update({ schemes: ['permis-chasser'] });
    const acting = await actingFor(jean, mandate);
    const start = await site.page(`/demarches/${SCHEME}/formulaire`, acting);
    expect(start.text).toContain('Marie Wamytan ne vous a pas confié cette démarche');
    expect(start.html).not.toContain(`action="/demarches/${SCHEME}/formulaire"`);
    const refused = await site.send(`/demarches/${SCHEME}/formulaire`, {}, acting);
    expect(refused.status).toBe(403);
    expect(refused.text).toContain('ne vous a pas confié cette démarche');
    // For themselves they may.
    expect((await site.send(`/demarches/${SCHEME}/formulaire`, {}, jean)).status).toBe(303);
  });

  it('has no wallet of theirs, whatever they choose', async () => {
    const { id: mandate } = await site.services.db('mandate').where({ agent_name: 'Paul Wea' }).first('id');
    const acting = await actingFor(paul, mandate);
    const wallet = await site.page('/compte/documents', acting);
    expect(wallet.text).not.toContain('justificatifDomicile.pdf');
    expect((await site.page('/compte/documents', marie)).text).toContain('justificatifDomicile.pdf');
  });
});

describe('one mandate', () => {
  it('tells its principal what was done, and ends by either; who held it finds it no more', async () => {
    const { id } = await site.services.db('mandate').where({ agent_name: 'Paul Wea' }).first('id');
    const hers = await site.page(`${HOME}/${id}`, marie);
    expect(hers.text).toContain('Mandat donné à Paul Wea');
    expect(hers.text).toMatch(/La demande \S+ a été déposée\./u);
    const his = await site.page(`${HOME}/${id}`, paul);
    expect(his.text).toContain('Mandat de Marie Wamytan');
    expect(his.text).not.toContain('Ce qui a été fait en votre nom');
    const stranger = await site.signIn({ email: 'autre@exemple.nc' });
    for (const path of [id, 'pas-un-uuid']) expect((await site.page(`${HOME}/${path}`, stranger)).status).toBe(404);
    const acting = await actingFor(paul, id);
    const ended = await site.send(`${HOME}/${id}/fin`, {}, paul);
    expect((await site.page(ended.location, paul)).text).toContain('C’est terminé');
    expect((await site.page(`${HOME}/${id}`, paul)).status).toBe(404);
    expect((await site.page(`${HOME}/${id}`, marie)).text).toContain('Terminé le');
    // The cookie proves nothing: they are themselves again.
    expect((await site.page('/compte', acting)).text).toContain('Mon compte');
    expect((await site.page(`${HOME}/${id}/fin`, marie)).location).toBe(`${HOME}/${id}`);
  });
});
