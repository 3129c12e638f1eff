/** Those who live with somebody are named once, in their account, and fill in their own requests alone. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MOST_MEMBERS } from '../../../runtime/people/index.ts';
import type { TestPerson } from '../../support/app.ts';
import { fileMedicalAid, groupOf, SCHEME } from '../../support/medical-aid.ts';
import { BUILD_MS, createSite, type Page, type Site } from './site.ts';

const HOME = '/compte/foyer';
const ROSE = { prenoms: 'Rose', nom: 'Wamytan', dateNaissance: '23/11/2019', lien: 'enfant' };

let site: Site;
beforeAll(async () => {
  site = await createSite();
}, BUILD_MS);
afterAll(() => site.close());

const db = () => site.services.db;
const newcomer = (name: string): Promise<TestPerson> => site.signIn({ email: `${name}@exemple.nc`, name });
const add = (person: TestPerson, member: Readonly<Record<string, string>> = ROSE): Promise<Page> =>
  site.send(HOME, member, person);
const idOf = ({ html }: Page): string => /personne=([0-9a-f-]{36})/u.exec(html)?.[1] ?? '';

describe('the page of the household', () => {
  it('is for who is signed in', async () => {
    const page = await site.page(HOME);
    expect([page.status, page.location]).toEqual([303, `/connexion?suite=${encodeURIComponent(HOME)}`]);
  });

  it('says what it is for, and who sees it, before anybody is there', async () => {
    const { text } = await site.page(HOME, await newcomer('vide'));
    expect(text).toContain('Personne pour l’instant.');
    expect(text).toContain('Vous seul les voyez ici.');
  });

  it('takes somebody, and shows them as they are', async () => {
    const someone = await newcomer('marie');
    expect(await add(someone)).toMatchObject({ status: 303, location: `${HOME}?fait=enregistre` });
    const { text } = await site.page(`${HOME}?fait=enregistre`, someone);
    expect(text).toContain('Rose Wamytan, enfant, né ou née le 23 novembre 2019');
    expect(text).toContain('C’est enregistré.');
  });

  it.each([
    [{ ...ROSE, prenoms: '' }, 'Indiquez les prénoms'],
    [{ ...ROSE, nom: '' }, 'Indiquez le nom'],
    [{ ...ROSE, nom: 'x'.repeat(101) }, 'cent caractères au plus'],
    [{ ...ROSE, prenoms: 'Rose\nPaul' }, 'sur une seule ligne'],
    [{ ...ROSE, dateNaissance: '31/2/2019' }, 'Indiquez sa date de naissance'],
    [{ ...ROSE, dateNaissance: '1/1/2999' }, 'Indiquez sa date de naissance'],
    [{ ...ROSE, lien: 'chef' }, 'Choisissez le lien'],
    [{ nom: '', prenoms: 'Rose', dateNaissance: '1/1', lien: '' }, 'Indiquez le nom'],
  ])('refuses %j, and keeps what was typed', async (member, said) => {
    const someone = await newcomer('faute');
    const page = await add(someone, member);
    expect(page.status).toBe(422);
    expect(page.text).toContain(said);
    expect(page.html).toContain(`value="${member.dateNaissance}"`);
    expect(
      await db()('household_member').whereIn(
        'person_id',
        db()('person').where({ user_id: someone.userId }).select('id'),
      ),
    ).toEqual([]);
  });

  it('changes somebody in place, and removes them', async () => {
    const someone = await newcomer('change');
    await add(someone);
    const id = idOf(await site.page(HOME, someone));
    const form = await site.page(`${HOME}?personne=${id}`, someone);
    expect(form.text).toContain('Modifier Rose');
    expect(form.html).toContain('value="23/11/2019"');
    await add(someone, { ...ROSE, personne: id, prenoms: 'Rose-Marie' });
    expect((await site.page(HOME, someone)).text).toContain('Rose-Marie Wamytan, enfant');
    await site.send(`${HOME}/${id}/retirer`, {}, someone);
    expect((await site.page(HOME, someone)).text).toContain('Personne pour l’instant.');
  });

  it('loses nothing of what was typed about somebody who was removed meanwhile', async () => {
    const someone = await newcomer('entretemps');
    await add(someone);
    const id = idOf(await site.page(HOME, someone));
    await site.send(`${HOME}/${id}/retirer`, {}, someone);
    const page = await add(someone, { ...ROSE, personne: id, prenoms: 'Rose-Marie' });
    expect(page.text).toContain('elle a été retirée entre-temps');
    expect(page.html).toContain('value="Rose-Marie"');
    expect((await site.page(`${HOME}?personne=${id}`, someone)).text).toContain('retirée entre-temps');
  });

  it('is nobody else’s to change or to remove', async () => {
    const [owner, other] = [await newcomer('a-moi'), await newcomer('a-toi')];
    await add(owner);
    const id = idOf(await site.page(HOME, owner));
    await add(other, { ...ROSE, personne: id, prenoms: 'Autre' });
    await site.send(`${HOME}/${id}/retirer`, {}, other);
    expect((await site.page(HOME, owner)).text).toContain('Rose Wamytan');
    expect((await site.page(`${HOME}?personne=${id}`, other)).text).not.toContain('Modifier Rose');
  });

  it('keeps twenty, however many windows add at once', async () => {
    const someone = await newcomer('vingt');
    for (let count = 1; count < MOST_MEMBERS; count += 1)
      await add(someone, { ...ROSE, prenoms: `Rose ${String(count)}` });
    const both = await Promise.all([
      add(someone, { ...ROSE, prenoms: 'Une' }),
      add(someone, { ...ROSE, prenoms: 'Deux' }),
    ]);
    expect(both.map(({ location }) => location).toSorted()).toEqual([`${HOME}?fait=enregistre`, `${HOME}?fait=plein`]);
    const { text, html } = await site.page(`${HOME}?fait=plein`, someone);
    expect(text).toContain('vingt personnes au plus');
    expect(html.match(/\/retirer"/gu)).toHaveLength(MOST_MEMBERS);
  });
});

describe('a request', () => {
  const membersOf = async (address: string): Promise<unknown> => {
    const id = /([0-9a-f-]{36})/u.exec(address)?.[1];
    const row = await db()('case_draft').where({ id }).first('answers');
    return row.answers.foyer?.membres;
  };

  it('begins with those of the account', async () => {
    const someone = await newcomer('debut');
    await add(someone);
    expect(await membersOf(await site.begin(someone))).toEqual([
      { nom: 'Wamytan', prenoms: 'Rose', dateNaissance: '2019-11-23', lien: 'enfant' },
    ]);
  });

  it('that an agent fills in for somebody begins without them', async () => {
    const someone = await newcomer('guichet');
    await add(someone);
    const { id: person } = await db()('person').where({ user_id: someone.userId }).first('id');
    const groups = [await groupOf(site.services, 'instructeur')];
    const agent = await site.signIn({ email: 'agent@exemple.nc', roles: ['agent'], groups });
    const payload = {
      dispositif: SCHEME,
      channel: 'counter',
      person: { id: person, givenName: 'Marie', familyName: 'Waheo', email: null },
    };
    const begun = await site.request({ method: 'POST', url: '/api/v1/drafts', as: agent, payload });
    expect(begun.json().answers).toMatchObject({ identite: { nom: 'guichet' } });
    expect(begun.json().answers).not.toHaveProperty('foyer');
  });

  it('offers to keep those whom it names, once, and they are there then', async () => {
    const someone = await newcomer('depot');
    const id = await fileMedicalAid(site, someone);
    const filed = `/compte/demandes/${id}?depose=1`;
    expect((await site.page(filed, someone)).text).toContain('Garder ces personnes dans mon compte ? ');
    expect((await site.page(filed, someone)).text).toContain('Jean Wamytan, enfant, né ou née le 2 septembre 2015');
    const kept = await site.send(`/compte/demandes/${id}/foyer`, {}, someone);
    expect((await site.page(kept.location, someone)).text).toContain('Ces personnes sont dans votre compte.');
    expect((await site.page(filed, someone)).text).not.toContain('Garder ces personnes');
    expect((await site.page(HOME, someone)).text).toContain('Rose Wamytan, enfant, né ou née le 23 novembre 2019');
    const other = await newcomer('curieux');
    expect((await site.send(`/compte/demandes/${id}/foyer`, {}, other)).status).toBe(403);
  });

  it('says when the account is full, and adds nobody beyond', async () => {
    const someone = await newcomer('trop');
    for (let count = 1; count < MOST_MEMBERS; count += 1)
      await add(someone, { ...ROSE, prenoms: `Rose ${String(count)}` });
    const kept = await site.send(`/compte/demandes/${await fileMedicalAid(site, someone)}/foyer`, {}, someone);
    expect(kept.location).toBe(`${HOME}?fait=plein`);
    expect((await site.page(HOME, someone)).html.match(/\/retirer"/gu)).toHaveLength(MOST_MEMBERS);
  });
});
