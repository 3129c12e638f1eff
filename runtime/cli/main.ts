/**
 * The command line: authors check a folder, run its scenarios, start a new one, publish it; operators audit,
 * and name the first administrator.
 */
import { endWithReader } from './closed-pipe.ts';
import { runCommandLine } from './command-line.ts';

endWithReader([process.stdout, process.stderr]);
process.exitCode = await runCommandLine(process.argv.slice(2), {
  print: (text) => process.stdout.write(`${text}\n`),
  warn: (text) => process.stderr.write(`${text}\n`),
});
