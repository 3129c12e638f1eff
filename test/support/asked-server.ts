/** A server that is asked by `fetch` and answers when its test says so, in any order. */
import { vi } from 'vitest';

/** One question, which waits for its answer. */
export interface Question {
  /** Method and address below /api/v1, with its query: `GET /cases?view=todo`. */
  readonly route: string;
  readonly body: unknown;
  readonly reply: (value: unknown, status?: number) => void;
  /** The network breaks off. */
  readonly lose: () => void;
}

/** Puts itself in the place of the network, until `vi.unstubAllGlobals()`. Gives what it is asked, oldest first. */
export function stubServer(): readonly Question[] {
  const asked: Question[] = [];
  vi.stubGlobal('fetch', (address: string, init: RequestInit = {}) => {
    const { promise, resolve, reject } = Promise.withResolvers<Response>();
    asked.push({
      route: `${init.method ?? 'GET'} ${address.replace('/api/v1', '')}`,
      body: typeof init.body === 'string' ? (JSON.parse(init.body) as unknown) : (init.body ?? null),
      reply: (value, status = 200) =>
        resolve(status === 204 ? new Response(null, { status }) : Response.json(value, { status })),
      lose: () => reject(new TypeError('failed to fetch')),
    });
    init.signal?.addEventListener('abort', () => reject(new DOMException('given up', 'AbortError')));
    return promise;
  });
  return asked;
}

/** Problem details as the server writes them. */
export function problemOf(code: string, status: number): object {
  return { type: `urn:cagou:problem:${code}`, title: code, status, code, detail: `${code}.` };
}
