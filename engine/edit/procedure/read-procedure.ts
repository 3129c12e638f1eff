/*
 * The procedure of a scheme as it is worked on: the whole workflow, whether workflow.json says it all or uses a definition
 * of the library, with where each part of it comes from.
 */
import type { WorkflowDefinition } from '../../../schemas/types/workflow-definition.ts';
import { isJsonObject, isRecord } from '../../base/guards.ts';
import { memoiseFor } from '../../base/memoise.ts';
import type { Json, JsonObject, Pointer } from '../../base/values.ts';
import { pinnedPath, WORKFLOW_FILE } from '../../language/source-files.ts';
import { LIBRARY } from '../../library/definitions.ts';
import { originOf, placeInFile, type PartOrigin } from '../../library/origins.ts';
import { isUse, resolveUse } from '../../library/resolve-use.ts';
import type { Files } from '../changes.ts';
import { isReadable, valueAt } from '../operations.ts';

/** Where a part of a procedure comes from; `own` where the scheme uses no definition. */
export type Origin = 'own' | PartOrigin;

/** A procedure with its definition, where it has one. */
export type Procedure = {
  /** As it is played, changes of the scheme included. Parts are named by their pointers in it. */
  readonly workflow: JsonObject;
  readonly library: {
    readonly id: string;
    readonly title: string;
    /** What workflow.json says: the use, its parameters, what it changes and adds. */
    readonly written: JsonObject;
    /** The workflow of the definition, before any change. */
    readonly inherited: JsonObject;
  } | null;
  readonly originOf: (part: Pointer) => Origin;
  /** Where a part stands in workflow.json; null when it is the definition's, or given by a parameter of it. */
  readonly placeOf: (part: Pointer) => Pointer | null;
};

/** Reads the procedure; null where workflow.json, or the definition that it uses, cannot be read. */
export function readProcedure(files: Files): Procedure | null {
  if (!isReadable(files, WORKFLOW_FILE)) return null;
  const written = valueAt(files, { file: WORKFLOW_FILE, pointer: '' });
  if (!isJsonObject(written)) return null;
  if (!isUse(written))
    return { workflow: withoutSchema(written), library: null, originOf: () => 'own', placeOf: (part) => part };
  const definition = definitionOf(files, written['use']);
  if (!definition) return null;
  const { workflow, inherited, origins } = resolutionOf(written)(definition);
  return {
    workflow: withoutSchema(workflow),
    library: { id: definition.id, title: definition.title, written, inherited: withoutSchema(inherited) },
    originOf: (part) => originOf(origins, part),
    placeOf: (part) => {
      const at = placeInFile(origins, part);
      return at === null || at.startsWith('/with/') ? null : at;
    },
  };
}

/** The word for editors, which is of the file and no part of the procedure. */
function withoutSchema({ $schema: _schema, ...workflow }: JsonObject): JsonObject {
  return workflow;
}

/** The same text is read as the same value, whose resolution is made once. */
const resolutionOf = memoiseFor((use: JsonObject) =>
  memoiseFor((definition: WorkflowDefinition) => resolveUse(use, definition)),
);

function definitionOf(files: Files, id: Json | undefined): WorkflowDefinition | null {
  if (typeof id !== 'string') return null;
  const own = valueAt(files, { file: pinnedPath(id), pointer: '' });
  if (own === undefined) return LIBRARY.get(id) ?? null;
  return isDefinition(own) ? own : null;
}

/** Enough of a definition to be applied; the compiler tells what is wrong with the rest. */
function isDefinition(value: unknown): value is WorkflowDefinition {
  if (!isRecord(value)) return false;
  const { id, title, parameters, workflow } = value;
  return (
    typeof id === 'string' &&
    typeof title === 'string' &&
    isRecord(workflow) &&
    Array.isArray(parameters) &&
    parameters.every(isParameter)
  );
}

function isParameter(value: unknown): boolean {
  if (!isRecord(value) || typeof value['name'] !== 'string') return false;
  const { type, items } = value;
  if (type !== 'list') return typeof type === 'string';
  if (!isRecord(items)) return false;
  return items['type'] !== 'record' || (Array.isArray(items['fields']) && items['fields'].every(isParameter));
}
