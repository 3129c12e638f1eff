/** What a person sees of their own: who looked at their data, and all of it in one file. Requests are in filing.ts. */
import { Readable } from 'node:stream';
import { CURSOR, describe, type ApiServer } from './describe-route.ts';
import { isEmail } from '../../engine/index.ts';
import type { MyAddress, MyClosing } from '../../schemas/types/api.ts';
import { hasBearer } from '../http/origin-check.ts';
import { askClosing, closingOf, keepAccount, mayClose } from '../closing/closing.ts';
import { whatStays } from '../closing/what-stays.ts';
import { problem } from '../http/problems.ts';
import { requireViewer, type Viewer } from '../identity/index.ts';
import { listReadings } from '../privacy/index.ts';
import { zipOf } from '../files/zip-stream.ts';
import type { Services } from '../services.ts';
import { myData } from './my-export.ts';

/**
 * `GET /me/readings`, of one's own data alone, newest first, page by page; `GET /me/export`; the address of the account, and its
 * closing. The whole log is in readings.ts.
 */
export function accountRoutes(app: ApiServer, services: Services): void {
  const { db } = services;
  app.get(
    '/me/readings',
    describe({
      id: 'listMyReadings',
      tag: 'account',
      summary: 'Who looked at my data, and why they could.',
      capability: 'own.read',
      query: { cursor: CURSOR },
      reply: 'Readings',
    }),
    async (request) => {
      const { personId } = await requireViewer(request);
      return personId === null
        ? { items: [], next: null }
        : listReadings(db, { personId, cursor: request.query.cursor });
    },
  );

  app.get(
    '/me/export',
    describe({
      id: 'exportMyData',
      tag: 'account',
      summary: 'All that is held of me and that I may see, as a zip: JSON, receipts, documents.',
      capability: 'own.read',
      media: 'application/zip',
      limit: 'upload',
    }),
    async (request, reply) => {
      const viewer = await requireViewer(request);
      return reply
        .type('application/zip')
        .header('content-disposition', 'attachment; filename="mes-donnees.zip"')
        .send(Readable.from(zipOf(myData(services, viewer))));
    },
  );

  addressRoutes(app, services);
  closingRoutes(app, services);
}

/** `/me/address`: the address of the account, and the change that waits for the new one to be confirmed by its mail. */
function addressRoutes(app: ApiServer, services: Services): void {
  const { address, proof } = services.identity;
  const present = async ({ userId, email }: Viewer): Promise<MyAddress> => ({
    email,
    pending: await address.pendingOf(userId, services.clock.now()),
  });
  app.get(
    '/me/address',
    describe({
      id: 'readMyAddress',
      tag: 'account',
      summary: 'The address of my account, and the change that waits to be confirmed.',
      capability: 'own.read',
      reply: 'MyAddress',
    }),
    async (request) => present(await requireViewer(request)),
  );
  app.put(
    '/me/address',
    describe({
      id: 'changeMyAddress',
      tag: 'account',
      summary: 'Asks for another address: a mail to it confirms, one to the present address takes back.',
      capability: 'own.write',
      body: 'NewAddress',
      reply: 'MyAddress',
      limit: 'signIn',
    }),
    async (request, reply) => {
      const viewer = await requireViewer(request);
      if (hasBearer(request)) throw problem('session-needed');
      const { email, password = '' } = request.body;
      if (!isEmail(email.trim()) || email.trim().toLowerCase() === viewer.email) throw problem('email-invalid');
      const refused = await proof.refuse(request, reply, viewer.userId, password);
      if (refused !== null) throw problem(refused);
      await address.ask(viewer, email, services.clock.now());
      services.jobs.nudge();
      return present(viewer);
    },
  );
  app.delete(
    '/me/address',
    describe({
      id: 'dropMyAddressChange',
      tag: 'account',
      summary: 'Gives up the change of address that waits to be confirmed.',
      capability: 'own.write',
      reply: 'MyAddress',
    }),
    async (request) => {
      const viewer = await requireViewer(request);
      await address.giveUp(viewer.userId, services.clock.now());
      return present(viewer);
    },
  );
}

/** `/me/closing`: what closing the account would erase and leave, asked for and taken back. */
function closingRoutes(app: ApiServer, services: Services): void {
  const present = async (viewer: Viewer): Promise<MyClosing> => ({
    closesAt: await closingOf(services, viewer.userId),
    ...(await whatStays(services, viewer)),
  });
  app.get(
    '/me/closing',
    describe({
      id: 'readMyClosing',
      tag: 'account',
      summary: 'What closing my account erases and leaves, and the day when it is closed.',
      capability: 'own.read',
      reply: 'MyClosing',
    }),
    async (request) => present(await requireViewer(request)),
  );
  app.post(
    '/me/closing',
    describe({
      id: 'closeMyAccount',
      tag: 'account',
      summary: 'Asks that my account be closed, in some days.',
      capability: 'own.write',
      body: 'NewClosing',
      reply: 'MyClosing',
      limit: 'signIn',
    }),
    async (request, reply) => {
      const viewer = await requireViewer(request);
      if (hasBearer(request)) throw problem('session-needed');
      if (!mayClose(viewer)) throw problem('account-works');
      const refused = await services.identity.proof.refuse(request, reply, viewer.userId, request.body.password ?? '');
      if (refused !== null) throw problem(refused);
      await askClosing(services, viewer);
      services.jobs.nudge();
      return present(viewer);
    },
  );
  app.delete(
    '/me/closing',
    describe({
      id: 'keepMyAccount',
      tag: 'account',
      summary: 'Keeps my account after all.',
      capability: 'own.write',
      reply: 'MyClosing',
    }),
    async (request) => {
      const viewer = await requireViewer(request);
      if (await keepAccount(services, viewer)) services.jobs.nudge();
      return present(viewer);
    },
  );
}
