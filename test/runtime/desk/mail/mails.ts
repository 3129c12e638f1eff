/** Mails as mailboxes save them, for tests. */

/** A file of these lines, ended as mails end them; each character is one byte, unless a test gives bytes. */
export const mailFile = (text: string | Uint8Array<ArrayBuffer>, name = 'courriel.eml'): File =>
  new File([typeof text === 'string' ? text.replaceAll('\n', '\r\n') : text], name, { type: 'message/rfc822' });

/** What any mail begins with. */
export const HEADERS = `From: =?utf-8?Q?H=C3=A9l=C3=A8ne_Naaoutchou=C3=A9?= <helene@exemple.nc>
To: Guichet <guichet@exemple.nc>
Date: Mon, 2 Mar 2026 23:30:00 +0000
Subject: Mon dossier
MIME-Version: 1.0
`;

/** One of a few words. */
export const PLAIN = `${HEADERS}Content-Type: text/plain; charset=utf-8

Bonjour,

Voici mon RIB.
`;

/** A part that carries these bytes under this name. */
export const part = (name: string, more = '', type = 'application/pdf', bytes = '%PDF-1.7\n'): string => `--b
Content-Type: ${type}
Content-Disposition: attachment; ${name}
${more}Content-Transfer-Encoding: base64

${Buffer.from(bytes, 'latin1').toString('base64')}
`;

/** A mail of a few words with these parts. */
export const withParts = (...parts: readonly string[]): string => `${HEADERS}Content-Type: multipart/mixed; boundary=b

--b
Content-Type: text/plain

Bonjour
${parts.join('')}--b--
`;
