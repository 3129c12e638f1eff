/**
 * All the names that expressions and templates of a dispositif may read, with their types. It is worked out from the
 * form, the rules and the workflow alone; `buildScope` gives the values for the same names.
 */
import type { ComputedValue, DecisionTable, Rules, TableOutput } from '../../schemas/types/rules.ts';
import type { OpinionDefinition, WorkflowAction } from '../../schemas/types/workflow.ts';
import { NAMES, type CaseName } from './table.ts';
import { areBrackets, BRACKETS } from '../feel/functions/brackets.ts';
import { listActs } from '../language/acts.ts';
import { ACTS, AD_HOC_LIST, CASE_NAMES, DECISION, QUOTA } from '../language/case-names.ts';
import { pathIn } from '../feel/syntax/paths.ts';
import { textsGiven } from './texts-given.ts';
import type { ParsedSource } from '../language/parsed-source.ts';
import { readOr } from '../language/unread.ts';
import { inlineBlocks } from '../form/fields/inline-blocks.ts';
import { memoiseFor } from '../base/memoise.ts';
import type { ReferenceData } from '../language/form-schema.ts';
import { formOf } from '../form/fields/action-form.ts';
import { listActions, listStates } from '../language/walk-workflow.ts';
import { delaysInWords } from '../calendar/delay-words.ts';
import type { Vocabulary } from '../feel/expression.ts';
import { fieldsOf } from '../feel/schema-type.ts';
import { ANY, memberType, NUMBER, objectType, ofUnit, typeOfValue, type ScopeType } from '../feel/scope-type.ts';

const TABLE: readonly (readonly [string, CaseName])[] = Object.entries(NAMES);

/** Types of the names that the table puts under a path, without those that a scheme gives. */
function typesUnder(parent: string): Vocabulary {
  return Object.fromEntries(
    TABLE.flatMap(([path, name]) => {
      const own = path.startsWith(`${parent}.`) ? path.slice(parent.length + 1) : '';
      return own === '' || /[.<]/.test(own) ? [] : [[own, typeOfName(path, name)]];
    }),
  );
}

function typeOfName(path: string, { type, choices }: CaseName): ScopeType {
  if (choices) return { kind: 'text', choices };
  if (type === 'list') return { kind: 'list', item: objectType(typesUnder(`${path}.*`)) };
  return type === 'asked' || type === 'made' ? ANY : typeOfValue(type);
}

/** Names that belong to the case; no answer and no computed value may take them. What schemes give stands under them. */
export const CASE_VOCABULARY: Vocabulary = Object.fromEntries(
  CASE_NAMES.map((root) => {
    const own = TABLE.find(([path]) => path === root);
    return [root, own ? typeOfName(...own) : objectType(typesUnder(root))];
  }),
);

/** What is known of each ad-hoc opinion as soon as it is asked; when it came in, only once it did. */
export const AD_HOC_VOCABULARY: Vocabulary = typesUnder(`avis.${AD_HOC_LIST}.*`);

/** Types of everything that can be read in a dispositif. */
export const buildVocabulary: (parsed: ParsedSource) => Vocabulary = memoiseFor((parsed) => {
  const answers = fieldsOf(parsed.formSchema, parsed.data);
  return {
    ...answers,
    ...computedTypes(parsed.rules, answers),
    ...CASE_VOCABULARY,
    dossier: asRead(() => caseType(parsed)),
    [ACTS]: answers[ACTS] ?? asRead(() => objectType(actTypes(parsed))),
    [DECISION]: answers[DECISION] ?? asRead(() => objectType(fieldsOf(parsed.decisionSchema ?? {}, parsed.data))),
    agent: asRead(() => objectType(parsed.agentSchema ? fieldsOf(parsed.agentSchema, parsed.data) : {})),
    actions: asRead(() => objectType(actionTypes(parsed))),
    avis: asRead(() => objectType(opinionTypes(parsed))),
    delais: asRead(() => caseDelayTypes(parsed)),
    [QUOTA]: asRead(() => quotaTypes(parsed.rules) ?? answers[QUOTA] ?? objectType({})),
  };
});

/** Of what stands in a file that cannot be read, nothing is known. */
const asRead = (typeOf: () => ScopeType): ScopeType => readOr(typeOf, ANY);

function quotaTypes({ quotas = [] }: Rules): ScopeType | null {
  const values = objectType(typesUnder('quota.<quota>'));
  return quotas.length === 0 ? null : objectType(Object.fromEntries(quotas.map(({ name }) => [name, values])));
}

/** The case itself, which is in one of the states that stand in no branch. */
function caseType({ workflow }: ParsedSource): ScopeType {
  return objectType({ ...typesUnder('dossier'), etat: { kind: 'text', choices: Object.keys(workflow.states) } });
}

/** In the order they are written: a value that only names another has its type. */
function computedTypes(rules: Rules, answers: Vocabulary): Vocabulary {
  const types: Record<string, ScopeType> = {};
  const known: Record<string, ScopeType> = { ...answers };
  for (const value of rules.computed ?? []) {
    const one = withUnit(computedType(value, rules.tables, known), value.unit);
    const type: ScopeType = value.each === undefined ? one : { kind: 'list', item: one };
    types[value.name] = type;
    known[value.name] = type;
  }
  return types;
}

function computedType(value: ComputedValue, tables: readonly DecisionTable[] = [], known: Vocabulary): ScopeType {
  if (value.values?.some(({ brackets }) => brackets)) return BRACKETS;
  const labelled = value.labels && textsGiven(value, tables, known);
  if (labelled && value.type === 'string') return { kind: 'text', choices: labelled };
  if (labelled && value.type === 'list') return { kind: 'list', item: { kind: 'text', choices: labelled } };
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

/** A number, or the brackets of a scale, of the unit that is declared. */
function withUnit(type: ScopeType, unit: string | undefined): ScopeType {
  return areBrackets(type)
    ? { kind: 'list', item: objectType({ above: ofUnit(NUMBER, unit), rate: NUMBER }) }
    : ofUnit(type, unit);
}

/** Type of a dotted path and nothing more. */
function namedType(expression: string, known: Vocabulary): ScopeType | undefined {
  return pathIn(expression)?.reduce<ScopeType | undefined>(
    (type, name) => type && memberType(type, name),
    objectType(known),
  );
}

/** A result, with the texts it may be where its column lists them. */
function outputType({ type, unit, values = [] }: TableOutput): ScopeType {
  const choices = values.filter((value) => typeof value === 'string');
  return type === 'string' && choices.length > 0 ? { kind: 'text', choices } : ofUnit(typeOfValue(type), unit);
}

function actTypes({ identity }: ParsedSource): Vocabulary {
  return Object.fromEntries(
    listActs(identity).map(({ name, definition: { register, notified } }) => [
      name,
      objectType({
        ...typesUnder('actes.<act>'),
        ...(register === undefined ? {} : typesUnder('actes.<numbered>')),
        ...(notified === undefined ? {} : typesUnder('actes.<notified>')),
        ...(notified === undefined || identity.appeal === undefined ? {} : typesUnder('actes.<contestable>')),
      }),
    ]),
  );
}

function actionTypes(parsed: ParsedSource): Vocabulary {
  return Object.fromEntries(
    listActions(parsed.workflow).map(({ id, action }) => [id, objectType(dataTypes(action, parsed.data))]),
  );
}

/** Who acted and when are known of every action, unless its form has fields of these names. */
function dataTypes(action: WorkflowAction, data: ReferenceData): Vocabulary {
  const form = formOf(action);
  return {
    ...typesUnder('actions.<action>'),
    ...(form ? fieldsOf(form, data) : {}),
    ...typesUnder(`actions.<${action.kind ?? 'step'}>`),
  };
}

/** What is known of the delays of a case: their words, and for legal clocks the last day and what extended it. */
function caseDelayTypes(parsed: ParsedSource): ScopeType {
  const words = delayTypes(parsed);
  const known = words.kind === 'object' ? words.fields : {};
  const clocks = Object.keys(parsed.workflow.clocks ?? {}).map((name) => {
    const own = known[name];
    const fields = { ...(own?.kind === 'object' ? own.fields : {}), ...typesUnder('delais.<clock>') };
    return [name, objectType(fields)] as const;
  });
  return objectType({ ...known, ...Object.fromEntries(clocks) });
}

/** Types of the delays of a workflow, in words. */
export function delayTypes({ workflow, identity }: ParsedSource): ScopeType {
  const names = Object.keys(delaysInWords(workflow, identity));
  const lengths = (name: string): Vocabulary => (workflow.clocks?.[name]?.lengths ? typesUnder('delais.<varied>') : {});
  return objectType(
    Object.fromEntries(names.map((name) => [name, objectType({ ...typesUnder('delais.<delay>'), ...lengths(name) })])),
  );
}

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
    ...typesUnder('avis.<opinion>'),
  };
}
