/** `publish <folder> --to <url>`: sends the folder to a server, which compiles it, plays its scenarios and numbers it. */
import { callServer } from './call-server.ts';
import { readArguments, UsageError, type Command } from './command.ts';
import { fr as messages } from './messages/fr.ts';
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
  const { id, files } = await readFolder(folder);
  const published = await callServer(output, {
    to: values.to,
    path: `dispositifs/${id}/versions`,
    body: { files },
    folder,
  });
  if (!published) return 1;
  const say = published['changed'] === false ? messages.unchanged : messages.published;
  output.print(say(id, Number(published['number'])));
  return 0;
};
