/** How programs elsewhere are told, whoever chose their address: as Standard Webhooks say. */
import { webhookSigner } from '../webhook-signer.ts';
import { post } from './post.ts';
import type { Reach } from './reach.ts';

interface Told {
  readonly url: string;
  /** Keys that the receiver may know: a new one, and for a while the one before. */
  readonly secrets: readonly string[];
  /** By which the receiver knows a repetition. */
  readonly id: string;
  /** JSON. */
  readonly body: string;
  readonly reach: Reach;
  readonly patience: number;
}

/** Signs and posts; gives the status of the answer. Throws as `post` does. */
export async function postWebhook({ url, secrets, id, body, reach, patience }: Told): Promise<number> {
  const now = new Date();
  const headers = {
    'content-type': 'application/json',
    'webhook-id': id,
    'webhook-timestamp': String(Math.floor(now.getTime() / 1000)),
    'webhook-signature': secrets.map((secret) => webhookSigner(secret).sign(id, now, body)).join(' '),
  };
  return post({ url, body, headers, reach, patience });
}
