/** `publish <folder> --to <url>`: sends the folder to a server, which compiles it, plays its scenarios and numbers it. */
import { readToken } from '../config/config.ts';
import { isRecord, listOf } from '../../engine/base/index.ts';
import { readArguments, UsageError, type Command, type Output } from './command.ts';
import { fr as messages } from './messages/fr.ts';
import { placedIn, printDiagnostics, type Told } from './print-diagnostics.ts';
import { readFolder } from './read-folder.ts';

/**
 * `publish <folder> --to <url>`, with a token in CAGOU_TOKEN. Ends with 1 when the server refuses or cannot be reached;
 * a source that is published already is no failure.
 */
export const run: Command = async (args, output) => {
  const { values, positionals } = readArguments(args, { to: { type: 'string' } });
  const [folder] = positionals;
  if (folder === undefined || positionals.length > 1) throw new UsageError(messages.oneFolderExpected);
  if (values.to === undefined) throw new UsageError(messages.toExpected);
  const token = readToken();
  if (token === undefined) throw new UsageError(messages.tokenMissing);
  const { id, files } = await readFolder(folder);
  const response = await post(addressOf(values.to, id), token, { files });
  const body: unknown = await response?.json().catch(() => null);
  if (!response) {
    output.warn(messages.unreachable(values.to));
    return 1;
  }
  if (!response.ok) {
    explain(output, folder, response.status, body);
    return 1;
  }
  const published = isRecord(body) ? body : {};
  const say = published['changed'] === false ? messages.unchanged : messages.published;
  output.print(say(id, Number(published['number'])));
  return 0;
};

function addressOf(to: string, id: string): URL {
  if (!URL.canParse(to) || !/^https?:/.test(to)) throw new UsageError(messages.badAddress(to));
  return new URL(`api/v1/dispositifs/${id}/versions`, to.endsWith('/') ? to : `${to}/`);
}

/** The response; undefined when nobody answers. */
function post(address: URL, token: string, body: unknown): Promise<Response | undefined> {
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  return fetch(address, { method: 'POST', headers, body: JSON.stringify(body) }).catch(() => undefined);
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
