/** Administrators say where an application is told what happens to cases, and mend what does not arrive; rights have their line. */
import { randomUUID } from 'node:crypto';
import type { Knex } from 'knex';
import type { RightState } from '../../../schemas/types/api.ts';
import { problem } from '../../http/problems.ts';
import type { ChangeAuthor } from '../../identity/rights/right-change.ts';
import { insertRightChanges, lockRights } from '../../identity/rights/store/right-changes.ts';
import type { Services } from '../../services.ts';
import { fr as messages } from '../messages/fr.ts';
import { requireRunning, type ApplicationRow } from '../store/applications.ts';
import { secretOf } from './secret.ts';
import { replayDelivery, skipDelivery } from './store/deliveries.ts';
import { orderLane, orderLanes } from './store/lane.ts';
import {
  deleteWebhook,
  enableWebhook,
  insertWebhook,
  listWebhooks,
  rotateSecret,
  type NewWebhook,
} from './store/webhooks.ts';

type ManageServices = Pick<Services, 'config' | 'clock'>;

const MOST = 5;

/**
 * Adds an address, which was judged; gives its secret, shown this once. Throws `application-unknown`, `webhooks-enough`, and
 * `dispositif-unknown` for a scheme that the application does not read.
 */
export async function addWebhook(
  { config }: ManageServices,
  tx: Knex.Transaction,
  by: ChangeAuthor,
  application: string,
  webhook: NewWebhook,
): Promise<string> {
  await lockRights(tx);
  const found = await requireRunning(tx, application);
  if ((await listWebhooks(tx, application)).length >= MOST) throw problem('webhooks-enough');
  const read = found.grants.map(({ dispositif }) => dispositif);
  if (webhook.dispositifs.some((id) => !read.includes(id))) throw problem('dispositif-unknown');
  const id = randomUUID();
  await insertWebhook(tx, id, application, webhook, by.name);
  await record(tx, by, 'webhook-added', found, null, { address: webhook.url });
  return secretOf(config.secret, id, 1);
}

/** Changes an address of an application that runs. Throws `application-unknown`, and `webhook-unknown` where it has no such one. */
async function change<Changed>(
  tx: Knex.Transaction,
  application: string,
  carryOut: () => Promise<Changed | undefined>,
): Promise<{ readonly found: ApplicationRow; readonly changed: Changed }> {
  await lockRights(tx);
  const found = await requireRunning(tx, application);
  const changed = await carryOut();
  if (changed === undefined) throw problem('webhook-unknown');
  return { found, changed };
}

/** Takes an address away, with what it was still to be told. Throws `application-unknown`, `webhook-unknown`. */
export async function removeWebhook(
  tx: Knex.Transaction,
  by: ChangeAuthor,
  application: string,
  id: string,
): Promise<void> {
  const { found, changed: address } = await change(tx, application, () => deleteWebhook(tx, application, id));
  await record(tx, by, 'webhook-removed', found, { address }, null);
}

/**
 * Makes a new secret, shown this once; the one before signs beside it for a day. Throws `application-unknown`, `webhook-unknown`.
 */
export async function renewSecret(
  { config, clock }: ManageServices,
  tx: Knex.Transaction,
  by: ChangeAuthor,
  application: string,
  id: string,
): Promise<string> {
  const { found, changed: renewed } = await change(tx, application, () =>
    rotateSecret(tx, application, id, clock.now()),
  );
  await record(tx, by, 'webhook-secret', found, null, { address: renewed.url });
  return secretOf(config.secret, id, renewed.number);
}

/** Has an address that was disabled be told again, what waits first. Throws `application-unknown`, `webhook-unknown`. */
export async function resumeWebhook(
  tx: Knex.Transaction,
  by: ChangeAuthor,
  application: string,
  id: string,
): Promise<void> {
  const { found, changed: address } = await change(tx, application, () => enableWebhook(tx, application, id));
  await orderLanes(tx, id);
  await record(tx, by, 'webhook-enabled', found, null, { address });
}

/**
 * Sends a delivery again as it was (`replay`), or lets the next ones of its case pass before it (`skip`). Throws `webhook-unknown`,
 * `delivery-unknown`.
 */
export async function changeDelivery(
  tx: Knex.Transaction,
  application: string,
  webhook: string,
  { id, how }: { readonly id: string; readonly how: 'replay' | 'skip' },
): Promise<void> {
  const known = await listWebhooks(tx, application);
  if (!known.some((one) => one.id === webhook)) throw problem('webhook-unknown');
  const lane = await (how === 'replay' ? replayDelivery : skipDelivery)(tx, webhook, id);
  if (!lane) throw problem('delivery-unknown');
  await orderLane(tx, lane, null);
}

async function record(
  tx: Knex.Transaction,
  by: ChangeAuthor,
  kind: 'webhook-added' | 'webhook-removed' | 'webhook-secret' | 'webhook-enabled',
  { id, name }: ApplicationRow,
  before: RightState | null,
  after: RightState | null,
): Promise<void> {
  await insertRightChanges(tx, by, [{ kind, subjectId: id, subject: messages.application(name), before, after }]);
}
