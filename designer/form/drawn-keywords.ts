/* What of a question its panel draws, so that the rest is told. */
import { isJsonObject, joinPointer } from '../../engine/base/index.ts';
import {
  annotationSchema,
  type AskedKind,
  type FormName,
  type Gesture,
  type JsonObject,
  type QuestionView,
} from '../../engine/studio.ts';

/** Keywords of JSON Schema that bound an answer, by the kind of question. */
const LIMITS = {
  text: ['minLength', 'maxLength'],
  longText: ['minLength', 'maxLength'],
  number: ['minimum', 'maximum'],
  money: ['minimum', 'maximum'],
  date: ['formatMinimum', 'formatMaximum'],
  time: ['formatMinimum', 'formatMaximum'],
  choices: ['minItems', 'maxItems'],
  repeat: ['minItems', 'maxItems'],
  documents: ['minItems', 'maxItems'],
} as const satisfies Partial<Record<AskedKind, readonly string[]>>;

/** The limits that a kind of question has; none for the others. */
export function limitsOf(kind: AskedKind | null): readonly (typeof LIMITS)[keyof typeof LIMITS][number][] {
  return kind !== null && isLimited(kind) ? LIMITS[kind] : [];
}

type Limit = ReturnType<typeof limitsOf>[number];

/** What a limit is called: the key of its words in the catalogue of the studio. */
export function limitLabel(
  keyword: Limit,
  isTime: boolean,
): `limit-${Limit}` | `limit-format${'Minimum' | 'Maximum'}-time` {
  if (isTime && (keyword === 'formatMinimum' || keyword === 'formatMaximum')) return `limit-${keyword}-time`;
  return `limit-${keyword}`;
}

/** Counts of letters and of members: whole numbers from nothing on. */
const COUNTS: readonly string[] = ['minLength', 'maxLength', 'minItems', 'maxItems'];

/** A limit as it was typed; taken away where nothing is, null where what is typed is no such limit. */
export function limitGesture(
  { file, at, kind }: Pick<QuestionView, 'file' | 'at' | 'kind'>,
  keyword: string,
  typed: string,
): Gesture | null {
  const place = { file, pointer: joinPointer(at, keyword) };
  if (typed.trim() === '') return { type: 'remove', at: place };
  if (kind === 'date' || kind === 'time') return { type: 'set', at: place, value: typed };
  const value = Number(typed);
  const isLimit = COUNTS.includes(keyword) ? Number.isSafeInteger(value) && value >= 0 : Number.isFinite(value);
  return isLimit ? { type: 'set', at: place, value } : null;
}

const isLimited = (kind: AskedKind): kind is keyof typeof LIMITS => kind in LIMITS;

/** Words that say nothing of what agents record: what is asked once for all, filled in, put off, and counted in open data is asked of applicants. */
const OF_APPLICANTS: readonly string[] = [
  'calculated',
  'concept',
  'open',
  'prefill',
  'soft',
  'validFor',
  'verified',
  'wallet',
];
/** Words that the panel of a finding has entries of its own for. */
const OF_FINDINGS: readonly string[] = ['states', 'functions'];

/** Whether a word of the annotation can be set on the screen of a form. */
export function isWordOf(form: FormName, word: string): boolean {
  if (OF_FINDINGS.includes(word)) return form === 'findings';
  const isSaid = annotationSchema.properties?.[word]?.fr !== undefined;
  return isSaid && !(form === 'findings' && OF_APPLICANTS.includes(word));
}

/** What every panel draws, or what its kind already says. */
const ALWAYS = [
  'title',
  'type',
  '$ref',
  'format',
  'cagou',
  'properties',
  'required',
  'items',
  'oneOf',
  'uniqueItems',
  'allOf',
];

/** Keywords of a question that no panel draws: those of its schema, then words of its annotation. */
export function undrawnKeywords(
  kind: AskedKind | null,
  schema: JsonObject,
  form: FormName = 'request',
): readonly string[] {
  const drawn: readonly string[] = [...ALWAYS, ...limitsOf(kind)];
  const annotation = isJsonObject(schema['cagou']) ? Object.keys(schema['cagou']) : [];
  return [
    ...Object.keys(schema).filter((keyword) => !drawn.includes(keyword)),
    ...annotation.filter((word) => word !== 'messages' && !isWordOf(form, word)),
  ];
}
