/**
 * `lists --to <url>`: the shared lists of a server. `lists <file.csv> --title <title> --to <url>`: publishes the next version
 * of the one that the file is named after.
 */
import type { Command } from './command.ts';
import { fr as messages } from './messages/fr.ts';
import { sharedCommand } from './shared-command.ts';

/** As `sharedCommand` says, of lists. */
export const run: Command = sharedCommand({
  path: 'lists',
  ending: '.csv',
  say: (list) =>
    messages.list(String(list['id']), String(list['title']), Number(list['version']), Number(list['rows'])),
  oneExpected: messages.oneListExpected,
  named: messages.listNamed,
  titleExpected: messages.listTitleExpected,
});
