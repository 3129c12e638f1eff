/** A real mailbox is read: each mail once, whatever happens to the line, the server or the folder; nothing there is changed. */
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { readMailbox } from '../../../runtime/mailboxes/index.ts';
import { createTestApp, type TestApp } from '../../support/app.ts';
import { startImap, type ImapServer } from '../../support/imap.ts';

const SERVICE = 'Service des aides';
let test: TestApp;
let imap: ImapServer;
beforeAll(async () => {
  [test, imap] = await Promise.all([createTestApp(), startImap()]);
}, 60_000);
afterAll(async () => {
  await imap.stop();
  await test.close();
});
beforeEach(async () => {
  await test.services.db('mailbox_mail').delete();
  await test.services.db('mailbox_state').delete();
  await imap.asOwner(async (client) => {
    const lock = await client.getMailboxLock('INBOX');
    if (client.mailbox && client.mailbox.exists > 0) await client.messageDelete('1:*', { uid: true });
    lock.release();
  });
});

const read = (change: object = {}) => readMailbox(test.services, { ...imap.mailbox(SERVICE), ...change });
const rows = () => test.services.db('mailbox_mail').orderBy('uid');
const mail = (subject: string, more = '') =>
  `From: =?utf-8?q?H=C3=A9l=C3=A8ne?= <Helene@exemple.nc>\nTo: aides@province.example\nSubject: ${subject}\n` +
  `Date: Tue, 3 Mar 2026 09:00:00 +1100\nMessage-ID: <${encodeURIComponent(subject)}@exemple.nc>\n${more}\n`;
const WITH_FILE = mail(
  'Pieces',
  `MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain\n\nVoici.\n--b\n` +
    `Content-Type: application/pdf\nContent-Disposition: attachment; filename="acte.pdf"\n\n%PDF-1.4\n--b--\n`,
);

it('takes what came, with who wrote it, its subject and how many documents are joined, and leaves it unread there', async () => {
  await imap.receive(mail('Re: =?utf-8?q?dossier_re=C3=A7u?=', '\nBonjour,\n'));
  await imap.receive(WITH_FILE);
  expect(await read()).toBe(2);
  const [one, other] = await rows();
  expect(one).toMatchObject({
    service: SERVICE,
    from_name: 'Hélène',
    from_address: expect.stringMatching(/^helene@exemple\.nc$/iu),
    subject: 'Re: dossier reçu',
    joined: 0,
    state: 'waiting',
  });
  expect(one.content.toString()).toContain('Bonjour,');
  expect(other).toMatchObject({ subject: 'Pieces', joined: 1 });
  const flags = await imap.asOwner(async (client) => {
    const lock = await client.getMailboxLock('INBOX');
    const all = await client.fetchAll('1:*', { flags: true });
    lock.release();
    return all.flatMap((found) => [...(found.flags ?? [])]);
  });
  expect(flags).not.toContain('\\Seen');
});

it('takes each once, however often and by however many servers it is read', async () => {
  await imap.receive(mail('Un'));
  expect(await read()).toBe(1);
  expect(await read()).toBe(0);
  await imap.receive(mail('Deux'));
  const counts = await Promise.all([read(), read(), read()]);
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(1);
  expect((await rows()).map(({ subject }) => subject)).toEqual(['Un', 'Deux']);
});

it('knows mails again by their Message-ID when the folder has new numbers', async () => {
  await imap.receive(mail('Un'));
  await read();
  await test.services.db('mailbox_state').update({ uid_validity: '7', last_uid: '900' });
  await imap.receive(mail('Deux'));
  expect(await read()).toBe(1);
  expect((await rows()).map(({ subject }) => subject)).toEqual(['Un', 'Deux']);
});

it('read for the first time, gives what came in thirty days, and never the rest', async () => {
  const now = Date.parse(test.services.clock.now());
  await imap.receive(mail('Ancien'), new Date(now - 60 * 86_400_000));
  await imap.receive(mail('Recent'), new Date(now - 3 * 86_400_000));
  expect(await read()).toBe(1);
  expect(await read()).toBe(0);
  expect((await rows()).map(({ subject }) => subject)).toEqual(['Recent']);
});

it.each<[string, object]>([
  ['whose password is wrong', { password: 'autre' }],
  ['whose folder is not there', { folder: 'Nulle part' }],
  ['whose server is away', { port: 1 }],
])('one %s is tried again, and says since when', async (_what, change) => {
  await imap.receive(mail('Un'));
  expect(await read(change)).toBe(0);
  const [failed] = await test.services.db('mailbox_state');
  expect(failed).toMatchObject({ failing_since: expect.any(Date), leased_until: null, read_at: null });
  await read(change);
  const [again] = await test.services.db('mailbox_state');
  expect(again.failing_since).toEqual(failed.failing_since);
});

it('that works again says nothing of what it was', async () => {
  await imap.receive(mail('Un'));
  await read();
  await test.services.db('mailbox_state').update({ failing_since: test.services.clock.now() });
  await read();
  expect(await test.services.db('mailbox_state').first()).toMatchObject({
    failing_since: null,
    read_at: expect.any(Date),
  });
});

it('keeps words of strangers that no column holds, and says nothing on an open line to another machine', async () => {
  await imap.receive(mail(`A\u0000b\tc ${'x'.repeat(900)}`));
  expect(await read()).toBe(1);
  const [{ subject }] = await rows();
  expect(subject.length).toBeLessThanOrEqual(500);
  expect(subject).not.toMatch(/\p{Cc}/u);
});
