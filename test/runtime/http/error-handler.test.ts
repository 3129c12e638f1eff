/** What becomes of an error, by its kind: whether the same request may work in a while is what a program wants to know. */
import Fastify, { type FastifyInstance } from 'fastify';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { handleErrors } from '../../../runtime/http/error-handler.ts';
import { problem } from '../../../runtime/http/problems.ts';
import { createWorkerThread } from '../../../runtime/threads/worker-thread.ts';

let app: FastifyInstance;
let thrown: Error;
beforeEach(() => {
  app = Fastify();
  handleErrors(app, (problem) => `<h1>${problem.title}</h1>`);
  app.get('/api/asked', () => Promise.reject(thrown));
});
afterEach(() => app.close());

const coded = (code: string, message = 'the inside'): Error => Object.assign(new Error(message), { code });

async function ask(error: Error) {
  thrown = error;
  const response = await app.inject({ method: 'GET', url: '/api/asked' });
  return {
    again: response.headers['retry-after'],
    body: response.body,
    ...response.json<{ status: number; code: string }>(),
  };
}

describe('what may work in a while', () => {
  it.each([
    ['a statement was cancelled for its time', coded('57014'), 'too-slow'],
    ['two transactions waited for each other', coded('40P01'), 'too-slow'],
    ['a connection was not ready in time', new Error('timeout expired'), 'unavailable'],
    ['no connection was free', new Error('timeout exceeded when trying to connect'), 'unavailable'],
    ['the database is going down', coded('57P01'), 'unavailable'],
    ['its disk is full', coded('53100'), 'unavailable'],
  ])('is told as 503 with the moment to try again: %s', async (_, error, code) => {
    expect(await ask(error)).toMatchObject({ status: 503, code, again: '5' });
    expect(await ask(new Error('a page cannot be read', { cause: error }))).toMatchObject({ status: 503, code });
  });

  it('is told so of a thread that was not ready in time', async () => {
    const module = new URL('../threads/obedient-worker.ts', import.meta.url);
    const thread = createWorkerThread({ module, timeout: 10_000, memory: 32, longestStart: 1 });
    const late = await thread.run('answer').catch((error: unknown) => error);
    await thread.close();
    if (!(late instanceof Error)) throw new Error('it was in time');
    expect(await ask(late)).toMatchObject({ status: 503, code: 'too-slow', again: '5' });
  });
});

describe('what will not', () => {
  it.each([
    ['a bug', new TypeError('undefined is not a function')],
    ['a thread that broke', new Error('The thread broke', { cause: coded('3', 'It ended by itself') })],
    ['a column that is missing', coded('42703')],
  ])('is told with a number and nothing of the inside: %s', async (_, error) => {
    const told = await ask(error);
    expect(told).toMatchObject({ status: 500, code: 'unexpected' });
    expect(told.again).toBeUndefined();
    expect(told.body).not.toContain(error.message);
  });

  it('keeps the refusal it is', async () => {
    expect(await ask(problem('not-signed-in'))).toMatchObject({ status: 401, code: 'not-signed-in' });
  });
});
