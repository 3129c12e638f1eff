/** The public site spoken to as a browser without scripts does: pages read, forms posted, redirections not followed. */
import type { LightMyRequestResponse } from 'fastify';
import { buildApplications } from '../../../runtime/app/build.ts';
import { cookiesOf, createTestApp, type TestApp, type TestPerson } from '../../support/app.ts';
import { publishMedicalAid, SCHEME } from '../../support/medical-aid.ts';

export interface Site extends TestApp {
  /** A page, as people get it. */
  page(url: string, as?: Reader): Promise<Page>;
  /** Posts a small form of the site. */
  send(url: string, fields: Readonly<Record<string, string>>, as?: Reader): Promise<Page>;
  /** Posts a page of a form: texts, and documents by the name of their field. */
  sendForm(url: string, parts: readonly Part[], as?: Reader): Promise<Page>;
  /** Begins a draft of the medical aid. Gives the address of its pages. */
  begin(as: Reader): Promise<string>;
}

/** The first test may have to wait for the portal to be built. */
export const BUILD_MS = 120_000;

/** Someone signed in, or the cookie of a browser that is not. */
export type Reader = Pick<TestPerson, 'cookie'>;
export type Part = readonly [name: string, value: string | { readonly file: string; readonly content: Buffer }];

export interface Page {
  readonly status: number;
  readonly location: string;
  /** Text of the page, entities as what they stand for. */
  readonly text: string;
  readonly html: string;
  readonly cookie: string;
}

/** Starts the site with the medical aid published. */
export async function createSite(variables: Readonly<Record<string, string>> = {}): Promise<Site> {
  await buildApplications(['portal', 'documents', 'pages', 'worker', 'server']);
  const test = await createTestApp(variables);
  await publishMedicalAid(test.services);
  const ask = async (options: Parameters<TestApp['request']>[0], as?: Reader): Promise<Page> => {
    const headers = { accept: 'text/html', ...options.headers, ...(as && { cookie: as.cookie }) };
    return toPage(await test.request({ ...options, headers }));
  };
  const sendForm: Site['sendForm'] = (url, parts, as) => ask({ method: 'POST', url, ...multipartOf(parts) }, as);
  const send: Site['send'] = (url, fields, as) =>
    ask(
      {
        method: 'POST',
        url,
        payload: new URLSearchParams(fields).toString(),
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
      },
      as,
    );
  return {
    ...test,
    page: (url, as) => ask({ method: 'GET', url }, as),
    send,
    sendForm,
    async begin(as) {
      const begun = await send(`/demarches/${SCHEME}/formulaire`, {}, as);
      if (begun.status !== 303) throw new Error(begun.text);
      return begun.location;
    },
  };
}

/** The cookie of a browser that began something before signing in. */
export function browserOf({ cookie }: Page): Reader {
  return { cookie };
}

function toPage(response: LightMyRequestResponse): Page {
  const html = response.body;
  return {
    status: response.statusCode,
    location: String(response.headers.location ?? ''),
    html,
    text: html
      .replace(/<script type="application\/json".*?<\/script>/su, '')
      .replaceAll(/<[^>]*>/gu, ' ')
      .replaceAll('&#39;', "'")
      .replaceAll('&amp;', '&')
      .replaceAll(/[\s\u00a0\u202f]+/gu, ' '),
    cookie: cookiesOf(response),
  };
}

function multipartOf(parts: readonly Part[]): { payload: Buffer; headers: Record<string, string> } {
  const boundary = 'cagou-plain-post';
  const chunks = parts.flatMap(([name, value]) => {
    const isText = typeof value === 'string';
    const file = isText ? '' : `; filename="${value.file}"\r\ncontent-type: application/pdf`;
    const head = `--${boundary}\r\ncontent-disposition: form-data; name="${name}"${file}\r\n\r\n`;
    return [Buffer.from(head), isText ? Buffer.from(value) : value.content, Buffer.from('\r\n')];
  });
  return {
    payload: Buffer.concat([...chunks, Buffer.from(`--${boundary}--\r\n`)]),
    headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
  };
}
