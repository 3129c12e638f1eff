/*
 * Two questions, or two choices, with the same words cannot be told apart by who answers.
 */
import type { Diagnostic } from '../../language/diagnostic.ts';
import type { Pointer } from '../../base/values.ts';
import { isRecord, listOf } from '../../base/guards.ts';
import { joinPointer } from '../../base/pointer.ts';
import type { Schema, SchemaContext } from './schema-context.ts';
import { CAPTIONS } from '../../language/captions.ts';

/** Checks the words of the questions that a schema asks together, and of its choices. */
export function checkTitles({ parsed, file }: SchemaContext, schema: Schema, place: Pointer): readonly Diagnostic[] {
  const questions = Object.entries(isRecord(schema['properties']) ? schema['properties'] : {});
  const choices = listOf(schema['oneOf']);
  return [
    ...repeated(questions.map(([, question]) => question)).map(({ title, at, first }) => {
      const [field, other] = [questions[at]?.[0] ?? '', questions[first]?.[0] ?? ''];
      const pointer = joinPointer(place, 'properties', field, 'title');
      const related = [{ caption: CAPTIONS.same, place: joinPointer(place, 'properties', other, 'title') }];
      return parsed.report('form.title-twice', file, pointer, { title, field: other }, related);
    }),
    ...repeated(choices).map(({ title, at, first }) => {
      const related = [{ caption: CAPTIONS.same, place: joinPointer(place, 'oneOf', first, 'title') }];
      const pointer = joinPointer(place, 'oneOf', at, 'title');
      return parsed.report('form.choice-title-twice', file, pointer, { title }, related);
    }),
  ];
}

type Repeated = { readonly title: string; readonly at: number; readonly first: number };

/** Titles that are written already, and where they were first. */
function repeated(parts: readonly unknown[]): readonly Repeated[] {
  const titles = parts.map((part) => (isRecord(part) && typeof part['title'] === 'string' ? part['title'].trim() : ''));
  return titles.flatMap((title, at) => {
    const first = titles.indexOf(title);
    return title !== '' && first < at ? [{ title, at, first }] : [];
  });
}
