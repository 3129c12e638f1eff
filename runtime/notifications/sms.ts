/** What is the same of all gateways of text messages. */
import type { MailRefusal } from './mail.ts';

/** A text message. */
export interface Sms {
  /** Outbox row that ordered it, told to the gateway so that it sends nothing twice. */
  readonly effectId: string;
  /** Telephone, E.164. */
  readonly to: string;
  readonly text: string;
}

/** Whether the gateway took it; that is not yet that it was received. */
export type SmsResult =
  | { readonly type: 'sent' }
  | { readonly type: 'refused'; readonly code: 'sms-rejected'; readonly message: MailRefusal['message'] };

/** Sends text messages. */
export interface SmsGateway {
  /** @throws Error when the gateway is away or refuses for now: try again later */
  readonly send: (sms: Sms) => Promise<SmsResult>;
}
