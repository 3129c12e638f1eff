/**
 * What is given with an action: the values of its form, for a correction the fields to mend with what is wrong with each,
 * and for what is sent back why something asked for has not changed. A correction that names nothing would leave the
 * applicant guessing.
 */
import { isJsonObject } from '../../base/guards.ts';
import { generalisePointer, joinPointer } from '../../base/pointer.ts';
import { EXPLANATION } from '../../case/explanation.ts';
import { explanationErrors } from './untouched.ts';
import type { CompiledAction } from '../model/compiled-workflow.ts';
import type { CompiledDispositif } from '../model/compiled-dispositif.ts';
import { isKeptFrom, unreadCategories } from '../model/limited-data.ts';
import type { Actor } from '../../case/people.ts';
import type { Correction } from '../../case/records.ts';
import type { FieldError } from '../../form/form.ts';
import type { Json, JsonObject } from '../../base/values.ts';

type CorrectionData = Pick<Correction, 'fields' | 'message'>;

/** Errors of the data of an action. */
export function validateData(
  compiled: CompiledDispositif,
  action: CompiledAction,
  data: JsonObject,
  actor: Actor,
): readonly FieldError[] {
  if (action.definition.kind === 'resubmission') {
    const { [EXPLANATION]: _explanation, ...further } = data;
    return [...explanationErrors(data), ...validateForm(action, further)];
  }
  if (action.definition.kind !== 'correction') return validateForm(action, data);
  const { fields: _fields, message: _message, ...further } = data;
  return [...validateCorrection(compiled, data, actor), ...validateForm(action, further)];
}

/** What a correction asks, of data found valid. */
export function readCorrection(data: JsonObject): CorrectionData {
  const fields = isJsonObject(data['fields']) ? data['fields'] : {};
  return {
    message: textOf(data['message']),
    fields: Object.fromEntries(Object.entries(fields).map(([pointer, reason]) => [pointer, textOf(reason)])),
  };
}

/** An action without a form keeps nothing: what is sent all the same is an error, never silently lost. */
function validateForm({ form }: CompiledAction, data: JsonObject): readonly FieldError[] {
  if (form) return form.validate(data);
  return Object.keys(data).map((name) => ({
    pointer: joinPointer('', name),
    keyword: 'additionalProperties',
    message: 'Cette action ne demande pas cette information.',
  }));
}

function validateCorrection(compiled: CompiledDispositif, data: JsonObject, actor: Actor): readonly FieldError[] {
  const wrong = (pointer: string, message: string): FieldError => ({ pointer, keyword: 'correction', message });
  if (data['message'] !== undefined && typeof data['message'] !== 'string') {
    return [wrong('/message', 'Le message doit être un texte.')];
  }
  const named = data['fields'] ?? {};
  if (!isJsonObject(named)) return [wrong('/fields', 'Désignez les champs à corriger.')];
  if (Object.keys(named).length === 0 && textOf(data['message']) === '') {
    return [wrong('/message', 'Désignez au moins un champ à corriger, ou écrivez un message au demandeur.')];
  }
  const known = new Set(
    compiled.form.model.fields.flatMap(({ pointer, annotation }) =>
      annotation.calculated === undefined ? [pointer] : [],
    ),
  );
  const isKept = isKeptFrom(compiled.form.model, unreadCategories(compiled, actor));
  return Object.entries(named).flatMap(([pointer, reason]) => {
    const place = joinPointer('/fields', pointer);
    if (!known.has(generalisePointer(pointer)))
      return [wrong(place, `« ${pointer} » n’est pas un champ que le formulaire demande.`)];
    if (isKept(generalisePointer(pointer)))
      return [wrong(place, `« ${pointer} » est réservé à d’autres fonctions : la vôtre ne le lit pas.`)];
    return textOf(reason) === '' ? [wrong(place, 'Dites ce qui est à corriger dans ce champ.')] : [];
  });
}

function textOf(value: Json | undefined): string {
  return typeof value === 'string' ? value.trim() : '';
}
