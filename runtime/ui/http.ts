/*
 * How the desk and the studio call the API: a refusal is thrown as an `ApiError` holding the server's own problem details,
 * since that is what the query library expects.
 */
import type { Problem, ProblemCode } from '../../schemas/types/api.ts';
import type { Given, RouteInput, RouteName, RouteReply } from './api/address.ts';
import { call, problemIn } from './api/call.ts';
import { ui } from './messages/index.ts';

/** Why a call came to nothing: the server's problem, or one told in its place. */
export type CallProblem = Omit<Problem, 'code'> & {
  readonly code: ProblemCode | 'unreachable' | `http-${number}`;
};

/** A refusal of the server, with its problem details (RFC 9457). */
export class ApiError extends Error {
  readonly problem: CallProblem;
  constructor(problem: CallProblem, options?: ErrorOptions) {
    super(problem.detail, options);
    this.name = 'ApiError';
    this.problem = problem;
  }
}

/**
 * Whether an error may pass by itself, so that trying again is worth it: a server that is away or out of breath, a session
 * that can be renewed in another page. Any other refusal stays one however often it is asked.
 */
export function mayPass(error: Error): boolean {
  if (!(error instanceof ApiError)) return false;
  const { status } = error.problem;
  return status === 0 || status === 401 || status === 429 || status >= 500;
}

const offline = (): CallProblem => ({
  type: 'urn:cagou:problem:unreachable',
  title: ui('unreachable'),
  status: 0,
  code: 'unreachable',
  detail: ui('unreachableHint'),
});

/**
 * Calls a route of /api/v1 and gives its reply.
 * @throws ApiError when the server refuses or cannot be reached.
 */
export async function request<Name extends RouteName>(
  name: Name,
  ...given: Given<RouteInput<Name>>
): Promise<RouteReply<Name>> {
  const answer = await call(name, ...given);
  switch (answer.type) {
    case 'answered':
      return answer.reply;
    case 'refused': {
      const { status, problem } = answer;
      throw new ApiError(problem ?? { ...offline(), status, code: `http-${status}` });
    }
    case 'unreachable':
      throw new ApiError(offline(), { cause: answer.cause });
  }
}

/**
 * The bytes that are kept at an address of the API.
 * @throws ApiError when the server refuses or cannot be reached.
 */
export async function requestBytes(address: string, signal: AbortSignal): Promise<Uint8Array> {
  const response = await fetch(address, { credentials: 'same-origin', signal }).catch((cause: unknown) => {
    throw new ApiError(offline(), { cause });
  });
  const { ok, status } = response;
  if (ok) return new Uint8Array(await response.arrayBuffer());
  throw new ApiError(
    problemIn(await response.json().catch(() => null)) ?? { ...offline(), status, code: `http-${status}` },
  );
}
