/*
 * The only way the desk and the studio speak to the server: JSON over /api/v1, as an integrator would. A refusal is
 * thrown as an `ApiError` holding the server's own problem details, since that is what the query library expects.
 */
import type { Problem } from '../../schemas/types/api.ts';
import { ui } from './messages/index.ts';

export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

/** A refusal of the server, with its problem details (RFC 9457). */
export class ApiError extends Error {
  readonly problem: Problem;
  constructor(problem: Problem, options?: ErrorOptions) {
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

const OFFLINE: Problem = {
  type: 'urn:cagou:problem:unreachable',
  title: ui('unreachable'),
  status: 0,
  code: 'unreachable',
  detail: ui('unreachableHint'),
};

/**
 * Sends a request to /api/v1 and gives the answer's body.
 * @param path Below /api/v1, such as `/cases/…`; already encoded.
 * @param body Sent as JSON; a FormData is sent as it is.
 * @throws ApiError when the server refuses or cannot be reached.
 */
export async function request<Answer>(method: Method, path: string, body?: object): Promise<Answer> {
  const response = await send(method, path, body);
  if (!response.ok) throw new ApiError(await readProblem(response));
  const answer: unknown = response.status === 204 ? null : await response.json();
  if (!isTyped<Answer>(answer)) throw new TypeError(`Unreadable answer of ${method} ${path}`);
  return answer;
}

async function send(method: Method, path: string, body?: object): Promise<Response> {
  const form = body instanceof FormData;
  const content = body === undefined ? {} : { body: form ? body : JSON.stringify(body) };
  const headers: Record<string, string> = body === undefined || form ? {} : { 'content-type': 'application/json' };
  try {
    return await fetch(`/api/v1${path}`, { method, headers, credentials: 'same-origin', ...content });
  } catch (cause) {
    throw new ApiError(OFFLINE, { cause });
  }
}

async function readProblem(response: Response): Promise<Problem> {
  const answer: unknown = await response.json().catch(() => null);
  return isProblem(answer) ? answer : { ...OFFLINE, status: response.status, code: `http-${response.status}` };
}

const isProblem = (value: unknown): value is Problem =>
  typeof value === 'object' && value !== null && 'code' in value && 'detail' in value;

/** The server checks each answer against the schema that the type is generated from, so it is not checked again here. */
const isTyped = <Answer>(_value: unknown): _value is Answer => true;
