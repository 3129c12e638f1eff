/**
 * The command line: authors check a folder, run its scenarios, start a new one, publish it; operators audit,
 * and name the first administrator. Each command is loaded when it is asked for, so that the quick ones stay quick.
 */
import { fr as messages } from './messages/fr.ts';
import { endWithReader } from './closed-pipe.ts';
import { UsageError, type Command } from './command.ts';

const COMMANDS: Readonly<Record<string, () => Promise<{ readonly run: Command }>>> = {
  check: () => import('./check.ts'),
  test: () => import('./test.ts'),
  types: () => import('./types.ts'),
  new: () => import('./new.ts'),
  publish: () => import('./publish.ts'),
  lists: () => import('./lists.ts'),
  blocks: () => import('./blocks.ts'),
  mcp: () => import('./mcp.ts'),
  audit: () => import('./audit.ts'),
  administrator: () => import('./administrator.ts'),
  'second-factor': () => import('./second-factor.ts'),
};

endWithReader([process.stdout, process.stderr]);
process.exitCode = await main(process.argv.slice(2));

/** Exit code: 0 all is well, 1 something is wrong with the scheme or the data, 2 the command was not understood. */
async function main([name, ...args]: readonly string[]): Promise<number> {
  const load = name !== undefined && Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!load) {
    const asked = name === undefined || name === '--help' || name === 'help';
    process[asked && name ? 'stdout' : 'stderr'].write(
      `${asked ? '' : `${messages.unknownCommand(name)}\n`}${messages.usage}\n`,
    );
    return asked && name ? 0 : 2;
  }
  try {
    const { run } = await load();
    return await run(args, {
      print: (text) => process.stdout.write(`${text}\n`),
      warn: (text) => process.stderr.write(`${text}\n`),
    });
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    process.stderr.write(`${error.message}\n`);
    return 2;
  }
}
