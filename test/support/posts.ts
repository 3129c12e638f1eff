/** Runs a helper that takes a request and a reply inside a real Fastify, without any page around it. */
import fastifyCookie from '@fastify/cookie';
import fastify, { type FastifyReply, type FastifyRequest } from 'fastify';
import { cookiesOf } from './app.ts';

/** What the helper gave, and the cookies it set, as a browser sends them back. */
export async function postsOf<Result>(
  publicUrl: string,
  use: (request: FastifyRequest, reply: FastifyReply) => Promise<Result>,
  cookie = '',
): Promise<{ readonly result: Result; readonly cookie: string }> {
  const app = fastify();
  await app.register(fastifyCookie);
  const results: Result[] = [];
  app.post('/', async (request, reply) => {
    results.push(await use(request, reply));
    return reply.send();
  });
  const response = await app.inject({
    method: 'POST',
    url: '/',
    headers: { origin: publicUrl, ...(cookie && { cookie }) },
  });
  await app.close();
  const [result] = results;
  if (result === undefined) throw new Error(response.body);
  return { result, cookie: cookiesOf(response) };
}
