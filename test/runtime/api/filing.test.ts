import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cookiesOf, createTestApp, type TestApp, type TestPerson } from '../../support/app.ts';
import { createCast, type Cast } from '../../support/cast.ts';
import { ANSWERS, fileMedicalAid, multipart, PDF, SCHEME } from '../../support/medical-aid.ts';

let test: TestApp;
let cast: Cast;
beforeAll(async () => {
  test = await createTestApp();
  cast = await createCast(test);
});
afterAll(() => test.close());

type Who = TestPerson | { readonly cookie: string } | undefined;
const call = (method: 'GET' | 'POST' | 'PUT' | 'DELETE', url: string, who: Who, payload?: object) =>
  test.request({
    method,
    url: `/api/v1${url}`,
    ...(who && { headers: { cookie: who.cookie } }),
    ...(payload && { payload }),
  });
const send = (query: string, who: Who, name = 'piece.pdf', content = PDF) => {
  const { payload, headers } = multipart(name, content);
  return test.request({
    method: 'POST',
    url: `/api/v1/files?${query}`,
    payload,
    headers: { ...headers, ...(who && { cookie: who.cookie }) },
  });
};

describe('a request begun before signing in', () => {
  it('belongs to the browser, then to whom signs in with it and says that it is theirs', async () => {
    const begun = await call('POST', '/drafts', undefined, { dispositif: SCHEME, answers: { revenus: 80_000 } });
    const { id } = begun.json();
    const browser = { cookie: cookiesOf(begun) };
    expect((await call('GET', `/drafts/${id}`, undefined)).statusCode).toBe(404);
    expect((await call('GET', `/drafts/${id}`, browser)).json()).toMatchObject({ answers: { revenus: 80_000 } });
    expect((await send(`draft=${id}&pointer=/justificatifDomicile`, browser)).statusCode).toBe(201);
    expect((await call('POST', '/cases', browser, { draft: id, declaration: true })).json()).toMatchObject({
      code: 'not-signed-in',
    });

    const both = { cookie: `${browser.cookie}; ${cast.owner.cookie}` };
    const notYet = [
      await call('GET', `/drafts/${id}`, both),
      await call('PUT', `/drafts/${id}`, both, { answers: {}, revision: 1 }),
      await call('POST', '/cases', both, { draft: id, declaration: true }),
    ];
    expect(notYet.map((answer) => answer.json().code)).toEqual(notYet.map(() => 'draft-not-joined'));
    expect((await call('POST', `/drafts/${id}/join`, cast.owner)).statusCode).toBe(404);
    expect((await call('POST', `/drafts/${id}/join`, both)).statusCode).toBe(204);
    expect((await call('GET', `/drafts/${id}`, both)).statusCode).toBe(200);
    expect((await call('GET', `/drafts/${id}`, browser)).statusCode).toBe(404);
    expect((await call('GET', '/me/cases', cast.owner)).json().drafts).toMatchObject([{ id }]);
    expect((await call('DELETE', `/drafts/${id}`, cast.owner)).statusCode).toBe(204);
  });
});

describe('files of a request', () => {
  it('count only when they were received for it, with the name and type found in them', async () => {
    const theirs = (await call('POST', '/drafts', cast.otherCitizen, { dispositif: SCHEME })).json();
    const stolen = (await send(`draft=${theirs.id}&pointer=/justificatifDomicile`, cast.otherCitizen)).json();
    const mine = (await call('POST', '/drafts', cast.owner, { dispositif: SCHEME })).json();
    const own = (await send(`draft=${mine.id}&pointer=/justificatifRessources`, cast.owner, '../../rendu.exe')).json();
    expect(own).toMatchObject({ name: 'rendu.exe.pdf', mediaType: 'application/pdf' });
    const answers = {
      ...ANSWERS,
      justificatifDomicile: stolen,
      justificatifRessources: { ...own, name: 'autre.html', mediaType: 'text/html' },
    };
    await call('PUT', `/drafts/${mine.id}`, cast.owner, { answers, revision: mine.revision });
    const kept = (await call('GET', `/drafts/${mine.id}`, cast.owner)).json();
    expect(kept.answers.justificatifDomicile).toBeUndefined();
    expect(kept.answers.justificatifRessources).toEqual(own);
    expect((await call('GET', `/files/${stolen.id}`, cast.owner)).statusCode).toBe(404);
  });

  it('leave under headers that let nothing run', async () => {
    const draft = (await call('POST', '/drafts', cast.owner, { dispositif: SCHEME })).json();
    const file = (await send(`draft=${draft.id}&pointer=/justificatifRessources`, cast.owner)).json();
    const { headers, rawPayload } = await call('GET', `/files/${file.id}`, cast.owner);
    expect(headers).toMatchObject({
      'content-type': 'application/pdf',
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
    });
    expect(headers['content-disposition']).toMatch(/^inline; filename="piece.pdf"/);
    expect(rawPayload.equals(PDF)).toBe(true);
    const kept = await call('GET', `/files/${file.id}?download=true`, cast.owner);
    expect(kept.headers['content-disposition']).toMatch(/^attachment;/);
  });

  it('are refused for a field that takes none', async () => {
    const draft = (await call('POST', '/drafts', cast.owner, { dispositif: SCHEME })).json();
    expect((await send(`draft=${draft.id}&pointer=/revenus`, cast.owner)).json()).toMatchObject({
      code: 'field-not-a-file',
    });
    expect(
      (await send(`draft=${draft.id}&pointer=/justificatifDomicile`, cast.owner, 'vide.pdf', Buffer.alloc(0))).json(),
    ).toMatchObject({ code: 'file-missing' });
  });
});

describe('documents that nobody needs any more', () => {
  const stored = async (id: string): Promise<boolean> =>
    (await test.services.files.open(id).then((stream) => stream?.destroy())) !== undefined;

  it('go with a request that is given up', async () => {
    const draft = (await call('POST', '/drafts', cast.owner, { dispositif: SCHEME })).json();
    const file = (await send(`draft=${draft.id}&pointer=/justificatifRessources`, cast.owner)).json();
    expect(await stored(file.id)).toBe(true);
    await call('DELETE', `/drafts/${draft.id}`, cast.owner);
    expect(await stored(file.id)).toBe(false);
  });

  it('go when they were replaced before filing', async () => {
    const draft = (await call('POST', '/drafts', cast.owner, { dispositif: SCHEME })).json();
    const first = (await send(`draft=${draft.id}&pointer=/justificatifRessources`, cast.owner)).json();
    const second = (await send(`draft=${draft.id}&pointer=/justificatifRessources`, cast.owner)).json();
    const answers = { ...ANSWERS, justificatifRessources: second };
    await call('PUT', `/drafts/${draft.id}`, cast.owner, { answers, revision: draft.revision });
    const filed = await call('POST', '/cases', cast.owner, { draft: draft.id, declaration: true });
    expect(filed.statusCode).toBe(201);
    expect([await stored(first.id), await stored(second.id)]).toEqual([false, true]);
  });
});

describe('an agent who helps someone', () => {
  const person = {
    givenName: 'Rosalie',
    familyName: 'Poadja',
    email: null,
    phone: '+687223344',
    birthDate: '1950-01-02',
  };

  it('files for a person without an address, on paper or at the counter', async () => {
    const begun = await call('POST', '/drafts', cast.agent, {
      dispositif: SCHEME,
      channel: 'letter',
      receivedOn: '2026-03-02',
      person,
      mandate: { name: 'Jean Poadja', quality: 'fils' },
    });
    expect(begun.statusCode).toBe(201);
    const draft = begun.json();
    const files = {
      justificatifRessources: (await send(`draft=${draft.id}&pointer=/justificatifRessources`, cast.agent)).json(),
      justificatifDomicile: (await send(`draft=${draft.id}&pointer=/justificatifDomicile`, cast.agent)).json(),
    };
    await call('PUT', `/drafts/${draft.id}`, cast.agent, {
      answers: { ...ANSWERS, ...files },
      revision: draft.revision,
    });
    const filed = await call('POST', '/cases', cast.agent, { draft: draft.id, declaration: true });
    expect(filed.statusCode).toBe(201);
    const detail = (await call('GET', `/cases/${filed.json().id}`, cast.agent)).json();
    expect(detail).toMatchObject({
      channel: 'letter',
      receivedOn: '2026-03-02',
      applicant: { givenName: 'Rosalie', email: null },
      mandate: { name: 'Jean Poadja', quality: 'fils' },
      mails: [{ to: null }],
    });
    const printed = await call('GET', `/cases/${detail.id}/print/${detail.mails[0].id}`, cast.agent);
    expect(printed.headers['content-type']).toBe('application/pdf');
    const found = (await call('GET', '/people?q=rosalie+poadja', cast.agent)).json();
    expect(found.items).toMatchObject([{ name: 'Rosalie Poadja', birthDate: '1950-01-02' }]);
  });

  it('cannot say that it came tomorrow, nor enter somebody who cannot be', async () => {
    const begin = (values: object) =>
      call('POST', '/drafts', cast.agent, { dispositif: SCHEME, channel: 'counter', person, ...values });
    const wrong = {
      receivedOn: '2999-01-01',
      person: { givenName: ' ', familyName: '', email: 'rosalie', phone: '12', birthDate: '2999-01-01' },
    };
    const refused = (await begin(wrong)).json();
    expect(refused).toMatchObject({ status: 422, code: 'data-invalid' });
    expect(refused.errors.map(({ pointer }: { pointer: string }) => pointer)).toEqual([
      '/receivedOn',
      '/person/givenName',
      '/person/familyName',
      '/person/email',
      '/person/phone',
      '/person/birthDate',
    ]);
    expect(refused.errors[0].message).toBe('La date de réception ne peut pas être dans le futur.');
  });

  it('writes a telephone as people do, and the register keeps it as it keeps all', async () => {
    const begun = await call('POST', '/drafts', cast.agent, {
      dispositif: SCHEME,
      channel: 'phone',
      person: { ...person, familyName: 'Naouna', phone: '22 33.44' },
    });
    expect(begun.statusCode).toBe(201);
    const row = await test.services.db('person').where({ family_name: 'Naouna' }).first('phone');
    expect(row).toEqual({ phone: '+687223344' });
  });

  it('holds a function in the scheme', async () => {
    const refused = await call('POST', '/drafts', cast.otherAgent, { dispositif: SCHEME, channel: 'counter', person });
    expect(refused.json()).toMatchObject({ status: 403, code: 'not-allowed' });
  });
});

describe('messages of a case', () => {
  it('carry files that only the two sides can read', async () => {
    const id = await fileMedicalAid(test, cast.owner);
    const file = (await send(`case=${id}`, cast.owner)).json();
    const sent = await call('POST', `/cases/${id}/commands`, cast.owner, {
      type: 'sendMessage',
      text: 'Voici.',
      files: [file.id],
    });
    expect(sent.json().messages).toMatchObject([{ from: 'applicant', text: 'Voici.', files: [{ id: file.id }] }]);
    expect((await call('GET', `/files/${file.id}`, cast.agent)).statusCode).toBe(200);
    expect((await call('GET', `/files/${file.id}`, cast.otherAgent)).statusCode).toBe(403);
    const foreign = await call('POST', `/cases/${id}/commands`, cast.owner, {
      type: 'sendMessage',
      text: '',
      files: [id],
    });
    expect(foreign.json()).toMatchObject({ code: 'file-missing' });
  });

  it('take no file in place of an answer when nothing is to be corrected', async () => {
    const id = await fileMedicalAid(test, cast.owner);
    expect((await send(`case=${id}&pointer=/justificatifDomicile`, cast.owner)).json()).toMatchObject({
      code: 'not-allowed',
    });
  });
});

describe('a program with a token', () => {
  it('files answers at once, and is told at which fields they are wrong', async () => {
    const { token } = (await call('POST', '/tokens', cast.owner, { name: 'essai', days: 1 })).json();
    const response = await test.app.inject({
      method: 'POST',
      url: '/api/v1/cases',
      headers: { authorization: `Bearer ${token}` },
      payload: { dispositif: SCHEME, answers: ANSWERS, declaration: true },
    });
    expect(response.json()).toMatchObject({ status: 422, code: 'answers-invalid' });
    const pointers = response.json().errors.map((error: { pointer: string }) => error.pointer);
    expect(pointers).toEqual(['/justificatifRessources']);
  });
});

describe('who is expected', () => {
  it('sees it in the list of their requests', async () => {
    const other = await test.signIn({ email: 'attendu@exemple.nc' });
    const id = await fileMedicalAid(test, other);
    const { version } = (await call('GET', `/cases/${id}`, cast.agent)).json();
    const data = { message: 'Vérifiez.', fields: { '/revenus': 'Un mois.' } };
    await call('POST', `/cases/${id}/commands`, cast.agent, {
      type: 'act',
      action: 'demanderCorrection',
      data,
      expectedVersion: version,
    });
    expect((await call('GET', '/me/cases', other)).json().items).toMatchObject([
      { id, state: 'Demande à corriger', expected: expect.stringContaining('corrigez les réponses signalées') },
    ]);
  });
});
