/**
 * `blocks --to <url>`: the shared blocks of a server. `blocks <file.json> --title <title> --to <url>`: publishes the next version
 * of the one that the file is named after.
 */
import { listOf } from '../../engine/base/index.ts';
import type { Command } from './command.ts';
import { fr as messages } from './messages/fr.ts';
import { sharedCommand } from './shared-command.ts';

/** As `sharedCommand` says, of blocks. */
export const run: Command = sharedCommand({
  path: 'blocks',
  ending: '.json',
  say: (block) =>
    messages.block(
      String(block['id']),
      String(block['title']),
      Number(block['version']),
      listOf(block['questions']).length,
    ),
  oneExpected: messages.oneBlockExpected,
  named: messages.blockNamed,
  titleExpected: messages.blockTitleExpected,
});
