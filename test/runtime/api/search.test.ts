/** One search over all that an agent may see: what finds a case, why, and what no search tells. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestApp, type TestApp, type TestPerson } from '../../support/app.ts';
import { createCast, type Cast } from '../../support/cast.ts';
import { fileMedicalAid } from '../../support/medical-aid.ts';

let test: TestApp;
let cast: Cast;
let caseId: string;
let number: string;
beforeAll(async () => {
  test = await createTestApp();
  cast = await createCast(test);
  caseId = await fileMedicalAid(test, cast.owner);
  number = (await test.request({ url: `/api/v1/cases/${caseId}`, as: cast.owner })).json().number;
});
afterAll(() => test.close());

const NOTHING = { open: [], done: [], establishments: [], people: [], messages: [] };

interface Found {
  readonly id: string;
  readonly why: readonly { readonly by: string; readonly title: string | null; readonly text: string }[];
}

const search = async (q: string, as: TestPerson = cast.agent): Promise<{ open: Found[]; done: Found[] }> => {
  const response = await test.request({ url: `/api/v1/search?q=${encodeURIComponent(q)}`, as });
  expect(response.statusCode).toBe(200);
  return response.json();
};
const by = ({ open }: { open: readonly Found[] }): readonly (readonly string[])[] =>
  open.filter(({ id }) => id === caseId).map(({ why }) => why.map((one) => one.by));
const applicant = async () => (await test.request({ url: `/api/v1/cases/${caseId}`, as: cast.agent })).json().applicant;

it('finds a case by its number, whole or by its last digits', async () => {
  expect(by(await search(number))).toEqual([['number']]);
  expect(by(await search(number.slice(-6)))).toEqual([['number']]);
});

it('finds it by names in any order, and by an indexed answer with its question', async () => {
  const { familyName, givenName } = await applicant();
  expect(by(await search(`${familyName} ${givenName}`))).toEqual([['name']]);
  expect(by(await search(`${givenName.slice(0, 3)} ${familyName.toLowerCase()}`))).toEqual([['name']]);
  const { open } = await search('thio');
  expect(open.find(({ id }) => id === caseId)?.why).toEqual([{ by: 'answer', title: 'Commune', text: 'Thio' }]);
});

it('gives the nearest name first, though a double name that holds it is due before', async () => {
  const filedBy = async (email: string, name: string) => fileMedicalAid(test, await test.signIn({ email, name }));
  const double = await filedBy('rose@exemple.nc', 'Rose Ouetcho-Wamytan');
  const meant = await filedBy('paul@exemple.nc', 'Paul Wamytan');
  const expected = [
    ['Wamitan', [meant, double]],
    ['wamytan', [meant, double]],
    ['paul wamytan', [meant]],
    ['Ouetcho', [double]],
  ] as const;
  for (const [typed, ids] of expected) {
    const found = (await search(typed)).open.map(({ id }) => id).filter((id) => id === double || id === meant);
    expect(found, typed).toEqual(ids);
  }
});

it('finds it by the address or the telephone of its applicant, whole, and says so', async () => {
  const { email, personId } = await applicant();
  expect(by(await search(email.toUpperCase()))).toEqual([['email']]);
  expect(by(await search(email.slice(0, -1)))).toEqual([]);
  await test.services.db('person').where({ id: personId }).update({ phone: '+687261234' });
  const filed = await fileMedicalAid(test, cast.owner);
  const { open } = await search('26 12 34');
  expect(open.find(({ id }) => id === filed)?.why).toEqual([{ by: 'phone', title: null, text: '+687261234' }]);
});

it('finds nothing for who holds no function on it, whatever is known', async () => {
  const { email } = await applicant();
  for (const q of [number, email, 'thio']) expect(await search(q, cast.otherAgent)).toEqual(NOTHING);
});

it('reads no case, and finds nothing where nothing is asked', async () => {
  await search(number, cast.signatory);
  expect(await test.services.db('reading').where({ case_id: caseId, user_id: cast.signatory.userId })).toEqual([]);
  expect(await search('  ')).toEqual(NOTHING);
  expect(await search('zzzzzz')).toEqual(NOTHING);
});

describe('messages', () => {
  interface Message {
    readonly caseId: string;
    readonly by: string;
    readonly passage: { readonly before: string; readonly found: string; readonly after: string };
  }
  const messages = async (q: string, as: TestPerson = cast.agent): Promise<readonly Message[]> => {
    const response = await test.request({ url: `/api/v1/search?q=${encodeURIComponent(q)}`, as });
    return response.json<{ messages: Message[] }>().messages;
  };
  const write = async (text: string, as: TestPerson, id = caseId): Promise<void> => {
    const response = await test.request({
      method: 'POST',
      url: `/api/v1/cases/${id}/commands`,
      as,
      payload: { type: 'sendMessage', text, files: [] },
    });
    expect(response.statusCode).toBe(200);
  };
  const readings = () => test.services.db('reading').where({ case_id: caseId, user_id: cast.signatory.userId });

  beforeAll(async () => {
    await write('Bonjour, mon échographie est prévue à Koumac, je vous envoie l’ordonnance.', cast.owner);
    await write('Merci : il manque le cachet du médecin sur l’ordonnance.', cast.agent);
  });

  it('are found by words of one of them, in any order and without accents, with what stands around', async () => {
    expect(await messages('koumac echographie')).toMatchObject([
      { caseId, by: cast.owner.name, passage: { before: 'Bonjour, mon ', found: 'échographie' } },
    ]);
    // Of two of a case, the newer is shown.
    expect(await messages('ordonnance')).toMatchObject([{ by: cast.agent.name, passage: { found: 'ordonnance' } }]);
    expect(await messages('koumac cachet')).toEqual([]);
  });

  it('are found in spite of a typing error, where nothing holds what was typed', async () => {
    expect(await messages('echografie')).toMatchObject([{ caseId, passage: { found: 'échographie' } }]);
    expect(await messages('zzyzxx')).toEqual([]);
    expect(await messages('le')).toEqual([]);
  });

  it('are found by who instructs the case, and by nobody else', async () => {
    expect(await messages('koumac', cast.otherAgent)).toEqual([]);
    const consulted = await test.signIn({ email: 'consulte@recherche.example', roles: ['agent'] });
    expect(await messages('koumac', consulted)).toEqual([]);
  });

  it('leave a reading of their case, once, for who is shown them', async () => {
    expect(await readings()).toEqual([]);
    expect(await messages('koum', cast.signatory)).toHaveLength(1);
    await messages('koumac', cast.signatory);
    expect(await readings()).toMatchObject([{ kind: 'case' }]);
  });

  it('of many cases are cut to the newest, and one that few hold is found beyond', async () => {
    const { db } = test.services;
    await db.raw(
      `insert into said select case_id, 1000 + n, 'none', dispositif_id, now() + n * interval '1 second', search_words('bruit ' || n)
        from said cross join generate_series(1, 500) n where case_id = ? and seq = (select min(seq) from said)`,
      [caseId],
    );
    expect(await messages('echographie')).toHaveLength(1);
    // What is not among the messages of the case is not told.
    expect(await messages('bruit')).toEqual([]);
    await db('said').where('seq', '>', 1000).delete();
  });

  it('are gone from what is found when their words are erased', async () => {
    const { db } = test.services;
    await db.transaction(async (tx) => {
      const events: { seq: number; body: { message: object } }[] = await tx('case_event')
        .where({ case_id: caseId, type: 'messageSent' })
        .select('seq', 'body');
      await tx.raw(`select set_config('cagou.erasing', ?, true)`, [caseId]);
      for (const { seq, body } of events) {
        const erased = JSON.stringify({ ...body, message: { ...body.message, text: '' } });
        await tx('case_event').where({ case_id: caseId, seq }).update({ body: erased });
      }
    });
    expect(await db('said').where({ case_id: caseId })).toEqual([]);
    expect(await messages('koumac')).toEqual([]);
  });
});

describe('cases opened last', () => {
  const recent = async (as: TestPerson): Promise<readonly string[]> => {
    const { items } = (await test.request({ url: '/api/v1/search/recent', as })).json();
    return items.map(({ id }: { id: string }) => id);
  };
  const open = (id: string, as: TestPerson) => test.request({ url: `/api/v1/cases/${id}`, as });

  it('are given, the last one first, each once, and reading none of them', async () => {
    const { db } = test.services;
    const reader = cast.agent;
    await db('reading').where({ user_id: reader.userId }).delete();
    expect(await recent(reader)).toEqual([]);
    const opened: string[] = [];
    for (let at = 0; at < 10; at += 1) opened.push(await fileMedicalAid(test, cast.owner));
    for (const id of opened) await open(id, reader);
    // One is opened again, some time after.
    await db('reading').update({ at: db.raw("at - interval '1 hour'") });
    await open(opened[4] ?? '', reader);
    const last = [opened[4] ?? '', ...opened.toReversed().filter((id) => id !== opened[4])].slice(0, 8);
    const before = await db('reading').where({ user_id: reader.userId }).count();
    expect(await recent(reader)).toEqual(last);
    expect(await db('reading').where({ user_id: reader.userId }).count()).toEqual(before);
  });

  it('are no longer given to who lost the right to see them', async () => {
    await open(caseId, cast.agent);
    expect(await recent(cast.agent)).toContain(caseId);
    const { db } = test.services;
    const groups = await db('membership').where({ user_id: cast.agent.userId });
    await db('membership').where({ user_id: cast.agent.userId }).delete();
    expect(await recent(cast.agent)).toEqual([]);
    await db('membership').insert(groups);
  });
});
