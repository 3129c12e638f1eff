/** Business applications: declared, changed, stopped, and given tokens. */
import { daysBetween, endOfDay, localDate } from '../../../engine/index.ts';
import type {
  AdminApplication,
  AdminWebhook,
  ApplicationDeclaration,
  ReadableScheme,
} from '../../../schemas/types/api.ts';
import { describe, UUID, type ApiServer } from '../describe-route.ts';
import {
  changeApplication,
  declareApplication,
  listApplications,
  makeApplicationToken,
  revokeApplicationToken,
  stopApplication,
  type ApplicationRow,
} from '../../applications/index.ts';
import type { Declared } from '../../applications/store/applications.ts';
import { listWebhooks, type WebhookRow } from '../../applications/webhooks/index.ts';
import { listInForce } from '../../dispositifs/store/published.ts';
import { problem } from '../../http/problems.ts';
import { requireViewer } from '../../identity/index.ts';
import type { Services } from '../../services.ts';

const CAPABILITY = 'application.manage' as const;
/** Three years: then somebody looks again at what it reads, and why. */
const MOST_DAYS = 1096;

/**
 * `/admin/applications` and their tokens. Throws `application-unknown`, `application-exists`, `application-tokens`,
 * `dispositif-unknown` and `category-unknown` for what the scheme has not, `application-end`, `token-unknown`.
 */
export function applicationAdminRoutes(app: ApiServer, services: Services): void {
  const { db } = services;
  const params = { id: UUID } as const;
  const one = (id: string): Promise<AdminApplication> => presentApplication(db, id);

  app.get(
    '/admin/applications',
    describe({
      id: 'listApplications',
      tag: 'administration',
      summary: 'Business applications, those that read first, with the schemes and categories that one can be given.',
      capability: CAPABILITY,
      reply: 'AdminApplications',
    }),
    async () => {
      const webhooks = await listWebhooks(db);
      return {
        items: (await listApplications(db)).map((row) => present(row, webhooks)),
        schemes: await readable(services),
      };
    },
  );

  app.post(
    '/admin/applications',
    describe({
      id: 'declareApplication',
      tag: 'administration',
      summary: 'Declares an application, which reads nothing before it has a token.',
      capability: CAPABILITY,
      body: 'ApplicationDeclaration',
      reply: 'AdminApplication',
      status: 201,
    }),
    async (request, reply) => {
      const viewer = await requireViewer(request);
      const declared = await judge(services, request.body);
      const schemes = await readable(services);
      const id = await db.transaction((tx) => declareApplication(tx, viewer, declared, schemes));
      return reply.code(201).send(await one(id));
    },
  );

  app.put(
    '/admin/applications/:id',
    describe({
      id: 'changeApplication',
      tag: 'administration',
      summary: 'Declares an application anew: what it reads changes with its next request.',
      capability: CAPABILITY,
      params,
      body: 'ApplicationDeclaration',
      reply: 'AdminApplication',
    }),
    async (request) => {
      const viewer = await requireViewer(request);
      const declared = await judge(services, request.body);
      const schemes = await readable(services);
      await db.transaction((tx) => changeApplication(tx, viewer, request.params.id, declared, schemes));
      return one(request.params.id);
    },
  );

  app.post(
    '/admin/applications/:id/stop',
    describe({
      id: 'stopApplication',
      tag: 'administration',
      summary: 'Stops an application for good: its tokens open nothing from then on.',
      capability: CAPABILITY,
      params,
      body: 'AccountReason',
      reply: 'AdminApplication',
    }),
    async (request) => {
      const viewer = await requireViewer(request);
      const {
        params: { id },
        body,
      } = request;
      const schemes = await readable(services);
      await db.transaction((tx) => stopApplication(tx, viewer, id, body.reason.trim(), schemes));
      return one(id);
    },
  );

  app.post(
    '/admin/applications/:id/tokens',
    describe({
      id: 'makeApplicationToken',
      tag: 'administration',
      summary:
        'Makes a token of an application, shown this once; a second one takes the place of the first without a gap.',
      capability: CAPABILITY,
      params,
      body: 'NewApplicationToken',
      reply: 'ApplicationTokenCreated',
      status: 201,
    }),
    async (request, reply) => {
      const viewer = await requireViewer(request);
      const { id } = request.params;
      const token = await db.transaction((tx) => makeApplicationToken(tx, viewer, id, request.body.days));
      return reply.code(201).send({ token, application: await one(id) });
    },
  );

  app.delete(
    '/admin/applications/:id/tokens/:token',
    describe({
      id: 'revokeApplicationToken',
      tag: 'administration',
      summary: 'Revokes a token of an application: what uses it is refused from then on.',
      capability: CAPABILITY,
      params: { id: UUID, token: UUID },
      reply: 'AdminApplication',
    }),
    async (request) => {
      const { id, token } = request.params;
      const viewer = await requireViewer(request);
      await db.transaction((tx) => revokeApplicationToken(tx, viewer, id, token));
      return one(id);
    },
  );
}

/** What is declared, once it is known that the schemes have what is asked of them. */
async function judge(services: Services, body: ApplicationDeclaration): Promise<Declared> {
  const known = new Map((await readable(services)).map((scheme) => [scheme.id, scheme]));
  const grants = body.grants.map(({ dispositif, categories, identity }) => {
    const scheme = known.get(dispositif);
    if (!scheme) throw problem('dispositif-unknown');
    const named = [...new Set(categories)];
    if (named.some((name) => scheme.categories.every(({ id }) => id !== name))) throw problem('category-unknown');
    return { dispositif, categories: named, identity };
  });
  if (new Set(grants.map(({ dispositif }) => dispositif)).size < grants.length) throw problem('request-invalid');
  const { name, purpose, contact, endsOn } = body;
  // What has ended already, or would outlive whoever answers for it, is no end.
  const days = daysBetween(localDate(services.clock.now()), endsOn);
  if (days < 0 || days > MOST_DAYS) throw problem('application-end');
  return {
    name: name.trim(),
    purpose: purpose.trim(),
    contact: contact.trim().toLowerCase(),
    endsAt: new Date(endOfDay(endsOn)),
    grants,
  };
}

/** Published schemes with their categories, whether they are still offered: their cases go on. */
async function readable({ db, dispositifs }: Services): Promise<readonly ReadableScheme[]> {
  const entries = await listInForce(db);
  const schemes = await Promise.all(
    entries.map(async ({ id, version, identity: { title } }) => {
      const compiled = await dispositifs.load(id, version);
      const categories = Object.entries(compiled?.privacy.categories ?? {});
      return { id, title, categories: categories.map(([name, category]) => ({ id: name, name: category.title })) };
    }),
  );
  return schemes;
}

/** An application as administrators read it. Throws `application-unknown`. */
export async function presentApplication(db: Services['db'], id: string): Promise<AdminApplication> {
  const [row] = await listApplications(db, id);
  if (!row) throw problem('application-unknown');
  return present(row, await listWebhooks(db, id));
}

function present(
  { id, name, purpose, contact, ends_at: end, stopped_at: stop, grants, tokens }: ApplicationRow,
  webhooks: readonly WebhookRow[],
): AdminApplication {
  return {
    id,
    name,
    purpose,
    contact,
    endsAt: end.toISOString(),
    stoppedAt: stop?.toISOString() ?? null,
    grants: grants.map(({ dispositif, categories, identity }) => ({
      dispositif,
      categories: [...categories],
      identity,
    })),
    tokens: tokens.map((token) => ({
      id: token.id,
      createdAt: new Date(token.createdAt).toISOString(),
      expiresAt: new Date(token.expiresAt).toISOString(),
      lastUsedAt: token.lastUsedAt === null ? null : new Date(token.lastUsedAt).toISOString(),
    })),
    webhooks: webhooks.filter(({ applicationId }) => applicationId === id).map(presentWebhook),
  };
}

function presentWebhook({ id, url, kinds, dispositifs, ...webhook }: WebhookRow): AdminWebhook {
  return {
    id,
    url,
    kinds: [...kinds],
    dispositifs: [...dispositifs],
    failingSince: webhook.failingSince?.toISOString() ?? null,
    disabledAt: webhook.disabledAt?.toISOString() ?? null,
    disabledFor: webhook.disabledFor,
    waiting: webhook.waiting,
  };
}
