import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readCase } from '../../../runtime/cases/index.ts';
import { TEST_PASSWORD, type TestPerson } from '../../support/app.ts';
import { withJson } from '../../engine/sources.ts';
import { readExample } from '../../support/example.ts';
import { ANSWERS, fileMedicalAid, groupOf, multipart, PDF, SCHEME } from '../../support/medical-aid.ts';
import { browserOf, BUILD_MS, createSite, type Site } from './site.ts';
import { publishSource } from '../../support/publish-source.ts';

let site: Site;
let citizen: TestPerson;
let agent: TestPerson;
beforeAll(async () => {
  site = await createSite();
  citizen = await site.signIn({ email: 'marie@exemple.nc', name: 'Marie-Louise Wamytan' });
  const groups = [await groupOf(site.services, 'instructeur')];
  agent = await site.signIn({ email: 'agent@exemple.nc', name: 'Paul Kaba', roles: ['agent'], groups });
}, BUILD_MS);
afterAll(() => site.close());

const latestMail = async (): Promise<{ readonly markdown: string }> =>
  (await site.services.db('outbox').whereNull('case_id').orderBy('id', 'desc').first()).payload;
const pathIn = (url: string): string => url.replace(site.services.config.publicUrl, '');

const askCorrection = async (
  id: string,
  fields: Readonly<Record<string, string>> = { '/revenus': 'Comptez aussi la pension.' },
): Promise<void> => {
  const asked = await site.request({
    method: 'POST',
    url: `/api/v1/cases/${id}/commands`,
    as: agent,
    payload: {
      type: 'act',
      action: 'demanderCorrection',
      data: { message: 'Vos revenus sont à préciser.', fields },
      expectedVersion: (await readCase(site.services.db, id))!.version,
    },
  });
  if (asked.statusCode !== 200) throw new Error(asked.body);
};

describe('my account', () => {
  it('asks to sign in, then comes back', async () => {
    expect(await site.page('/compte')).toMatchObject({ status: 303, location: '/connexion?suite=%2Fcompte' });
  });

  it('says what to do when there is nothing yet', async () => {
    const newcomer = await site.signIn({ email: 'nouveau@exemple.nc' });
    expect((await site.page('/compte', newcomer)).text).toContain('Vous n’avez pas encore déposé de demande.');
  });

  it('lists my requests with their state, and those I began', async () => {
    await fileMedicalAid(site, citizen);
    await site.begin(citizen);
    const { text } = await site.page('/compte', citizen);
    expect(text).toContain('Demande en cours d’étude');
    expect(text).toContain('Demandes commencées');
    expect(text).not.toContain('À faire');
  });

  it('begins with what is expected of me, however old', async () => {
    const busy = await site.signIn({ email: 'occupee@exemple.nc', name: 'Rose Wea' });
    const awaited = await fileMedicalAid(site, busy);
    await fileMedicalAid(site, busy);
    await site.begin(busy);
    await askCorrection(awaited);
    const { html, text } = await site.page('/compte', busy);
    const titles = ['À faire', 'Demandes commencées', 'Mes autres demandes'];
    expect(titles.map((title) => text.indexOf(title))).toEqual(
      titles.map((title) => text.indexOf(title)).toSorted((a, b) => a - b),
    );
    expect(titles.every((title) => text.includes(title))).toBe(true);
    expect(/href="\/compte\/demandes\/([^"#]+)"/u.exec(html)?.[1]).toBe(awaited);
  });
});

describe('a request that was begun', () => {
  it('is given up on a page that asks first, and is told to be gone', async () => {
    const hasty = await site.signIn({ email: 'presse@exemple.nc', name: 'Rose Kaba' });
    await site.begin(hasty);
    const { html } = await site.page('/compte', hasty);
    const address = /href="(\/demarches\/[^"]*\/supprimer)"/u.exec(html)?.[1] ?? '';
    expect((await site.page(address, hasty)).text).toContain('Supprimer cette demande commencée');
    expect((await site.page('/compte', hasty)).html).toContain(address);
    expect((await site.page(address, citizen)).status).toBe(404);
    const gone = await site.request({ method: 'POST', url: address, as: hasty });
    expect(gone.headers['location']).toBe('/compte?supprimee=1');
    const after = await site.page('/compte?supprimee=1', hasty);
    expect(after.text).toContain('La demande commencée est supprimée.');
    expect(after.html).not.toContain(address);
  });
});

describe('one of my requests', () => {
  it('is confirmed by its number, its date, what happens next and a receipt', async () => {
    const id = await fileMedicalAid(site, citizen);
    const { text, html } = await site.page(`/compte/demandes/${id}?depose=1`, citizen);
    expect(text).toContain('Votre demande est déposée');
    expect(text).toMatch(/AM-\d{4}-\d{6}/u);
    expect(text).toContain('Un agent vérifie votre demande.');
    expect(text).toContain('en général trois semaines');
    expect(text).toMatch(
      /Si nous n’avons pas répondu le \d+(?:er)? \S+ \d{4} au plus tard, votre demande sera rejetée/u,
    );
    expect(text).toContain('Vous aurez 2 mois pour contester la décision');
    expect(html).toContain(`/api/v1/cases/${id}/receipt`);
  });

  it('has the form on paper that it was typed from among its documents, to be opened by its applicant and no other', async () => {
    const owner = await site.signIn({ email: 'rosalie@exemple.nc', name: 'Rosalie Poadja' });
    const { id: personId } = await site.services.db('person').where({ user_id: owner.userId }).first('id');
    const call = async (method: 'POST' | 'PUT', path: string, payload: object, headers: object = {}) =>
      (
        await site.request({
          method,
          url: `/api/v1${path}`,
          payload,
          headers: { cookie: agent.cookie, ...headers },
        })
      ).json();
    const person = { id: personId, givenName: '', familyName: '', email: null };
    const draft = await call('POST', '/drafts', {
      dispositif: SCHEME,
      channel: 'letter',
      receivedOn: '2026-03-02',
      person,
    });
    const send = async (query: string, name: string) => {
      const { payload, headers } = multipart(name, PDF);
      return call('POST', `/files?draft=${draft.id}&${query}`, payload, headers);
    };
    const scan = await send('original=true', 'feuille.pdf');
    const { html: typed } = await site.page(`/demarches/${SCHEME}/formulaire/${draft.id}/identite`, agent);
    expect(typed).toMatch(
      new RegExp(`Formulaire papier scanné.*href="/api/v1/files/${scan.id}"[^>]*>feuille\\.pdf`, 'u'),
    );
    const answers = {
      ...ANSWERS,
      justificatifRessources: await send('pointer=/justificatifRessources', 'bulletins.pdf'),
    };
    await call('PUT', `/drafts/${draft.id}`, { answers, revision: draft.revision });
    const filed = await call('POST', '/cases', { draft: draft.id, declaration: true });
    const { html, text } = await site.page(`/compte/demandes/${filed.id}`, owner);
    expect(html).toContain(`href="/api/v1/files/${scan.id}"`);
    expect(text).toContain('Votre formulaire papier : feuille.pdf');
    const opened = async (as: TestPerson) =>
      (await site.request({ method: 'GET', url: `/api/v1/files/${scan.id}`, as })).statusCode;
    expect([await opened(owner), await opened(citizen)]).toEqual([200, 403]);
  });

  it('is nobody else’s', async () => {
    const id = await fileMedicalAid(site, citizen);
    const other = await site.signIn({ email: 'autre@exemple.nc' });
    expect((await site.page(`/compte/demandes/${id}`, other)).status).toBe(403);
    expect(await site.page(`/compte/demandes/${id}`, agent)).toMatchObject({ location: `/agent/dossiers/${id}` });
    expect((await site.page('/compte/demandes/pas-un-dossier', citizen)).status).toBe(404);
  });

  it('takes a message with a document, and no empty one', async () => {
    const id = await fileMedicalAid(site, citizen);
    const url = `/compte/demandes/${id}/messages`;
    const empty = await site.sendForm(url, [['texte', ' ']], citizen);
    expect(empty.status).toBe(422);
    expect(empty.text).toContain('Écrivez votre message avant de l’envoyer.');
    expect(empty.html).toMatch(/<div[^>]* autofocus[^>]* class="cg-summary"/u);
    expect(empty.html).toContain('<title>Erreur : Aide médicale');
    const sent = await site.sendForm(
      url,
      [
        ['texte', 'Voici ma facture.'],
        ['fichier', { file: 'facture.pdf', content: PDF }],
      ],
      citizen,
    );
    expect(sent).toMatchObject({ status: 303, location: `/compte/demandes/${id}?fait=message#messages` });
    const { text } = await site.page(`/compte/demandes/${id}?fait=message`, citizen);
    // Where one lands, below the heading of the messages.
    expect(text).toMatch(/Messages Votre message est envoyé au service\./u);
    expect(text).toContain('Voici ma facture.');
    expect(text).toContain('facture.pdf');
  });

  it('keeps a message whose writer is no longer signed in: it is said how to send it again', async () => {
    const id = await fileMedicalAid(site, citizen);
    const url = `/compte/demandes/${id}/messages`;
    const { status, text, html } = await site.sendForm(url, [['texte', 'Voici ma facture.']]);
    expect(status).toBe(401);
    expect(text).toContain('rechargez cette page');
    expect(html).toContain(`href="/connexion?suite=${encodeURIComponent(url)}" target="_blank"`);
    expect((await site.page(url, citizen)).location).toBe(`/compte/demandes/${id}#messages`);
    const again = await site.sendForm(url, [['texte', 'Voici ma facture.']], citizen);
    expect(again.status).toBe(303);
  });

  it('is withdrawn after a confirmation, once', async () => {
    const id = await fileMedicalAid(site, citizen);
    const url = `/compte/demandes/${id}/actions/retirer`;
    expect((await site.page(url, citizen)).text).toContain('ne peut pas être annulée');
    const done = await site.sendForm(url, [['_action', 'continue']], citizen);
    expect(done).toMatchObject({ status: 303, location: `/compte/demandes/${id}?acte=retirer` });
    const { text } = await site.page(done.location, citizen);
    expect(text).toContain('C’est fait : Retirer ma demande.');
    expect(text).toContain('Demande retirée');
    expect(text).not.toMatch(/Demande retirée Demande retirée/u);
    const again = await site.sendForm(url, [['_action', 'continue']], citizen);
    expect(again.status).toBe(409);
    expect(again.text).toContain('Action impossible');
  });

  it('says the usual delay until it is decided, and no more then', async () => {
    const id = await fileMedicalAid(site, citizen);
    const pages = [`/compte/demandes/${id}`, `/compte/demandes/${id}?depose=1`];
    for (const url of pages) expect((await site.page(url, citizen)).text, url).toContain('Délai habituel');
    await site.sendForm(`/compte/demandes/${id}/actions/retirer`, [['_action', 'continue']], citizen);
    for (const url of pages) expect((await site.page(url, citizen)).text, url).not.toContain('Délai habituel');
  });

  it('cannot be acted upon with what is not mine to do', async () => {
    const id = await fileMedicalAid(site, citizen);
    const posted = await site.sendForm(
      `/compte/demandes/${id}/actions/proposerAccord`,
      [['_action', 'continue']],
      citizen,
    );
    expect(posted.status).toBe(409);
    expect((await readCase(site.services.db, id))!.state).toBe('instruction');
  });
});

describe('a correction', () => {
  it('shows only what is to be mended, with the reason beside it', async () => {
    const id = await fileMedicalAid(site, citizen);
    await askCorrection(id);
    const request = await site.page(`/compte/demandes/${id}`, citizen);
    expect(request.text).toContain('Comptez aussi la pension.');
    expect(request.html).toContain(`href="/compte/demandes/${id}/correction"`);
    const page = await site.page(`/compte/demandes/${id}/correction`, citizen);
    expect(page.html).toContain('name="revenus"');
    expect(page.html).not.toContain('name="identite[nom]"');
    expect(page.text).toContain('Comptez aussi la pension.');
  });

  it('sends the whole request back, mended', async () => {
    const id = await fileMedicalAid(site, citizen);
    await askCorrection(id);
    const url = `/compte/demandes/${id}/correction`;
    const parts = [['_fields', 'revenus'] as const, ['revenus', '95 000'] as const, ['_action', 'continue'] as const];
    const sent = await site.sendForm(url, parts, citizen);
    expect(sent).toMatchObject({ status: 303, location: `/compte/demandes/${id}?acte=corriger` });
    expect((await site.page(sent.location, citizen)).text).toContain('C’est fait : ');
    // Nobody is told of what they did not do.
    expect((await site.page(`/compte/demandes/${id}?acte=retirer`, citizen)).text).not.toContain('C’est fait');
    const mended = (await readCase(site.services.db, id))!;
    expect(mended.state).toBe('instruction');
    expect(mended.answers).toMatchObject({ revenus: 95_000, identite: { nom: 'Wamytan' } });
    expect((await site.page(url, citizen)).status).toBe(409);
  });

  it('sent back untouched comes back with what was asked; it goes once words say why, which agents read', async () => {
    const id = await fileMedicalAid(site, citizen);
    await askCorrection(id);
    const url = `/compte/demandes/${id}/correction`;
    const { revenus } = (await readCase(site.services.db, id))!.answers;
    const parts = [['_fields', 'revenus'] as const, ['revenus', JSON.stringify(revenus)] as const];
    const untouched = await site.sendForm(url, [...parts, ['_action', 'continue']], citizen);
    expect(untouched.status).toBe(422);
    expect(untouched.text).toContain('Rien n’a changé ici. Il était demandé : « Comptez aussi la pension. » Corrigez,');
    expect(untouched.html).toContain('href="#champ_revenus"');
    expect(untouched.text).toContain('Corrigez la réponse plus haut, ou dites ici pourquoi elle reste la même.');
    const wrong = await site.sendForm(
      url,
      [
        ['_fields', 'revenus'],
        ['revenus', '-5'],
        ['_explanation', 'La pension y est.'],
        ['_action', 'continue'],
      ],
      citizen,
    );
    expect(wrong.html, 'what was written stays').toMatch(/<textarea[^>]*>La pension y est\.</u);
    const sent = await site.sendForm(
      url,
      [...parts, ['_explanation', 'La pension y est.'], ['_action', 'continue']],
      citizen,
    );
    expect(sent.status).toBe(303);
    const read = (await site.request({ method: 'GET', url: `/api/v1/cases/${id}`, as: agent })).json();
    expect(read.state).toBe('instruction');
    expect(JSON.stringify(read.history)).toContain('La pension y est.');
    expect(JSON.stringify(read.sections)).toContain('La pension y est.');
  });

  it('may ask for one more member of a list, and asks now for what might have come later', async () => {
    const id = await fileMedicalAid(site, citizen);
    const read = (await site.request({ method: 'GET', url: `/api/v1/cases/${id}`, as: agent })).json();
    expect(read.correctable).toContainEqual({
      pointer: '/foyer/membres',
      label: expect.stringMatching(/ : ajouter ou retirer un élément$/u),
      page: expect.any(String),
    });
    const begun = await site.begin(citizen);
    expect((await site.page(`${begun}/pieces`, citizen)).text).toContain('peut être fourni plus tard');
    await askCorrection(id, { '/foyer/membres': 'Ajoutez votre fils.', '/justificatifDomicile': 'Il manque.' });
    const page = await site.page(`/compte/demandes/${id}/correction`, citizen);
    expect(page.html).toContain('value="add:/foyer/membres"');
    expect(page.text).not.toContain('peut être fourni plus tard');
  });

  it('is mended by an agent for somebody at the counter; the applicant sees that it was read', async () => {
    const id = await fileMedicalAid(site, citizen);
    const url = `/compte/demandes/${id}/correction`;
    expect(await site.page(url, agent)).toMatchObject({ status: 303, location: `/agent/dossiers/${id}` });
    await askCorrection(id);
    const page = await site.page(url, agent);
    expect(page.text).toContain('Vous remplissez cette demande pour Marie-Louise Wamytan.');
    expect(page.text).toContain('Comptez aussi la pension.');
    const parts = [['_fields', 'revenus'] as const, ['revenus', '95 000'] as const, ['_action', 'continue'] as const];
    expect(await site.sendForm(url, parts, agent)).toMatchObject({ status: 303, location: `/agent/dossiers/${id}` });
    expect((await readCase(site.services.db, id))!.answers).toMatchObject({ revenus: 95_000 });
    const stranger = await site.signIn({ email: 'ailleurs@exemple.nc', roles: ['agent'], groups: [] });
    expect((await site.page(url, stranger)).status).toBe(403);
    expect((await site.page('/compte/donnees', citizen)).text).toContain('Paul Kaba');
  });

  it('comes back when an answer is wrong', async () => {
    const id = await fileMedicalAid(site, citizen);
    await askCorrection(id);
    const parts = [['_fields', 'revenus'] as const, ['revenus', '-5'] as const, ['_action', 'continue'] as const];
    const sent = await site.sendForm(`/compte/demandes/${id}/correction`, parts, citizen);
    expect(sent.status).toBe(422);
    expect(sent.text).toContain('Les revenus ne peuvent pas être négatifs.');
  });
});

describe('my data', () => {
  it('can be reached and kept right', async () => {
    const wrong = await site.send('/compte/donnees', { phone: '12', postcode: '75001' }, citizen);
    expect(wrong.status).toBe(422);
    expect(wrong.text).toContain('Indiquez un numéro à six chiffres');
    const kept = await site.send(
      '/compte/donnees',
      { phone: '26.12.34', street: 'Tribu de Saint-Philippo II', box: '', postcode: '98829', commune: 'Thio' },
      citizen,
    );
    expect(kept).toMatchObject({ status: 303, location: '/compte/donnees?enregistre=1' });
    const { html } = await site.page('/compte/donnees', citizen);
    expect(html).toContain('value="26.12.34"');
    const begun = await site.begin(citizen);
    expect((await site.page(`${begun}/coordonnees`, citizen)).html).toContain('value="Tribu de Saint-Philippo II"');
  });

  it('tells who looked at it, and why', async () => {
    const id = await fileMedicalAid(site, citizen);
    await site.request({ method: 'GET', url: `/api/v1/cases/${id}`, as: agent });
    const { text } = await site.page('/compte/donnees', citizen);
    expect(text).toContain('Paul Kaba');
  });
});

describe('signing in', () => {
  it('leads each where they work, or where they were going', async () => {
    const email = citizen.email;
    const home = await site.send('/connexion', { email, password: TEST_PASSWORD, suite: '' });
    expect(home).toMatchObject({ status: 303, location: '/arrivee' });
    expect((await site.page('/arrivee', home)).location).toBe('/compte');
    expect((await site.page('/arrivee', agent)).location).toBe('/agent');
    const back = await site.send('/connexion', { email, password: TEST_PASSWORD, suite: '/demarches/aide-medicale' });
    expect(back.location).toBe('/demarches/aide-medicale');
  });

  it('never leads to another site', async () => {
    for (const suite of [
      'https://ailleurs.example',
      '//ailleurs.example',
      '/\\ailleurs.example',
      'javascript:alert(1)',
    ]) {
      const { location } = await site.send('/connexion', { email: citizen.email, password: TEST_PASSWORD, suite });
      expect(location, suite).toBe('/arrivee');
    }
  });

  it('says what is wrong without saying which', async () => {
    const { status, text } = await site.send('/connexion', { email: citizen.email, password: 'faux mot de passe' });
    expect(status).toBe(422);
    expect(text).toContain('ne correspond pas');
    expect((await site.send('/connexion', { email: '', password: '' })).text).toContain(
      'Indiquez votre adresse électronique',
    );
  });

  it('ends by a post, never by a link', async () => {
    const visitor = await site.signIn({ email: 'part@exemple.nc' });
    await site.page('/deconnexion', visitor);
    expect((await site.page('/compte', visitor)).status).toBe(200);
    expect(await site.send('/deconnexion', {}, visitor)).toMatchObject({ status: 303, location: '/' });
    expect((await site.page('/compte', visitor)).status).toBe(303);
  });
});

describe('a device that others use', () => {
  const cookiesSet = async (url: string, fields: Record<string, string>, cookie = ''): Promise<readonly string[]> => {
    const answer = await site.request({
      method: 'POST',
      url,
      payload: new URLSearchParams(fields).toString(),
      headers: { 'content-type': 'application/x-www-form-urlencoded', cookie },
    });
    return [answer.headers['set-cookie'] ?? []].flat();
  };
  const lasting = (cookies: readonly string[]): readonly string[] =>
    cookies.filter((cookie) => /max-age=[1-9]|expires=/iu.test(cookie) && !/max-age=0/iu.test(cookie));
  const credentials = () => ({ email: citizen.email, password: TEST_PASSWORD, suite: '' });

  it('keeps no cookie once the browser is closed, when one says so', async () => {
    const begin = '/demarches/aide-medicale/formulaire';
    expect(lasting(await cookiesSet(begin, {})).join()).toContain('cagou.draft=');
    expect(lasting(await cookiesSet('/connexion', credentials())).join()).toContain('cagou.session_token=');
    for (const cookies of [
      await cookiesSet(begin, { partage: 'oui' }),
      await cookiesSet('/connexion', { ...credentials(), partage: 'oui' }),
      await cookiesSet('/connexion', credentials(), 'cagou.partage=oui'),
    ]) {
      expect(cookies.join()).toMatch(/cagou\.(?:draft|session_token)=/u);
      expect(lasting(cookies)).toEqual([]);
    }
  });

  it('forgets the account when one signs out, and what was begun there when one asks for it', async () => {
    const begun = await site.send('/demarches/aide-medicale/formulaire', {});
    const leave = async (url: string, fields: string) => {
      const visitor = await site.signIn({ email: 'de-passage@exemple.nc' });
      const headers = { 'content-type': 'application/x-www-form-urlencoded' };
      const cookie = `${visitor.cookie}; ${browserOf(begun).cookie}`;
      const left = await site.request({ method: 'POST', url, payload: fields, headers: { ...headers, cookie } });
      expect((await site.page('/compte', visitor)).status).toBe(303);
      expect(left.headers['clear-site-data']).toBe('"storage"');
      return { location: left.headers['location'], cookies: [left.headers['set-cookie'] ?? []].flat().join('\n') };
    };
    const signedOut = await leave('/deconnexion', '');
    expect(signedOut.location).toBe('/');
    expect(signedOut.cookies).not.toContain('cagou.draft=');
    for (const [url, fields] of [
      ['/deconnexion', 'partage=oui'],
      ['/appareil-partage', ''],
    ] as const) {
      const forgotten = await leave(url, fields);
      expect(forgotten.location).toBe('/appareil-oublie');
      expect(forgotten.cookies).toMatch(/cagou\.draft=;[^\n]*expires=Thu, 01 Jan 1970/iu);
    }
    expect((await site.page('/appareil-oublie')).text).toContain('Cet appareil a tout oublié');
  });
});

describe('a new account', () => {
  it('is asked for with all its fields, and answers with where to look', async () => {
    const empty = await site.send('/inscription', { givenName: '', familyName: '', email: 'x', password: '' });
    expect(empty.status).toBe(422);
    expect(empty.text).toContain('Il y a 4 erreurs à corriger');
    const fields = { givenName: 'Léa', familyName: 'Kaloi', email: 'lea@exemple.nc', password: TEST_PASSWORD };
    expect((await site.send('/inscription', { ...fields, password: 'court' })).text).toContain(
      'au moins 12 caractères',
    );
    const twice = await site.send('/inscription', { ...fields, email: 'x', password: 'court' });
    expect(twice.text).toContain('Il y a 2 erreurs à corriger');
    const asked = await site.send('/inscription', { ...fields, suite: '/demarches/aide-medicale/formulaire' });
    expect(asked.text).toContain('Consultez votre messagerie');
    const mail = await site.services.db('outbox').whereNull('case_id').orderBy('id', 'desc').first();
    const [, link = ''] = /\((http[^)]+)\)/u.exec(mail.payload.markdown) ?? [];
    const followed = await site.page(link.replace(site.services.config.publicUrl, ''));
    expect(followed.location).toContain('/verification-adresse?suite=');
    const arrived = await site.page(followed.location.replace(site.services.config.publicUrl, ''), followed);
    expect(arrived).toMatchObject({ status: 303, location: '/demarches/aide-medicale/formulaire' });
    // The same link once more, on a device where nobody is signed in.
    const again = await site.page(link.replace(site.services.config.publicUrl, ''));
    const said = await site.page(again.location.replace(site.services.config.publicUrl, ''));
    expect(said.text).toContain('Votre adresse est déjà confirmée');
    expect(said.html).toContain('href="/connexion?suite=%2Fdemarches%2Faide-medicale%2Fformulaire"');
    // And a second sign-up: the mail says that there is an account, and leads where one was going.
    await site.send('/inscription', { ...fields, suite: '/demarches/aide-medicale/formulaire' });
    expect((await latestMail()).markdown).toContain('/connexion?suite=%2Fdemarches%2Faide-medicale%2Fformulaire');
  });

  it('that is confirmed on another device is asked there about the request it was made from', async () => {
    const begun = await site.send('/demarches/aide-medicale/formulaire', {});
    const base = begun.location;
    const fields = { givenName: 'Wanda', familyName: 'Boula', email: 'wanda@exemple.nc', password: TEST_PASSWORD };
    await site.send('/inscription', { ...fields, suite: `${base}/verification` }, browserOf(begun));
    const [, link = ''] = /\((http[^)]+)\)/u.exec((await latestMail()).markdown) ?? [];
    const confirmed = await site.page(pathIn(link));
    const arrived = await site.page(pathIn(confirmed.location), confirmed);
    expect(arrived).toMatchObject({ status: 303, location: `${base}/verification` });
    const asked = await site.page(arrived.location, confirmed);
    expect(asked.status).toBe(303);
    expect((await site.page(asked.location, confirmed)).text).toContain(
      'Votre compte a été créé à partir d’une demande',
    );
    const join = asked.location.split('?')[0] ?? '';
    const joined = await site.send(join, { choix: 'oui', suite: `${base}/verification` }, confirmed);
    expect(joined.location).toBe(`${base}/verification`);
    expect((await site.page(joined.location, confirmed)).status).toBe(200);
  });

  it('is offered no request by who only knows the address, or of a browser that is not theirs', async () => {
    const begun = await site.send('/demarches/aide-medicale/formulaire', {});
    const suite = `${begun.location}/verification`;
    const fields = { givenName: 'X', familyName: 'Y', email: citizen.email, password: TEST_PASSWORD, suite };
    await site.send('/inscription', fields, browserOf(begun));
    await site.send('/inscription', { ...fields, email: 'ailleurs@exemple.nc' });
    const id = begun.location.split('/').at(-1) ?? '';
    expect(await site.services.db('case_draft').where({ id }).first()).toMatchObject({ offered_to: null });
  });

  it('of an agent begins with an invitation, once', async () => {
    const admin = await site.signIn({ email: 'admin@exemple.nc', roles: ['administrator'] });
    await site.request({
      method: 'POST',
      url: '/api/v1/admin/invitations',
      as: admin,
      payload: { email: 'rose@exemple.nc', name: 'Rose Hmaen', roles: ['agent'], groups: [] },
    });
    const mail = await site.services.db('outbox').whereNull('case_id').orderBy('id', 'desc').first();
    const [, path = ''] = /(\/invitation\/[^)]+)\)/u.exec(mail.payload.markdown) ?? [];
    expect((await site.page(path)).text).toContain('Bienvenue, Rose Hmaen');
    expect((await site.send(path, { password: 'court' })).text).toContain('au moins 12 caractères');
    const accepted = await site.send(path, { password: TEST_PASSWORD });
    expect(accepted).toMatchObject({ status: 303, location: '/arrivee' });
    expect((await site.page('/arrivee', accepted)).location).toBe('/agent');
    expect((await site.page(path)).status).toBe(410);
  });

  it('finds its password again', async () => {
    const suite = '/compte/demandes/7';
    const { html } = await site.page(`/connexion?suite=${suite}`);
    expect(html).toContain('href="/mot-de-passe-oublie?suite=%2Fcompte%2Fdemandes%2F7"');
    await site.send('/mot-de-passe-oublie', { email: citizen.email, suite });
    const mail = await site.services.db('outbox').whereNull('case_id').orderBy('id', 'desc').first();
    const [, path = '', token = ''] =
      /(\/nouveau-mot-de-passe\?jeton=([^)&]+)[^)]*)\)/u.exec(mail.payload.markdown) ?? [];
    const chosen = await site.page(path);
    expect(chosen.text).toContain('Choisir un nouveau mot de passe');
    expect(chosen.html).toContain(`name="suite" value="${suite}"`);
    const changed = await site.send('/nouveau-mot-de-passe', { jeton: token, password: TEST_PASSWORD, suite });
    expect(changed.text).toContain('Votre mot de passe est changé');
    expect(changed.html).toContain(`name="suite" value="${suite}"`);
    expect((await site.send('/nouveau-mot-de-passe', { jeton: token, password: TEST_PASSWORD })).status).toBe(410);
  });
});

describe('what some functions alone read', () => {
  it('is told with them to whoever filed a request, and in the notice of the scheme', async () => {
    const { text: before } = await site.page('/compte/donnees', citizen);
    expect(before).not.toContain('Qui peut lire mes données');
    const source = await readExample(SCHEME);
    const limited = withJson(source, 'privacy.json', ({ categories }) => {
      categories.reservee = { ...categories.identite, title: 'Pièces réservées', functions: ['instructeur'] };
    });
    await publishSource(site.services, limited);
    const rose = await site.signIn({ email: 'rose.limite@exemple.nc', name: 'Rose Kaba' });
    await fileMedicalAid(site, rose);
    const { text } = await site.page('/compte/donnees', rose);
    expect(text).toContain('Qui peut lire mes données');
    expect(text).toMatch(/Pièces réservées \([^)]*médicale[^)]*\)\s+Instructeur\s/u);
    const sheet = await site.page(`/demarches/${SCHEME}`);
    expect(sheet.text).toMatch(/Pièces réservées : [^;]*; parmi les agents, lues seulement par : Instructeur\s/u);
  });
});
