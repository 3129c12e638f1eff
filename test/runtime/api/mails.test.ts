/** Mails about a case as they were sent, what became of them, and sending one once more; with a real mail server. */
import { Webhook } from 'standardwebhooks';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { runEffect } from '../../../runtime/jobs/run-effect.ts';
import { mailName } from '../../../runtime/notifications/mail-name.ts';
import { personalPath } from '../../../runtime/cases/index.ts';
import { createTestApp, type TestApp, type TestPerson } from '../../support/app.ts';
import { createCast, type Cast } from '../../support/cast.ts';
import { fileMedicalAid } from '../../support/medical-aid.ts';
import { decodeParts, startSmtpServer, type TestSmtpServer } from '../notifications/smtp-server.ts';
import { moveClock } from '../../support/clock.ts';

const REPORTS = `whsec_${Buffer.from('a key of thirty-two bytes, known').toString('base64')}`;
const OWNER = 'demandeur@exemple.nc';
let test: TestApp;
let cast: Cast;
let server: TestSmtpServer;
let caseId: string;
const refusing = new Set<string>();
const db = () => test.services.db;

beforeAll(async () => {
  server = await startSmtpServer((to) => (refusing.has(to) ? 550 : 250));
  test = await createTestApp({ SMTP_URL: server.url, MAIL_REPORTS_SECRET: REPORTS });
  cast = await createCast(test);
});
afterAll(async () => {
  await test.close();
  await server.close();
});
beforeEach(async () => {
  refusing.clear();
  await db()('refused_address').delete();
  await db()('person').update({ notify_mail: true });
  caseId = await fileMedicalAid(test, cast.owner);
  await work();
});

/** Carries out what is due, and what that orders, as a worker does. */
async function work(): Promise<void> {
  for (;;) {
    const due = await db()('outbox').whereNull('done_at').whereNull('failed_at');
    if (due.length === 0) return;
    for (const { id } of due) await runEffect(test.services, id, { last: true });
  }
}
const url = (rest = '', id = caseId): string => `/api/v1/cases/${id}/mails${rest}`;
const get = (path: string, as: TestPerson = cast.agent) => test.request({ method: 'GET', url: path, as });
const list = async (as = cast.agent, query = '') => (await get(url(query), as)).json().items;
const again = (id: string, as = cast.agent) => test.request({ method: 'POST', url: url(`/${id}/again`), as });
const receipt = async () => (await list()).find(({ to }: { to: string }) => to === OWNER);
const report = (body: object, secret = REPORTS, at = new Date()) => {
  const text = JSON.stringify(body);
  const signature = new Webhook(secret).sign('msg_1', at, text);
  return test.app.inject({
    method: 'POST',
    url: '/api/v1/mail-reports',
    headers: {
      'content-type': 'application/json',
      'webhook-id': 'msg_1',
      'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
      'webhook-signature': signature,
    },
    payload: text,
  });
};
const nameOf = (id: string): string => `<${mailName(id, test.services.config.secret)}@province-sud.example>`;
const returned = async (change: object = {}) => {
  const { id } = await receipt();
  const body = { name: nameOf(id), to: OWNER, status: 'returned', code: '5.1.1', answer: '550 5.1.1 No such user' };
  return report({ ...body, ...change });
};

describe('a mail that left', () => {
  it('is read as it was sent, with what the mail server said; the reading is recorded', async () => {
    const mail = await receipt();
    expect(mail).toMatchObject({
      status: 'sent',
      answer: expect.stringMatching(/^250 /u),
      readable: true,
      again: null,
      next: OWNER,
    });
    const shown = await get(url(`/${mail.id}`));
    expect(shown.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(shown.headers['content-security-policy']).toMatch(/^default-src 'none'.*sandbox/u);
    const left = server.mails.findLast(({ to }) => to.includes(OWNER));
    const asText = (html: string): string => html.replaceAll(/\s+/gu, ' ').trim();
    expect(asText(decodeParts(left?.source ?? ''))).toContain(asText(shown.body));
    const readings = await db()('reading').where({ case_id: caseId, user_id: cast.agent.userId });
    expect(readings).toHaveLength(1);
  });

  it('is for who instructs the case, and for nobody else', async () => {
    const { id } = await receipt();
    for (const as of [cast.owner, cast.otherAgent, cast.otherCitizen, cast.dpo]) {
      for (const path of [url(), url(`/${id}`)]) expect([403, 404]).toContain((await get(path, as)).statusCode);
      expect([403, 404]).toContain((await again(id, as)).statusCode);
    }
    const other = await fileMedicalAid(test, cast.owner);
    expect((await get(url(`/${id}`, other))).statusCode).toBe(404);
    expect((await get(url('/999999999'))).statusCode).toBe(404);
  });

  it('of the other cases of its person is listed beside, where they are seen', async () => {
    const other = await fileMedicalAid(test, cast.owner);
    await work();
    const all = await list(cast.agent, '?of=person');
    expect(new Set(all.map((mail: { caseId: string }) => mail.caseId))).toContain(other);
    expect(new Set((await list()).map((mail: { caseId: string }) => mail.caseId))).toEqual(new Set([caseId]));
  });

  it('keeps no key that would let its reader in as the applicant', async () => {
    const { secret } = test.services.config;
    const path = personalPath(caseId, secret, test.services.clock.now());
    await db()('outbox').insert({
      case_id: caseId,
      key: `${caseId}:message:1:mail`,
      type: 'mail',
      payload: JSON.stringify({
        type: 'mail',
        key: 'x',
        message: 'notice',
        to: OWNER,
        subject: 'Lien',
        markdown: `[Lire](${path})`,
      }),
    });
    await work();
    const mail = (await list()).find(({ subject }: { subject: string }) => subject === 'Lien');
    const { body } = await get(url(`/${mail.id}`));
    expect(body).toContain(`/messages/${caseId}/…`);
    expect(body).not.toContain(path);
    const rows = await db()('sent_mail').where({ effect_id: mail.id });
    expect(JSON.stringify(rows)).not.toContain(path);
    moveClock(test.services.clock, 86_400_000);
    expect((await again(mail.id)).statusCode).toBe(200);
    await work();
    moveClock(test.services.clock, 0);
    const sent = decodeParts(server.mails.at(-1)?.source ?? '');
    expect(sent).toMatch(new RegExp(`/messages/${caseId}/\\w+\\.[\\w-]+`, 'u'));
    expect(sent).not.toContain(path);
  });
});

describe('a mail that did not leave', () => {
  it('says that its address is refused, and what the server said; the next is not sent in vain', async () => {
    refusing.add(OWNER);
    caseId = await fileMedicalAid(test, cast.owner);
    await work();
    expect(await receipt()).toMatchObject({ status: 'refused', answer: expect.stringContaining('no such mailbox') });
    caseId = await fileMedicalAid(test, cast.owner);
    await work();
    expect(await receipt()).toMatchObject({ status: 'barred', readable: false, next: OWNER });
  });

  it('says that its reader wishes for none, and is not sent once more', async () => {
    await db()('person').where({ user_id: cast.owner.userId }).update({ notify_mail: false });
    caseId = await fileMedicalAid(test, cast.owner);
    await work();
    const mail = await receipt();
    expect(mail).toMatchObject({ status: 'unwished', next: null });
    expect((await again(mail.id)).json()).toMatchObject({ status: 409, code: 'mail-not-sent-again' });
  });

  it('waits, and is not sent twice meanwhile', async () => {
    caseId = await fileMedicalAid(test, cast.owner);
    const mail = await receipt();
    expect(mail).toMatchObject({ status: 'waiting', statusAt: null, next: null });
    expect((await again(mail.id)).statusCode).toBe(409);
    await work();
  });
});

describe('a mail that is sent once more', () => {
  it('is the same text, to the address of now, by who asked for it', async () => {
    await returned();
    const { id, subject } = await receipt();
    await db()('user').where({ id: cast.owner.userId }).update({ email: 'nouvelle@exemple.nc' });
    const answer = await again(id);
    await work();
    await db()('user').where({ id: cast.owner.userId }).update({ email: OWNER });
    expect(answer.statusCode).toBe(200);
    const [last] = await list();
    expect(last).toMatchObject({ to: 'nouvelle@exemple.nc', subject, status: 'sent', again: 'agent@exemple.nc' });
    expect(server.mails.at(-1)?.to).toEqual(['nouvelle@exemple.nc']);
    await again(last.id);
    await again(id);
    await work();
    expect(await db()('outbox').where({ case_id: caseId }).whereLike('key', 'again:%').pluck('key')).toHaveLength(3);
  });

  it('tries an address that was refused, and tells when it is so still', async () => {
    await returned();
    refusing.add(OWNER);
    await again((await receipt()).id);
    expect(await db()('refused_address')).toEqual([]);
    await work();
    expect((await list())[0]).toMatchObject({ status: 'refused' });
    expect(await db()('refused_address').pluck('address')).toEqual([OWNER]);
  });

  it('is told once in the account of its reader', async () => {
    const before = await db()('notice').where({ case_id: caseId });
    await again((await receipt()).id);
    await work();
    expect(await db()('notice').where({ case_id: caseId })).toHaveLength(before.length);
  });
});

describe('a report', () => {
  it('marks the mail, its address, the case, its row and the person', async () => {
    expect((await returned()).json()).toEqual({ known: true });
    expect(await receipt()).toMatchObject({ status: 'returned', answer: '550 5.1.1 No such user' });
    const detail = (await get(`/api/v1/cases/${caseId}`)).json();
    expect(detail.addressRefused).toEqual({ at: expect.any(String), reason: '550 5.1.1 No such user' });
    const rows = async (query: string) => (await get(`/api/v1/cases?${query}`)).json().items;
    const row = (await rows('view=open')).find((one: { caseId: string }) => one.caseId === caseId);
    expect(row).toMatchObject({ unreached: true });
    expect((await rows('view=todo&unreached=yes')).length).toBeGreaterThan(0);
    const people = (await get(`/api/v1/people?q=${encodeURIComponent(detail.number)}`)).json().items;
    expect(people).toMatchObject([{ refused: true }]);
    await db()('refused_address').delete();
    expect(await rows('view=open&unreached=yes')).toEqual([]);
    expect((await get(`/api/v1/cases/${caseId}`)).json().addressRefused).toBeNull();
  });

  it('is heard in the words of the server that returns a mail', async () => {
    const { id } = await receipt();
    const message = [
      'Content-Type: message/delivery-status',
      '',
      `Original-Envelope-Id: ${mailName(id, test.services.config.secret)}`,
      '',
      `Final-Recipient: rfc822; ${OWNER}`,
      'Action: failed',
      'Status: 5.2.2',
      'Diagnostic-Code: smtp; 552 5.2.2 Mailbox full',
    ].join('\r\n');
    expect((await report({ message })).json()).toEqual({ known: true });
    expect(await receipt()).toMatchObject({ status: 'returned', answer: '552 5.2.2 Mailbox full' });
    // A box that is full may be emptied.
    expect(await db()('refused_address')).toEqual([]);
  });

  it('is believed of the address that was written to alone, and told once', async () => {
    expect((await returned({ to: 'autre@exemple.nc' })).json()).toEqual({ known: false });
    expect((await returned({ name: '<effect-1@x>' })).json()).toEqual({ known: false });
    expect(await db()('refused_address')).toEqual([]);
    expect((await returned()).json()).toEqual({ known: true });
    expect((await returned()).json()).toEqual({ known: false });
    expect((await returned({ status: 'delivered' })).json()).toEqual({ known: false });
    expect(await receipt()).toMatchObject({ status: 'returned' });
  });

  it('that is not signed, or long ago, is not heard', async () => {
    const body = { message: 'x' };
    const other = `whsec_${Buffer.from('another key of thirty-two bytes.').toString('base64')}`;
    expect((await report(body, other)).json()).toMatchObject({ status: 401, code: 'signature-refused' });
    expect((await report(body, REPORTS, new Date(Date.now() - 600_000))).statusCode).toBe(401);
    const bare = await test.app.inject({ method: 'POST', url: '/api/v1/mail-reports', payload: body });
    expect(bare.statusCode).toBe(401);
    expect((await report({ status: 'returned' })).statusCode).toBe(422);
  });
});
