/**
 * The only way our pages speak to /api/v1, as an integrator would. What the server refuses and what never arrives are values
 * here: each page decides what it makes of them.
 */
import type { Problem } from '../../../schemas/types/api.ts';
import { addressOf, type Given, type Parts, type RouteInput, type RouteName, type RouteReply } from './address.ts';

/** What became of a call. */
export type Answer<Reply> =
  | { readonly type: 'answered'; readonly reply: Reply }
  /** `problem` is the server's (RFC 9457); null when something on the way answered in its place. */
  | { readonly type: 'refused'; readonly status: number; readonly problem: Problem | null }
  /** Nothing came back that can be read. */
  | { readonly type: 'unreachable'; readonly cause: unknown };

/** Of the call itself; `keepalive`: it is sent even though the page that sends it is being left. */
type Sent = { readonly signal?: AbortSignal; readonly keepalive?: boolean };
type Sending = Parts & Sent & { readonly body?: object };

/**
 * Calls a route. Never rejects. The reply is of the type that the server's description gives, which is what it was written
 * by there: only what a shape names leaves the server.
 */
export function call<Name extends RouteName>(
  name: Name,
  ...given: Given<RouteInput<Name> & Sent>
): Promise<Answer<RouteReply<Name>>>;
export async function call(
  name: RouteName,
  { body, signal, keepalive, ...parts }: Sending = {},
): Promise<Answer<unknown>> {
  const { method, address } = addressOf(name, parts);
  const form = body instanceof FormData;
  try {
    const response = await fetch(address, {
      method,
      credentials: 'same-origin',
      headers: body === undefined || form ? {} : { 'content-type': 'application/json' },
      ...(body !== undefined && { body: form ? body : JSON.stringify(body) }),
      ...(signal && { signal }),
      ...(keepalive && { keepalive }),
    });
    const { ok, status } = response;
    if (!ok) return { type: 'refused', status, problem: problemIn(await response.json().catch(() => null)) };
    return { type: 'answered', reply: status === 204 ? null : await response.json() };
  } catch (cause) {
    return { type: 'unreachable', cause };
  }
}

/** The problem details of an answer; null when it is something else. */
export function problemIn(answer: unknown): Problem | null {
  return isProblem(answer) ? answer : null;
}

function isProblem(value: unknown): value is Problem {
  return (
    typeof value === 'object' &&
    value !== null &&
    'code' in value &&
    typeof value.code === 'string' &&
    'detail' in value &&
    typeof value.detail === 'string'
  );
}
