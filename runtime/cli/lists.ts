/**
 * `lists --to <url>`: the shared lists of a server. `lists <file.csv> --title <title> --to <url>`: publishes the next version
 * of the one that the file is named after.
 */
import { readFile } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { isRecord, listOf } from '../../engine/base/index.ts';
import { callServer } from './call-server.ts';
import { readArguments, UsageError, type Command } from './command.ts';
import { fr as messages } from './messages/fr.ts';

/**
 * `lists [<file.csv> --title …] --to <url>`, with a token in CAGOU_TOKEN. Ends with 1 when the server refuses or cannot be
 * reached; a file that is published already is no failure.
 */
export const run: Command = async (args, output) => {
  const { values, positionals } = readArguments(args, { to: { type: 'string' }, title: { type: 'string' } });
  const [file, ...others] = positionals;
  if (others.length > 0) throw new UsageError(messages.oneListExpected);
  if (file === undefined) {
    const found = await callServer(output, { to: values.to, path: 'lists', folder: '' });
    for (const list of listOf(found?.['items']).filter(isRecord)) {
      output.print(
        messages.list(String(list['id']), String(list['title']), Number(list['version']), Number(list['rows'])),
      );
    }
    return found ? 0 : 1;
  }
  const id = /^([a-z][a-z0-9]*(?:-[a-z0-9]+)*)\.csv$/.exec(basename(file))?.[1];
  if (id === undefined) throw new UsageError(messages.listNamed(file));
  if (values.title === undefined) throw new UsageError(messages.listTitleExpected);
  const text = await readFile(file, 'utf8').catch(() => null);
  if (text === null) throw new UsageError(messages.listMissing(file));
  const body = { title: values.title, text };
  const published = await callServer(output, {
    to: values.to,
    path: `lists/${id}/versions`,
    body,
    folder: dirname(file),
  });
  if (!published) return 1;
  const say = published['changed'] === false ? messages.listUnchanged : messages.listPublished;
  output.print(say(id, Number(published['number'])));
  return 0;
};
