/** The gateway of text messages, and what its settings may be. */
import type { Environment } from './config-schema.ts';

/** The gateway of text messages: how it is asked. */
export type SmsConfig = HttpSmsConfig | SmppConfig;

/** One that is asked by HTTP. */
export interface HttpSmsConfig {
  readonly type: 'http';
  readonly url: string;
  /** Value of the header `Authorization`; null for none. */
  readonly authorization: string | null;
  /** JSON, or the fields of a form; `{to}`, `{text}` and `{id}` in its values are filled in. */
  readonly body: string;
}

/** One that messages are submitted to by SMPP 3.4. */
export interface SmppConfig {
  readonly type: 'smpp';
  readonly host: string;
  readonly port: number;
  /** Over TLS. */
  readonly secure: boolean;
  readonly user: string;
  readonly password: string;
  /** Who telephones say that it comes from: a name, a short code or a number; empty where the gateway says it. */
  readonly from: string;
}

/** What is posted where SMS_BODY does not say it. */
export const SMS_JSON = '{"to":"{to}","text":"{text}","id":"{id}"}';

/** Whether a gateway can be reached at an address, and its user and password be read from it. */
export function isSmsAddress(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { username, password } = new URL(text);
  return [username, password].every(isDecoded);
}

function isDecoded(part: string): boolean {
  try {
    decodeURIComponent(part);
    return true;
  } catch {
    return false;
  }
}

/** Whether a template of SMS_BODY says to whom and what: a JSON object, or the fields of a form. */
export function isSmsBody(text: string): boolean {
  if (!text.includes('{to}') || !text.includes('{text}')) return false;
  if (!text.trimStart().startsWith('{')) return text.includes('=');
  try {
    const parsed: unknown = JSON.parse(text);
    return typeof parsed === 'object' && parsed !== null;
  } catch {
    return false;
  }
}

/** The gateway that the environment names; null for none. */
export function smsOf({ SMS_URL, SMS_AUTHORIZATION, SMS_BODY, SMS_FROM }: Environment): SmsConfig | null {
  if (SMS_URL === undefined) return null;
  if (!isSmpp(SMS_URL)) {
    return { type: 'http', url: SMS_URL, authorization: SMS_AUTHORIZATION ?? null, body: SMS_BODY ?? SMS_JSON };
  }
  const { protocol, hostname, port, username, password } = new URL(SMS_URL);
  const secure = protocol === 'smpps:';
  return {
    type: 'smpp',
    host: hostname.replaceAll(/^\[|\]$/gu, ''),
    port: port === '' ? SMPP_PORTS[secure ? 'smpps' : 'smpp'] : Number(port),
    secure,
    user: decodeURIComponent(username),
    password: decodeURIComponent(password),
    from: SMS_FROM ?? '',
  };
}

/** Whether an address is that of a gateway that messages are submitted to by SMPP. */
export const isSmpp = (url: string): boolean => /^smpps?:/u.test(url);

/** Those that gateways listen on where nobody says otherwise. */
const SMPP_PORTS = { smpp: 2775, smpps: 3550 };
