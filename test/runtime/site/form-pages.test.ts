import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TestPerson } from '../../support/app.ts';
import { ANSWERS, groupOf, PDF } from '../../support/medical-aid.ts';
import { BUILD_MS, browserOf, createSite, type Part, type Site } from './site.ts';
import { moveClock } from '../../support/clock.ts';

let site: Site;
let citizen: TestPerson;
beforeAll(async () => {
  site = await createSite();
  citizen = await site.signIn({ email: 'marie@exemple.nc', name: 'Marie-Louise Wamytan' });
}, BUILD_MS);
afterAll(() => site.close());

const IDENTITY: readonly Part[] = [
  ['identite[statut]', 'commun'],
  ['identite[nom]', 'Wamytan'],
  ['identite[prenoms]', 'Marie-Louise'],
  ['identite[dateNaissance][jour]', '14'],
  ['identite[dateNaissance][mois]', '5'],
  ['identite[dateNaissance][annee]', '1988'],
];
const ADDRESS: readonly Part[] = [
  ['adresse[voie]', 'Tribu de Saint-Philippo II'],
  ['adresse[codePostal]', '98829'],
  ['adresse[commune]', 'Thio'],
];
const DAY_MS = 86_400_000;
const CONTINUE: Part = ['_action', 'continue'];

const draftOf = async (base: string) =>
  site.services
    .db('case_draft')
    .where({ id: base.split('/').at(-1) })
    .first();

describe('a page of a form', () => {
  it('leads to the next one once it is right', async () => {
    const base = await site.begin(citizen);
    const posted = await site.sendForm(`${base}/identite`, [...IDENTITY, CONTINUE], citizen);
    expect(posted).toMatchObject({ status: 303, location: `${base}/coordonnees` });
    const next = await site.page(posted.location, citizen);
    expect(next.text).toContain('Étape 2 sur 6');
    expect(next.text).toContain('Votre adresse');
  });

  it('comes back with its errors and with what was typed, which is kept', async () => {
    const base = await site.begin(citizen);
    const posted = await site.sendForm(
      `${base}/identite`,
      [['identite[nom]', 'Kaloi'], ['identite[prenoms]', ''], CONTINUE],
      citizen,
    );
    // A page of its own, which one can come back to or load again without sending anything twice.
    expect(posted).toMatchObject({ status: 303, location: `${base}/identite?verifier=1` });
    const shown = await site.page(posted.location, citizen);
    expect(shown.text).toContain('Indiquez vos prénoms.');
    expect(shown.html).toContain('value="Kaloi"');
    expect((await draftOf(base)).answers.identite).toMatchObject({ nom: 'Kaloi' });
  });

  it('is left backwards or for later without being judged', async () => {
    const base = await site.begin(citizen);
    const back = await site.sendForm(
      `${base}/coordonnees`,
      [
        ['adresse[voie]', '1 rue'],
        ['_action', 'back'],
      ],
      citizen,
    );
    expect(back).toMatchObject({ status: 303, location: `${base}/identite` });
    const later = await site.sendForm(
      `${base}/identite`,
      [
        ['identite[nom]', 'Kaloi'],
        ['_action', 'later'],
      ],
      citizen,
    );
    expect(later).toMatchObject({ status: 303, location: '/compte' });
    expect((await draftOf(base)).answers).toMatchObject({ adresse: { voie: '1 rue' }, identite: { nom: 'Kaloi' } });
  });

  it('adds and removes members of a list', async () => {
    const base = await site.begin(citizen);
    const added = await site.sendForm(
      `${base}/foyer`,
      [
        ['foyer[situation]', 'seul'],
        ['_action', 'add:/foyer/membres'],
      ],
      citizen,
    );
    expect(added).toMatchObject({ status: 303, location: `${base}/foyer#champ_foyer_membres_0-titre` });
    const { html } = await site.page(`${base}/foyer`, citizen);
    expect(html).toContain('name="foyer[membres][0][nom]"');
    expect(html).toContain('id="champ_foyer_membres_0-titre"');
    const removed = await site.sendForm(
      `${base}/foyer`,
      [
        ['foyer[situation]', 'seul'],
        ['foyer[membres][0][nom]', 'X'],
        ['_action', 'remove:/foyer/membres/0'],
      ],
      citizen,
    );
    expect(removed).toMatchObject({ status: 303, location: `${base}/foyer#champ_foyer_membres` });
    expect((await site.page(`${base}/foyer`, citizen)).html).not.toContain('name="foyer[membres][0][nom]"');
  });

  it('tells of a postcode that is not of its commune, goes on all the same, and tells it again before filing', async () => {
    const base = await site.begin(citizen);
    const remark = 'Vérifiez ce code : celui de Thio est d’habitude 98829.';
    const sent = ADDRESS.map(([name, value]): Part => [name, name.includes('codePostal') ? '98870' : value]);
    const since: readonly Part[] = [
      ['residenceDepuis[jour]', '1'],
      ['residenceDepuis[mois]', '1'],
      ['residenceDepuis[annee]', '2001'],
    ];
    const posted = await site.sendForm(`${base}/coordonnees`, [...sent, ...since, CONTINUE], citizen);
    expect(posted.location).toBe(`${base}/foyer`);
    expect((await site.page(`${base}/coordonnees`, citizen)).text).toContain(remark);
    expect((await site.page(`${base}/verification`, citizen)).text).toContain(`98870 ${remark}`);
    await site.sendForm(`${base}/coordonnees`, [...ADDRESS, ...since, CONTINUE], citizen);
    expect((await site.page(`${base}/coordonnees`, citizen)).text).not.toContain('Vérifiez ce code');
    expect((await site.page(`${base}/verification`, citizen)).text).not.toContain('Vérifiez ce code');
  });

  it('shows a question that the answer brings along before it complains about it', async () => {
    const base = await site.begin(citizen);
    const parts: readonly Part[] = [
      ['couverture', 'aucune'],
      ['revenus', '80 000'],
      ['autresRessources', 'oui'],
      CONTINUE,
    ];
    const posted = await site.sendForm(`${base}/ressources`, parts, citizen);
    expect(posted).toMatchObject({ status: 303, location: `${base}/ressources?nouveau=1` });
    const shown = await site.page(posted.location, citizen);
    expect(shown.text).toContain('une nouvelle question sur cette page');
    expect(shown.html).toContain('name="montantAutresRessources"');
    const again = await site.sendForm(`${base}/ressources`, parts, citizen);
    expect(again.location).toBe(`${base}/ressources?verifier=1`);
    expect((await site.page(again.location, citizen)).text).toContain(
      'Indiquez le montant mensuel de ces autres ressources.',
    );
  });

  it('leads on to a page that says what forbids filing, as soon as it is answered', async () => {
    const base = await site.begin(citizen);
    const sentence = 'L’aide médicale est réservée aux personnes qui habitent en province Sud';
    expect((await site.page(`${base}/foyer`, citizen)).text).not.toContain(sentence);
    const post = (day: Date) => {
      const since: readonly Part[] = [
        ['residenceDepuis[jour]', String(day.getUTCDate())],
        ['residenceDepuis[mois]', String(day.getUTCMonth() + 1)],
        ['residenceDepuis[annee]', String(day.getUTCFullYear())],
      ];
      return site.sendForm(`${base}/coordonnees`, [...ADDRESS, ...since, CONTINUE], citizen);
    };
    const now = Date.parse(site.services.clock.now());
    const posted = await post(new Date(now - 60 * DAY_MS));
    expect(posted.location).toBe(`${base}/foyer`);
    // The identity is not answered yet: nothing of it is read by the condition.
    expect((await site.page(posted.location, citizen)).text).toContain(sentence);
    await post(new Date(now - 600 * DAY_MS));
    expect((await site.page(`${base}/foyer`, citizen)).text).not.toContain(sentence);
  });

  it('takes documents in the post, and says why one is refused', async () => {
    const base = await site.begin(citizen);
    const refused = await site.sendForm(
      `${base}/pieces`,
      [['justificatifRessources', { file: 'virus.pdf', content: Buffer.from('MZ program') }], CONTINUE],
      citizen,
    );
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('Ce fichier n’est pas un PDF');
    const heavy = await site.sendForm(
      `${base}/pieces`,
      [
        ['justificatifRessources', { file: 'gros.pdf', content: Buffer.concat([PDF, Buffer.alloc(11_000_000)]) }],
        CONTINUE,
      ],
      citizen,
    );
    expect(heavy.text).toContain('Taille maximale : 10 Mo.');
    expect(heavy.text).toContain('Ce fichier est trop lourd : 10 Mo au plus.');
    const taken = await site.sendForm(
      `${base}/pieces`,
      [['justificatifRessources', { file: 'pension.pdf', content: PDF }], CONTINUE],
      citizen,
    );
    expect(taken).toMatchObject({ status: 303, location: `${base}/verification` });
    expect((await draftOf(base)).answers.justificatifRessources).toMatchObject({
      name: 'pension.pdf',
      size: PDF.length,
    });
  });

  it('takes no document that was received for something else', async () => {
    const base = await site.begin(citizen);
    const stolen = JSON.stringify({
      id: '6a5d9c1e-0000-4000-8000-000000000001',
      name: 'a.pdf',
      size: 1,
      mediaType: 'application/pdf',
    });
    await site.sendForm(`${base}/pieces`, [['justificatifRessources', stolen], CONTINUE], citizen);
    expect((await draftOf(base)).answers).not.toHaveProperty('justificatifRessources');
  });

  it('says what the checks across fields find, on the page of the field they blame', async () => {
    const base = await site.begin(citizen);
    const posted = await site.sendForm(
      `${base}/coordonnees`,
      [
        ['adresse[voie]', 'Tribu de Saint-Philippo II'],
        ['adresse[codePostal]', ' 98 829 '],
        ['adresse[commune]', 'Thio'],
        ['residenceDepuis[jour]', '1'],
        ['residenceDepuis[mois]', '1'],
        ['residenceDepuis[annee]', '2090'],
        CONTINUE,
      ],
      citizen,
    );
    const { html } = await site.page(posted.location, citizen);
    expect(html).toContain('href="#champ_residenceDepuis"');
    // However the postcode is written.
    expect(html).not.toContain('href="#champ_adresse_codePostal"');
  });
});

describe('a draft', () => {
  it('begun before signing in belongs to its browser, and to whoever says there that it is theirs', async () => {
    const begun = await site.send('/demarches/aide-medicale/formulaire', {});
    const browser = browserOf(begun);
    const base = begun.location;
    await site.sendForm(`${base}/identite`, [...IDENTITY, CONTINUE], browser);
    expect((await site.page(`${base}/identite`)).status).toBe(404);
    expect((await site.page('/demarches/aide-medicale/formulaire', browser)).text).toContain('Vous avez déjà commencé');
    const review = await site.page(`${base}/verification`, browser);
    expect(review.text).toContain('Wamytan');
    const both = { cookie: `${browser.cookie}; ${citizen.cookie}` };
    await site.page('/arrivee', both);
    const asked = await site.page(`${base}/verification`, both);
    const join = base.replace('/formulaire/', '/brouillons/') + '/joindre';
    expect(asked).toMatchObject({
      status: 303,
      location: `${join}?suite=${encodeURIComponent(`${base}/verification`)}`,
    });
    expect(await draftOf(base)).toMatchObject({ user_id: null });
    const joined = await site.send(join, { choix: 'oui', suite: `${base}/verification` }, both);
    expect(joined).toMatchObject({ status: 303, location: `${base}/verification` });
    expect(await draftOf(base)).toMatchObject({ user_id: citizen.userId, token_hash: null });
    expect((await site.page(`${base}/verification`, citizen)).text).toContain('Wamytan');
  });

  it('that somebody else began on a shared device shows them nothing, and waits for its owner', async () => {
    const begun = await site.send('/demarches/aide-medicale/formulaire', {});
    const browser = browserOf(begun);
    const base = begun.location;
    await site.sendForm(`${base}/identite`, [...IDENTITY, CONTINUE], browser);
    const other = await site.signIn({ email: 'passante@exemple.nc', name: 'Odile Passante' });
    const both = { cookie: `${browser.cookie}; ${other.cookie}` };
    const join = base.replace('/formulaire/', '/brouillons/') + '/joindre';
    for (const address of ['/compte', '/demarches/aide-medicale/formulaire', join]) {
      const { text, html } = await site.page(address, both);
      expect(text).toContain('C’est la mienne, la joindre à mon compte');
      expect(text).toMatch(/commencée (?:sur cet appareil )?le \d/u);
      expect(html).toContain(`action="${join}"`);
      expect(html).not.toContain('Wamytan');
    }
    // A page of hers that was open before she signed in: what she typed comes back, and nothing else.
    const posted = await site.sendForm(
      `${base}/coordonnees`,
      [['adresse[voie]', '12 rue des Cocotiers'], CONTINUE],
      both,
    );
    expect(posted.status).toBe(409);
    expect(posted.html).toContain('value="12 rue des Cocotiers"');
    expect(posted.html).not.toContain('Wamytan');
    expect(await site.send(join, { choix: 'non' }, both)).toMatchObject({ status: 303, location: '/compte' });
    expect((await site.page('/compte', both)).html).not.toContain(join);
    expect((await site.page(`${base}/identite`, both)).status).toBe(404);
    expect((await site.send(join, { choix: 'oui' }, both)).status).toBe(404);
    expect((await site.page(`${base}/identite`, browser)).html).toContain('Wamytan');
  });

  it('leads nowhere else once it is joined, and is joined by no one who does not hold it', async () => {
    const begun = await site.send('/demarches/aide-medicale/formulaire', {});
    const join = begun.location.replace('/formulaire/', '/brouillons/') + '/joindre';
    const notHere = await site.page(`${begun.location}/identite`, citizen);
    expect(notHere.status).toBe(404);
    expect(notHere.text).toContain('Ouvrez-la sur l’appareil où vous l’avez commencée');
    expect((await site.send(join, { choix: 'oui' }, citizen)).status).toBe(404);
    const both = { cookie: `${browserOf(begun).cookie}; ${citizen.cookie}` };
    const suite = '/deconnexion';
    expect(await site.send(join, { choix: 'oui', suite }, both)).toMatchObject({ location: begun.location });
  });

  it('of someone else is not there', async () => {
    const base = await site.begin(citizen);
    const other = await site.signIn({ email: 'autre@exemple.nc', name: 'Jean Autre' });
    expect((await site.page(`${base}/identite`, other)).status).toBe(404);
    expect((await site.sendForm(`${base}/identite`, [...IDENTITY, CONTINUE], other)).status).toBe(404);
  });

  it('leads to sign-in and back when the session has ended', async () => {
    const base = await site.begin(citizen);
    const answer = await site.page(`${base}/identite`);
    expect(answer).toMatchObject({
      status: 303,
      location: `/connexion?suite=${encodeURIComponent(`${base}/identite`)}`,
    });
  });

  it('loses nothing that was typed when the session has ended, and shows nothing else', async () => {
    const base = await site.begin(citizen);
    await site.sendForm(`${base}/identite`, [...IDENTITY, CONTINUE], citizen);
    const posted = await site.sendForm(`${base}/coordonnees`, [['adresse[voie]', '12 rue des Cocotiers'], CONTINUE]);
    expect(posted.status).toBe(401);
    expect(posted.html).toContain('value="12 rue des Cocotiers"');
    expect(posted.text).toContain('Votre session a expiré');
    expect(posted.html).not.toContain('Wamytan');
  });
});

describe('the last page', () => {
  it('lists what is missing, each with the way to its page, and files nothing', async () => {
    const base = await site.begin(citizen);
    const { text, html } = await site.page(`${base}/verification`, citizen);
    expect(text).toContain('erreurs à corriger');
    expect(text).toContain('Étape 6 sur 6');
    // In the order of the form, whatever the schema says first.
    const asked = [...html.matchAll(/#champ_(\w+)"/gu)].map(([, name]) => name);
    expect(asked.slice(0, 4)).toEqual([
      'identite_dateNaissance',
      'adresse_voie',
      'adresse_codePostal',
      'adresse_commune',
    ]);
    expect(asked.at(-1)).toBe('justificatifRessources');
    expect(text).toContain('Autres personnes du foyer Non renseigné');
    expect(html).toContain(`${base}/pieces?verifier=1&amp;retour=1#champ_justificatifRessources`);
    expect(text).not.toContain('Déposer ma demande');
    const forced = await site.send(`${base}/verification`, { declaration: 'oui' }, citizen);
    expect(forced.status).toBe(422);
    expect((await draftOf(base)).case_id).toBeNull();
  });

  it('shows a page with its errors when one comes from there', async () => {
    const base = await site.begin(citizen);
    const { text, html } = await site.page(`${base}/pieces?verifier=1`, citizen);
    expect(text).toContain('Ajoutez un justificatif de vos ressources.');
    expect(html).toContain('<title>Erreur : Vos pièces justificatives – Aide médicale – ');
  });

  it('is where one comes back to once an answer read there is changed', async () => {
    const base = await site.begin(citizen);
    expect((await site.page(`${base}/verification`, citizen)).html).toContain(`href="${base}/identite?retour=1"`);
    const url = `${base}/identite?retour=1`;
    const page = await site.page(url, citizen);
    expect(page.html).toContain(`action="${url}"`);
    expect(page.text).toContain('Vérifier mes réponses');
    const wrong = await site.sendForm(url, [['identite[nom]', 'Kaloi'], CONTINUE], citizen);
    expect(wrong.location).toBe(`${base}/identite?verifier=1&retour=1`);
    const right = await site.sendForm(url, [...IDENTITY, CONTINUE], citizen);
    expect(right.location).toBe(`${base}/verification`);
  });

  it('says on top that the declaration was forgotten, with the way to it, and gives that the focus without any script', async () => {
    const base = await site.begin(citizen);
    await site.services
      .db('case_draft')
      .where({ id: base.split('/').at(-1) })
      .update({ answers: JSON.stringify(ANSWERS) });
    const { status, html } = await site.send(`${base}/verification`, {}, citizen);
    expect(status).toBe(422);
    expect(html).toContain('<title>Erreur : Vérifiez vos réponses');
    const summary = /<div[^>]*class="cg-summary".*?<\/div>/su.exec(html)?.[0] ?? '';
    expect(summary).toMatch(/^<div[^>]* autofocus/u);
    expect(summary).toContain('<a href="#declaration">Cochez la déclaration');
  });
});

describe('a form that was begun in time', () => {
  it('says before the declaration, not after, that requests are no longer received', async () => {
    const base = await site.begin(citizen);
    await site.services
      .db('case_draft')
      .where({ id: base.split('/').at(-1) })
      .update({ answers: JSON.stringify(ANSWERS) });
    const documents = [['justificatifRessources', { file: 'a.pdf', content: PDF }] as const, CONTINUE];
    await site.sendForm(`${base}/pieces`, documents, citizen);
    expect((await site.page(`${base}/verification`, citizen)).text).toContain('Déposer ma demande');
    const { clock } = site.services;
    clock.setOffset(Date.parse('2025-11-24T00:00:00Z') - Date.now());
    const { text } = await site.page(`${base}/verification`, citizen);
    moveClock(clock, 0);
    expect(text).toContain('Cette démarche ne reçoit pas de demandes en ce moment.');
    expect(text).toContain('Ouverture des demandes le 1er janvier 2026.');
    expect(text).not.toContain('Déposer ma demande');
  });
});

describe('a request filed twice', () => {
  it('as by two clicks, is filed once, and its number is told both times', async () => {
    const base = await site.begin(citizen);
    await site.services
      .db('case_draft')
      .where({ id: base.split('/').at(-1) })
      .update({ answers: JSON.stringify(ANSWERS) });
    const documents = [['justificatifRessources', { file: 'a.pdf', content: PDF }] as const, CONTINUE];
    await site.sendForm(`${base}/pieces`, documents, citizen);
    const first = await site.send(`${base}/verification`, { declaration: 'oui' }, citizen);
    expect(first.location).toMatch(/^\/compte\/demandes\/.*\?depose=1$/u);
    const second = await site.send(`${base}/verification`, { declaration: 'oui' }, citizen);
    expect(second.location).toBe(first.location);
  });
});

describe('an agent who fills in for someone', () => {
  it('does so on the same pages, and comes back to the desk with a number', async () => {
    const groups = [await groupOf(site.services, 'instructeur')];
    const agent = await site.signIn({ email: 'accueil@exemple.nc', name: 'Paul Kaba', roles: ['agent'], groups });
    const begun = await site.request({
      method: 'POST',
      url: '/api/v1/drafts',
      as: agent,
      payload: {
        dispositif: 'aide-medicale',
        channel: 'counter',
        receivedOn: '2026-11-20',
        person: { givenName: 'Jean', familyName: 'Boewa', email: null, phone: null, birthDate: null },
      },
    });
    const draft: { id: string; revision: number; url: string } = begun.json();
    const base = `/demarches/aide-medicale/formulaire/${draft.id}`;
    expect(await site.page(draft.url, agent)).toMatchObject({ status: 303, location: base });
    expect((await site.page(`${base}/identite`, agent)).text).toContain(
      'Vous remplissez cette demande pour Jean Boewa.',
    );
    const documents = [['justificatifRessources', { file: 'a.pdf', content: PDF }] as const, CONTINUE];
    await site.sendForm(`${base}/pieces`, documents, agent);
    const { answers, revision } = (
      await site.request({ method: 'GET', url: `/api/v1/drafts/${draft.id}`, as: agent })
    ).json();
    await site.request({
      method: 'PUT',
      url: `/api/v1/drafts/${draft.id}`,
      as: agent,
      payload: { answers: { ...ANSWERS, ...answers, identite: ANSWERS.identite }, revision },
    });
    const filed = await site.send(`${base}/verification`, { declaration: 'oui' }, agent);
    expect(filed).toMatchObject({ status: 303, location: `${base}/deposee` });
    const page = await site.page(filed.location, agent);
    expect(page.text).toMatch(/AM-\d{4}-\d{6}/u);
    expect(page.html).toContain(`href="/agent/dossiers/${draft.id}"`);
  });
});

describe('values that a digital identity vouches for', () => {
  it('are shown, not asked, and stay whatever is posted', async () => {
    const person = await site.signIn({ email: 'vouched@exemple.nc', name: 'Rose Kaloi' });
    await site.services
      .db('person')
      .where({ user_id: person.userId })
      .update({ verified: 2, given_name: 'Rose', family_name: 'Kaloi', birth_date: '1990-02-03' });
    const base = await site.begin(person);
    const page = await site.page(`${base}/identite`, person);
    expect(page.html).not.toMatch(/<input(?=[^>]*type="text")(?=[^>]*identite\[nom\])/u);
    expect(page.text).toContain('Vérifié par votre compte');
    await site.sendForm(`${base}/identite`, [...IDENTITY, CONTINUE], person);
    expect((await draftOf(base)).answers.identite).toMatchObject({ nom: 'Kaloi', dateNaissance: '1990-02-03' });
  });
});

describe('the conditions of the small forms of a version', () => {
  const address = '/demarches/aide-medicale/versions/1/conditions.js';

  it('are one module for those who work here, and for nobody else', async () => {
    const agent = await site.signIn({ email: 'conditions@exemple.nc', roles: ['agent'] });
    const { statusCode, headers, body } = await site.request({ method: 'GET', url: address, as: agent });
    expect(statusCode).toBe(200);
    expect(headers['content-type']).toBe('text/javascript; charset=utf-8');
    expect(body).toMatch(/^import \{[^}]*\} from "\/assets\/portal\/validator-runtime-[^"]+\.js";/u);
    expect(body).toContain('export const conditions = {');
    expect((await site.request({ method: 'GET', url: address })).statusCode).toBe(401);
    expect((await site.request({ method: 'GET', url: address, as: citizen })).statusCode).toBe(403);
  });

  it('are none of a version that was not published', async () => {
    const agent = await site.signIn({ email: 'sans-version@exemple.nc', roles: ['agent'] });
    const asked = await site.request({ method: 'GET', url: address.replace('/1/', '/9/'), as: agent });
    expect(asked.statusCode).toBe(404);
  });
});
