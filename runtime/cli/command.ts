/** What a command is, and how its arguments are read. */
import { parseArgs, type ParseArgsConfig } from 'node:util';
import { fr as messages } from './messages/fr.ts';

/** Where a command writes; each call is a line or several. */
export interface Output {
  readonly print: (text: string) => void;
  readonly warn: (text: string) => void;
}

/** Runs with its arguments and gives its exit code. */
export type Command = (args: readonly string[], output: Output) => number | Promise<number>;

/** The command was not typed as it must be, or names what is not there: a sentence for the person who typed it. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** Options and positionals of a command line; what is not declared is refused in one sentence. */
export function readArguments<O extends NonNullable<ParseArgsConfig['options']>>(args: readonly string[], options: O) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (cause) {
    const option = /'(-[^' ]*)/.exec(cause instanceof Error ? cause.message : '')?.[1] ?? '';
    throw new UsageError(messages.badOption(option), { cause });
  }
}
