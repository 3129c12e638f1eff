/** A call of the command line to a server, in the name of whoever has the token; and what is said when it refuses. */
import { isRecord, listOf } from '../../engine/base/index.ts';
import { readToken } from '../config/config.ts';
import { UsageError, type Output } from './command.ts';
import { fr as messages } from './messages/fr.ts';
import { placedIn, printDiagnostics, type Told } from './print-diagnostics.ts';

/** What is asked of a server: an address beneath `/api/v1`, and what is sent; nothing is sent where there is no body. */
interface Call {
  /** Address of the server, as it was typed. */
  readonly to: string | undefined;
  readonly path: string;
  readonly body?: object;
  /** Folder that diagnostics are told in. */
  readonly folder: string;
}

/**
 * What the server answers; null once it was said why it does not. Throws UsageError without `to` or a token, or when `to` is
 * no address.
 */
export async function callServer(
  output: Output,
  { to, path, body, folder }: Call,
): Promise<Readonly<Record<string, unknown>> | null> {
  if (to === undefined) throw new UsageError(messages.toExpected);
  const token = readToken();
  if (token === undefined) throw new UsageError(messages.tokenMissing);
  const headers = { authorization: `Bearer ${token}`, ...(body && { 'content-type': 'application/json' }) };
  const response = await fetch(addressOf(to, path), {
    headers,
    ...(body && { method: 'POST', body: JSON.stringify(body) }),
  }).catch(() => undefined);
  if (!response) {
    output.warn(messages.unreachable(to));
    return null;
  }
  const answer: unknown = await response.json().catch(() => null);
  if (!response.ok) {
    explain(output, folder, response.status, answer);
    return null;
  }
  return isRecord(answer) ? answer : {};
}

/** Address of a path beneath `/api/v1` of a server. Throws UsageError when what was typed is no address. */
export function addressOf(to: string, path: string): URL {
  if (!URL.canParse(to) || !/^https?:/.test(to)) throw new UsageError(messages.badAddress(to));
  return new URL(`api/v1/${path}`, to.endsWith('/') ? to : `${to}/`);
}

function explain(output: Output, folder: string, status: number, body: unknown): void {
  const problem = isRecord(body) ? body : {};
  const diagnostics = listOf(problem['diagnostics']);
  printDiagnostics(output, diagnostics.filter(isTold).map(placedIn(folder)));
  output.warn(whyRefused(status, problem['detail']));
}

/** What the server says is about pages and people signed in; a token has sentences of its own. */
function whyRefused(status: number, detail: unknown): string {
  if (status === 401) return messages.tokenRefused;
  if (status === 403) return messages.notAuthor;
  return typeof detail === 'string' ? detail : messages.refused(status);
}

/** Whether a server, of another version perhaps, said all that is printed. */
function isTold(value: unknown): value is Told {
  return (
    isRecord(value) &&
    ['file', 'code', 'message'].every((name) => typeof value[name] === 'string') &&
    ['line', 'column'].every((name) => typeof value[name] === 'number') &&
    (value['severity'] === 'error' || value['severity'] === 'warning')
  );
}
