/** Where applications are told what happens to cases: added, taken away, resumed; secrets renewed; the log of the last seven days. */
import type { AdminApplication, WebhookDeliveries } from '../../../schemas/types/api.ts';
import {
  addWebhook,
  changeDelivery,
  judgeAddress,
  listDeliveries,
  listWebhooks,
  removeWebhook,
  renewSecret,
  resumeWebhook,
} from '../../applications/webhooks/index.ts';
import { reachOf } from '../../http/outgoing/reach.ts';
import { problem } from '../../http/problems.ts';
import { requireViewer } from '../../identity/index.ts';
import type { Services } from '../../services.ts';
import { describe, UUID, type ApiServer } from '../describe-route.ts';
import { presentApplication } from './applications.ts';

const CAPABILITY = 'application.manage' as const;

/**
 * `/admin/applications/:id/webhooks`. Throws `application-unknown`, `webhook-unknown`, `webhook-address`, `webhooks-enough`,
 * `dispositif-unknown`, `delivery-unknown`.
 */
export function webhookAdminRoutes(app: ApiServer, services: Services): void {
  const { db, jobs } = services;
  const tag = 'administration' as const;
  const params = { id: UUID, webhook: UUID } as const;
  const one = (id: string): Promise<AdminApplication> => presentApplication(db, id);

  app.post(
    '/admin/applications/:id/webhooks',
    describe({
      id: 'addWebhook',
      tag,
      summary: 'Adds an address where an application is told what happens to cases; its secret is shown this once.',
      capability: CAPABILITY,
      params: { id: UUID },
      body: 'NewWebhook',
      reply: 'WebhookSecret',
      status: 201,
    }),
    async (request, reply) => {
      const viewer = await requireViewer(request);
      const { id } = request.params;
      const { url: typed, kinds, dispositifs } = request.body;
      const url = await judgeAddress(typed, reachOf(services.config.webhookNetworks));
      if (url === null) throw problem('webhook-address');
      const webhook = { url, kinds, dispositifs };
      const secret = await db.transaction((tx) => addWebhook(services, tx, viewer, id, webhook));
      return reply.code(201).send({ secret, application: await one(id) });
    },
  );

  app.delete(
    '/admin/applications/:id/webhooks/:webhook',
    describe({
      id: 'removeWebhook',
      tag,
      summary: 'Takes an address away, with what it was still to be told and its log.',
      capability: CAPABILITY,
      params,
      reply: 'AdminApplication',
    }),
    async (request) => {
      const viewer = await requireViewer(request);
      const { id, webhook } = request.params;
      await db.transaction((tx) => removeWebhook(tx, viewer, id, webhook));
      return one(id);
    },
  );

  app.post(
    '/admin/applications/:id/webhooks/:webhook/secret',
    describe({
      id: 'renewWebhookSecret',
      tag,
      summary: 'Makes a new secret, shown this once; messages are signed by the one before as well for a day.',
      capability: CAPABILITY,
      params,
      reply: 'WebhookSecret',
      status: 201,
    }),
    async (request, reply) => {
      const viewer = await requireViewer(request);
      const { id, webhook } = request.params;
      const secret = await db.transaction((tx) => renewSecret(services, tx, viewer, id, webhook));
      return reply.code(201).send({ secret, application: await one(id) });
    },
  );

  app.post(
    '/admin/applications/:id/webhooks/:webhook/enabling',
    describe({
      id: 'resumeWebhook',
      tag,
      summary: 'Has an address that was disabled be told again, what waits first.',
      capability: CAPABILITY,
      params,
      reply: 'AdminApplication',
    }),
    async (request) => {
      const viewer = await requireViewer(request);
      const { id, webhook } = request.params;
      await db.transaction((tx) => resumeWebhook(tx, viewer, id, webhook));
      jobs.nudge();
      return one(id);
    },
  );

  app.get(
    '/admin/applications/:id/webhooks/:webhook/deliveries',
    describe({
      id: 'listDeliveries',
      tag,
      summary: 'What a webhook was told in the last seven days, the newest first, with each attempt.',
      capability: CAPABILITY,
      params,
      query: {
        before: {
          type: 'integer',
          minimum: 1,
          maximum: Number.MAX_SAFE_INTEGER,
          description: '`next` of the page before.',
        },
      },
      reply: 'WebhookDeliveries',
    }),
    async (request): Promise<WebhookDeliveries> => {
      const { id, webhook } = request.params;
      const known = await listWebhooks(db, id);
      if (!known.some((found) => found.id === webhook)) throw problem('webhook-unknown');
      return presentDeliveries(await listDeliveries(db, webhook, request.query.before ?? null));
    },
  );

  app.post(
    '/admin/applications/:id/webhooks/:webhook/deliveries/:delivery/:how',
    describe({
      id: 'changeDelivery',
      tag,
      summary:
        'Sends a delivery again under its identifier (replay; one that waits is tried at once), or gives up one that waits, so that the next ones of its case leave (skip).',
      capability: CAPABILITY,
      params: {
        id: UUID,
        webhook: UUID,
        delivery: UUID,
        how: { type: 'string', enum: ['replay', 'skip'], description: 'What is done.' },
      },
    }),
    async (request, reply) => {
      const { id, webhook, delivery, how } = request.params;
      await db.transaction((tx) => changeDelivery(tx, id, webhook, { id: delivery, how }));
      jobs.nudge();
      return reply.code(204).send();
    },
  );
}

function presentDeliveries({ items, next }: Awaited<ReturnType<typeof listDeliveries>>): WebhookDeliveries {
  return {
    items: items.map(({ id, kind, number, at, state, notBefore, tries }) => ({
      id,
      kind,
      number,
      at: at.toISOString(),
      state,
      nextAt: notBefore?.toISOString() ?? null,
      tries: [...tries],
    })),
    next,
  };
}
