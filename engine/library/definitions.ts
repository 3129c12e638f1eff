/*
 * The definitions that come with the product. A scheme's folder may bring its own text of one (library/<id>.json), which
 * is then the one that counts: that is how a published version keeps what it was published with.
 */
import type { WorkflowDefinition } from '../../schemas/types/workflow-definition.ts';
import avisParalleles from '../../workflows/avis-paralleles/definition.json' with { type: 'json' };
import completudeRegularisation from '../../workflows/completude-regularisation/definition.json' with { type: 'json' };
import exerciceDroits from '../../workflows/exercice-droits/definition.json' with { type: 'json' };
import instructionSimple from '../../workflows/instruction-simple/definition.json' with { type: 'json' };
import visaSignature from '../../workflows/visa-signature/definition.json' with { type: 'json' };
import { isRecord } from '../base/guards.ts';

/** Definitions by identifier. */
export const LIBRARY: ReadonlyMap<string, WorkflowDefinition> = new Map(
  [instructionSimple, completudeRegularisation, avisParalleles, visaSignature, exerciceDroits].map((given: unknown) => {
    if (!isDefinition(given)) throw new Error('A definition.json of workflows/ is not one: see test/engine/library');
    return [given.id, given] as const;
  }),
);

/** Whether a value is a definition; the schema of the language says the rest, and a test holds the library to it. */
export function isDefinition(value: unknown): value is WorkflowDefinition {
  return isRecord(value) && typeof value['id'] === 'string' && Array.isArray(value['parameters']);
}
