/* What the compiler says of a procedure, at the parts that it is said of. */
import type { Pointer } from '../../engine/studio.ts';
import type { ApiDiagnostic } from '../../schemas/types/api.ts';
import { isWithin, partOf } from '../at-its-field.ts';
import type { ProcedureEditor } from './use-procedure.ts';

const FILE = 'workflow.json';

/** What is to mend of a part and of what it holds, but for parts inside it that have their own place. */
export function problemsWithin(
  { view, diagnostics }: Pick<ProcedureEditor, 'view' | 'diagnostics'>,
  part: Pointer,
  apart: readonly Pointer[] = [],
): readonly ApiDiagnostic[] {
  const letters = new Set(
    [
      ...view.filed,
      ...view.passing,
      ...view.steps.flatMap(({ entry }) => entry),
      ...view.actions.flatMap(({ effects }) => effects),
    ]
      .filter((effect) => isWithin(effect.part, part) && !apart.some((other) => isWithin(effect.part, other)))
      .flatMap(({ file }) => file ?? []),
  );
  return diagnostics.filter((item) => {
    if (letters.has(item.file)) return true;
    if (item.file !== FILE) return false;
    const at = partOf(item.pointer);
    return isWithin(at, part) && !apart.some((other) => isWithin(at, other));
  });
}

/** What is said of one word of a part, or inside it. */
export function problemsAtWord(
  { diagnostics }: Pick<ProcedureEditor, 'diagnostics'>,
  word: Pointer,
): readonly ApiDiagnostic[] {
  return diagnostics.filter(({ file, pointer }) => file === FILE && isWithin(partOf(pointer), word));
}

/** What is said of the procedure and of no part that is drawn. */
export function problemsElsewhere({ view, diagnostics }: ProcedureEditor): readonly ApiDiagnostic[] {
  const drawn = [...view.steps, ...view.actions, ...view.clocks].map(({ part }) => part);
  return diagnostics.filter(
    ({ file, pointer }) => file === FILE && !drawn.some((part) => isWithin(partOf(pointer), part)),
  );
}
