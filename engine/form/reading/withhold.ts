/*
 * Answers without those that a reader is not shown, as values and as they are laid out to be read.
 */
import { isJsonList, isJsonObject } from '../../base/guards.ts';
import { joinPointer } from '../../base/pointer.ts';
import type { Json, JsonObject, Pointer } from '../../base/values.ts';
import type { Form } from '../form.ts';
import { reviewSections, type ReviewSection } from './review-sections.ts';

/** Whether what is at a pointer of the answers is withheld; of a section or list, with all that is in it. */
export type IsWithheld = (pointer: Pointer) => boolean;

/** The answers without those that are withheld, at any depth. */
export function withhold(answers: JsonObject, isWithheld: IsWithheld): JsonObject {
  return keepMembers(answers, '', isWithheld);
}

function keepMembers(values: JsonObject, parent: Pointer, isWithheld: IsWithheld): JsonObject {
  const kept = Object.entries(values).flatMap(([name, value]): [string, Json][] => {
    const pointer = joinPointer(parent, name);
    return isWithheld(pointer) ? [] : [[name, keep(value, pointer, isWithheld)]];
  });
  return Object.fromEntries(kept);
}

function keep(value: Json, pointer: Pointer, isWithheld: IsWithheld): Json {
  if (isJsonList(value)) {
    return value.flatMap((item, index) => {
      const at = joinPointer(pointer, index);
      return isWithheld(at) ? [] : [keep(item, at, isWithheld)];
    });
  }
  return isJsonObject(value) ? keepMembers(value, pointer, isWithheld) : value;
}

/**
 * The answers laid out to be read, without the rows of those that are withheld nor the pages that had nothing else. Lists
 * are cut once `most` rows are laid out.
 */
export function sectionsWithout(
  form: Form,
  answers: JsonObject,
  isWithheld: IsWithheld,
  most?: number,
): readonly ReviewSection[] {
  return reviewSections(form, answers, most)
    .map((section) => ({ ...section, rows: section.rows.filter(({ pointer }) => !isWithheld(pointer)) }))
    .filter(({ rows }) => rows.some(({ heading }) => !heading));
}
