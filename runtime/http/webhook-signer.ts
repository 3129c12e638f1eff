/** Standard Webhooks: how what programs send one another is signed, both ways. */
import { Webhook } from 'standardwebhooks';

/** Signs and verifies by a key, `whsec_` and base64. It is read by Node, which a key without the padding of base64 suits too. */
export function webhookSigner(secret: string): Webhook {
  return new Webhook(Buffer.from(secret.replace(/^whsec_/u, ''), 'base64'), { format: 'raw' });
}
