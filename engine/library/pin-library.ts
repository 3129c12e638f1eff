/*
 * A published version keeps the text of the definition it uses: the library may change, a version may not.
 */
import { isJsonObject } from '../base/guards.ts';
import { readJsonFile } from '../language/json-file.ts';
import { pinnedPath, WORKFLOW_FILE } from '../language/source-files.ts';
import type { WorkflowDefinition } from '../../schemas/types/workflow-definition.ts';
import type { DispositifSource } from '../language/source.ts';
import { LIBRARY } from './definitions.ts';

/** The source with the text of the definition that its workflow.json uses, unless it has one already or uses none. */
export function pinLibrary(source: DispositifSource): DispositifSource {
  const { value } = readJsonFile(source.files[WORKFLOW_FILE] ?? '');
  const id = isJsonObject(value) ? value['use'] : undefined;
  const definition = typeof id === 'string' ? LIBRARY.get(id) : undefined;
  if (!definition || Object.hasOwn(source.files, pinnedPath(definition.id))) return source;
  return { ...source, files: { ...source.files, [pinnedPath(definition.id)]: definitionText(definition) } };
}

/** A definition as text, the same whatever the layout of the file it was read from. */
export function definitionText(definition: WorkflowDefinition): string {
  return `${JSON.stringify(definition, null, 2)}\n`;
}
