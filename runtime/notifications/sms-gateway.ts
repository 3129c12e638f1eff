/**
 * Text messages through whatever gateway an operator has: nearly all take one HTTP request with a number and a text in it, and
 * differ only in how these are called. What is sent is a template of configuration. Others speak SMPP (`smpp-gateway.ts`).
 */
import type { HttpSmsConfig, SmsConfig } from '../config/sms-settings.ts';
import { fr as messages } from './messages/fr.ts';
import { createSmppGateway } from './smpp-gateway.ts';
import type { SmsGateway } from './sms.ts';

const TIMEOUT_MS = 15_000;
/** Answers that say nothing of the message: whoever asks again may be heard. */
const FOR_NOW: ReadonlySet<number> = new Set([401, 403, 404, 408, 409, 425, 429]);

/** The gateway that an operator has named. */
export function createSmsGateway(config: SmsConfig): SmsGateway {
  return config.type === 'smpp' ? createSmppGateway(config) : createHttpGateway(config);
}

/** A gateway that is asked by one POST. */
function createHttpGateway(config: HttpSmsConfig): SmsGateway {
  const { url, authorization } = config;
  return {
    send: async ({ effectId, to, text }) => {
      const { type, body } = fillBody(config.body, { to, text, id: `effect-${effectId}` });
      const response = await fetch(url, {
        method: 'POST',
        body,
        redirect: 'error',
        signal: AbortSignal.timeout(TIMEOUT_MS),
        headers: {
          'content-type': type,
          'idempotency-key': `effect-${effectId}`,
          ...(authorization !== null && { authorization }),
        },
      });
      await response.body?.cancel();
      const { ok, status } = response;
      if (ok) return { type: 'sent' };
      if (status < 500 && !FOR_NOW.has(status))
        return { type: 'refused', code: 'sms-rejected', message: messages.smsRejected };
      throw Object.assign(new Error(`the gateway of text messages answered ${status}`), { status });
    },
  };
}

type Values = Readonly<Record<'to' | 'text' | 'id', string>>;

/** What is posted: values are put into values, never into the text around them. */
export function fillBody(template: string, values: Values): { readonly type: string; readonly body: string } {
  if (template.trimStart().startsWith('{')) {
    const parsed: unknown = JSON.parse(template);
    return { type: 'application/json', body: JSON.stringify(fillJson(parsed, values)) };
  }
  const fields = [...new URLSearchParams(template)].map(([name, value]): [string, string] => [
    name,
    fill(value, values),
  ]);
  return { type: 'application/x-www-form-urlencoded', body: new URLSearchParams(fields).toString() };
}

function fillJson(value: unknown, values: Values): unknown {
  if (typeof value === 'string') return fill(value, values);
  if (Array.isArray(value)) return value.map((item: unknown) => fillJson(item, values));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, fillJson(member, values)]));
}

function fill(text: string, values: Values): string {
  return text.replaceAll(/\{(to|text|id)\}/gu, (_, name: string) => (isName(name) ? values[name] : ''));
}

function isName(name: string): name is keyof Values {
  return name === 'to' || name === 'text' || name === 'id';
}
