import knex, { type Knex } from 'knex';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createMailer, findMails, type Mailer } from '../../../runtime/notifications/index.ts';
import { createTestDatabase } from '../../support/database.ts';
import type { TestDatabase } from '../../support/postgres.ts';
import { MAIL, SENDER } from './mails.ts';
import { decodeParts, startSmtpServer, type TestSmtpServer } from './smtp-server.ts';

let database: TestDatabase;
let db: Knex;
beforeAll(async () => {
  database = await createTestDatabase();
  db = knex({ client: 'pg', connection: database.url });
});
afterAll(async () => {
  await db.destroy();
  await database.drop();
});

describe('without a mail server', () => {
  it('keeps each mail once for its effect, however often it is asked', async () => {
    const mailer = createMailer({ db, smtpUrl: null, sender: SENDER });
    await Promise.all([mailer.send(MAIL), mailer.send(MAIL)]);
    await mailer.send({ ...MAIL, subject: 'Changé' });
    await mailer.send({ ...MAIL, effectId: '13', to: 'b@example.nc' });
    const mails = await findMails(db, 10);
    expect(mails.map(({ to, subject }) => [to, subject])).toEqual([
      ['b@example.nc', 'Votre demande a été reçue'],
      ['jeanne@example.nc', 'Votre demande a été reçue'],
    ]);
    expect(mails[0]?.at).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/u);
    expect(mails[0]?.html).toContain('<!doctype html>');
  });
});

describe('with a mail server', () => {
  let server: TestSmtpServer;
  let mailer: Mailer;
  beforeEach(async () => {
    const codes: Readonly<Record<string, number>> = { 'unknown@example.nc': 550, 'busy@example.nc': 451 };
    server = await startSmtpServer((to) => codes[to] ?? 250);
    mailer = createMailer({ db, smtpUrl: server.url, sender: SENDER });
  });
  afterEach(async () => {
    mailer.close();
    await server.close();
  });

  it('sends text and HTML, from the organisation, with answers going to the service', async () => {
    expect(await mailer.send(MAIL)).toMatchObject({
      type: 'sent',
      answer: expect.stringMatching(/^250 /u),
      mail: { to: MAIL.to },
    });
    const [mail] = server.mails;
    expect(mail).toMatchObject({ from: SENDER.from, to: [MAIL.to] });
    const source = mail?.source ?? '';
    expect(source).toMatch(/^From: Province Sud <ne-pas-repondre@province\.example>/mu);
    expect(source).toMatch(/^Reply-To: dass@example\.nc/mu);
    expect(source).toMatch(/^Auto-Submitted: auto-generated/mu);
    expect(source).toContain('multipart/alternative');
    expect(decodeParts(source)).toContain('Votre demande AM-2026-000123 est reçue.');
    expect(decodeParts(source)).toContain('<strong>AM-2026-000123</strong>');
  });

  it('says of a mail that tells many how one post stops it (RFC 8058), and of no other', async () => {
    await mailer.send({ ...MAIL, unsubscribe: '/alertes/arreter?cle=abc.def' });
    await mailer.send({ ...MAIL, effectId: '13' });
    const [many, one] = server.mails.map(({ source }) => source.replaceAll(/\r?\n[ \t]+/gu, ' '));
    const header = (source: string | undefined, name: string): string | undefined =>
      new RegExp(`^${name}: (.*?)\\r?$`, 'mu').exec(source ?? '')?.[1];
    expect(header(many, 'List-Unsubscribe')).toBe(`<${SENDER.siteUrl}/alertes/arreter?cle=abc.def>`);
    expect(header(many, 'List-Unsubscribe-Post')).toBe('List-Unsubscribe=One-Click');
    expect(header(one, 'List-Unsubscribe')).toBeUndefined();
    expect(header(one, 'List-Unsubscribe-Post')).toBeUndefined();
  });

  it('names a mail after its effect, so that a second try is known for the same', async () => {
    await mailer.send(MAIL);
    await mailer.send(MAIL);
    const names = server.mails.map(({ source }) => /^Message-ID: (.*)$/mu.exec(source)?.[1]?.trim());
    expect(names[0]).toMatch(/^<effect-12\.[\w-]{20}@province\.example>$/u);
    expect(new Set(names).size).toBe(1);
  });

  it.each(['unknown@example.nc', '', 'not an address', 'a@example.nc>\r\nRCPT TO:<b@example.nc'])(
    'gives a refusal that says how to mend it when %j cannot receive',
    async (to) => {
      const result = await mailer.send({ ...MAIL, to });
      expect(result).toMatchObject({ type: 'refused', code: 'mail-rejected' });
      expect(server.mails).toEqual([]);
    },
  );

  it('sends to one recipient, whatever the address holds', async () => {
    await mailer.send({ ...MAIL, to: 'a@example.nc, b@example.nc' });
    for (const { to } of server.mails) expect(to).toHaveLength(1);
    expect(server.mails.flatMap(({ to }) => to)).not.toContain('b@example.nc');
  });

  it('throws when the server asks to try later, and when it is away', async () => {
    await expect(mailer.send({ ...MAIL, to: 'busy@example.nc' })).rejects.toThrow(/did not take/u);
    await server.close();
    await expect(mailer.send(MAIL)).rejects.toThrow(/did not take/u);
  });

  it('sends many at a time', async () => {
    const numbers = Array.from({ length: 60 }, (_, index) => String(index));
    await Promise.all(numbers.map((effectId) => mailer.send({ ...MAIL, effectId })));
    expect(server.mails).toHaveLength(60);
  });
});
