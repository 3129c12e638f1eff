/** What is shared between schemes, listed and published on a server: the commands `lists` and `blocks`. */
import { readFile } from 'node:fs/promises';
import { basename, dirname, extname } from 'node:path';
import { isRecord, listOf } from '../../engine/base/index.ts';
import { callServer } from './call-server.ts';
import { readArguments, UsageError, type Command } from './command.ts';
import { fr as messages } from './messages/fr.ts';

/** How a kind of shared thing is named and said. */
interface SharedCommand {
  /** Its resource under /api/v1. */
  readonly path: 'lists' | 'blocks';
  /** Ending of its files, with the dot. */
  readonly ending: string;
  readonly say: (item: Readonly<Record<string, unknown>>) => string;
  readonly oneExpected: string;
  readonly named: (file: string) => string;
  readonly titleExpected: string;
}

/**
 * `<command> [<file> --title …] --to <url>`, with a token in CAGOU_TOKEN. Ends with 1 when the server refuses or cannot be
 * reached; a file that is published already is no failure.
 */
export function sharedCommand({ path, ending, say, oneExpected, named, titleExpected }: SharedCommand): Command {
  return async (args, output) => {
    const { values, positionals } = readArguments(args, { to: { type: 'string' }, title: { type: 'string' } });
    const [file, ...others] = positionals;
    if (others.length > 0) throw new UsageError(oneExpected);
    if (file === undefined) {
      const found = await callServer(output, { to: values.to, path, folder: '' });
      for (const item of listOf(found?.['items']).filter(isRecord)) output.print(say(item));
      return found ? 0 : 1;
    }
    const id = basename(file, ending);
    if (extname(file) !== ending || !/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/.test(id)) throw new UsageError(named(file));
    if (values.title === undefined) throw new UsageError(titleExpected);
    const text = await readFile(file, 'utf8').catch(() => null);
    if (text === null) throw new UsageError(messages.listMissing(file));
    const body = { title: values.title, text };
    const published = await callServer(output, {
      to: values.to,
      path: `${path}/${id}/versions`,
      body,
      folder: dirname(file),
    });
    if (!published) return 1;
    const sayPublished = published['changed'] === false ? messages.listUnchanged : messages.listPublished;
    output.print(sayPublished(id, Number(published['number'])));
    return 0;
  };
}
