import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TestPerson } from '../../support/app.ts';
import { fileMedicalAid, PDF } from '../../support/medical-aid.ts';
import { BUILD_MS, createSite, type Part, type Site } from './site.ts';

const HOME = '/compte/documents';
const BILL: Part = ['fichier', { file: 'edf.pdf', content: PDF }];
const KIND: Part = ['kind', 'justificatif-domicile'];

let site: Site;
let stranger: TestPerson;
beforeAll(async () => {
  site = await createSite();
  stranger = await site.signIn({ email: 'autre@exemple.nc', name: 'Rose Wea' });
}, BUILD_MS);
afterAll(() => site.close());

const newcomer = (name: string): Promise<TestPerson> => site.signIn({ email: `${name}@exemple.nc`, name });
/** Address of the first document in a wallet. */
const addressIn = ({ html }: { readonly html: string }): string =>
  /href="(\/compte\/documents\/[0-9a-f-]{36})"/u.exec(html)?.[1] ?? '';

describe('my wallet', () => {
  it('is a page of the account, and says what to do when it is empty', async () => {
    const someone = await newcomer('vide');
    expect((await site.page('/compte', someone)).html).toContain(`href="${HOME}"`);
    expect((await site.page(HOME, someone)).text).toContain('Votre porte-documents est vide.');
    expect((await site.page(HOME)).location).toBe(`/connexion?suite=${encodeURIComponent(HOME)}`);
    expect((await site.sendForm(HOME, [KIND, BILL])).status).toBe(401);
  });

  it('takes a document, and shows its kind, its days and where it is offered', async () => {
    const someone = await newcomer('marie');
    const sent = await site.sendForm(
      HOME,
      [KIND, ['datedOn', '3/1/2020'], ['validUntil', '31/12/2020'], BILL],
      someone,
    );
    expect(sent).toMatchObject({ status: 303, location: `${HOME}?fait=ajoute` });
    const { text, html } = await site.page(sent.location, someone);
    expect(text).toContain('Le document est rangé.');
    expect(text).toContain('Justificatif de domicile');
    expect(text).toContain('Daté du 3 janvier 2020, valable jusqu’au 31 décembre 2020, pas encore utilisé.');
    expect(text).toContain('N’est plus valable');
    const one = await site.page(addressIn({ html }), someone);
    expect(one.text).toContain('Aide médicale trop ancien, accepté jusqu’au 3 avril 2020');
    expect(one.text).toContain('Personne ne l’a ouvert pour le moment.');
    expect(one.text).toContain('Il sera effacé : aucune demande n’en a de copie.');
    expect((await site.page(addressIn({ html }), stranger)).status).toBe(404);
  });

  it('says by each field what to mend, keeps what was typed, and stores nothing meanwhile', async () => {
    const someone = await newcomer('erreurs');
    const wrong = await site.sendForm(
      HOME,
      [['kind', ''], ['datedOn', '3/1/2999'], ['validUntil', 'demain'], BILL],
      someone,
    );
    expect(wrong.status).toBe(422);
    for (const said of ['Choisissez le genre du document.', 'Indiquez une date passée', 'par exemple 14/05/2031.'])
      expect(wrong.text).toContain(said);
    expect(wrong.html).toContain('value="3/1/2999"');
    const none = await site.sendForm(HOME, [KIND], someone);
    expect(none.text).toContain('Choisissez le fichier à ranger.');
    expect(none.html).toMatch(/<option value="justificatif-domicile" selected/u);
    const junk: Part = ['fichier', { file: 'edf.pdf', content: Buffer.from('rien') }];
    expect((await site.sendForm(HOME, [KIND, junk], someone)).status).toBe(422);
    // What is said of it comes before the file: nothing is known of one that comes first.
    expect((await site.sendForm(HOME, [BILL, KIND], someone)).status).toBe(422);
    expect((await site.page(HOME, someone)).text).toContain('Votre porte-documents est vide.');
  });

  it('replaces and takes out, and says what becomes of the copies that requests have', async () => {
    const someone = await newcomer('paul');
    const id = await fileMedicalAid(site, someone);
    const first = addressIn(await site.page(HOME, someone));
    const before = await site.page(first, someone);
    expect(before.html).toContain(`href="/compte/demandes/${id}"`);
    expect(before.text).toContain('Les demandes qui en ont une copie la gardent');
    const other: Part = ['fichier', { file: 'eau.pdf', content: Buffer.concat([PDF, Buffer.from('x')]) }];
    expect((await site.sendForm(first, [['datedOn', 'hier'], other], someone)).status).toBe(422);
    expect((await site.sendForm(first, [other], stranger)).status).toBe(404);
    expect((await site.sendForm(first, [other], someone)).location).toBe(`${HOME}?fait=remplace`);
    expect((await site.page(first, someone)).status).toBe(404);
    const second = addressIn(await site.page(HOME, someone));
    expect((await site.send(`${second}/retirer`, {}, stranger)).status).toBe(404);
    expect((await site.page(`${second}/retirer`, someone)).location).toBe(second);
    expect((await site.send(`${second}/retirer`, {}, someone)).location).toBe(`${HOME}?fait=retire`);
    expect((await site.page(`${HOME}?fait=retire`, someone)).text).toContain('Votre porte-documents est vide.');
  });

  it.each(['pas-un-document', '00000000-0000-4000-8000-000000000000', '%00'])(
    'has no such document: %s',
    async (id) => {
      expect((await site.page(`${HOME}/${id}`, stranger)).status).toBe(404);
    },
  );
});

describe('a form that asks a kind of document', () => {
  const FIELD = '/justificatifDomicile';
  const pieces = async (someone: TestPerson): Promise<string> =>
    `${await site.begin(someone)}/pieces`.replace(/\/[a-z]+\/pieces$/u, '/pieces');

  it('offers what is in the wallet, and warns of what is too old; who takes it has it all the same', async () => {
    const someone = await newcomer('offre');
    await site.sendForm(HOME, [KIND, ['datedOn', '3/1/2020'], BILL], someone);
    const url = await pieces(someone);
    const shown = await site.page(url, someone);
    expect(shown.text).toContain('Ce document a plus de 3 mois : cette demande en attend un plus récent.');
    expect(shown.text).toContain('Utiliser quand même');
    const taken = await site.sendForm(url, [['_action', `wallet:${FIELD}`]], someone);
    expect((await site.page(taken.location, someone)).text).toContain('edf.pdf');
    const draft = /formulaire\/([0-9a-f-]{36})/u.exec(url)?.[1] ?? '';
    const copy = await site.services.db('file').where({ draft_id: draft }).first();
    expect(copy).toMatchObject({ kind: 'answer', wallet: 'justificatif-domicile', dated_on: '2020-01-03' });
  });

  it('offers what is young enough without a word', async () => {
    const someone = await newcomer('recent');
    await site.sendForm(HOME, [KIND, BILL], someone);
    const { text } = await site.page(await pieces(someone), someone);
    expect(text).toContain('Utiliser ce document');
    expect(text).not.toContain('Utiliser quand même');
  });

  it('offers nothing of somebody else, nor what was taken out', async () => {
    const someone = await newcomer('retrait');
    await site.sendForm(HOME, [KIND, BILL], someone);
    await site.send(`${addressIn(await site.page(HOME, someone))}/retirer`, {}, someone);
    expect((await site.page(await pieces(someone), someone)).text).not.toContain('Utiliser ce document');
    const url = await pieces(stranger);
    expect((await site.page(url, stranger)).text).not.toContain('Utiliser ce document');
    const refused = await site.sendForm(url, [['_action', `wallet:${FIELD}`]], stranger);
    expect(refused.text).toContain('Ce document ne peut plus être utilisé de nouveau.');
  });
});
