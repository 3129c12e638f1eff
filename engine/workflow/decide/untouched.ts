/**
 * What a correction asked for and the answers sent back leave as it was. The legal clock goes on from there, so what was
 * asked must have changed, or whoever sends it back says in words why it has not.
 */
import { reviewSections } from '../../form/reading/review-sections.ts';
import { atPointer, equalJson } from '../../base/json.ts';
import { EXPLANATION } from '../../case/explanation.ts';
import type { Correction } from '../../case/records.ts';
import type { FieldError, Form } from '../../form/form.ts';
import type { JsonObject, Pointer } from '../../base/values.ts';

/** Longest explanation that is kept, in characters. */
const LONGEST = 4000;
const SENTENCE_END = /[.!?…]$/u;

/** What is wrong with the explanation itself. */
export function explanationErrors({ [EXPLANATION]: given = '' }: JsonObject): readonly FieldError[] {
  const wrong = (message: string): readonly FieldError[] => [
    { pointer: `/${EXPLANATION}`, keyword: 'explanation', message },
  ];
  if (typeof given !== 'string') return wrong('L’explication doit être un texte.');
  return given.length > LONGEST ? wrong(`L’explication ne peut pas dépasser ${LONGEST} caractères.`) : [];
}

/**
 * An error for each field that was named and holds what it held; one for the whole where a correction names none and
 * nothing at all has changed. What an answer that changed, or the day, no longer asks for is settled.
 *
 * @param answers as they were kept (`filed`), the same with what is calculated as it is today (`before`), and those sent back
 */
export function untouchedFields(
  form: Form,
  { fields }: Pick<Correction, 'fields'>,
  { filed, before, after }: Readonly<Record<'filed' | 'before' | 'after', JsonObject>>,
): readonly FieldError[] {
  const named = Object.entries(fields);
  if (named.length === 0) return equalJson(before, after) ? [untouched('', null)] : [];
  const same = named.filter(([pointer]) =>
    equalJson(atPointer(before, pointer) ?? null, atPointer(after, pointer) ?? null),
  );
  if (same.length === 0) return [];
  const [asked, still] = [askedIn(form, filed), askedIn(form, after)];
  return same
    .filter(([pointer]) => !asked.has(pointer) || still.has(pointer))
    .map(([pointer, reason]) => untouched(pointer, reason));
}

function untouched(pointer: Pointer, reason: string | null): FieldError {
  const asked = reason === null ? '' : ` Il était demandé : ${quote(reason)}`;
  const message = `Rien n’a changé ici.${asked} Corrigez, ou expliquez pourquoi cela reste ainsi.`;
  return { pointer, keyword: 'untouched', message };
}

/** A sentence that was quoted has its own end: it gets no second full stop. */
function quote(text: string): string {
  return SENTENCE_END.test(text) ? `« ${text} »` : `« ${text} ».`;
}

/** Pointers of all that is asked given the answers. */
function askedIn(form: Form, answers: JsonObject): ReadonlySet<Pointer> {
  return new Set(reviewSections(form, answers).flatMap(({ rows }) => rows.map(({ pointer }) => pointer)));
}
