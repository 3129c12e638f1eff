/** Letters for who is told in no other way: waiting, taken into a batch, printed, posted, and told to their cases. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestApp, type TestApp, type TestPerson } from '../../support/app.ts';
import { openOffice, type LetterOffice } from '../../support/letter-office.ts';
import { readPdf } from '../documents/read-pdf.ts';

let product: TestApp;
let office: LetterOffice;
let agent: TestPerson;
let colleague: TestPerson;
let stranger: TestPerson;
beforeAll(async () => {
  product = await createTestApp();
  office = await openOffice(product);
  ({ agent, colleague, stranger } = office);
});
afterAll(() => product.close());

const call: LetterOffice['call'] = (...request) => office.call(...request);
const must: LetterOffice['must'] = (...request) => office.must(...request);
const carryOut = () => office.carryOut();
const granted = () => office.granted();
const today = () => office.today();
const waiting: LetterOffice['waiting'] = (as) => office.waiting(as);
const take: LetterOffice['take'] = (as, id) => office.take(as, id);
const printed = (id: string, as = agent, is = true) =>
  must('PUT', `/letter-batches/${id}/printed`, as, { printed: is });
const posted = (id: string, on: string | null, references: object[] = []) =>
  call('PUT', `/letter-batches/${id}/posted`, agent, { on, references });
const pdfOf = async (id: string, as = agent) => {
  const answer = await call('GET', `/letter-batches/${id}/parts/1`, as);
  expect(answer.headers['content-type']).toBe('application/pdf');
  return readPdf(new Uint8Array(answer.rawPayload));
};
const historyOf = async (id: string) =>
  (await must('GET', `/cases/${id}`, agent)).history.map(({ text }: { readonly text: string }) => text);

describe('letters to be posted', () => {
  it('wait by service and day for who instructs in their scheme, and for nobody else', async () => {
    await granted();
    await granted();
    const [group, ...others] = await waiting();
    expect(others).toEqual([]);
    expect(group).toMatchObject({ day: today(), letters: 4, again: 0 });
    expect(await waiting(colleague)).toEqual([group]);
    expect(await waiting(stranger)).toEqual([]);
    const { code } = (
      await call('PUT', `/letter-batches/${randomUUID()}`, stranger, { service: group?.service ?? '', until: today() })
    ).json();
    expect(code).toBe('letters-none');
  });

  it('are taken once, by whoever asks first, and are taken up again by a colleague', async () => {
    const id = randomUUID();
    const made = await take(agent, id);
    expect(made).toMatchObject({ id, letters: 4, parts: 1, openedAt: null, printedAt: null, postedOn: null });
    expect(await waiting(colleague)).toEqual([]);
    // Asked again after a cut, it is the same.
    expect(await must('PUT', `/letter-batches/${id}`, agent, { service: made.service, until: today() })).toEqual(made);
    const { batches } = await must('GET', '/letters', colleague);
    expect(batches.map((batch: { readonly id: string }) => batch.id)).toEqual([id]);
    expect((await call('GET', `/letter-batches/${id}`, stranger)).statusCode).toBe(404);
    expect((await call('GET', `/letter-batches/${id}/parts/1`, stranger)).statusCode).toBe(404);
    await must('DELETE', `/letter-batches/${id}`, agent);
    expect(await waiting()).toMatchObject([{ letters: 4 }]);
    expect((await call('GET', `/letter-batches/${id}`, agent)).statusCode).toBe(404);
  });

  it('are one PDF: their list, then each on sheets of its own, an act under a sheet with its address', async () => {
    const { id } = await take();
    const { pages, text } = await pdfOf(id);
    expect(text).toContain('Lettres à poster');
    expect(text).toContain('Poadja A');
    expect(text).toContain('Veuillez trouver ci-joint');
    expect(text).not.toContain('Réimpression');
    // A list, then of each request what confirms it, and the order under its sheet. Each begins on a right page.
    expect(pages).toHaveLength(13);
    const { batch, items } = await must('GET', `/letter-batches/${id}`, agent);
    expect(batch).toMatchObject({ openedBy: expect.any(String), sheets: 6 });
    expect(items).toMatchObject([
      { place: 1, part: 1, sheets: 1, registered: false, addressee: 'Rosalie Poadja A' },
      { place: 2, part: 1, sheets: 2, registered: true, reference: null, addressee: 'Rosalie Poadja A' },
      { place: 3, addressee: 'Rosalie Poadja B' },
      { place: 4, title: 'Arrêté accordant une aide', addressee: 'Rosalie Poadja B' },
    ]);
    // Opened once more, by whomever, it says so on the list.
    expect((await pdfOf(id, colleague)).text).toContain('Réimpression');
    expect((await call('GET', `/letter-batches/${id}/parts/2`, agent)).statusCode).toBe(404);
  });

  it('are printed, then posted on a day, which their cases tell; by one gesture each, that can be taken back', async () => {
    const [{ id }] = (await must('GET', '/letters', agent)).batches;
    expect((await posted(id, today())).json()).toMatchObject({ code: 'letters-not-printed' });
    const done = await printed(id);
    expect(done.printedBy).not.toBeNull();
    // Said twice, it was the first who printed it.
    expect(await printed(id, colleague)).toEqual(done);
    expect(await printed(id, agent, false)).toMatchObject({ printedAt: null });
    await printed(id);
    expect((await call('DELETE', `/letter-batches/${id}`, agent)).json()).toMatchObject({ code: 'letters-posted' });
    for (const wrong of ['2020-01-01', '2999-01-01', 'demain'])
      expect((await posted(id, wrong)).json()).toMatchObject({ code: 'posting-day-invalid' });
    const { items } = await must('GET', `/letter-batches/${id}`, agent);
    const [, first, , second] = items;
    const answer = await posted(id, today(), [{ letter: first.id, number: ' 1A 234 ' }]);
    expect(answer.json()).toMatchObject({ postedOn: today() });
    await carryOut();
    const { documents } = await must('GET', `/cases/${first.caseId}`, agent);
    expect(documents[0].act.notification).toEqual({ way: 'registered', on: today(), reference: '1A 234' });
    const other = await must('GET', `/cases/${second.caseId}`, agent);
    expect(other.documents[0].act).toMatchObject({ notification: { way: 'posted', on: today() } });
    expect(other.documents[0].act.appealUntil > today()).toBe(true);
    expect((await historyOf(second.caseId)).filter((line: string) => line.includes('imprimée le'))).toHaveLength(2);
    const [letter] = (await must('GET', `/cases/${second.caseId}/letters`, agent)).items;
    expect(letter).toMatchObject({ type: 'document', postedOn: today() });
    expect((await call('GET', `/cases/${second.caseId}/letters`, stranger)).statusCode).toBe(403);
    // What it notified stands: the time to contest runs.
    expect((await posted(id, null)).json()).toMatchObject({ code: 'letters-notified' });
    expect((await call('PUT', `/letter-batches/${id}/printed`, agent, { printed: false })).json()).toMatchObject({
      code: 'letters-posted',
    });
  });

  it('that were not posted after all say so to their cases, and wait again', async () => {
    const id = await granted();
    // Their notification was recorded at the counter before: posting it changes nothing.
    const { documents } = await must('GET', `/cases/${id}`, agent);
    const handed = { type: 'notify', document: documents[0].id, way: 'handed', on: today(), reference: null };
    await must('POST', `/cases/${id}/commands`, agent, handed);
    const batch = await take();
    await pdfOf(batch.id);
    await printed(batch.id);
    await posted(batch.id, today());
    await carryOut();
    expect((await posted(batch.id, null)).statusCode).toBe(200);
    await carryOut();
    const lines = await historyOf(id);
    expect(lines.filter((line: string) => line.includes('postée le'))).toHaveLength(2);
    expect(lines.filter((line: string) => line.includes('annulé l’envoi'))).toHaveLength(2);
    expect((await must('GET', `/cases/${id}`, agent)).documents[0].act.notification.way).toBe('handed');
    const { items } = await must('GET', `/letter-batches/${batch.id}`, agent);
    await must('DELETE', `/letter-batches/${batch.id}/letters/${items[0].id}`, agent);
    // Its sheets were opened: whoever takes it up again is told.
    expect(await waiting()).toMatchObject([{ letters: 1, again: 1 }]);
    expect((await call('DELETE', `/letter-batches/${batch.id}/letters/${items[0].id}`, agent)).statusCode).toBe(404);
  });

  it('that are taken back before their cases were told are told nothing', async () => {
    const { id } = await take();
    await printed(id);
    const { items } = await must('GET', `/letter-batches/${id}`, agent);
    const before = await historyOf(items[0].caseId);
    await posted(id, today());
    await posted(id, null);
    await carryOut();
    expect(await historyOf(items[0].caseId)).toEqual(before);
  });
});

describe('who has neither an account nor an address', () => {
  const lettersOf = async (id: string) =>
    (await must('GET', `/cases/${id}/letters`, agent)).items.map(
      ({ type, title }: { readonly type: string; readonly title: string }) => `${type}: ${title}`,
    );

  it('is written what an agent writes, and told what is to be mended with the day at the latest', async () => {
    const id = await granted();
    await must('POST', `/cases/${id}/commands`, agent, { type: 'sendMessage', text: 'Venez *lundi*.', files: [] });
    await carryOut();
    expect(await lettersOf(id)).toContain('message: Message au sujet de votre demande');
    const batch = await take();
    const { text } = await pdfOf(batch.id);
    expect(text).toContain('Venez *lundi*.');
    await must('DELETE', `/letter-batches/${batch.id}`, agent);
  });

  it('is written no letter once an account tells them', async () => {
    const id = await granted();
    const { db } = product.services;
    const { person_id: person } = await db('case').where({ id }).first('person_id');
    const account = await accountOf('demandeur@exemple.nc');
    await db('person').where({ user_id: account }).update({ user_id: null });
    await db('person').where({ id: person }).update({ user_id: account });
    await must('POST', `/cases/${id}/commands`, agent, { type: 'sendMessage', text: 'Bonjour.', files: [] });
    await carryOut();
    expect((await lettersOf(id)).filter((line: string) => line.startsWith('message'))).toEqual([]);
  });

  it('is written a letter in the place of mails that their address returns', async () => {
    const email = 'ferme@exemple.nc';
    await product.services.db('refused_address').insert({ address: email, reason: 'inconnue' });
    const id = await office.filed(email);
    expect(await lettersOf(id)).toEqual([expect.stringMatching(/^mail: Demande VEL/u)]);
  });

  async function accountOf(email: string): Promise<string> {
    await product.signIn({ email });
    return (await product.services.db('user').where({ email }).first('id')).id;
  }
});
