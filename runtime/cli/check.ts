/** `check <folder…>`: everything that is wrong with schemes, all at once. */
import { compile, type CompileResult } from '../../engine/index.ts';
import { readArguments, UsageError, type Command } from './command.ts';
import { fr as messages } from './messages/fr.ts';
import { inFolder, isError, printDiagnostics } from './print-diagnostics.ts';
import { readFolder } from './read-folder.ts';

export const run: Command = async (args, output) => {
  const { values, positionals } = readArguments(args, {
    json: { type: 'boolean', default: false },
    verbose: { type: 'boolean', default: false },
  });
  if (positionals.length === 0) throw new UsageError(messages.folderExpected);
  const sources = await Promise.all(positionals.map(readFolder));
  const diagnostics = sources.flatMap((source, index) => {
    const result = compile(source);
    return inFolder(positionals[index] ?? '', findingsOf(result, values.verbose));
  });
  const errors = diagnostics.filter(isError).length;
  if (values.json) output.print(JSON.stringify({ diagnostics }));
  else {
    printDiagnostics(output, diagnostics);
    const warnings = diagnostics.filter(({ severity }) => severity === 'warning').length;
    output.print(messages.checked(positionals.length, errors, warnings));
  }
  return errors > 0 ? 1 : 0;
};

/** What could not be proved is told to those who ask: it is nothing to mend. */
function findingsOf(result: CompileResult, verbose: boolean) {
  if (result.type === 'failed') return result.diagnostics;
  return verbose ? [...result.warnings, ...result.unproved] : result.warnings;
}
