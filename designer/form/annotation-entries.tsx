import { Checkbox, NativeSelect } from '@mantine/core';
import type { JSX } from 'react';
import { isJsonObject } from '../../engine/base/index.ts';
import {
  annotationSchema,
  conceptChoices,
  resolveReference,
  type Described,
  type QuestionKind,
} from '../../engine/studio.ts';
import { fr } from './messages/fr.ts';
import { annotationGesture, type QuestionPanel } from './question-panel.ts';
import { t } from './text.ts';
import { TextEntry } from './text-entry.tsx';

/** Words of the annotation that have a place of their own in the panel. */
const PLACED = ['hint', 'personal', 'calculated', 'data'];

/** Words that say something of some kinds alone; a word that is not here is offered for all. */
const KINDS: Readonly<Record<string, readonly QuestionKind[]>> = {
  widget: ['choice', 'yesNo'],
  unit: ['number', 'money'],
  suggest: ['list'],
  concept: ['date', 'number', 'money', 'choice', 'list', 'repeat'],
  prefill: ['text', 'date', 'email', 'list', 'ridet', 'telephone-nc', 'adresse-nc', 'identite', 'group'],
  verified: ['text', 'date'],
  wallet: ['piece-justificative'],
  validFor: ['piece-justificative'],
  contact: ['text', 'longText', 'email', 'telephone-nc', 'adresse-nc', 'rib'],
};

/** `false` among the choices of a list. */
const OFF = 'false';
/** What the register fills in though its author says nothing of it: each may be left blank. */
const FILLED: readonly QuestionKind[] = ['identite', 'adresse-nc', 'telephone-nc', 'ridet', 'group'];
/** Kinds whose inside alone is filled in. */
const SECTIONS: readonly QuestionKind[] = ['identite', 'group'];

/** Controls that a kind of question can be shown as. */
const WIDGETS: Partial<Record<QuestionKind, readonly string[]>> = {
  choice: ['radio', 'select'],
  yesNo: ['checkbox', 'radio'],
};

/** All else that the language lets one say of a question: a word that is added to it shows up here by itself. */
export function AnnotationEntries(panel: QuestionPanel): JSX.Element {
  const { kind } = panel.question;
  const words = Object.entries(annotationSchema.properties ?? {}).filter(
    ([word, { fr: said }]) => said && !PLACED.includes(word) && kind !== null && (KINDS[word]?.includes(kind) ?? true),
  );
  return (
    <details className="form-more">
      <summary>{t('more')}</summary>
      {words.map(([word, schema]) => (
        <Entry key={word} word={word} described={resolved(schema)} {...panel} />
      ))}
    </details>
  );
}

/** The words for authors are those of the place that refers to a definition. */
function resolved(schema: Described): Described {
  const target = resolveReference(annotationSchema, schema).schema;
  return { ...target, ...(schema.fr && { fr: schema.fr }) };
}

type EntryProps = QuestionPanel & { readonly word: string; readonly described: Described };

function Entry({ word, described, form, question, schema }: EntryProps): JSX.Element {
  const own = isJsonObject(schema['cagou']) ? schema['cagou'][word] : undefined;
  const set = (value: string | boolean | undefined): void =>
    form.change(annotationGesture(question, schema, word, value));
  const shared = { label: described.fr?.title ?? word, description: described.fr?.hint, disabled: form.broken };
  const options = word === 'concept' ? conceptChoices(schema) : optionsOf(word, described, question.kind);
  if (described.type === 'boolean') {
    return (
      <Checkbox
        {...shared}
        checked={own === true}
        onChange={(event) => set(event.currentTarget.checked ? true : undefined)}
      />
    );
  }
  const text = typeof own === 'string' ? own : own === false ? OFF : '';
  if (options) {
    const known =
      options.some(({ value }) => value === text) || text === '' ? options : [...options, optionOf(word, text)];
    return (
      <NativeSelect
        {...shared}
        size="sm"
        value={text}
        onChange={({ currentTarget: { value } }) => set(value === OFF ? false : value || undefined)}
        data={[{ value: '', label: t('unset') }, ...known]}
      />
    );
  }
  return <TextEntry {...shared} value={text} onChange={(value) => set(value || undefined)} />;
}

type Option = { readonly value: string; readonly label: string };

function optionsOf(word: string, { enum: values }: Described, kind: QuestionKind | null): readonly Option[] | null {
  return valuesOf(word, values, kind)?.map((value) => optionOf(word, value)) ?? null;
}

function valuesOf(word: string, values: Described['enum'], kind: QuestionKind | null): readonly string[] | null {
  if (word === 'widget' && kind !== null) return WIDGETS[kind] ?? [];
  const isOff = kind !== null && word === 'prefill' && values?.includes(false) === true && FILLED.includes(kind);
  const named = values?.filter((value) => typeof value === 'string') ?? null;
  if (!isOff || !named) return named;
  return SECTIONS.includes(kind) ? [OFF] : [OFF, ...named];
}

function optionOf(word: string, value: string): Option {
  const key = `${word}-${value}`;
  return { value, label: isKnown(key) ? t(key) : value };
}

const isKnown = (key: string): key is keyof typeof fr => key in fr;
