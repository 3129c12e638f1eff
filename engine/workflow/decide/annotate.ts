/**
 * What agents record on a case, field by field, each by the functions and in the states its schema says. Several write in
 * one case at a time: what was written since the writer read it is refused, field by field, and never erased unseen.
 */
import { joinPointer } from '../../base/pointer.ts';
import { possibleProperties } from '../../form/fields/layers.ts';
import { settleData } from '../../form/fields/reference-data.ts';
import { equalJson } from '../../base/json.ts';
import type { Case } from '../../case/case.ts';
import type { Actor } from '../../case/people.ts';
import type { Command } from './command.ts';
import type { FieldError } from '../../form/form.ts';
import type { FormSchema } from '../../language/form-schema.ts';
import type { Json, JsonObject } from '../../base/values.ts';
import { refuse, type Refusal } from './refusals.ts';
import { note, type Ledger } from './ledger.ts';
import type { CompiledDispositif } from '../model/compiled-dispositif.ts';
import { mayRecord } from '../model/limited-data.ts';
import { isOfScheme, nameOf } from '../model/permissions.ts';

type AnnotateCommand = Extract<Command, { readonly type: 'annotate' }>;

/** Records values, merged over the former ones; null empties a field. */
export function annotate(ledger: Ledger, { values: given, base }: AnnotateCommand): Refusal | null {
  const { actor, subject, compiled } = ledger;
  const values = compiled.agent ? settleData(compiled.agent.form, given) : given;
  if (subject.outcome !== null) return refuse('case-closed');
  if (actor.type !== 'agent' || !isOfScheme(actor)) return refuse('action-not-allowed');
  const fields = possibleProperties(compiled.agent?.schema ?? {});
  const unknown = Object.keys(values).filter((name) => !fields.has(name));
  if (unknown.length > 0) {
    return refuse(
      'data-invalid',
      undefined,
      unknown.map((name) => wrong(name, 'Cette information n’est pas prévue.')),
    );
  }
  const closed = Object.keys(values).flatMap((name) => refuseField(compiled, name, fields.get(name), subject, actor));
  if (closed.length > 0) return refuse('action-not-allowed', undefined, closed);
  const changed = base ? changedSince(base, subject.annotations, values) : [];
  if (changed.length > 0) return refuse('annotations-changed', undefined, changed);
  const errors = validate(ledger, values);
  if (errors.length > 0) return refuse('data-invalid', undefined, errors);
  note(ledger, { type: 'annotated', values, by: nameOf(actor) });
  return null;
}

/** Fields that hold neither what the writer read nor what they write. */
function changedSince(base: JsonObject, now: JsonObject, values: JsonObject): readonly FieldError[] {
  return Object.keys(values)
    .filter((name) => !holdsSame(now, base, name) && !holdsSame(now, values, name))
    .map((name) => ({ ...wrong(name, 'Quelqu’un a écrit ici entre-temps.'), keyword: 'changed' }));
}

/** An empty field is absent or null. */
function holdsSame(left: JsonObject, right: JsonObject, name: string): boolean {
  const at = (values: JsonObject): Json => (Object.hasOwn(values, name) ? (values[name] ?? null) : null);
  return equalJson(at(left), at(right));
}

/** Only the fields given are judged, and none is required: an agent records as the work goes. */
function validate(ledger: Ledger, values: AnnotateCommand['values']): readonly FieldError[] {
  const merged = { ...ledger.subject.annotations, ...values };
  const present = Object.fromEntries(Object.entries(merged).filter(([, value]) => value !== null));
  const isGiven = ({ pointer, keyword }: FieldError): boolean =>
    keyword !== 'required' && Object.hasOwn(values, pointer.split('/')[1] ?? '');
  return (ledger.compiled.agent?.validate(present) ?? []).filter(isGiven);
}

function refuseField(
  compiled: CompiledDispositif,
  name: string,
  field: FormSchema | undefined,
  subject: Case,
  actor: Extract<Actor, { readonly type: 'agent' }>,
): readonly FieldError[] {
  const { states } = field?.cagou ?? {};
  if (states && !states.some((state) => subject.states.includes(state))) {
    return [wrong(name, 'Cette information ne se saisit pas à cette étape.')];
  }
  if (!mayRecord(compiled, name, actor)) {
    return [wrong(name, 'Cette information est saisie par une autre fonction que la vôtre.')];
  }
  return [];
}

function wrong(name: string, message: string): FieldError {
  return { pointer: joinPointer('', name), keyword: 'annotation', message };
}
