/*
 * `/mcp`: the tools over HTTP. Who asks has the token of an author; each call is made within the server as that token's own
 * request to the API, so that rights, bounds and refusals are those of the API.
 */
import { createMcpHandler } from '@modelcontextprotocol/server';
import type { FastifyInstance, FastifyReply, FastifyRequest, InjectOptions } from 'fastify';
import { hasBearer } from '../http/origin-check.ts';
import { problem } from '../http/problems.ts';
import { createToolsServer } from './create-tools-server.ts';
import { createReach, type Reach } from './reach.ts';

/** Bytes of one call: the largest text of a scheme, written as JSON, with what is around it. */
const LARGEST_CALL = 2 * 1024 * 1024;

/**
 * Registers the tools. Without the token of an author there is nothing here, and pages of other sites are refused even with one:
 * a name that leads elsewhere than it did (DNS rebinding) makes no page ours.
 */
export function registerTools(app: FastifyInstance, publicUrl: string): void {
  const home = new URL(publicUrl).origin;
  const answer = async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const handler = createMcpHandler(() => createToolsServer(reachWithin(app, request)), { responseMode: 'json' });
    try {
      const response = await handler.fetch(toWebRequest(request), { parsedBody: request.body });
      reply.code(response.status);
      for (const [name, value] of response.headers) reply.header(name, value);
      return reply.send(await response.text());
    } finally {
      await handler.close();
    }
  };
  app.route({
    method: ['GET', 'POST', 'DELETE'],
    url: '/mcp',
    bodyLimit: LARGEST_CALL,
    config: { capability: 'source.read' },
    // A session of a browser is not enough: no page of another site may speak here in somebody's name.
    onRequest: async (request, reply) => {
      const { origin = home } = request.headers;
      if (origin !== home) throw problem('origin-refused');
      if (hasBearer(request)) return;
      reply.header('www-authenticate', 'Bearer');
      throw problem('not-signed-in');
    },
    handler: answer,
  });
}

/** The API as the token of a request reaches it. */
function reachWithin(app: FastifyInstance, { headers, ip }: FastifyRequest): Reach {
  return createReach(async ({ method, address, body }) => {
    const request: InjectOptions = {
      method: method === 'POST' || method === 'PUT' ? method : 'GET',
      url: address,
      remoteAddress: ip,
      headers: {
        authorization: headers.authorization ?? '',
        ...(headers['x-forwarded-for'] !== undefined && { 'x-forwarded-for': headers['x-forwarded-for'] }),
        ...(body !== undefined && { 'content-type': 'application/json' }),
      },
      ...(body !== undefined && { payload: body }),
    };
    const response = await app.inject(request);
    return { status: response.statusCode, json: async () => response.json() };
  });
}

/** The request as the protocol's own library reads it; its body was read already. */
function toWebRequest({ method, url, headers, host, protocol }: FastifyRequest): Request {
  const known = Object.entries(headers).flatMap(([name, value]): [string, string][] =>
    typeof value === 'string' && name !== 'content-length' ? [[name, value]] : [],
  );
  return new Request(new URL(url, `${protocol}://${host}`), { method, headers: known });
}
