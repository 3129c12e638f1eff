/** Defects of the shared meaning of questions. */
import { isRecord } from '../../../engine/base/guards.ts';
import { joinPointer } from '../../../engine/base/pointer.ts';
import { CONCEPTS, fitsConcept } from '../../../engine/language/concepts.ts';
import { setAt } from '../json-edits.ts';
import { fieldsOf, jsonDefect, type Defect, type Kind, type Scheme } from '../scheme.ts';
import { misspelt } from './form.ts';

const FORM = 'form.schema.json';

type Said = { readonly pointer: string; readonly name: string; readonly concept: string };

function conceptsIn({ json }: Scheme): readonly Said[] {
  return fieldsOf(json[FORM]).flatMap(({ pointer, name, field }) => {
    const concept = isRecord(field['cagou']) ? field['cagou']['concept'] : undefined;
    return typeof concept === 'string' ? [{ pointer: joinPointer(pointer, 'cagou', 'concept'), name, concept }] : [];
  });
}

function misspeltConcepts(scheme: Scheme): readonly Defect[] {
  return conceptsIn(scheme).map(({ pointer, concept }) =>
    jsonDefect(scheme, { file: FORM, pointer }, (form) => setAt(form, pointer, misspelt(concept))),
  );
}

/** A date taken for a choice, a choice for an amount… */
function exchangedConcepts(scheme: Scheme): readonly Defect[] {
  return conceptsIn(scheme).map(({ pointer, concept }) => {
    const isDate = CONCEPTS.get(concept)?.schema['format'] === 'date';
    const other = isDate ? 'household.income' : 'residenceSince';
    return jsonDefect(scheme, { file: FORM, pointer }, (form) => setAt(form, pointer, other));
  });
}

/** Of a question asked to each member of a list. */
function conceptsOfMembers(scheme: Scheme): readonly Defect[] {
  return fieldsOf(scheme.json[FORM]).flatMap(({ pointer, field }) => {
    const fitting = [...CONCEPTS.values()].find((concept) =>
      fitsConcept({ type: 'string', format: 'date', choices: null, annotation: {} }, concept),
    );
    if (!fitting || !pointer.includes('/items/') || field['format'] !== 'date') return [];
    const at = joinPointer(pointer, 'cagou', 'concept');
    return [jsonDefect(scheme, { file: FORM, pointer: at }, (form) => setAt(form, at, fitting.name))];
  });
}

export const CONCEPT_KINDS: readonly Kind[] = [
  { name: 'shared meaning misspelt', find: misspeltConcepts },
  { name: 'shared meaning of another kind of answer', find: exchangedConcepts },
  { name: 'shared meaning given to members of a list', find: conceptsOfMembers },
];
