/** Who is signed in, and tokens for programs. */
import type { SessionUser } from '../../schemas/types/api.ts';
import { describe, UUID, type ApiServer } from './describe-route.ts';
import { hasBearer } from '../http/origin-check.ts';
import { problem } from '../http/problems.ts';
import { requireViewer, type Viewer } from '../identity/index.ts';
import { insertToken, listTokens, revokeToken } from '../identity/tokens.ts';
import type { Services } from '../services.ts';
import { titleOfFunctions } from './function-titles.ts';

/**
 * `GET /session` and `/tokens`: listed, created (the secret is given this once), revoked. A token makes no token:
 * creating throws `session-needed`.
 */
export function sessionRoutes(app: ApiServer, services: Services): void {
  const { config, db, clock } = services;

  app.get(
    '/session',
    describe({
      id: 'readSession',
      tag: 'session',
      summary: 'Who is signed in, and what they may do.',
      capability: 'session.read',
      reply: 'Session',
    }),
    async (request) => {
      const viewer = await request.viewer();
      const { demo, mostMegabytes } = config;
      return { user: viewer && (await presentViewer(services, viewer)), demo, now: clock.now(), mostMegabytes };
    },
  );

  app.post(
    '/tokens',
    describe({
      id: 'createToken',
      tag: 'session',
      summary: 'Makes a token for a program; it may do what its owner may but make others, and is shown once.',
      capability: 'token.manage',
      body: 'NewToken',
      reply: 'TokenCreated',
      status: 201,
      limit: 'signIn',
    }),
    async (request, reply) => {
      // Otherwise one that leaked would make others, and never end.
      if (hasBearer(request)) throw problem('session-needed');
      const viewer = await requireViewer(request);
      const token = await db.transaction((tx) => insertToken(tx, viewer, request.body));
      return reply.code(201).send(token);
    },
  );

  app.get(
    '/tokens',
    describe({
      id: 'listTokens',
      tag: 'session',
      summary: 'My tokens, newest first, without their secrets.',
      capability: 'token.manage',
      reply: 'ApiTokenList',
    }),
    async (request) => listTokens(db, (await requireViewer(request)).userId),
  );

  app.delete(
    '/tokens/:id',
    describe({
      id: 'revokeToken',
      tag: 'session',
      summary: 'Revokes one of my tokens: what uses it is refused from then on.',
      capability: 'token.manage',
      params: { id: UUID },
    }),
    async (request, reply) => {
      const viewer = await requireViewer(request);
      const revoked = await db.transaction((tx) => revokeToken(tx, viewer, request.params.id));
      if (revoked === 'unknown') throw problem('token-unknown');
      return reply.code(204).send();
    },
  );
}

async function presentViewer(services: Services, viewer: Viewer): Promise<SessionUser> {
  return {
    id: viewer.userId,
    name: viewer.name,
    email: viewer.email,
    roles: viewer.roles,
    groups: viewer.groups,
    functions: await titleOfFunctions(services, viewer.functions),
    standsFor: viewer.standsFor.map(({ userId: id, name, until }) => ({ id, name, until })),
  };
}
