/*
 * Leaving the library: the workflow is written out in the scheme's own folder, as it is today, and nothing else changes.
 */
import { readSource } from '../compile/read-source.ts';
import { pinnedPath, WORKFLOW_FILE } from '../language/source-files.ts';
import type { DispositifSource } from '../language/source.ts';

/** The source with its resolved workflow in workflow.json; null when it uses no definition, or not as it must be. */
export function detachWorkflow(source: DispositifSource): DispositifSource | null {
  const { use } = readSource(source);
  if (!use) return null;
  const { [pinnedPath(use.definition.id)]: _pinned, ...files } = source.files;
  return { ...source, files: { ...files, [WORKFLOW_FILE]: `${JSON.stringify(use.workflow, null, 2)}\n` } };
}
