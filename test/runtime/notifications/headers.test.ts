/** What people type reaches the headers of mails: it never adds one, and never another recipient. */
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { composeMail } from '../../../runtime/notifications/compose-mail.ts';
import { composeMessageMail } from '../../../runtime/notifications/message-mail.ts';
import { createSmtpTransport, type MailTransport } from '../../../runtime/notifications/smtp-transport.ts';
import { MAIL, SENDER } from './mails.ts';
import { startSmtpServer, type TestSmtpServer } from './smtp-server.ts';

const hostile = fc
  .array(
    fc.constantFrom(
      'a',
      'é',
      ' ',
      '\r',
      '\n',
      '\r\n',
      '\0',
      '\u2028',
      '\u0085',
      '\t',
      'Bcc: x@y.nc',
      '<',
      '>',
      '"',
      ',',
      ':',
      ';',
      '\\',
      '=?utf-8?q?',
      '🙏',
    ),
    { maxLength: 12 },
  )
  .map((pieces) => pieces.join(''));

describe('the subject of a mail', () => {
  it('is one line, whatever it was made of', () => {
    fc.assert(
      fc.property(hostile, (subject) => {
        const mail = composeMail({ ...MAIL, subject }, SENDER);
        expect(mail.subject).not.toMatch(/[\r\n\t\u2028\u2029]/u);
        expect(mail.html.match(/<title>/gu)).toHaveLength(1);
      }),
    );
  });
});

describe('what is sent', () => {
  let server: TestSmtpServer;
  let transport: MailTransport;
  beforeEach(async () => {
    server = await startSmtpServer(() => 250);
  });
  afterEach(async () => {
    transport.close();
    await server.close();
  });

  it('has the headers we write and no other, and goes to one address', async () => {
    const evil = 'Service\r\nBcc: voleur@example.nc\r\n\r\nAutre texte';
    const sender = { ...SENDER, organisation: evil };
    transport = createSmtpTransport(server.url, sender);
    const service = { name: evil, email: 'dass@example.nc', phone: evil };
    await transport.send(composeMail({ ...MAIL, subject: evil, service }, sender));
    const [mail] = server.mails;
    const head = (mail?.source ?? '').split(/\r?\n\r?\n/u)[0] ?? '';
    const names = Array.from(head.matchAll(/^([\w-]+):/gmu), ([, name = '']) => name.toLowerCase());
    expect(mail?.to).toEqual([MAIL.to]);
    expect(names).not.toContain('bcc');
    expect(new Set(names).size).toBe(names.length);
    expect(head).not.toMatch(/^Autre texte/mu);
  });

  it.each([
    'jeanne@example.nc, voleur@example.nc',
    'jeanne@example.nc\r\nBcc: voleur@example.nc',
    '<voleur@example.nc> jeanne@example.nc',
  ])('never reaches a second address that hides in the first: %j', async (to) => {
    transport = createSmtpTransport(server.url, SENDER);
    await transport.send(composeMail({ ...MAIL, to }, SENDER)).catch(() => undefined);
    const reached = server.mails.flatMap((mail) => mail.to);
    expect(reached).not.toContain('voleur@example.nc');
    expect(reached.length).toBeLessThanOrEqual(1);
  });
});

describe('the mail that says that the service wrote', () => {
  const about = { number: 'AM-2026-000123', scheme: 'Aide *médicale* [x](https://evil.example)' };

  it('names the request and the scheme as they are written, and leads to the message', () => {
    const { subject, markdown } = composeMessageMail(about, { path: '/compte/demandes/7/messages', personal: false });
    const mail = composeMail({ ...MAIL, subject, markdown, service: null }, SENDER);
    expect(mail.subject).toContain('AM-2026-000123');
    expect(mail.text).toContain('(Aide *médicale* [x](https://evil.example)) vous a écrit');
    expect(mail.html).not.toContain('href="https://evil.example"');
    expect(mail.html).toContain(`href="${SENDER.siteUrl}/compte/demandes/7/messages"`);
  });

  it('warns that the link is personal where it opens without a password, and only there', () => {
    const path = '/messages/secret';
    expect(composeMessageMail(about, { path, personal: true }).markdown).toContain('Ne le transmettez à personne');
    expect(composeMessageMail(about, { path, personal: false }).markdown).not.toContain('transmettez');
  });
});
