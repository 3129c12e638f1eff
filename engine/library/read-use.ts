/*
 * workflow.json when it uses a definition of the library: the plain workflow that all the rest of the compiler looks at,
 * and the way back from its parts to what the author wrote.
 */
import type { WorkflowDefinition } from '../../schemas/types/workflow-definition.ts';
import { LIBRARY } from './definitions.ts';
import { inheritedNote } from './library-diagnostics.ts';
import { givenInside, placeInFile } from './origins.ts';
import { definitionText } from './pin-library.ts';
import { isUse, resolveUse, unknownDefinition, type Resolution } from './resolve-use.ts';
import { memoiseFor } from '../base/memoise.ts';
import type { Diagnostic } from '../language/diagnostic.ts';
import type { DispositifSource } from '../language/source.ts';
import type { Json, JsonObject } from '../base/values.ts';
import { checkShape } from '../language/check-shape.ts';
import { isHarmless } from '../language/harmless.ts';
import type { Trace } from '../language/json-file.ts';
import { metaValidator } from '../language/meta-schemas.ts';
import type { Report } from '../language/parsed-source.ts';
import { pinnedName, pinnedPath, WORKFLOW_FILE } from '../language/source-files.ts';

type ReadUse = {
  /** Null when there is no workflow to judge: the definition is not known, or it is not used as it must be. */
  readonly resolution: Resolution | null;
  readonly diagnostics: readonly Diagnostic[];
};

/**
 * Resolves the use of a definition: the text in the scheme's own folder when there is one, else the library's.
 * @param values files read so far, those of `library/` among them
 * @param judge published: it was resolved on the day it was published, so what is told now does not keep it from running
 */
export function readUse(
  use: JsonObject,
  { files }: DispositifSource,
  values: ReadonlyMap<string, Json>,
  judge: 'author' | 'published',
  report: Report,
): ReadUse {
  const shape = checkShape('workflow-use', use).map(({ code, pointer, params }) =>
    report(code, WORKFLOW_FILE, pointer, params),
  );
  const { use: id } = use;
  if (typeof id !== 'string' || !shape.every(isHarmless)) return { resolution: null, diagnostics: shape };
  const path = pinnedPath(id);
  const definition = Object.hasOwn(files, path) ? asDefinition(values.get(path)) : LIBRARY.get(id);
  // A text of the folder that is not a definition was told when it was read.
  if (definition === null) return { resolution: null, diagnostics: shape };
  const resolution = definition && resolutionsOf(use)(definition);
  const pinned = Object.keys(files).flatMap((file) => pinnedName(file) ?? []);
  const problems = resolution?.problems ?? [unknownDefinition(id, [...LIBRARY.keys(), ...pinned])];
  return {
    resolution: resolution && (judge === 'published' || resolution.problems.length === 0) ? resolution : null,
    diagnostics: [
      ...shape,
      ...problems.map(({ code, pointer, params }) => report(code, WORKFLOW_FILE, pointer, params)),
    ],
  };
}

const resolutionsOf = memoiseFor((use: JsonObject) =>
  memoiseFor((definition: WorkflowDefinition) => resolveUse(use, definition)),
);

/** From a part of a resolved workflow to the author's text: its place there, or the `use` and the place in the library. */
export function traceOf({ definition, origins }: Resolution): Trace {
  return (part) => {
    const pointer = placeInFile(origins, part);
    if (pointer !== null) return { pointer, note: '' };
    return { pointer: givenInside(origins, part) ?? '/use', note: inheritedNote(definition.id, part) };
  };
}

/** Texts of definitions in a folder that are of no use, or older than the library's. `workflow`: workflow.json as written. */
export function checkPinned(
  { files }: DispositifSource,
  values: ReadonlyMap<string, Json>,
  workflow: Json | undefined,
  report: Report,
): readonly Diagnostic[] {
  const used = isUse(workflow) ? workflow['use'] : null;
  return Object.keys(files).flatMap((file) => {
    const id = pinnedName(file);
    if (id === null) return [];
    if (id !== used) return [report('use.pin-unused', file, '', { file })];
    const pinned = asDefinition(values.get(file));
    const current = LIBRARY.get(id);
    if (!pinned || !current || definitionText(pinned) === definitionText(current)) return [];
    return [report('use.pin-outdated', file, '/version', { id, version: pinned.version })];
  });
}

function asDefinition(value: Json | undefined): WorkflowDefinition | null {
  const validate = metaValidator('workflow-definition');
  const given: unknown = value;
  return validate(given) ? given : null;
}
