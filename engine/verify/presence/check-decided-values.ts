/** A value that `decision` requires is there in each case: null would refuse the decision as it is taken. */
import { joinPointer } from '../../base/pointer.ts';
import type { Diagnostic } from '../../language/diagnostic.ts';
import type { ParsedSource } from '../../language/parsed-source.ts';
import { listDecides } from '../../language/walk-workflow.ts';
import { listReads } from '../domains/feel-reads.ts';

/** Required values whose expression writes null somewhere. */
export function checkDecidedValues({ workflow, decisionSchema, report }: ParsedSource): readonly Diagnostic[] {
  const required = decisionSchema?.required ?? [];
  return listDecides(workflow).flatMap(({ decides, pointer }) =>
    Object.entries(decides)
      .filter(([name, text]) => required.includes(name) && listReads(text).some(({ path }) => path === null))
      .map(([name]) => report('decision.value-absent', 'workflow.json', joinPointer(pointer, name), { name })),
  );
}
