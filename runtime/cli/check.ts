/** `check <folder…>`: everything that is wrong with schemes, all at once. */
import { compile, type CompileResult } from '../../engine/index.ts';
import { readArguments, UsageError, type Command } from './command.ts';
import { fr as messages } from './messages/fr.ts';
import { inFolder, isError, printDiagnostics } from './print-diagnostics.ts';
import { fixSource, writeChanges } from './fix-source.ts';
import { readFolder } from './read-folder.ts';

/**
 * `check <folder…> [--json] [--verbose] [--fix]`. Ends with 1 when a scheme has an error that is left. Throws
 * UsageError without a folder.
 */
export const run: Command = async (args, output) => {
  const { values, positionals } = readArguments(args, {
    json: { type: 'boolean', default: false },
    verbose: { type: 'boolean', default: false },
    fix: { type: 'boolean', default: false },
  });
  if (positionals.length === 0) throw new UsageError(messages.folderExpected);
  const found = await Promise.all(positionals.map(readFolder));
  const fixed = values.fix ? found.map(fixSource) : [];
  for (const [at, { source }] of fixed.entries()) {
    await writeChanges(positionals[at] ?? '', found[at]?.files ?? {}, source.files);
  }
  const sources = values.fix ? fixed.map(({ source }) => source) : found;
  const applied = fixed.reduce((sum, one) => sum + one.applied, 0);
  const diagnostics = sources.flatMap((source, index) => {
    const result = compile(source);
    return inFolder(positionals[index] ?? '', findingsOf(result, values.verbose));
  });
  const errors = diagnostics.filter(isError).length;
  if (values.json) output.print(JSON.stringify({ diagnostics, ...(values.fix && { fixed: applied }) }));
  else {
    if (values.fix) output.print(messages.fixed(applied));
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
