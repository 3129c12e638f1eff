/** A mail that was saved: what is noted of it, what is taken of what it carries, and what is no mail. */
import { describe, expect, it, test } from 'vitest';
import { LARGEST_MAIL, readMail, type ReadMail } from '../../../../runtime/desk/mail/read-mail.ts';
import { HEADERS, mailFile, part, PLAIN, withParts } from './mails.ts';

const read = async (text: string | Uint8Array<ArrayBuffer>): Promise<ReadMail> => {
  const mail = await readMail(mailFile(text));
  if (mail.type !== 'read') throw new Error(mail.type);
  return mail;
};

describe('a mail', () => {
  it('says who wrote it, to whom, of what, on which day in Nouméa, and what', async () => {
    expect(await read(PLAIN)).toEqual({
      type: 'read',
      on: '2026-03-03',
      from: { name: 'Hélène Naaoutchoué', address: 'helene@exemple.nc' },
      to: { name: 'Guichet', address: 'guichet@exemple.nc' },
      subject: 'Mon dossier',
      text: 'Bonjour,\n\nVoici mon RIB.',
      joined: [],
      pictures: 0,
    });
  });

  test.each([
    ['latin-1, byte for byte', 'text/plain; charset=iso-8859-1', '8bit', 'J’ai été reçue à Koné'.replace('’', "'")],
    ['quoted-printable', 'text/plain; charset=utf-8', 'quoted-printable', 'R=C3=A9gl=C3=A9 =E2=82=AC=\n, merci'],
    ['base64', 'text/plain; charset=utf-8', 'base64', Buffer.from('Réglé €, merci').toString('base64')],
    ['windows-1252', 'text/plain; charset=windows-1252', '8bit', 'R\u00E9gl\u00E9 \u0080, merci'],
  ])('in %s is read with its accents', async (_how, type, encoding, body) => {
    const source = `${HEADERS}Content-Type: ${type}\nContent-Transfer-Encoding: ${encoding}\n\n${body}\n`;
    const { text } = await read(Uint8Array.from(Buffer.from(source.replaceAll('\n', '\r\n'), 'latin1')));
    expect(text).toBe(type.includes('iso') ? "J'ai été reçue à Koné" : 'Réglé €, merci');
  });

  it('has the words of its plain text where it has both, and none of another’s mailbox’s empty one', async () => {
    const both = (plain: string): string => `${HEADERS}Content-Type: multipart/alternative; boundary=b

--b
Content-Type: text/plain

${plain}
--b--
`;
    expect((await read(both('Tel quel'))).text).toBe('Tel quel');
    expect((await read(both('   '))).text).toBe('');
  });

  it('that carries another one tells the words of both, and what that one carried', async () => {
    const inner = PLAIN.replace('Mon dossier', 'Plus tôt').replace('Voici mon RIB.', 'Celui d’avant.');
    const { text, joined } = await read(
      withParts(`--b\nContent-Type: message/rfc822\n\n${inner}\n`, part('filename=a.pdf')),
    );
    expect(text).toMatch(/^Bonjour\n[\s\S]*Plus tôt[\s\S]*Celui d’avant\.$/u);
    expect(joined.map(({ name }) => name)).toEqual(['a.pdf']);
  });
});

describe('what is joined', () => {
  test.each([
    ['as it is called', 'filename="rib.pdf"', 'rib.pdf'],
    ['without a way to a folder', 'filename="../../etc/statuts.pdf"', 'statuts.pdf'],
    ['without a way as Windows writes it', 'filename="C:\\\\Users\\\\li\\\\avis.pdf"', 'avis.pdf'],
    ['in the characters of RFC 2231', "filename*=utf-8''re%C3%A7u%20d%E2%80%99eau.pdf", 'reçu d’eau.pdf'],
    ['in encoded words', 'filename="=?iso-8859-1?Q?re=E7u.pdf?="', 'reçu.pdf'],
    ['by its number, where it has no name', 'x=1', 'piece-1'],
    ['by its number, where its name is a folder', 'filename="../"', 'piece-1'],
  ])('is named %s', async (_how, disposition, name) => {
    const { joined } = await read(withParts(part(disposition)));
    expect(joined.map((file) => [file.name, file.type, file.size])).toEqual([[name, 'application/pdf', 9]]);
  });

  it('is not a logo of the signature, and is what somebody photographed in the text', async () => {
    const picture = (name: string, size: number): string =>
      part(`filename=${name}`, `Content-ID: <${name}>\n`, 'image/png', 'x'.repeat(size));
    const source = withParts(picture('logo.png', 900), picture('rib.png', 60_000)).replace(
      'multipart/mixed',
      'multipart/related',
    );
    const { joined, pictures } = await read(source);
    expect([joined.map(({ name }) => name), pictures]).toEqual([['rib.png'], 1]);
  });
});

describe('what is no mail', () => {
  const deep = (depth: number): string => {
    const opening = Array.from(
      { length: depth },
      (_, at) => `Content-Type: multipart/mixed; boundary=b${at}\n\n--b${at}\n`,
    );
    return `${HEADERS}${opening.join('')}Content-Type: text/plain\n\nfin\n`;
  };

  test.each([
    ['an empty file', ''],
    ['a text', 'Bonjour, voici mon RIB.'],
    ['a picture', '\u0089PNG\r\n\u001A\n\u0000\u0000'],
    ['a message of Outlook', '\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1'],
    ['parts within parts without end', deep(60)],
    ['a header without end', `From: a@b.nc\nX: ${'x'.repeat(400_000)}\n\nBonjour`],
    ['headers without end', `From: a@b.nc\n${'X: y\n'.repeat(100_000)}\nBonjour`],
  ])('%s is none, and is told as such', async (_what, text) => {
    expect(await readMail(mailFile(text))).toEqual({ type: 'not-a-mail' });
  });

  it('one that is too large is not even read', async () => {
    const file = new File([new Uint8Array(LARGEST_MAIL + 1)], 'lourd.eml');
    expect(await readMail(file)).toEqual({ type: 'too-large' });
  });

  it('one that is heavy and may be is read whole', async () => {
    const line = `${'QUJD'.repeat(19)}\n`;
    const { joined } = await read(
      withParts(part('filename=plan.pdf').replace(/\n\n[\s\S]*$/u, `\n\n${line.repeat(60_000)}`)),
    );
    expect(joined.map(({ size }) => size)).toEqual([60_000 * 57]);
  });
});
