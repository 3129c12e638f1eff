/**
 * Whether a value that is read is there: answers by the schema of the form, what agents and services give by the workflow,
 * computed values by what they are computed from.
 */
import type { ParsedSource } from '../../language/parsed-source.ts';
import type { Vocabulary } from '../../feel/expression.ts';
import { memberType, objectType, type ScopeType } from '../../feel/scope-type.ts';
import { AD_HOC_LIST } from '../../language/case-names.ts';
import { AD_HOC_VOCABULARY, buildVocabulary } from '../../names/vocabulary.ts';
import { findCaseField } from '../../names/case-fields.ts';
import type { CompiledWorkflow } from '../../workflow/model/compiled-workflow.ts';
import type { FormSchema } from '../../language/form-schema.ts';
import { formOf } from '../../form/fields/action-form.ts';
import { findMissing, type Case } from '../form/answer-presence.ts';
import { addFacts, isContradictory, isKnownPresent, NO_FACTS, type Facts } from '../domains/facts.ts';
import { listReads, type Read } from '../domains/feel-reads.ts';
import type { Sure } from '../flow/flow.ts';
import { rowFacts } from '../tables/row-facts.ts';

/** Why a value may be missing. */
export type Absence = {
  /** The value itself, or the one it is computed from. */
  readonly path: string;
  readonly why:
    | { readonly type: 'answer'; readonly cases: readonly Case[] }
    /** A fact of the workflow that is not sure. */
    | { readonly type: 'word'; readonly word: string }
    /** An author wrote null there. */
    | { readonly type: 'written'; readonly cases: readonly Case[] }
    /** Never sure, whatever the path: an optional field, a reason that need not be given. */
    | { readonly type: 'optional' };
};

export type Presence = {
  /** Null when the value is sure to be there. */
  readonly findAbsence: (path: string, facts: Facts, sure: Sure) => Absence | null;
  /** First value an expression cannot do without that may be missing, but for reasons that are allowed. */
  readonly findAbsenceIn: (
    expression: string,
    sure: Sure,
    allowed?: readonly Absence['why']['type'][],
    facts?: Facts,
  ) => Absence | null;
};

/** Prepares the judgement of a source. */
export function createPresence(parsed: ParsedSource, workflow: CompiledWorkflow): Presence {
  const known = buildVocabulary(parsed);
  const vocabulary = objectType(known);
  const reads = new Map((parsed.rules.computed ?? []).map(({ name }) => [name, readsOfComputed(parsed, name, known)]));

  const find = (written: string, facts: Facts, sure: Sure, allowed: readonly string[]): Absence | null => {
    const path = cutPath(written, vocabulary);
    if (isKnownPresent(facts, path) || sure.has(path)) return null;
    const [root = '', name = '', ...field] = path.split('.');
    const computed = reads.get(root);
    if (computed) return findInComputed(root, computed, facts, sure, allowed);
    switch (root) {
      case 'actions':
        return findInAction(workflow, { path, name, field: field.join('.') }, facts, sure);
      case 'avis':
        if (name === AD_HOC_LIST) return findInAdHoc(path, field);
        if (field[0] === 'sens') return needWord(path, `avis.${name}`, sure);
        return field.length === 0 ? null : { path, why: { type: 'optional' } };
      case 'agent':
        if (name === '') return null;
        return needWord(path, `agent.${name}`, sure) ?? findInside(parsed.agentSchema, 'agent', path, facts);
      case 'delais':
        return findInDelay(workflow, path, name, field, sure);
      case 'dossier':
      case 'demandeur':
      case 'aujourdhui':
        return findCaseField(path)?.optional ? { path, why: { type: 'optional' } } : null;
      default:
        return findInAnswers(parsed.formSchema, path, facts);
    }
  };

  const found = new Map<string, Absence | null>();
  const nameOf = createNames();

  /**
   * Values are read by many others: each is looked at once for what is known there. An answer that one cannot do without is
   * told where the value is computed, and not of all that read it.
   */
  const findInComputed = (
    name: string,
    list: readonly Read[],
    facts: Facts,
    sure: Sure,
    allowed: readonly string[],
  ): Absence | null => {
    const key = JSON.stringify([name, nameOf(facts), nameOf(sure), allowed]);
    const known = found.get(key);
    if (known !== undefined) return known;
    const absence = firstAbsence(list, facts, sure, name, [...new Set([...allowed, 'answer'])]);
    found.set(key, absence);
    return absence;
  };

  const firstAbsence = (
    list: readonly Read[],
    facts: Facts,
    sure: Sure,
    owner: string | null,
    allowed: readonly string[],
  ): Absence | null => {
    for (const { path, facts: own } of list) {
      if (isContradictory(facts, own)) continue;
      if (path === null) {
        if (owner === null) continue;
        if (allowed.includes('written')) continue;
        return { path: owner, why: { type: 'written', cases: casesOf(own) } };
      }
      const absence = find(path, addFacts(facts, own), sure, allowed);
      if (absence && !allowed.includes(absence.why.type)) return absence;
    }
    return null;
  };

  return {
    findAbsence: (path, facts, sure) => find(path, facts, sure, []),
    findAbsenceIn: (text, sure, allowed = [], facts = NO_FACTS) =>
      firstAbsence(listReads(text), facts, sure, null, allowed),
  };
}

/** Texts that are the same for what holds the same. */
function createNames(): (known: Facts | Sure) => string {
  const names = new WeakMap<Facts | Sure, string>();
  return (known) => {
    const name = names.get(known) ?? JSON.stringify([...known].toSorted(byText));
    names.set(known, name);
    return name;
  };
}

function byText(left: unknown, right: unknown): number {
  const [one, other] = [JSON.stringify(left), JSON.stringify(right)];
  return one < other ? -1 : one > other ? 1 : 0;
}

/** What a computed value is made of; a table always gives one of its results, once it was proved. */
function readsOfComputed({ rules }: ParsedSource, name: string, vocabulary: Vocabulary): readonly Read[] {
  const value = rules.computed?.find((candidate) => candidate.name === name);
  if (value?.expression !== undefined) return listReads(value.expression);
  const tables = (rules.tables ?? []).filter((table) => table.name === value?.table);
  return tables.flatMap((table) =>
    table.rows.flatMap((row) => {
      const known = rowFacts(table, row, vocabulary);
      return row.then.flatMap(listReads).map(({ path, facts }) => ({ path, facts: addFacts(known, facts) }));
    }),
  );
}

type ActionPath = { readonly path: string; readonly name: string; readonly field: string };

function findInAction(
  { actions }: CompiledWorkflow,
  { path, name, field }: ActionPath,
  facts: Facts,
  sure: Sure,
): Absence | null {
  const action = actions[name];
  if (!action || field === '') return null;
  const form = formOf(action.definition);
  const [first = ''] = field.split('.');
  const isAsked = form?.properties !== undefined && Object.hasOwn(form.properties, first);
  if (action.definition.kind === 'correction' && !isAsked) {
    if (first === 'corrections') return null;
    if (first === 'message') return { path, why: { type: 'optional' } };
  }
  if (!isAsked && (first === 'par' || first === 'le')) return needWord(path, `actions.${name}`, sure);
  return needWord(path, `actions.${name}+`, sure) ?? findInside(form, `actions.${name}`, path, facts);
}

/** The list is always there, and of each of its members what was known when it was asked. */
function findInAdHoc(path: string, [, name]: readonly string[]): Absence | null {
  if (name === undefined || (name !== 'renduLe' && Object.hasOwn(AD_HOC_VOCABULARY, name))) return null;
  return { path, why: { type: 'optional' } };
}

/** The last day is known while the clock runs; a length or an extension names its article if the workflow does. */
function findInDelay(
  { workflow }: CompiledWorkflow,
  path: string,
  name: string,
  field: readonly string[],
  sure: Sure,
): Absence | null {
  if (field[0] === 'echeance') return needWord(path, `delais.${name}`, sure);
  const { extensions = {}, lengths = [] } = workflow.clocks?.[name] ?? {};
  const parts = field[0] === 'durees' ? lengths : Object.values(extensions);
  const isSilent = field.at(-1) === 'article' && parts.some(({ article }) => article === undefined);
  return isSilent ? { path, why: { type: 'optional' } } : null;
}

function needWord(path: string, word: string, sure: Sure): Absence | null {
  return sure.has(word) ? null : { path, why: { type: 'word', word } };
}

/** Looks inside a form of its own, whose paths start after a prefix. The first field of agents' annotations is known. */
function findInside(schema: FormSchema | null, prefix: string, path: string, facts: Facts): Absence | null {
  if (!schema) return null;
  const own = new Map(
    [...facts].flatMap(([key, fact]) =>
      key.startsWith(`${prefix}.`) ? [[key.slice(prefix.length + 1), fact] as const] : [],
    ),
  );
  const inside = path.slice(prefix.length + 1);
  if (prefix === 'agent') own.set(inside.split('.')[0] ?? '', { present: true });
  const missing = findMissing(schema, inside, own);
  return (
    missing && {
      path: `${prefix}.${missing.path}`,
      why: missing.cases.length > 0 ? { type: 'answer', cases: missing.cases } : { type: 'optional' },
    }
  );
}

function findInAnswers(schema: FormSchema, path: string, facts: Facts): Absence | null {
  const missing = findMissing(schema, path, facts);
  return missing && { path: missing.path, why: { type: 'answer', cases: missing.cases } };
}

function casesOf(facts: Facts): readonly Case[] {
  return [...facts].flatMap(([path, { present, values }]) =>
    present === false ? [{ path, value: null }] : (values ?? []).slice(0, 1).map((value) => ({ path, value })),
  );
}

/** A path as far as it names values of the case: parts of a date, or the size of a list, are always there. */
function cutPath(path: string, vocabulary: ScopeType): string {
  let type = vocabulary;
  const names: string[] = [];
  for (const name of path.split('.')) {
    if (type.kind === 'list' && name === '*') type = type.item;
    else if (type.kind === 'object') type = memberType(type, name) ?? { kind: 'any' };
    else break;
    names.push(name);
  }
  return names.join('.');
}
