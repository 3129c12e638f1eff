/*
 * A folder of the library has letters and scenarios for all that its definition can do. A scheme made from it takes those
 * that go with what was chosen.
 */
import type { DispositifSource } from '../language/source.ts';
import type { JsonObject } from '../base/values.ts';
import { runScenarios } from '../simulate/run-scenarios.ts';
import { templateFile } from '../templates/template-file.ts';
import { listEffects } from '../language/walk-workflow.ts';
import { compile } from '../compile/compile.ts';
import { metaValidator } from '../language/meta-schemas.ts';
import { scenarioName, templateName } from '../language/source-files.ts';

type Files = DispositifSource['files'];

/** The files without the messages and documents that the workflow does not send. */
export function withTextsOf(workflow: JsonObject, files: Files): Files {
  const validate = metaValidator('workflow');
  const given: unknown = workflow;
  if (!validate(given)) return files;
  // A delay of law that ends in silence may have its own attestation, which no effect writes.
  const certificates = Object.values(given.clocks ?? {}).flatMap(({ certificate }) => certificate ?? []);
  const used = new Set([
    ...listEffects({ workflow: given }).map(({ effect }) => templateFile(effect)),
    ...certificates.map((document) => `documents/${document}.md`),
  ]);
  return pick(files, (path) => templateName(path) === null || used.has(path));
}

/** The source without the scenarios that tell of something else than what it does; with them when it does not compile. */
export function withPassingScenarios(source: DispositifSource): DispositifSource {
  const result = compile(source);
  if (result.type === 'failed') {
    const blamed = new Set(result.diagnostics.map(({ file }) => file).filter((file) => scenarioName(file) !== null));
    const fitting = { ...source, files: pick(source.files, (path) => !blamed.has(path)) };
    return blamed.size > 0 && compile(fitting).type === 'compiled' ? withPassingScenarios(fitting) : source;
  }
  const failed = runScenarios(result.dispositif).scenarios.filter(({ passed }) => !passed);
  const names = new Set(failed.map(({ name }) => name));
  return { ...source, files: pick(source.files, (path) => !names.has(scenarioName(path) ?? '')) };
}

function pick(files: Files, keeps: (path: string) => boolean): Files {
  return Object.fromEntries(Object.entries(files).filter(([path]) => keeps(path)));
}
