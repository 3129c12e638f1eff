/** What business applications call: who they are, the cases that changed, and one case as far as they read it. */
import type { FastifyRequest } from 'fastify';
import { isRecord } from '../../engine/base/index.ts';
import { publicState } from '../../engine/index.ts';
import type { ApplicationCase, ApplicationEvents } from '../../schemas/types/api.ts';
import { describe, SLUG, UUID, type ApiServer } from './describe-route.ts';
import {
  APPLICATION_PREFIX,
  applicationOfToken,
  listChangedCases,
  openCaseFor,
  type Application,
} from '../applications/index.ts';
import { readEvents } from '../applications/webhooks/index.ts';
import type { ChangePlace } from '../applications/store/changed-cases.ts';
import { isUuid } from '../cases/index.ts';
import { problem } from '../http/problems.ts';
import { hashSecret } from '../identity/secrets.ts';
import { isMoment } from '../store/moment.ts';
import type { Services } from '../services.ts';

/**
 * `/application`: itself, its cases, what happened to them, one of them. Throws `not-signed-in` without a token of an application that stands, and
 * `case-not-found` for what it was not given to read.
 */
export function applicationRoutes(app: ApiServer, services: Services): void {
  const { db, clock } = services;
  const capability = 'application.read' as const;
  const tag = 'applications' as const;

  app.get(
    '/application',
    describe({
      id: 'readApplication',
      tag,
      summary: 'The application of the token: what it reads, for what purpose, and until when.',
      capability,
      reply: 'ApplicationSelf',
    }),
    async (request) => {
      const { name, purpose, endsAt, grants } = await requireApplication(services, request);
      return { name, purpose, endsAt: endsAt.toISOString(), grants: grants.map((grant) => ({ ...grant })) };
    },
  );

  app.get(
    '/application/cases',
    describe({
      id: 'listApplicationCases',
      tag,
      summary:
        'Cases of a scheme by their last change, the first changed first, a hundred at a time: numbers alone. `next` is where to go on, now or later; a change appears ten seconds after it was made.',
      capability,
      query: {
        dispositif: SLUG,
        after: { type: 'string', maxLength: 120, description: '`next` of the page before; all cases without it.' },
      },
      required: ['dispositif'],
      reply: 'ApplicationCases',
    }),
    async (request) => {
      const application = await requireApplication(services, request);
      const { dispositif, after } = request.query;
      if (!application.grants.some((grant) => grant.dispositif === dispositif)) throw problem('dispositif-unknown');
      const page = await listChangedCases(db, dispositif, readPlace(after), clock.now());
      return {
        items: page.items.map(({ id, number, version, updatedAt }) => {
          return { id, number, version, updatedAt: updatedAt.toISOString() };
        }),
        next: page.next && writePlace(page.next),
      };
    },
  );

  app.get(
    '/application/events',
    describe({
      id: 'listApplicationEvents',
      tag,
      summary:
        'What happened to the cases that the application reads, a hundred at a time, for who missed what its webhooks were told. `next` is where to go on, now or later; events are kept for thirty days.',
      capability,
      query: {
        after: {
          type: 'integer',
          minimum: 0,
          maximum: Number.MAX_SAFE_INTEGER,
          description: '`next` of the page before; the oldest without it.',
        },
      },
      reply: 'ApplicationEvents',
    }),
    async (request): Promise<ApplicationEvents> => {
      const { grants } = await requireApplication(services, request);
      const schemes = grants.map(({ dispositif }) => dispositif);
      const { items, next, more } = await readEvents(db, schemes, request.query.after ?? 0);
      return {
        items: items.map(({ id, kind, at, caseId, number, dispositif, seq }) => {
          return { id, type: kind, timestamp: at.toISOString(), case: caseId, number, dispositif, version: seq };
        }),
        next,
        more,
      };
    },
  );

  app.get(
    '/application/cases/:id',
    describe({
      id: 'readApplicationCase',
      tag,
      summary:
        'A case as far as the application reads it. Each reading is recorded, and shown to the person concerned.',
      capability,
      params: { id: UUID },
      reply: 'ApplicationCase',
    }),
    async (request): Promise<ApplicationCase> => {
      const application = await requireApplication(services, request);
      const { compiled, view } = await openCaseFor(services, application, request.params.id);
      const { applicant, outcome, ...read } = view.case;
      return {
        id: read.id,
        number: read.number,
        dispositif: read.dispositif.id,
        dispositifVersion: read.dispositif.version,
        version: read.version,
        state: read.state,
        statePublic: publicState(compiled, view.case).title,
        outcome: outcome ?? null,
        filedAt: read.filedAt,
        closedAt: read.closedAt ?? null,
        applicant:
          applicant.familyName === '' ? null : { givenName: applicant.givenName, familyName: applicant.familyName },
        answers: read.answers,
      };
    },
  );
}

async function requireApplication({ db }: Pick<Services, 'db'>, request: FastifyRequest): Promise<Application> {
  const [, token = ''] = /^Bearer (\S+)$/u.exec(request.headers.authorization ?? '') ?? [];
  const isOurs = token.startsWith(APPLICATION_PREFIX);
  const application = isOurs ? await applicationOfToken(db, hashSecret(token)) : undefined;
  if (!application) throw problem((await request.viewer()) ? 'not-allowed' : 'not-signed-in');
  return application;
}

const writePlace = ({ at, id }: ChangePlace): string => Buffer.from(JSON.stringify({ at, id })).toString('base64url');

/** Throws `request-invalid` for what is none of ours. */
function readPlace(text: string | undefined): ChangePlace | null {
  if (text === undefined) return null;
  const read = parse(Buffer.from(text, 'base64url').toString());
  if (!isRecord(read)) throw problem('request-invalid');
  const { at, id } = read;
  if (typeof at !== 'string' || !isMoment(at) || typeof id !== 'string' || !isUuid(id))
    throw problem('request-invalid');
  return { at, id };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
