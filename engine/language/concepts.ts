/**
 * What questions of several schemes share: a small dictionary of meanings (`schemas/concepts`). A question that carries one is
 * asked once for all schemes, and its answer known to each of them. A root of the dictionary is one page of questions; a concept
 * is named by its path there (`birthDate`, `household.income`).
 */
import dictionary from '../../schemas/concepts/concepts.json' with { type: 'json' };
import { isRecord, listOf } from '../base/guards.ts';
import type { FormField, FormSchema } from './form-schema.ts';

/** One meaning that a question may have. */
export type Concept = {
  readonly name: string;
  /** The root of the dictionary that asks for it. */
  readonly question: string;
  /** Its words for authors. */
  readonly title: string;
  readonly hint: string;
  /** How it is asked. */
  readonly schema: FormSchema;
  /** Of a list: the concepts that count its members, with what is known of each of those. */
  readonly members: readonly CountedMembers[];
};

/** Members of a list that one number counts. */
export type CountedMembers = { readonly concept: string; readonly values: Readonly<Record<string, string>> };

/** The dictionary as the form that asks all of it. */
export const CONCEPT_FORM: FormSchema = readDictionary(dictionary);

/** Who asks: told by the audiences of a scheme, and by no question. */
export const APPLICANT = 'applicant';

/** All concepts by name, in the order of the dictionary. */
export const CONCEPTS: ReadonlyMap<string, Concept> = new Map(
  Object.entries(CONCEPT_FORM.properties ?? {}).flatMap(([question, schema]) => [
    ...readConcept(question, question, schema),
    ...Object.entries(schema.properties ?? {}).flatMap(([name, part]) =>
      readConcept(`${question}.${name}`, question, part),
    ),
  ]),
);

/** The dictionary is ours: a test holds it to what a form may say. */
function readDictionary(schema: unknown): FormSchema {
  if (!isFormSchema(schema)) throw new Error('The dictionary of concepts is no schema');
  return schema;
}

function isFormSchema(value: unknown): value is FormSchema {
  return isRecord(value);
}

function readConcept(name: string, question: string, schema: FormSchema): readonly (readonly [string, Concept])[] {
  const { fr } = schema;
  if (!isRecord(fr)) return [];
  const words = { title: String(fr['title']), hint: String(fr['hint']) };
  return [[name, { name, question, ...words, schema, members: listOf(schema['members']).flatMap(readMembers) }]];
}

function readMembers(said: unknown): readonly CountedMembers[] {
  if (!isRecord(said) || typeof said['concept'] !== 'string') return [];
  const values = isRecord(said['values']) ? said['values'] : {};
  return [
    {
      concept: said['concept'],
      values: Object.fromEntries(Object.entries(values).map(([name, value]) => [name, String(value)])),
    },
  ];
}

/** The concept of a question; undefined for one that has none, or names one that is not there. */
export function conceptOf({ annotation: { concept } }: Pick<FormField, 'annotation'>): Concept | undefined {
  return typeof concept === 'string' ? CONCEPTS.get(concept) : undefined;
}

/** Names of the concepts that a question of some kind may carry. */
export function conceptsFor(field: Pick<FormField, 'type' | 'format' | 'choices' | 'annotation'>): readonly string[] {
  return [...CONCEPTS.values()].flatMap((concept) => (fitsConcept(field, concept) ? [concept.name] : []));
}

/** Whether each answer that a question accepts has the meaning of the concept, in the same values. */
export function fitsConcept(
  { type, format, choices, annotation }: Pick<FormField, 'type' | 'format' | 'choices' | 'annotation'>,
  { name, schema, members }: Concept,
): boolean {
  if (name === APPLICANT) return false;
  if (members.length > 0) return type === 'array' && !choices;
  const possible = schema.oneOf?.map((choice) => choice.const);
  if (possible)
    return (
      type !== 'array' && (choices ?? []).length > 0 && (choices ?? []).every(({ value }) => possible.includes(value))
    );
  switch (schema.type) {
    case 'integer':
      return (type === 'integer' || type === 'number') && !choices && unitFits(annotation.unit, schema.cagou?.unit);
    case 'string':
      if (schema.cagou?.data !== undefined) return type === 'string' && annotation.data !== undefined;
      return type === 'string' && !choices && format === (schema['format'] ?? null);
    default:
      return false;
  }
}

/** A number that says no unit counts what its author means. */
function unitFits(unit: string | undefined, asked: string | undefined): boolean {
  return unit === undefined || asked === undefined || unit === asked;
}

/** What a concept is asked as, in the words of a diagnostic. */
export function wordsOfConcept({ schema, members, hint }: Concept): string {
  if (members.length > 0) return 'une liste de personnes';
  if (schema.oneOf) return `un choix parmi ${schema.oneOf.map((choice) => `« ${choice.title ?? ''} »`).join(', ')}`;
  if (schema.cagou?.data !== undefined) return 'un texte choisi dans une liste (« data »)';
  if (schema['format'] === 'date') return 'une date';
  if (schema['format'] === 'time') return 'une heure';
  const unit = schema.cagou?.unit;
  return schema.type === 'integer' ? `un nombre${unit === undefined ? '' : ` en ${unit}`}` : hint;
}
