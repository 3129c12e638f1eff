/** A second subvention asks nothing about the association: its details and documents were given with the first. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { publishVersion } from '../../../runtime/dispositifs/index.ts';
import { findEstablishment, importRegister } from '../../../runtime/establishments/index.ts';
import type { EstablishmentRecord } from '../../../schemas/types/api.ts';
import type { TestPerson } from '../../support/app.ts';
import { readExample } from '../../support/example.ts';
import { multipart, PDF } from '../../support/medical-aid.ts';
import { BUILD_MS, createSite, type Reader, type Site } from './site.ts';

const SCHEME = 'subvention-association';
const SEAT = { voie: '3 rue des Mangroves', codePostal: '98800', commune: 'Nouméa' };
const ACCOUNT = { titulaire: 'Club de va’a', iban: 'FR7630006000011234567890189' };
const OF_THE_CLUB = ['releveIdentiteBancaire', 'avisRidet', 'statuts', 'pvAssemblee', 'comptes'];

let site: Site;
let person: TestPerson;
let acting: Reader;
let club: string;
beforeAll(async () => {
  site = await createSite();
  const published = await publishVersion(site.services, { source: await readExample(SCHEME), by: null });
  if (published.type === 'refused') throw new Error(JSON.stringify(published.diagnostics));
  const register = (async function* () {
    yield Buffer.from('ridet;nom;email\n1234566.001;Club de va’a;bureau@club.example\n');
  })();
  await importRegister(site.services.db, register, () => undefined);
  person = await site.signIn({ email: 'tresoriere@exemple.nc', name: 'Marie Wamytan' });
  const { location } = await site.send(
    '/compte/etablissements',
    { ridet: '1234566.001', role: 'representative' },
    person,
  );
  const mail = await site.services
    .db('outbox')
    .where({ type: 'mail' })
    .whereNull('case_id')
    .orderBy('id', 'desc')
    .first();
  const code = /\*\*(\d{6})\*\*/u.exec(mail.payload.markdown)?.[1] ?? '';
  await site.send(`${location}/code`, { code }, person);
  club = location.split('/').at(-1) ?? '';
  const { cookie } = await site.send('/compte/agir', { pour: club }, person);
  acting = { cookie: `${person.cookie}; ${cookie}` };
}, BUILD_MS);
afterAll(() => site.close());

interface Draft {
  readonly id: string;
  readonly revision: number;
  readonly answers: Readonly<Record<string, object>>;
}
const api = async (method: 'GET' | 'PUT' | 'POST', url: string, payload?: object, headers: object = {}) =>
  (
    await site.request({
      method,
      url: `/api/v1${url}`,
      headers: { cookie: acting.cookie, ...headers },
      ...(payload && { payload }),
    })
  ).json();
async function begin(): Promise<{ readonly base: string; readonly draft: Draft }> {
  const begun = await site.send(`/demarches/${SCHEME}/formulaire`, {}, acting);
  return { base: begun.location, draft: await api('GET', `/drafts/${begun.location.split('/').at(-1) ?? ''}`) };
}
async function attach(draft: Draft, names: readonly string[]): Promise<object> {
  const files = await Promise.all(
    names.map(async (name) => {
      const { payload, headers } = multipart(`${name}.pdf`, PDF);
      return [name, await api('POST', `/files?draft=${draft.id}&pointer=/${name}`, payload, headers)];
    }),
  );
  return Object.fromEntries(files);
}
/** Files a draft with answers over those it has. */
async function file(draft: Draft, answers: object): Promise<{ readonly id: string }> {
  await api('PUT', `/drafts/${draft.id}`, { answers, revision: draft.revision });
  return api('POST', '/cases', { draft: draft.id, declaration: true });
}

const REPRESENTATIVE = { nom: 'Wamytan', prenoms: 'Marie', qualite: 'tresorier', telephone: '+687261234' };
const PROJECT = {
  intitule: 'Course des îles',
  description: 'Une course de va’a ouverte à tous les clubs de la province, pendant deux jours à Nouméa.',
  debut: '2027-03-01',
  fin: '2027-03-02',
  cout: 400_000,
  montantDemande: 200_000,
};

it('keeps with the first what it says of the association', async () => {
  const { draft } = await begin();
  expect(draft.answers['association']).toEqual({ nom: 'Club de va’a', ridet: '1234566.001' });
  const association = { ...draft.answers['association'], rna: 'W9N1001234', objet: 'Faire connaître le va’a.' };
  const files = await attach(draft, [...OF_THE_CLUB, 'budget']);
  const answers = {
    association,
    siege: SEAT,
    representant: REPRESENTATIVE,
    projet: PROJECT,
    compte: ACCOUNT,
    ...files,
  };
  const filed = await file(draft, answers);
  expect(filed).toMatchObject({ number: expect.stringContaining('SUB-') });
  const { id } = filed;
  const kept = await findEstablishment(site.services.db, club);
  expect(kept?.details).toEqual({
    rna: 'W9N1001234',
    purpose: 'Faire connaître le va’a.',
    address: SEAT,
    account: ACCOUNT,
  });
  // Nothing of it differs from what was known: nothing is offered.
  expect((await site.page(`/compte/demandes/${id}?depose=1`, acting)).text).not.toContain('dit autre chose');
  const { text } = await site.page(`/compte/etablissements/${club}`, person);
  for (const said of ['W9N1001234', '3 rue des Mangroves', ACCOUNT.iban, 'Faire connaître le va’a.'])
    expect(text).toContain(said);
});

it('tells before the second what was given, and what is still to be prepared', async () => {
  const { text } = await site.page(`/demarches/${SCHEME}/formulaire`, acting);
  const [wanted = '', given = ''] = text.split('Documents que vous avez déjà donnés');
  expect(wanted).toContain('Budget prévisionnel du projet');
  for (const label of [
    'Relevé d’identité bancaire',
    'Avis de situation',
    'Statuts en vigueur',
    'Comptes du dernier exercice',
  ])
    expect([label, wanted.includes(label), given.includes(label)]).toEqual([label, false, true]);
  // What was given for the association is not one's own.
  expect((await site.page(`/demarches/${SCHEME}/formulaire`, person)).text).not.toContain('déjà donnés');
});

it('asks nothing about it with the second, and offers what differs to its record', async () => {
  const { base, draft } = await begin();
  expect(draft.answers).toMatchObject({
    association: { nom: 'Club de va’a', ridet: '1234566.001', rna: 'W9N1001234', objet: 'Faire connaître le va’a.' },
    siege: SEAT,
    compte: ACCOUNT,
  });
  for (const name of OF_THE_CLUB) expect(draft.answers[name]).toMatchObject({ name: `${name}.pdf` });
  expect(draft.answers['budget']).toBeUndefined();
  // Its pages are passed over, and can be opened.
  const { location: here } = await site.page(base, acting);
  expect((await site.page(here, acting)).location).toBe(`${base}/representant`);
  const page = await site.page(`${base}/association`, acting);
  expect(page.text).toContain('Demande de Club de va’a : ce que l’on sait déjà d’elle est rempli, et les pages');
  expect(page.html).toContain('value="W9N1001234"');
  const { text: documents } = await site.page(`${base}/pieces`, acting);
  expect(documents.match(/Déjà donné le .{5,20}\. À remplacer s’il a changé\./gu)).toHaveLength(4);

  const seat = { ...SEAT, voie: '5 rue des Mangroves' };
  const files = await attach(draft, ['budget']);
  const answers = { ...draft.answers, siege: seat, representant: REPRESENTATIVE, projet: PROJECT, ...files };
  const { id } = await file(draft, answers);
  const filed = await site.page(`/compte/demandes/${id}?depose=1`, acting);
  expect(filed.text).toContain('La fiche de Club de va’a dit autre chose');
  expect(filed.text).toContain('Adresse du siège : 5 rue des Mangroves, 98800 Nouméa');
  expect((await findEstablishment(site.services.db, club))?.details.address).toEqual(SEAT);
  const { location } = await site.send(`/compte/demandes/${id}/coordonnees`, {}, acting);
  expect((await site.page(location, acting)).text).toContain('La fiche de Club de va’a est à jour');
  expect((await findEstablishment(site.services.db, club))?.details).toMatchObject({
    address: seat,
    rna: 'W9N1001234',
  });
});

it('knows a document by its content, whatever it is called, and no other by its name', async () => {
  const { base, draft } = await begin();
  const { payload, headers } = multipart('Statuts (copie).pdf', PDF);
  const renamed = await api('POST', `/files?draft=${draft.id}&pointer=/statuts`, payload, headers);
  // As long as the one that was given, and called as it is.
  const changed = Buffer.from(PDF);
  changed.writeUInt8(0x20, changed.length - 1);
  const other = multipart('comptes.pdf', changed);
  const replaced = await api('POST', `/files?draft=${draft.id}&pointer=/comptes`, other.payload, other.headers);
  expect(replaced).toMatchObject({ name: 'comptes.pdf', size: PDF.length });
  const answers = { ...draft.answers, statuts: renamed, comptes: replaced };
  await api('PUT', `/drafts/${draft.id}`, { answers, revision: draft.revision });
  const { text } = await site.page(`${base}/pieces`, acting);
  const [, , statutes = ''] = /(Statuts \(copie\)\.pdf)(.*?)Remplacer/su.exec(text) ?? [];
  expect(statutes).toContain('Déjà donné le');
  expect(text.match(/Déjà donné le .{5,20}\. À remplacer s’il a changé\./gu)).toHaveLength(3);
});

it('asks again for what has become too old, and says so, while the rest is taken', async () => {
  await site.services
    .db('file')
    .where({ establishment_id: club, wallet: 'pv-assemblee' })
    .update({ given_on: '2020-03-01', dated_on: null });
  const before = await site.page(`/demarches/${SCHEME}/formulaire`, acting);
  expect(before.text).toContain('Celui donné le 1er mars 2020 a plus de 1 an : préparez-en un plus récent.');
  const { base, draft } = await begin();
  expect(draft.answers['pvAssemblee']).toBeUndefined();
  expect(draft.answers['statuts']).toMatchObject({ name: 'statuts.pdf' });
  expect((await site.page(`${base}/pieces`, acting)).text).toContain('Ce document a plus de 1 an');
  // Taken all the same, it says so still.
  await site.sendForm(`${base}/pieces`, [['_action', 'wallet:/pvAssemblee']], acting);
  const { text } = await site.page(`${base}/pieces`, acting);
  expect(text).toMatch(/Déjà donné le 1er mars 2020\. À remplacer s’il a changé\. Ce document a plus de 1 an/u);
});

it('is shown to an agent with the request that said each thing first', async () => {
  const group = await site.services
    .db('function_binding')
    .where({ dispositif_id: SCHEME, function: 'instructeur' })
    .first('group_id');
  const agent = await site.signIn({ email: 'agent@exemple.nc', roles: ['agent'], groups: [group.group_id] });
  const answer = await site.request({ method: 'GET', url: `/api/v1/establishments/${club}`, as: agent });
  const record: EstablishmentRecord = answer.json();
  const [second, first] = record.requests;
  expect(record.details.map(({ detail, from, request }) => [detail, from, request?.id])).toEqual([
    ['rna', 'request', first?.id],
    ['purpose', 'request', first?.id],
    // It moved with the second, and nobody said so before.
    ['address', 'request', second?.id],
    ['account', 'request', first?.id],
  ]);
  expect(record.details.find(({ detail }) => detail === 'account')?.text).toContain(ACCOUNT.iban);
  expect(record.documents.filter(({ request }) => request.id === second?.id).map(({ name }) => name)).toContain(
    'statuts.pdf',
  );
});

it('puts nothing of it in a request of the person themselves', async () => {
  const begun = await site.send(`/demarches/${SCHEME}/formulaire`, {}, person);
  const id = begun.location.split('/').at(-1) ?? '';
  const own = await site.request({ method: 'GET', url: `/api/v1/drafts/${id}`, as: person });
  expect(own.body).not.toContain('Mangroves');
  expect(own.body).not.toContain('W9N1001234');
  expect(own.body).not.toContain('.pdf');
});
