/**
 * Whether a value that is read is there: answers by the schema of the form, what agents and services give by the workflow,
 * computed values by what they are computed from.
 */
import type { ParsedSource } from '../../language/parsed-source.ts';
import type { Vocabulary } from '../../feel/expression.ts';
import { LABEL } from '../../language/list-label.ts';
import { memberType, objectType, type ScopeType } from '../../feel/scope-type.ts';
import { isSure, NOTHING_SURE, type MustFact, type Sure } from '../../names/must-facts.ts';
import { isCaseRoot, readName, type NameRead } from '../../names/read-name.ts';
import { buildVocabulary } from '../../names/vocabulary.ts';
import type { CompiledWorkflow } from '../../workflow/model/compiled-workflow.ts';
import type { FormSchema } from '../../language/form-schema.ts';
import { memoiseFor } from '../../base/memoise.ts';
import { calculatedFields } from '../../form/fields/calculated-fields.ts';
import { inlineBlocks } from '../../form/fields/inline-blocks.ts';
import { sourcesOf } from '../flow/flow.ts';
import { ACTS, DECISION } from '../../language/case-names.ts';
import { formOf } from '../../form/fields/action-form.ts';
import { givesValue } from './gives-value.ts';
import { factNeeded, nameRead } from './name-read.ts';
import { findMissing, type Case } from '../form/answer-presence.ts';
import { addFacts, isContradictory, isKnownPresent, NO_FACTS, type Fact, type Facts } from '../domains/facts.ts';
import { listReads, type Read } from '../domains/feel-reads.ts';
import { blankRow, readOfList, type ListRead } from '../domains/list-rows.ts';
import { resultCells } from '../../rules/table-results.ts';
import { rowFacts } from '../tables/row-facts.ts';

/** Why a value may be missing. */
export type Absence = {
  /** The value itself, or the one it is computed from. */
  readonly path: string;
  readonly why:
    | { readonly type: 'answer'; readonly cases: readonly Case[] }
    /** Blank, in the row of a value that may be chosen. */
    | { readonly type: 'cell'; readonly value: string }
    /** A fact of the workflow that is not sure. */
    | { readonly type: 'fact'; readonly fact: MustFact }
    /** An author wrote null there. */
    | { readonly type: 'written'; readonly cases: readonly Case[] }
    /** Never sure, whatever the path: an optional field, a reason that need not be given. */
    | { readonly type: 'optional' };
};

/** Answers why a value may be missing, given what is known (`facts`) and what surely happened (`sure`). */
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
  const byName = new Map(calculatedFields(parsed.formSchema).map((field) => [field.name, field]));
  const reads = new Map((parsed.rules.computed ?? []).map(({ name }) => [name, readsOfComputed(parsed, name, known)]));

  /** The cell of a list is there when the value chosen in it is, and its row has one. */
  const findCell = (
    read: ListRead,
    path: string,
    facts: Facts,
    sure: Sure,
    allowed: readonly string[],
  ): Absence | null => {
    if (isKnownPresent(facts, path) || isKnownPresent(factsGiven(sure), path)) return null;
    const absence = find(read.base, facts, sure, allowed);
    const blank = absence ? null : blankRow(read, { ...factsGiven(sure).get(read.base), ...facts.get(read.base) });
    if (blank === null) return absence;
    const isListed = read.columns.cells(LABEL).has(blank);
    const cases = [{ path: read.base, value: blank }];
    return { path, why: isListed ? { type: 'cell', value: blank } : { type: 'answer', cases } };
  };

  const find = (written: string, facts: Facts, sure: Sure, allowed: readonly string[]): Absence | null => {
    const path = cutPath(written, vocabulary);
    const listed = readOfList(vocabulary, path);
    if (listed?.column) return findCell(listed, path, facts, sure, allowed);
    if (isKnownPresent(facts, path) || isKnownPresent(factsGiven(sure), path)) return null;
    const read = readName(path.split('.'));
    const name = nameRead(parsed, workflow, read, reads);
    if (read.type === 'decided' && workflow.decision && !isRequiredIn(workflow.decision.schema, read.names)) {
      return { path, why: { type: 'optional' } };
    }
    switch (name?.certain) {
      case undefined:
      case 'always':
        return null;
      case 'never':
        return { path, why: { type: 'optional' } };
      case 'declared':
        return read.type === 'delay' && isSilent(workflow, read) ? { path, why: { type: 'optional' } } : null;
      case 'form': {
        const calculated = byName.get(path.split('.')[0] ?? '');
        if (!calculated) return findInAnswers(path, facts);
        if (!givesValue(parsed, calculated)) return { path, why: { type: 'optional' } };
        return firstAbsence(listReads(calculated.expression), facts, sure, calculated.name, allowed);
      }
      case 'made': {
        const [root = ''] = path.split('.');
        return findInComputed(root, reads.get(root) ?? [], facts, sure, allowed);
      }
      case 'counted': {
        const quota = parsed.rules.quotas?.find((one) => read.type === 'quota' && one.name === read.id);
        const made = [quota?.by, quota?.most, quota?.besides].flatMap((text) =>
          text === undefined ? [] : listReads(text),
        );
        return firstAbsence(made, facts, sure, path, allowed);
      }
      case 'recorded':
      case 'taken':
      case 'filled':
      case 'answered':
      case 'decided':
      case 'established':
      case 'dated': {
        const fact = factNeeded(name.certain, read);
        if (!isSure(sure, fact) && !isTold(workflow, fact, facts, sure)) return { path, why: { type: 'fact', fact } };
        const form = formFilled(parsed, workflow, fact);
        return form && findInside(form, path, addFacts(factsGiven(sure), facts));
      }
      case 'beside':
        return findBeside(workflow, read, path, facts);
    }
  };

  const nameOf = createNames();
  const findInAnswers = createAnswersSearch(parsed.formSchema, nameOf);
  const found = new Map<string, Absence | null>();
  const ofAnswers = madeOfAnswers(reads);

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
    // What happened to a case says nothing of its answers.
    const told = ofAnswers.has(name) ? NOTHING_SURE : sure;
    const key = [name, nameOf(facts), nameOf(told), ...allowed].join('\n');
    const known = found.get(key);
    if (known !== undefined) return known;
    const absence = firstAbsence(list, facts, told, name, [...new Set([...allowed, 'answer', 'cell'])]);
    found.set(key, absence);
    return absence;
  };

  /** Whether what is known where a value is read cannot be: it would be without something that is sure to be there. */
  const isRuledOut = (own: Facts, facts: Facts, sure: Sure): boolean =>
    isContradictory(factsGiven(sure), own) ||
    [...own].some(([path, { present }]) => present === false && find(path, facts, sure, []) === null);

  const firstAbsence = (
    list: readonly Read[],
    facts: Facts,
    sure: Sure,
    owner: string | null,
    allowed: readonly string[],
  ): Absence | null => {
    for (const { path, facts: own } of list) {
      if (isContradictory(facts, own) || isRuledOut(own, facts, sure)) continue;
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
  // What members lack is told where it is read; the list is there without it.
  if (value?.each !== undefined) return [];
  if (value?.expression !== undefined) return listReads(value.expression);
  const tables = (rules.tables ?? []).filter((table) => table.name === value?.table);
  return tables.flatMap((table) =>
    resultCells(table).flatMap(({ text, row }) => {
      const known = rowFacts(table, row, vocabulary);
      return listReads(text).map(({ path, facts }) => ({ path, facts: addFacts(known, facts) }));
    }),
  );
}

/** Values of actions' forms that conditions on the way found to be there. */
const factsGiven: (sure: Sure) => Facts = memoiseFor((sure) => {
  const given = new Map<string, Fact>();
  for (const fact of sure.values()) {
    if (fact.type !== 'given') continue;
    const path = `actions.${fact.action}.${fact.field}`;
    given.set(path, { ...given.get(path), present: true, ...(fact.values && { values: fact.values }) });
  }
  return given;
});

/** Whether a fact follows from what is known of values: an action whose day is known was taken. */
function isTold(workflow: CompiledWorkflow, fact: MustFact, facts: Facts, sure: Sure): boolean {
  switch (fact.type) {
    case 'taken':
      return isKnownPresent(facts, `actions.${fact.action}`);
    case 'filled': {
      const taken = { type: 'taken', action: fact.action } as const;
      const action = workflow.actions[fact.action];
      if (!action || (!isSure(sure, taken) && !isTold(workflow, taken, facts, sure))) return false;
      return (
        sourcesOf(workflow, action).time.length === 0 ||
        isFilled(`actions.${fact.action}`, formOf(action.definition), facts)
      );
    }
    case 'answered':
      return isKnownPresent(facts, `avis.${fact.opinion}`);
    case 'recorded':
      return isKnownPresent(facts, `agent.${fact.field}`);
    case 'decided':
      return isKnownPresent(facts, `${DECISION}.${fact.name}`);
    case 'established':
      return isKnownPresent(facts, `${ACTS}.${fact.act}`);
    case 'given':
    case 'dated':
      return false;
  }
}

/** Whether some value of a form is known to be there, which only who filled it can have given. */
function isFilled(prefix: string, form: FormSchema | null, facts: Facts): boolean {
  return Object.keys(form?.properties ?? {}).some((field) => isKnownPresent(facts, `${prefix}.${field}`));
}

/** Whether what is decided always has the value: all of it is asked for there, or nothing of it is read. */
function isRequiredIn({ required = [] }: FormSchema, [name]: readonly string[]): boolean {
  return name === undefined || required.includes(name);
}

type OwnForm = { readonly schema: FormSchema; readonly prefix: string };

/** The form that was filled when a fact happened, where it says which of its values are there. */
function formFilled(parsed: ParsedSource, { actions }: CompiledWorkflow, fact: MustFact): OwnForm | null {
  if (fact.type === 'recorded') return parsed.agentSchema && { schema: parsed.agentSchema, prefix: 'agent' };
  if (fact.type === 'decided') return parsed.decisionSchema && { schema: parsed.decisionSchema, prefix: DECISION };
  if (fact.type !== 'filled') return null;
  const action = actions[fact.action];
  const schema = action ? formOf(action.definition) : null;
  return schema && { schema, prefix: `actions.${fact.action}` };
}

/** What the form of an opinion says of a value, once it is known to have been filled; of ad-hoc ones, what all their forms say. */
function findBeside({ opinions, adHoc }: CompiledWorkflow, read: NameRead, path: string, facts: Facts): Absence | null {
  const [first = ''] = 'names' in read ? read.names : [];
  const asked = read.type === 'opinion' ? [opinions[read.id ?? '']] : Object.values(adHoc);
  const prefix = read.type === 'opinion' ? `avis.${read.id ?? ''}` : 'avis.ponctuels.*';
  const forms = asked.flatMap((one) => (one?.definition.form ? [inlineBlocks(one.definition.form)] : []));
  const optional: Absence = { path, why: { type: 'optional' } };
  if (!forms.some((schema) => isFilled(prefix, schema, facts))) return optional;
  const asking = forms.filter((schema) => Object.hasOwn(schema.properties ?? {}, first));
  const absences = asking.flatMap((schema) => findInside({ schema, prefix }, path, facts) ?? []);
  return asking.length === 0 ? optional : (absences[0] ?? null);
}

/** Whether the workflow names no article for a length or an extension. */
function isSilent(
  { workflow }: CompiledWorkflow,
  { id = '', names }: Extract<NameRead, { readonly id: unknown }>,
): boolean {
  const { extensions = {}, lengths = [] } = workflow.clocks?.[id] ?? {};
  const parts = names[0] === 'durees' ? lengths : Object.values(extensions);
  return parts.some(({ article }) => article === undefined);
}

/** Looks inside a form of its own, whose paths start after a prefix. The first field of agents' annotations is known. */
function findInside({ schema, prefix }: OwnForm, path: string, facts: Facts): Absence | null {
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

/** Each answer is looked for once for what is known. */
function createAnswersSearch(
  schema: FormSchema,
  nameOf: (facts: Facts) => string,
): (path: string, facts: Facts) => Absence | null {
  const found = new Map<string, Absence | null>();
  return (path, facts) => {
    const key = `${path}\n${nameOf(facts)}`;
    const known = found.get(key);
    if (known !== undefined) return known;
    const missing = findMissing(schema, path, facts);
    const absence: Absence | null = missing && { path: missing.path, why: { type: 'answer', cases: missing.cases } };
    found.set(key, absence);
    return absence;
  };
}

/** Computed values that are made of answers alone, directly or through one another. */
function madeOfAnswers(reads: ReadonlyMap<string, readonly Read[]>): ReadonlySet<string> {
  const roots = new Map(
    [...reads].map(([name, list]) => {
      const told = list.flatMap(({ path, facts }) => [...(path === null ? [] : [path]), ...facts.keys()]);
      return [name, new Set(told.map((path) => path.split('.', 1)[0] ?? path))] as const;
    }),
  );
  const others = new Set([...roots].flatMap(([name, read]) => ([...read].some(isCaseRoot) ? [name] : [])));
  // A set being gone through also gives what is added to it meanwhile.
  for (const other of others) for (const [name, read] of roots) if (read.has(other)) others.add(name);
  return new Set([...roots.keys()].filter((name) => !others.has(name)));
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
    else if (type.kind === 'object' || (type.kind === 'text' && type.columns))
      type = memberType(type, name) ?? { kind: 'any' };
    else break;
    names.push(name);
  }
  return names.join('.');
}
