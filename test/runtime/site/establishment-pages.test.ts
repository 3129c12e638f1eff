/** Acting for a company or an association: asked for, proved, shared by its people, and over for who left. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { auditCases } from '../../../runtime/cases/read/audit.ts';
import { importRegister } from '../../../runtime/establishments/index.ts';
import { addresseeOf, listNotices, readAddressee } from '../../../runtime/notices/index.ts';
import { insertNotice } from '../../../runtime/notices/store/notices.ts';
import { readCase } from '../../../runtime/cases/store/read-case.ts';
import type { TestPerson } from '../../support/app.ts';
import { ANSWERS, groupOf, multipart, PDF, SCHEME } from '../../support/medical-aid.ts';
import { BUILD_MS, createSite, type Page, type Reader, type Site } from './site.ts';

const HOME = '/compte/etablissements';
const RIDETS = { club: '1234566.001', shop: '2345676.001', closed: '3456787.001', silent: '4567897.001' };

let site: Site;
let agent: TestPerson;
let administrator: TestPerson;
beforeAll(async () => {
  site = await createSite();
  const rows = [
    'ridet;nom;email;ferme_le',
    `${RIDETS.club};Club de va’a;bureau@club.example;`,
    `${RIDETS.shop};Quincaillerie;contact@quincaillerie.example;`,
    `${RIDETS.closed};Ancien club;ancien@club.example;2025-01-31`,
    `${RIDETS.silent};Club sans adresse;;`,
  ];
  await importRegister(site.services.db, bytesOf(rows.join('\n')), ({ message }) => {
    throw new Error(message);
  });
  const groups = [await groupOf(site.services, 'instructeur')];
  agent = await site.signIn({ email: 'agent@exemple.nc', name: 'Paul Kaba', roles: ['agent'], groups });
  administrator = await site.signIn({ email: 'admin@exemple.nc', name: 'Aline Admin', roles: ['administrator'] });
}, BUILD_MS);
afterAll(() => site.close());

async function* bytesOf(text: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text);
}
let people = 0;
const newcomer = (name: string, more: object = {}): Promise<TestPerson> =>
  site.signIn({ email: `personne${(people += 1)}@exemple.nc`, name, ...more });
const ask = (person: Reader, fields: Readonly<Record<string, string>>): Promise<Page> =>
  site.send(HOME, fields, person);
async function codeSent(to: string): Promise<string> {
  const rows = await site.services.db('outbox').where({ type: 'mail' }).whereNull('case_id').orderBy('id');
  const mails = rows.map(({ payload }) => payload).filter((mail) => mail.to === to);
  return /\*\*(\d{6})\*\*/u.exec(mails.at(-1)?.markdown ?? '')?.[1] ?? '';
}
/** Links a person to an establishment by the code. Gives the address of its page. */
async function link(person: TestPerson, ridet: string, address: string, role = 'representative'): Promise<string> {
  // As many links a day as the tests make are not asked for of one address.
  await site.services.db('account_mail').delete();
  const { location } = await ask(person, { ridet, role });
  const entered = await site.send(`${location}/code`, { code: await codeSent(address) }, person);
  expect(entered.location).toBe(`${location}?fait=confirme`);
  return location;
}
const idOf = (page: string): string => page.split('/').at(-1) ?? '';
/** The browser of a person, acting for an establishment. */
async function actingAs(person: TestPerson, id: string): Promise<Reader> {
  const { cookie, location } = await site.send('/compte/agir', { pour: id, suite: '/compte' }, person);
  expect(location).toBe('/compte');
  return { cookie: `${person.cookie}; ${cookie}` };
}
/** Files a request from the pages of a reader. */
async function file(reader: Reader): Promise<string> {
  const draft = (await site.begin(reader)).split('/').at(-1) ?? '';
  const api = (options: object) => site.request({ headers: { cookie: reader.cookie }, ...options });
  const files: Record<string, unknown> = {};
  for (const name of ['justificatifRessources', 'justificatifDomicile']) {
    const { payload, headers } = multipart(`${name}.pdf`, PDF);
    const url = `/api/v1/files?draft=${draft}&pointer=/${name}`;
    files[name] = (await api({ method: 'POST', url, payload, headers: { ...headers, cookie: reader.cookie } })).json();
  }
  const { revision } = (await api({ method: 'GET', url: `/api/v1/drafts/${draft}` })).json();
  const payload = { answers: { ...ANSWERS, ...files }, revision };
  await api({ method: 'PUT', url: `/api/v1/drafts/${draft}`, payload });
  const filed = await api({ method: 'POST', url: '/api/v1/cases', payload: { draft, declaration: true } });
  expect(filed.body).toContain('"number"');
  return filed.json().id;
}
const seesCase = async (reader: Reader, id: string): Promise<number> =>
  (await site.page(`/compte/demandes/${id}`, reader)).status;

describe('asking to act for one', () => {
  it.each([
    [{}, 'Indiquez le numéro RIDET, ou le nom et le numéro RNA'],
    [{ ridet: '12' }, 'Indiquez les sept chiffres du RID'],
    [{ ridet: '7654321.001', role: 'mandatary' }, 'n’est pas au répertoire'],
    [{ ridet: RIDETS.closed, role: 'mandatary' }, 'Cet établissement est fermé'],
    [{ ridet: RIDETS.club }, 'Indiquez en quelle qualité vous agissez.'],
    [{ nom: 'Club', rna: 'W1', role: 'mandatary' }, 'Indiquez un W suivi de neuf'],
    [{ rna: 'W9N1001234', role: 'mandatary' }, 'Indiquez le nom de l’association'],
    [{ ridet: RIDETS.club, role: 'mandatary', preuve: 'x'.repeat(501) }, '500 caractères au plus'],
  ])('%j is refused with what to mend', async (fields, sentence) => {
    const someone = await newcomer('Marie Wamytan');
    const wrong = await ask(someone, fields);
    expect(wrong).toMatchObject({ status: 422, text: expect.stringContaining(sentence) });
    expect((await site.page(HOME, someone)).text).toContain('Vous n’agissez pour aucune');
  });

  it('takes an account, and is told once', async () => {
    expect((await site.page(HOME)).location).toBe(`/connexion?suite=${encodeURIComponent(HOME)}`);
    expect((await ask({ cookie: '' }, { ridet: RIDETS.club, role: 'mandatary' })).status).toBe(401);
    const someone = await newcomer('Deux Fois');
    expect((await ask(someone, { ridet: RIDETS.silent, role: 'mandatary' })).status).toBe(303);
    expect((await ask(someone, { ridet: RIDETS.silent, role: 'mandatary' })).text).toContain(
      'vous l’avez déjà demandé',
    );
  });

  it('shows nothing but the name before it is proved', async () => {
    const someone = await newcomer('Pas Encore');
    const { location } = await ask(someone, { ridet: RIDETS.shop, role: 'mandatary' });
    const { text } = await site.page(location, someone);
    expect(text).toContain('envoyé à c•••@quincaillerie.example');
    expect(text).not.toContain('contact@quincaillerie.example');
    expect(text).not.toContain(RIDETS.shop);
    expect((await site.page('/compte', someone)).html).not.toContain('p-acting');
    const { cookie } = await site.send('/compte/agir', { pour: idOf(location), suite: '/compte' }, someone);
    expect(cookie).not.toContain(idOf(location));
    const forced = { cookie: `${someone.cookie}; cagou.agir=${idOf(location)}` };
    expect((await site.page('/compte', forced)).text).toContain('Mon compte');
    const url = `/api/v1/me/cases?establishment=${idOf(location)}`;
    expect((await site.request({ method: 'GET', url, as: someone })).statusCode).toBe(404);
    const payload = { dispositif: SCHEME, establishment: idOf(location) };
    const begun = await site.request({ method: 'POST', url: '/api/v1/drafts', as: someone, payload });
    expect(begun.statusCode).toBe(403);
  });
});

describe('the code', () => {
  it('is told to the address of the register, and confirms', async () => {
    const someone = await newcomer('Rose Wea');
    const page = await link(someone, RIDETS.shop, 'contact@quincaillerie.example', 'mandatary');
    const { text } = await site.page(`${page}?fait=confirme`, someone);
    expect(text).toContain('C’est confirmé : vous agissez pour Quincaillerie.');
    expect(text).toContain(`RIDET ${RIDETS.shop}`);
    expect(text).toContain('Rose Wea mandataire depuis le');
    const rows = await site.services
      .db('right_change')
      .where({ subject_id: idOf(page) })
      .orderBy('id');
    expect(rows.filter(({ by_name: by }) => by === 'Rose Wea').map(({ kind }) => kind)).toEqual([
      'link-asked',
      'link-confirmed',
    ]);
    // A form that has no page on what is known of a company passes over none, and does not say so.
    const payload = { dispositif: SCHEME, establishment: idOf(page) };
    const begun = await site.request({ method: 'POST', url: '/api/v1/drafts', as: someone, payload });
    const form = await site.page(`/demarches/${SCHEME}/formulaire/${begun.json().id}/identite`, someone);
    expect(form.text).toContain('ce que l’on sait déjà d’elle est rempli. Vous pouvez le changer.');
    await site.send(`${page}/fin`, {}, someone);
  });

  it('serves no more after five wrong ones, until another is sent', async () => {
    const someone = await newcomer('Cinq Essais');
    const { location } = await ask(someone, { ridet: RIDETS.shop, role: 'mandatary' });
    const code = await codeSent('contact@quincaillerie.example');
    const wrong = code === '000000' ? '000001' : '000000';
    for (let at = 0; at < 5; at += 1)
      expect((await site.send(`${location}/code`, { code: wrong }, someone)).text).toContain('n’est pas le bon');
    expect((await site.send(`${location}/code`, { code }, someone)).text).toContain('Ce code ne sert plus');
    expect((await site.send(`${location}/envoi`, {}, someone)).location).toBe(`${location}?fait=code`);
    const again = await codeSent('contact@quincaillerie.example');
    expect((await site.send(`${location}/code`, { code: ` ${again} ` }, someone)).status).toBe(303);
    await site.send(`${location}/fin`, {}, someone);
  });

  it('serves for a day, is one person’s, and fills no mailbox', async () => {
    const { clock, db } = site.services;
    const [someone, other] = [await newcomer('Un Jour'), await newcomer('Une Autre')];
    await db('account_mail').delete();
    const { location } = await ask(someone, { ridet: RIDETS.shop, role: 'mandatary' });
    const code = await codeSent('contact@quincaillerie.example');
    expect((await site.send(`${location}/code`, { code }, other)).status).toBe(404);
    const before = clock.offset();
    clock.setOffset(before + 25 * 3_600_000);
    const late = await site.send(`${location}/code`, { code }, someone);
    clock.setOffset(before);
    expect(late.text).toContain('Ce code ne sert plus');
    for (let at = 0; at < 4; at += 1) await site.send(`${location}/envoi`, {}, someone);
    expect((await site.send(`${location}/envoi`, {}, someone)).text).toContain('Trop de codes');
    await db('account_mail').delete();
  });
});

describe('who confirms and ends', () => {
  it('is a legal representative, or an administrator, and never the one who asks', async () => {
    const [first, second, third] = [await newcomer('Première'), await newcomer('Seconde'), await newcomer('Tierce')];
    const page = await link(first, RIDETS.club, 'bureau@club.example');
    await ask(second, { ridet: RIDETS.club, role: 'mandatary', preuve: 'Trésorière élue' });
    const { text, html } = await site.page(page, first);
    expect(text).toContain('Seconde demande à agir comme mandataire Trésorière élue');
    const gesture = /action="([^"]+\/personnes\/[^"]+)"/u.exec(html)?.[1] ?? '';
    expect((await site.send(gesture, { geste: 'accepter' }, third)).status).toBe(404);
    expect((await site.send(gesture, { geste: 'accepter' }, second)).status).toBe(404);
    expect((await site.send(gesture, { geste: 'accepter' }, first)).location).toBe(`${page}?fait=accepte`);
    // A mandatary sees who else acts, and decides on nobody.
    const seen = await site.page(page, second);
    expect(seen.text).toContain('Première représentant légal depuis le');
    expect(seen.html).not.toContain('/personnes/');
    const mine = await site.services.db('establishment_link').where({ role: 'representative', ended_at: null }).first();
    expect((await site.send(`${page}/personnes/${mine.id}`, { geste: 'retirer' }, second)).status).toBe(403);
    expect((await site.send(gesture, { geste: 'retirer' }, first)).location).toBe(`${page}?fait=retire`);
    expect((await site.page(page, second)).status).toBe(404);
    await site.send(`${page}/fin`, {}, first);
  });
});

describe('how it is reached', () => {
  it('is changed on its page by who acts for it, whose next requests it fills in; emptied, the register has the word again', async () => {
    const [first, asking] = [await newcomer('Fanny Bearune'), await newcomer('Gaël Naouna')];
    const page = await link(first, RIDETS.club, 'bureau@club.example');
    await ask(asking, { ridet: RIDETS.club, role: 'mandatary' });
    const contact = {
      phone: '26 33 44',
      street: '3 rue des Mangroves',
      box: '',
      postcode: '988 00',
      commune: 'Nouméa',
    };
    for (const person of [asking, await newcomer('Hélène Passe')])
      expect((await site.send(`${page}/coordonnees`, contact, person)).status).toBeGreaterThanOrEqual(403);
    const wrong = await site.send(`${page}/coordonnees`, { ...contact, phone: '12', postcode: '75001' }, first);
    expect(wrong.status).toBe(422);
    expect(wrong.text).toContain('Indiquez un numéro à six chiffres');
    expect(wrong.text).toContain('Indiquez cinq chiffres qui commencent par 988.');
    expect(wrong.html).toContain('value="3 rue des Mangroves"');
    expect((await site.send(`${page}/coordonnees`, contact, first)).location).toBe(`${page}?fait=coordonnees`);
    const seen = await site.page(`${page}?fait=coordonnees`, first);
    expect(seen.text).toContain('Ses coordonnées sont enregistrées.');
    expect(seen.text).toContain('3 rue des Mangroves, 98800 Nouméa');
    expect(seen.text).toContain('26.33.44');
    const kept = async () =>
      (
        await site.services
          .db('establishment')
          .where({ id: idOf(page) })
          .first('details')
      ).details;
    expect(await kept()).toEqual({
      phone: '+687263344',
      address: { voie: '3 rue des Mangroves', codePostal: '98800', commune: 'Nouméa' },
    });
    await site.send(`${page}/coordonnees`, {}, first);
    expect(await kept()).toEqual({});
    expect((await site.page(`${page}/coordonnees`, first)).location).toBe(page);
    for (const person of [first, asking]) await site.send(`${page}/fin`, {}, person);
  });
});

describe('those concerned are told by mail', () => {
  const told = async (person: TestPerson): Promise<readonly string[]> => {
    const rows = await site.services.db('outbox').where({ type: 'mail' }).whereNull('case_id').orderBy('id');
    const mails = rows
      .map(({ payload }) => payload)
      .filter((mail) => mail.to === person.email && mail.message === 'site');
    return mails.map(({ subject }) => subject);
  };
  const club = `Club de va’a (RIDET ${RIDETS.club})`;

  it('of who asks, is accepted, is removed and leaves: the person and the other representatives, never who did it', async () => {
    const [first, other, asker] = [
      await newcomer('Anne Wea'),
      await newcomer('Benoît Poadja'),
      await newcomer('Chloé Kaba'),
    ];
    const page = await link(first, RIDETS.club, 'bureau@club.example');
    await link(other, RIDETS.club, 'bureau@club.example');
    await site.services.db('account_mail').delete();
    await ask(asker, { ridet: RIDETS.club, role: 'mandatary' });
    const gestureOn = async (): Promise<string> =>
      /action="([^"]+\/personnes\/[^"]+)"(?:(?!<\/form>).)*Chloé/su.exec((await site.page(page, first)).html)?.[1] ??
      '';
    await site.send(await gestureOn(), { geste: 'accepter' }, first);
    await site.send(await gestureOn(), { geste: 'retirer' }, first);
    expect(await told(asker)).toEqual([`Vous agissez pour ${club}`, `Vous n’agissez plus pour ${club}`]);
    expect(await told(other)).toEqual([
      `Chloé Kaba demande à agir pour ${club}`,
      `Chloé Kaba agit maintenant pour ${club}`,
      `Chloé Kaba n’agit plus pour ${club}`,
    ]);
    // Who accepted and removed was told that somebody asked, and that another proved it by a code.
    expect(await told(first)).toEqual([
      `Benoît Poadja demande à agir pour ${club}`,
      `Benoît Poadja agit maintenant pour ${club}`,
      `Chloé Kaba demande à agir pour ${club}`,
    ]);
    await site.send(`${page}/fin`, {}, other);
    expect((await told(first)).at(-1)).toBe(`Benoît Poadja n’agit plus pour ${club}`);
    await site.send(`${page}/fin`, {}, first);
  });

  it('of a refusal, which gives nothing; not of what was given up, nor as often as anybody asks', async () => {
    const [first, asker] = [await newcomer('Denise Naaou'), await newcomer('Émile Tein')];
    const page = await link(first, RIDETS.club, 'bureau@club.example');
    await site.services.db('account_mail').delete();
    for (let at = 0; at < 7; at += 1) {
      await ask(asker, { ridet: RIDETS.club, role: 'mandatary' });
      await site.send(`${page}/fin`, {}, asker);
    }
    expect(await told(first)).toEqual(Array.from({ length: 5 }, () => `Émile Tein demande à agir pour ${club}`));
    await ask(asker, { ridet: RIDETS.club, role: 'mandatary' });
    const { html } = await site.page(page, first);
    const gesture = /action="([^"]+\/personnes\/[^"]+)"(?:(?!<\/form>).)*Émile/su.exec(html)?.[1] ?? '';
    await site.send(gesture, { geste: 'retirer' }, first);
    expect(await told(asker)).toEqual([`Votre demande d’agir pour ${club} est refusée`]);
    await site.send(`${page}/fin`, {}, first);
    await site.services.db('account_mail').delete();
  });
});

describe('an association without a RIDET', () => {
  it('is declared once, and waits for somebody to confirm it', async () => {
    const [one, other] = [await newcomer('Une'), await newcomer('Deux')];
    const fields = { nom: 'Les amis du lagon', rna: 'W9N1009999', role: 'representative' };
    const { location } = await ask(one, fields);
    expect((await ask(other, { ...fields, nom: 'Amis du lagon' })).location).toBe(location);
    const { text, html } = await site.page(location, one);
    expect(text).toContain('ne connaît pas d’adresse où envoyer un code');
    expect(html).not.toContain('/envoi');
    expect((await site.send(`${location}/envoi`, {}, one)).status).toBe(422);
  });
});

describe('what is filed for one', () => {
  it('is of all who act for it, and of nobody who left, be it who filed', async () => {
    const [first, second, stranger] = [
      await newcomer('Marie Wamytan'),
      await newcomer('Jean Wea'),
      await newcomer('X Y'),
    ];
    const page = await link(first, RIDETS.club, 'bureau@club.example');
    await link(second, RIDETS.club, 'bureau@club.example');
    const acting = await actingAs(first, idOf(page));
    expect((await site.page('/', acting)).text).toContain('Vous agissez pour Moi Club de va’a');
    const id = await file(acting);

    const found = await readCase(site.services.db, id);
    expect(found?.applicant.establishment).toEqual({
      id: idOf(page),
      name: 'Club de va’a',
      ridet: RIDETS.club,
      rna: null,
      role: 'representative',
    });
    expect([await seesCase(first, id), await seesCase(second, id)]).toEqual([200, 200]);
    // To whom it is not theirs, the page says what it says to anybody.
    for (const person of [stranger, administrator]) expect(await seesCase(person, id)).toBe(403);
    expect((await site.page('/compte', acting)).html).toContain(id);
    expect((await site.page('/compte', first)).html).not.toContain(id);
    expect((await site.page('/compte', acting)).text).toContain('Ses demandes');
    expect((await site.page('/compte', acting)).text).toContain('Pièces de Club de va’a Ses pièces déjà données');
    expect((await site.page('/compte', acting)).text).not.toContain('Mon porte-documents');

    // Acting for the club, one reads what is new of the club; as oneself, all that one was told.
    const me = (await addresseeOf(site.services.db, { applicant: found!.applicant }))?.personId ?? '';
    const own = await site.begin(first);
    const news = {
      kind: 'news',
      title: '',
      markdown: null,
      path: '/compte',
      until: null,
      at: new Date().toISOString(),
    } as const;
    await site.services.db.transaction(async (tx) => {
      await insertNotice(tx, me, { ...news, key: 'club', title: 'Reçue au club', about: { type: 'case', id } }, false);
      const about = { type: 'draft', id: idOf(own) } as const;
      await insertNotice(tx, me, { ...news, key: 'own', title: 'Commencée chez soi', about }, false);
    });
    expect((await site.page('/compte', acting)).text).toContain('Reçue au club');
    expect((await site.page('/compte', acting)).text).not.toContain('Commencée chez soi');
    expect((await site.page('/compte', first)).text).toContain('Commencée chez soi');
    expect(await listNotices(site.services.db, me, { limit: 5, of: { establishment: idOf(page) } })).toHaveLength(1);
    expect((await site.page(page, second)).html).toContain(id);
    expect(
      (await site.page(await link(stranger, RIDETS.shop, 'contact@quincaillerie.example'), stranger)).html,
    ).not.toContain(id);

    // The documents are those of the club, not of the person.
    const colleague = await actingAs(second, idOf(page));
    expect((await site.page('/compte/documents', colleague)).text).toContain('Pièces de Club de va’a');
    expect((await site.page('/compte/documents', colleague)).text).toContain('utilisé dans une demande');
    expect((await site.page('/compte/documents', first)).text).toContain('Votre porte-documents est vide.');

    // A colleague writes, as the applicant.
    const sent = await site.sendForm(`/compte/demandes/${id}/messages`, [['texte', 'Bonjour']], second);
    expect(sent.status).toBe(303);
    expect((await site.page(`/compte/demandes/${id}`, first)).text).toContain('Bonjour');

    expect((await addresseeOf(site.services.db, { applicant: found!.applicant }))?.email).toBe(first.email);
    await site.send(`${page}/fin`, {}, first);
    expect([await seesCase(first, id), await seesCase(second, id)]).toEqual([403, 200]);
    expect((await site.page('/compte', acting)).html).not.toContain(id);
    expect((await site.page('/compte/documents', acting)).text).toContain('Votre porte-documents est vide.');
    const url = `/api/v1/cases/${id}`;
    expect((await site.request({ method: 'GET', url, as: first })).statusCode).toBe(403);
    const readings = await site.request({ method: 'GET', url: '/api/v1/me/cases', as: first });
    expect(readings.body).not.toContain(id);
    const addressee = await addresseeOf(site.services.db, { applicant: found!.applicant });
    expect(addressee?.email).toBe(second.email);
    expect(addressee).toEqual(await readAddressee(site.services.db, addressee?.personId ?? ''));
    expect(
      await site.services.db('notice').where({ case_id: id }).whereNot({ person_id: addressee?.personId }),
    ).toEqual([]);
    expect(await auditCases(site.services)).toMatchObject({ findings: [] });
  });

  it('cannot be filed, nor its draft read, by who left meanwhile', async () => {
    const someone = await newcomer('Partie Avant');
    const page = await link(someone, RIDETS.club, 'bureau@club.example');
    const acting = await actingAs(someone, idOf(page));
    const draft = await site.begin(acting);
    expect((await site.page('/compte', acting)).html).toContain(draft);
    expect((await site.page('/compte', someone)).html).not.toContain(draft);
    await site.send(`${page}/fin`, {}, someone);
    expect((await site.page((await site.page(draft, acting)).location || draft, acting)).status).toBe(404);
    const payload = { draft: idOf(draft), declaration: true };
    const filed = await site.request({ method: 'POST', url: '/api/v1/cases', as: someone, payload });
    expect(filed.statusCode).toBe(404);
  });

  it('is not judged by an agent who acts or acted for it', async () => {
    const groups = [await groupOf(site.services, 'instructeur')];
    const both = await newcomer('Agente Trésorière', { roles: ['agent'], groups });
    const page = await link(both, RIDETS.club, 'bureau@club.example');
    const id = await file(await actingAs(both, idOf(page)));
    // Colleagues are told to who works on a case, and not to its applicant.
    const read = async (as: TestPerson): Promise<readonly number[]> => {
      const ask = (url: string) => site.request({ method: 'GET', url: `/api/v1/cases/${id}${url}`, as });
      return [(await ask('')).statusCode, (await ask('/colleagues')).statusCode];
    };
    expect(await read(agent)).toEqual([200, 200]);
    expect(await read(both)).toEqual([200, 403]);
    await site.send(`${page}/fin`, {}, both);
    expect(await read(both)).toEqual([403, 403]);
  });
});
