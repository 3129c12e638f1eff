/*
 * How tools reach the product: by the API, in the name of whoever has the token, as the studio and the command line do. What
 * a tool may do is what the route lets its author do; there is no other way in.
 */
import type { Problem } from '../../schemas/types/api.ts';
import {
  addressOf,
  type Given,
  type Parts,
  type RouteInput,
  type RouteName,
  type RouteReply,
} from '../ui/api/address.ts';
import { problemIn, type Answer } from '../ui/api/call.ts';

/** Sends one request; what comes back, whatever its status. Rejects when nothing does. */
export type Send = (request: {
  readonly method: string;
  /** Path with its query, from `/api/v1` on. */
  readonly address: string;
  /** JSON; absent where nothing is sent. */
  readonly body?: string;
}) => Promise<{ readonly status: number; readonly json: () => Promise<unknown> }>;

/** Calls a route. Never rejects. */
export type Reach = <Name extends RouteName>(
  name: Name,
  ...given: Given<RouteInput<Name>>
) => Promise<Answer<RouteReply<Name>>>;

type Sending = Parts & { readonly body?: object };

/** Calls routes by some way of sending. The replies are of the types that the server describes. */
export function createReach(send: Send): Reach {
  function reach<Name extends RouteName>(
    name: Name,
    ...given: Given<RouteInput<Name>>
  ): Promise<Answer<RouteReply<Name>>>;
  async function reach(name: RouteName, { body, ...parts }: Sending = {}): Promise<Answer<unknown>> {
    try {
      const { status, json } = await send({
        ...addressOf(name, parts),
        ...(body !== undefined && { body: JSON.stringify(body) }),
      });
      if (status < 200 || status > 299) {
        const problem: Problem | null = problemIn(await json().catch(() => null));
        return { type: 'refused', status, problem };
      }
      return { type: 'answered', reply: status === 204 ? null : await json() };
    } catch (cause) {
      return { type: 'unreachable', cause };
    }
  }
  return reach;
}
