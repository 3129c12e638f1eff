/** What is typed after `cagou`, understood and done; each command is loaded when it is asked for, so that the quick ones stay quick. */
import { fr as messages } from './messages/fr.ts';
import { UsageError, type Command, type Output } from './command.ts';

const COMMANDS: Readonly<Record<string, () => Promise<{ readonly run: Command }>>> = {
  check: () => import('./check.ts'),
  test: () => import('./test.ts'),
  types: () => import('./types.ts'),
  new: () => import('./new.ts'),
  publish: () => import('./publish.ts'),
  lists: () => import('./lists.ts'),
  blocks: () => import('./blocks.ts'),
  mcp: () => import('./mcp.ts'),
  vscode: () => import('./vscode.ts'),
  audit: () => import('./audit.ts'),
  purge: () => import('./purge.ts'),
  import: () => import('./import.ts'),
  administrator: () => import('./administrator.ts'),
  'second-factor': () => import('./second-factor.ts'),
};

/** Gives the exit code: 0 all is well, 1 something is wrong with the scheme or the data, 2 the command was not understood. */
export async function runCommandLine([name, ...args]: readonly string[], output: Output): Promise<number> {
  const load = name !== undefined && Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!load) {
    const asked = name === '--help' || name === 'help';
    if (!asked && name !== undefined) output.warn(messages.unknownCommand(name));
    (asked ? output.print : output.warn)(messages.usage);
    return asked ? 0 : 2;
  }
  try {
    const { run } = await load();
    return await run(args, output);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    output.warn(error.message);
    return 2;
  }
}
