/* What else the language lets one say of a question: which words say something of its kind, and the values that each may have. */
import {
  annotationSchema,
  resolveReference,
  type Described,
  type AskedKind,
  type FormName,
} from '../../engine/studio.ts';
import { isWordOf } from './drawn-keywords.ts';
import { fr } from './messages/fr.ts';
import { t } from './text.ts';

/** Words of the annotation that have a place of their own in the panel. */
const PLACED = ['hint', 'personal', 'calculated', 'data', 'states', 'functions'];

/** Words that say something of some kinds alone; a word that is not here is offered for all. */
const KINDS: Readonly<Record<string, readonly AskedKind[]>> = {
  widget: ['choice', 'yesNo'],
  unit: ['number', 'money'],
  suggest: ['list'],
  concept: ['date', 'number', 'money', 'choice', 'list', 'repeat'],
  prefill: ['text', 'date', 'email', 'list', 'ridet', 'telephone-nc', 'adresse-nc', 'identite', 'group'],
  verified: ['text', 'date'],
  wallet: ['piece-justificative', 'documents'],
  validFor: ['piece-justificative', 'documents'],
  contact: ['text', 'longText', 'email', 'telephone-nc', 'adresse-nc', 'rib'],
};

/** `false` among the choices of a list. */
export const OFF = 'false';
/** What the register fills in though its author says nothing of it: each may be left blank. */
const FILLED: readonly AskedKind[] = ['identite', 'adresse-nc', 'telephone-nc', 'ridet', 'group'];
/** Kinds whose inside alone is filled in. */
const SECTIONS: readonly AskedKind[] = ['identite', 'group'];

/** Controls that a kind of question can be shown as. */
const WIDGETS: Partial<Record<AskedKind, readonly string[]>> = {
  choice: ['radio', 'select'],
  yesNo: ['checkbox', 'radio'],
};

/** A word with what describes it to authors. */
export type SaidWord = { readonly word: string; readonly described: Described };

/** The words that can be said of a kind of question; none of one that no kind claims. A word that is added to the language is among them. */
export function wordsFor(kind: AskedKind | null, form: FormName = 'request'): readonly SaidWord[] {
  if (kind === null) return [];
  return Object.entries(annotationSchema.properties ?? {}).flatMap(([word, schema]) =>
    schema.fr && !PLACED.includes(word) && isWordOf(form, word) && (KINDS[word]?.includes(kind) ?? true)
      ? [{ word, described: resolved(schema) }]
      : [],
  );
}

/** The words for authors are those of the place that refers to a definition. */
function resolved(schema: Described): Described {
  const target = resolveReference(annotationSchema, schema).schema;
  return { ...target, ...(schema.fr && { fr: schema.fr }) };
}

/** A value with its title. */
export type Option = { readonly value: string; readonly label: string };

/** The values that a word may have for a kind of question, where the language lists them. */
export function optionsOf(word: string, { enum: values }: Described, kind: AskedKind | null): readonly Option[] | null {
  return valuesOf(word, values, kind)?.map((value) => optionOf(word, value)) ?? null;
}

function valuesOf(word: string, values: Described['enum'], kind: AskedKind | null): readonly string[] | null {
  if (word === 'widget' && kind !== null) return WIDGETS[kind] ?? [];
  const isOff = kind !== null && word === 'prefill' && values?.includes(false) === true && FILLED.includes(kind);
  const named = values?.filter((value) => typeof value === 'string') ?? null;
  if (!isOff || !named) return named;
  return SECTIONS.includes(kind) ? [OFF] : [OFF, ...named];
}

/** A value as it is called; by itself where the language has no name for it. */
export function optionOf(word: string, value: string): Option {
  const key = `${word}-${value}`;
  return { value, label: isKnown(key) ? t(key) : value };
}

const isKnown = (key: string): key is keyof typeof fr => key in fr;
