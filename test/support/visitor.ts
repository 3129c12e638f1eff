/** Somebody who speaks to the running product over HTTP and keeps its cookies, as a browser does, without one. */
import { DEMO_PASSWORD } from '../../runtime/demo/accounts.ts';
import { multipart } from './medical-aid.ts';

/** Whatever JSON says: tests of journeys leave the shapes to those of the API. */
export type Body = ReturnType<typeof JSON.parse>;

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly bytes: Buffer;
  /** The body as JSON; null when it is something else. */
  readonly json: Body;
}

export interface Visitor {
  get(path: string): Promise<Answer>;
  post(path: string, body?: object): Promise<Answer>;
  put(path: string, body: object): Promise<Answer>;
  /** Sends one file as multipart, under the name `file`. */
  upload(path: string, name: string, content: Buffer): Promise<Answer>;
  signIn(email: string, password?: string): Promise<void>;
}

/** A visitor with no cookies yet. Redirections are not followed; answers other than 2xx and 3xx are given, not thrown. */
export function createVisitor(url: string): Visitor {
  const jar = new Map<string, string>();
  const send = async (method: string, path: string, init: RequestInit = {}): Promise<Answer> => {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const headers = new Headers(init.headers);
    if (cookie) headers.set('cookie', cookie);
    if (method !== 'GET') headers.set('origin', url);
    const response = await fetch(new URL(path, url), { ...init, method, headers, redirect: 'manual' });
    for (const set of response.headers.getSetCookie()) keep(jar, set);
    const bytes = Buffer.from(await response.arrayBuffer());
    const isJson = /\bjson\b/u.test(response.headers.get('content-type') ?? '');
    const json: unknown = isJson && bytes.length > 0 ? JSON.parse(bytes.toString()) : null;
    return { status: response.status, headers: response.headers, bytes, json };
  };
  const sendJson = (method: string, path: string, body: object): Promise<Answer> =>
    send(method, path, { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });

  const visitor: Visitor = {
    get: (path) => send('GET', path),
    post: (path, body = {}) => sendJson('POST', path, body),
    put: (path, body) => sendJson('PUT', path, body),
    upload(path, name, content) {
      const { payload, headers } = multipart(name, content);
      return send('POST', path, { headers, body: new Uint8Array(payload) });
    },
    async signIn(email, password = DEMO_PASSWORD) {
      const answer = await visitor.post('/api/auth/sign-in/email', { email, password });
      if (answer.status !== 200) throw new Error(`${email} cannot sign in: ${answer.bytes.toString()}`);
    },
  };
  return visitor;
}

function keep(jar: Map<string, string>, set: string): void {
  const [name = '', value = ''] = (set.split(';')[0] ?? '').split(/=(.*)/su);
  if (value === '') jar.delete(name);
  else jar.set(name, value);
}
