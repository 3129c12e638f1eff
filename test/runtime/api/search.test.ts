/** One search over all that an agent may see: what finds a case, why, and what no search tells. */
import { afterAll, beforeAll, expect, it } from 'vitest';
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

const NOTHING = { open: [], done: [], establishments: [], people: [] };

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
