/** Values that are decided: judged together, with the case as it is, and kept until another decision changes them. */
import type { Decides } from '../../../schemas/types/workflow.ts';
import type { JsonObject } from '../../base/values.ts';
import { asAnswered } from '../../feel/values.ts';
import { joinPointer } from '../../base/pointer.ts';
import type { CompiledSchema } from '../../form/form.ts';
import { findField } from '../../form/fields/field-index.ts';
import { evaluate, note, type Ledger } from './ledger.ts';
import { refuse, type Refusal } from './refusals.ts';

/**
 * Notes what is decided; `action` is the one that decides, null for a step that follows by itself. A value that is not what
 * `decision` says refuses the whole command: a decision is never half taken.
 */
export function decideValues(ledger: Ledger, decides: Decides | undefined, action: string | null): Refusal | null {
  const { decision } = ledger.compiled.workflow;
  if (!decides) return null;
  if (!decision) throw new Error('The compiler let through values that no decision declares');
  const values: JsonObject = Object.fromEntries(
    Object.entries(decides).map(([name, text]) => [
      name,
      asAnswered(evaluate(ledger, text), decision.schema.properties?.[name]),
    ]),
  );
  const problem = findProblem(decision, values);
  if (problem !== null) return refuse('decision-failed', problem);
  note(ledger, { type: 'decided', values, action });
  return null;
}

/** The first value that cannot be decided, in a sentence; null when all can. */
function findProblem({ schema, form, validate }: CompiledSchema, values: JsonObject): string | null {
  const labelOf = (name: string): string => findField(form.model, joinPointer('', name))?.label ?? name;
  const missing = schema.required?.find((name) => Object.hasOwn(values, name) && values[name] === null);
  if (missing !== undefined) return sentence(labelOf(missing), 'cette valeur n’a pas pu être calculée.');
  const given = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null));
  // A decision fixes some of the values: those that it leaves as they were are not missing.
  const wrong = validate(given).find(({ keyword }) => keyword !== 'required');
  return wrong ? sentence(labelOf(wrong.pointer.split('/')[1] ?? ''), wrong.message) : null;
}

function sentence(label: string, why: string): string {
  return `« ${label} » n’a pas pu être décidé : ${why} Rien n’a été fait : vérifiez les informations saisies.`;
}
