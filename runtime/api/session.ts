/** Who is signed in, and tokens for programs. */
import type { FastifyInstance } from 'fastify';
import type { NewToken, Session, SessionUser, TokenCreated } from '../../schemas/types/api.ts';
import { describe } from '../http/describe-route.ts';
import { requireViewer, type Viewer } from '../identity/index.ts';
import { insertToken } from '../identity/tokens.ts';
import type { Services } from '../services.ts';
import { titleOfFunctions } from './function-titles.ts';

export function sessionRoutes(app: FastifyInstance, services: Services): void {
  const { config, db, clock } = services;

  app.get<{ Reply: Session }>(
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
      return { user: viewer && (await presentViewer(services, viewer)), demo: config.demo, now: clock.now() };
    },
  );

  app.post<{ Body: NewToken; Reply: TokenCreated }>(
    '/tokens',
    describe({
      id: 'createToken',
      tag: 'session',
      summary: 'Makes a token for a program; it may do what its owner may, and is shown once.',
      capability: 'token.create',
      body: 'NewToken',
      reply: 'TokenCreated',
      status: 201,
      limit: 'signIn',
    }),
    async (request, reply) => {
      const viewer = await requireViewer(request);
      return reply.code(201).send(await insertToken(db, viewer.userId, request.body));
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
  };
}
