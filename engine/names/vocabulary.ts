/**
 * All the names that expressions and templates of a dispositif may read, with their types. It is worked out from the
 * form, the rules and the workflow alone; `buildScope` gives the values for the same names.
 */
import type { ValueType } from '../../schemas/types/common.ts';
import type { ComputedValue, DecisionTable, Rules, TableOutput } from '../../schemas/types/rules.ts';
import type { OpinionDefinition, WorkflowAction } from '../../schemas/types/workflow.ts';
import { CASE_FIELDS } from './case-fields.ts';
import { AD_HOC_LIST } from '../language/case-names.ts';
import { pathIn } from '../feel/syntax/paths.ts';
import type { ParsedSource } from '../language/parsed-source.ts';
import { inlineBlocks } from '../form/fields/inline-blocks.ts';
import { memoiseFor } from '../base/memoise.ts';
import type { Channel } from '../case/case.ts';
import type { ReferenceData } from '../language/form-schema.ts';
import { formOf } from '../form/fields/action-form.ts';
import { listActions, listStates } from '../language/walk-workflow.ts';
import { delaysInWords } from '../calendar/delay-words.ts';
import type { Vocabulary } from '../feel/expression.ts';
import {
  ANY,
  BOOLEAN,
  DATE,
  NUMBER,
  TEXT,
  fieldsOf,
  memberType,
  objectType,
  type ScopeType,
} from '../feel/scope-type.ts';

/** Types of the fixed names that stand under one. */
function typesUnder(root: 'dossier' | 'demandeur'): Vocabulary {
  return Object.fromEntries(
    Object.entries(CASE_FIELDS).flatMap(([path, { type }]) => {
      const [head, name] = path.split('.');
      return head === root && name !== undefined ? [[name, typeOfValue(type)]] : [];
    }),
  );
}

/** Names that belong to the case; no answer and no computed value may take them. */
export const CASE_VOCABULARY: Vocabulary = {
  agent: objectType({}),
  actions: objectType({}),
  avis: objectType({}),
  delais: objectType({}),
  dossier: objectType(typesUnder('dossier')),
  demandeur: objectType(typesUnder('demandeur')),
  aujourdhui: DATE,
};

/** The ways by which a request comes in. */
const CHANNELS: readonly Channel[] = ['online', 'counter', 'letter', 'email', 'phone'];

/** Senses an opinion may have; the last one is that of silence alone. */
const OPINION_SENSES: readonly string[] = ['favorable', 'favorableSousReserve', 'defavorable', 'sansAvis'];

/** What is known of each ad-hoc opinion as soon as it is asked; `renduLe` only once it is in. */
export const AD_HOC_VOCABULARY: Vocabulary = {
  titre: TEXT,
  question: TEXT,
  destinataire: TEXT,
  statut: { kind: 'text', choices: ['demande', 'rendu', 'silence', 'clos'] },
  demandeLe: DATE,
  renduLe: DATE,
};

/** Names that may change after filing without the answers changing. */
export const CHANGING_NAMES: readonly string[] = ['agent', 'actions', 'avis', 'delais', 'dossier'];

/** Types of everything that can be read in a dispositif. */
export const buildVocabulary: (parsed: ParsedSource) => Vocabulary = memoiseFor((parsed) => {
  const answers = fieldsOf(parsed.formSchema, parsed.data);
  return {
    ...answers,
    ...computedTypes(parsed.rules, answers),
    ...CASE_VOCABULARY,
    dossier: caseType(parsed),
    agent: objectType(parsed.agentSchema ? fieldsOf(parsed.agentSchema, parsed.data) : {}),
    actions: objectType(actionTypes(parsed)),
    avis: objectType(opinionTypes(parsed)),
    delais: caseDelayTypes(parsed),
  };
});

/** The case itself, which is in one of the states that stand in no branch. */
function caseType({ workflow }: ParsedSource): ScopeType {
  const { dossier } = CASE_VOCABULARY;
  const fields = dossier?.kind === 'object' ? dossier.fields : {};
  return objectType({ ...fields, canal: choiceOf(CHANNELS), etat: choiceOf(Object.keys(workflow.states)) });
}

function choiceOf(choices: readonly string[]): ScopeType {
  return { kind: 'text', choices };
}

/** Type of a declared value. */
export function typeOfValue(type: ValueType): ScopeType {
  switch (type) {
    case 'string':
      return TEXT;
    case 'number':
    case 'money':
      return NUMBER;
    case 'boolean':
      return BOOLEAN;
    case 'date':
      return DATE;
    case 'list':
      return { kind: 'list', item: ANY };
    case 'context':
      return ANY;
  }
}

/** In the order they are written: a value that only names another has its type. */
function computedTypes(rules: Rules, answers: Vocabulary): Vocabulary {
  const types: Record<string, ScopeType> = {};
  const known: Record<string, ScopeType> = { ...answers };
  for (const value of rules.computed ?? []) {
    const type = computedType(value, rules.tables, known);
    types[value.name] = type;
    known[value.name] = type;
  }
  return types;
}

function computedType(value: ComputedValue, tables: readonly DecisionTable[] = [], known: Vocabulary): ScopeType {
  const declared = typeOfValue(value.type);
  const table = value.table === undefined ? undefined : tables.find(({ name }) => name === value.table);
  if (!table) {
    const named = namedType(value.expression ?? '', known);
    return named?.kind === declared.kind ? named : declared;
  }
  const [first, ...others] = table.outputs;
  const fields = Object.fromEntries(table.outputs.map((output) => [output.name, outputType(output)]));
  const row = first && others.length === 0 ? outputType(first) : objectType(fields);
  if (value.type === 'list') return { kind: 'list', item: row };
  if (value.type === 'context') return row;
  return row.kind === declared.kind ? row : declared;
}

/** Type of a dotted path and nothing more. */
function namedType(expression: string, known: Vocabulary): ScopeType | undefined {
  return pathIn(expression)?.reduce<ScopeType | undefined>(
    (type, name) => type && memberType(type, name),
    objectType(known),
  );
}

/** A result, with the texts it may be where its column lists them. */
function outputType({ type, values = [] }: TableOutput): ScopeType {
  const choices = values.filter((value) => typeof value === 'string');
  return type === 'string' && choices.length > 0 ? { kind: 'text', choices } : typeOfValue(type);
}

function actionTypes(parsed: ParsedSource): Vocabulary {
  return Object.fromEntries(
    listActions(parsed.workflow).map(({ id, action }) => [id, objectType(dataTypes(action, parsed.data))]),
  );
}

/** Who acted and when are known of every action, unless its form has fields of these names. */
function dataTypes(action: WorkflowAction, data: ReferenceData): Vocabulary {
  const form = formOf(action);
  const fields = { par: TEXT, le: DATE, ...(form ? fieldsOf(form, data) : {}) };
  if (action.kind === 'resubmission') return { ...fields, explanation: TEXT };
  if (action.kind !== 'correction') return fields;
  const corrections: ScopeType = { kind: 'list', item: objectType({ libelle: TEXT, motif: TEXT }) };
  return { ...fields, message: TEXT, corrections };
}

/** What is known of the delays of a case: their words, and for legal clocks the last day and what extended it. */
function caseDelayTypes(parsed: ParsedSource): ScopeType {
  const words = delayTypes(parsed);
  const known = words.kind === 'object' ? words.fields : {};
  const clocks = Object.keys(parsed.workflow.clocks ?? {}).map((name) => {
    const own = known[name];
    return [name, objectType({ ...(own?.kind === 'object' ? own.fields : {}), ...CLOCK_FIELDS })] as const;
  });
  return objectType({ ...known, ...Object.fromEntries(clocks) });
}

const CLOCK_FIELDS: Vocabulary = {
  echeance: DATE,
  prolongations: { kind: 'list', item: objectType({ titre: TEXT, duree: TEXT, article: TEXT, le: DATE }) },
};

/** Types of the delays of a workflow, in words. */
export function delayTypes({ workflow, identity }: ParsedSource): ScopeType {
  const names = Object.keys(delaysInWords(workflow, identity));
  const fields = (name: string): Vocabulary =>
    workflow.clocks?.[name]?.lengths ? { duree: TEXT, durees: { kind: 'list', item: LENGTH } } : { duree: TEXT };
  return objectType(Object.fromEntries(names.map((name) => [name, objectType(fields(name))])));
}

/** A length of a legal delay that depends on the case. */
const LENGTH = objectType({ titre: TEXT, duree: TEXT, article: TEXT });

function opinionTypes(parsed: ParsedSource): Vocabulary {
  const states = listStates(parsed.workflow);
  const opinions = states.flatMap(({ state }) => Object.entries(state.opinions ?? {}));
  const adHoc = states.flatMap(({ state }) => state.adHoc ?? []);
  const item = objectType(
    adHoc.map((one) => opinionType(one, parsed.data)).reduce((all, one) => ({ ...all, ...one }), AD_HOC_VOCABULARY),
  );
  return {
    ...Object.fromEntries(opinions.map(([id, opinion]) => [id, objectType(opinionType(opinion, parsed.data))])),
    ...(adHoc.length === 0 ? {} : { [AD_HOC_LIST]: { kind: 'list', item } }),
  };
}

function opinionType(opinion: Pick<OpinionDefinition, 'form'>, data: ReferenceData): Vocabulary {
  return {
    ...(opinion.form ? fieldsOf(inlineBlocks(opinion.form), data) : {}),
    sens: { kind: 'text', choices: OPINION_SENSES },
    motif: TEXT,
  };
}
