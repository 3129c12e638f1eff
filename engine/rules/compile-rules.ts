/**
 * Compiles rules.json: every expression is parsed once and its names are checked, so that evaluating is a matter of
 * microseconds and never a surprise.
 */
import type { Check, EligibilityCondition } from '../../schemas/types/rules.ts';
import type { ParsedSource } from '../language/parsed-source.ts';
import { findAll } from '../language/unread.ts';
import { joinPointer } from '../base/pointer.ts';
import { suggest } from '../base/suggest.ts';
import type { CompiledExpression, Scope } from '../feel/compiled-expression.ts';
import type { CheckResult, CompiledRules, EligibilityResult } from './compiled-rules.ts';
import type { Diagnostic } from '../language/diagnostic.ts';
import type { Pointer } from '../base/values.ts';
import { checkAmountForms } from './check-amount-forms.ts';
import { checkBlame } from './check-blame.ts';
import { checkKeptFunctions } from './check-kept-functions.ts';
import { checkLabels } from './check-labels.ts';
import { checkSaidValues } from './check-said-values.ts';
import { checkCounted } from './check-counted.ts';
import { checkSaidLimits } from './check-said-limits.ts';
import { checkSlips } from './check-slips.ts';
import { checkTitleWords } from './check-title-words.ts';
import { checkTakenShares } from './check-taken-shares.ts';
import { checkSameConditions } from './check-same-conditions.ts';
import { checkPublicValues } from './check-public-values.ts';
import { compileComputed } from './compile-computed.ts';
import { checkKeptInQueue, checkKeptInRules, checkQuotaStates, compileQuotas } from './compile-quotas.ts';
import { compileTables } from './compile-tables.ts';
import { memberVocabulary, outsideMember, scopesOfMembers } from './each-member.ts';
import { checkEach, listsOfMembers } from './check-each.ts';
import { judgeMembers } from './judge-members.ts';
import { memoiseFor } from '../base/memoise.ts';
import { parseFeel, type Vocabulary } from '../feel/expression.ts';
import { isStandardFunction } from '../feel/signatures.ts';
import { reportExpression, reportType } from '../feel/reporter.ts';
import { fieldsOf } from '../feel/schema-type.ts';
import { QUOTA } from '../language/case-names.ts';
import type { CompiledQuota } from '../names/quotas.ts';
import { withQuotas } from '../names/scope.ts';
import { CASE_VOCABULARY, buildVocabulary } from '../names/vocabulary.ts';
import { CAPTIONS } from '../language/captions.ts';

const FILE = 'rules.json';

const CHECKS: readonly ((parsed: ParsedSource) => readonly Diagnostic[])[] = [
  checkNames,
  checkTablesUsed,
  checkFields,
  (parsed) => checkEach(parsed, buildVocabulary(parsed)),
  (parsed) => checkPublicValues(parsed, buildVocabulary(parsed)),
  checkKeptFunctions,
  (parsed) => checkLabels(parsed, buildVocabulary(parsed)),
  checkSameConditions,
  checkSlips,
  checkAmountForms,
  checkCounted,
  checkSaidLimits,
  checkTitleWords,
  checkTakenShares,
  checkSaidValues,
  (parsed) => valuesOf(parsed).diagnostics,
  (parsed) => quotasOf(parsed).diagnostics,
  checkQuotaStates,
  checkKeptInRules,
  checkKeptInQueue,
  (parsed) => checksOf(parsed).diagnostics,
  (parsed) => conditionsOf(parsed).diagnostics,
  // What a check reads is known once all of it can be read.
  (parsed) =>
    checkFields(parsed).length + checksOf(parsed).diagnostics.length === 0
      ? checkBlame(parsed, buildVocabulary(parsed))
      : [],
];

/** Compiles the rules of a dispositif; the value works even when there are diagnostics, giving null where it cannot. */
export function compileRules(parsed: ParsedSource): {
  readonly value: CompiledRules;
  readonly diagnostics: readonly Diagnostic[];
} {
  const { computed } = valuesOf(parsed);
  const checks = checksOf(parsed);
  const eligibility = conditionsOf(parsed);
  const { quotas } = quotasOf(parsed);
  const value: CompiledRules = {
    rules: parsed.rules,
    quotas,
    compute: computed.compute,
    caseReads: computed.caseReads,
    whyEmpty: computed.whyEmpty,
    marginalParts: computed.marginalParts,
    reads: {
      values: computed.paths,
      conditions: new Map(
        eligibility.conditions.map(({ rule, valid }) => [
          rule.id,
          valid.paths.map((path) => outsideMember(path, rule)),
        ]),
      ),
    },
    check: (scope) => checks.conditions.flatMap(({ rule, valid }) => runCheck(rule, valid, scope).errors),
    judgeChecks: (scope) => checks.conditions.map(({ rule, valid }) => runCheck(rule, valid, scope)),
    ...judgeEligibility(parsed, eligibility.conditions, quotas, computed),
  };
  return { value, diagnostics: checkRules(parsed) };
}

/** All that is wrong with the rules, as far as they and what they read can be read. */
export function checkRules(parsed: ParsedSource): readonly Diagnostic[] {
  return findAll(CHECKS, parsed);
}

const valuesOf = memoiseFor((parsed: ParsedSource) => {
  const vocabulary = buildVocabulary(parsed);
  const tables = compileTables(parsed, vocabulary);
  const computed = compileComputed(parsed, vocabulary, tables);
  return { computed, diagnostics: [...tables.diagnostics, ...computed.diagnostics] };
});

const quotasOf = memoiseFor((parsed: ParsedSource) => compileQuotas(parsed, buildVocabulary(parsed)));

const checksOf = memoiseFor((parsed: ParsedSource) =>
  compileConditions(parsed, buildVocabulary(parsed), '/checks', parsed.rules.checks ?? []),
);

const conditionsOf = memoiseFor((parsed: ParsedSource) =>
  compileConditions(parsed, buildVocabulary(parsed), '/eligibility', parsed.rules.eligibility ?? []),
);

type Condition<R> = { readonly rule: R; readonly valid: CompiledExpression };

function judgeEligibility(
  parsed: ParsedSource,
  conditions: readonly Condition<EligibilityCondition>[],
  quotas: readonly CompiledQuota[],
  { readsOf, computeOnly }: Pick<ReturnType<typeof compileComputed>, 'readsOf' | 'computeOnly'>,
): Pick<CompiledRules, 'eligibility' | 'blocking' | 'blockingReads'> {
  const known = conditions.map(({ rule, valid }) => ({
    rule,
    judge: judgeMembers(parsed, rule, valid),
    reads: readsOf(
      withQuotaReads(
        quotas,
        valid.paths.map((path) => outsideMember(path, rule).split('.')[0] ?? path),
      ),
    ),
  }));
  const judgeIn =
    (scope: Scope, unanswered?: ReadonlySet<string>) =>
    ({ judge, reads }: (typeof known)[number]): EligibilityResult => {
      const isOpen = unanswered !== undefined && [...reads].some((name) => unanswered.has(name));
      return judge(isOpen ? null : scope);
    };
  const blocking = known.filter(({ rule }) => rule.effect === 'block');
  const blockingReads = new Set(blocking.flatMap(({ reads }) => [...reads]));
  const compute = computeOnly(blockingReads);
  return {
    blockingReads,
    eligibility: (scope, unanswered) => known.map(judgeIn(scope, unanswered)),
    blocking: (scope, on, unanswered, counted) => {
      const values = { ...scope, ...compute(scope, on) };
      const complete = withQuotas({ rules: { quotas } }, values, { counted, places: {} });
      return blocking.map(judgeIn(complete, unanswered)).filter(({ met }) => met === false);
    },
  };
}

/** What a quota is made of is read with it. */
function withQuotaReads(quotas: readonly CompiledQuota[], names: readonly string[]): readonly string[] {
  if (!names.includes(QUOTA)) return names;
  return [
    ...names,
    ...quotas.flatMap(({ by, most, besides }) => [by, most, besides].flatMap((one) => one?.names ?? [])),
  ];
}

function compileConditions<R extends Check | EligibilityCondition>(
  parsed: ParsedSource,
  vocabulary: Vocabulary,
  base: Pointer,
  rules: readonly R[],
): {
  readonly conditions: readonly Condition<R>[];
  readonly diagnostics: readonly Diagnostic[];
} {
  const diagnostics: Diagnostic[] = [];
  const conditions = rules.map((rule, at) => {
    const read = parseFeel(rule.valid, memberVocabulary(rule, vocabulary));
    const place = joinPointer(base, at, 'valid');
    diagnostics.push(
      ...reportExpression(parsed, FILE, place, rule.valid, read.problems),
      ...reportType(parsed, FILE, place, read, 'boolean'),
    );
    const first = rules.findIndex(({ id }) => id === rule.id);
    if (first < at) {
      const related = [{ caption: CAPTIONS.first, place: joinPointer(base, first, 'id') }];
      diagnostics.push(
        parsed.report('rules.duplicate-id', FILE, joinPointer(base, at, 'id'), { id: rule.id }, related),
      );
    }
    return { rule, valid: read.expression };
  });
  return { conditions, diagnostics };
}

/** A check with its errors: at each member that fails when it looks at them one by one. */
function runCheck({ id, each, field, message }: Check, valid: CompiledExpression, scope: Scope): CheckResult {
  const scopes = each === undefined ? [scope] : scopesOfMembers(each, scope);
  const results = scopes.map((read) => valid.evaluate(read));
  const pointerOf = (at: number): Pointer =>
    each === undefined ? listOf(field) : field.replace(`${each}/*`, joinPointer(each, at));
  const errors = results.flatMap((result, at) =>
    result === false ? [{ pointer: pointerOf(at), keyword: 'check', message }] : [],
  );
  return {
    id,
    met: errors.length > 0 ? false : results.every((result) => result === true) || null,
    paths: valid.paths.map((path) => outsideMember(path, { each })),
    errors,
  };
}

/** A field of a list's members is shown at the list, since the check looks at all of them. */
function listOf(field: Pointer): Pointer {
  return field.replace(/\/\*.*$/, '');
}

function checkNames(parsed: ParsedSource): readonly Diagnostic[] {
  const answers = fieldsOf(parsed.formSchema);
  const computed = parsed.rules.computed ?? [];
  const ownerOf = (name: string, at: number): string | null => {
    if (Object.hasOwn(answers, name)) return 'd’une réponse du formulaire';
    if (Object.hasOwn(CASE_VOCABULARY, name)) return 'd’une donnée du dossier';
    if (computed.findIndex((other) => other.name === name) < at) return 'd’une autre valeur calculée';
    return isStandardFunction(name) ? 'd’une fonction de FEEL' : null;
  };
  return computed.flatMap(({ name }, at) => {
    const owner = ownerOf(name, at);
    return owner
      ? [parsed.report('rules.name-taken', FILE, joinPointer('/computed', at, 'name'), { name, owner })]
      : [];
  });
}

function checkTablesUsed(parsed: ParsedSource): readonly Diagnostic[] {
  const used = new Set((parsed.rules.computed ?? []).map(({ table }) => table));
  return (parsed.rules.tables ?? []).flatMap(({ name }, at) =>
    used.has(name) ? [] : [parsed.report('rules.table-unused', FILE, joinPointer('/tables', at, 'name'), { name })],
  );
}

function checkFields(parsed: ParsedSource): readonly Diagnostic[] {
  const known = parsed.fields.map(({ pointer }) => pointer);
  const lists = listsOfMembers(parsed);
  return (parsed.rules.checks ?? []).flatMap(({ field, each }, at) => {
    const place = joinPointer('/checks', at);
    if (!known.some((pointer) => pointer === field || pointer.startsWith(`${field}/`))) {
      const params = { field, suggestion: suggest(field, known) };
      return [parsed.report('rules.field-unknown', FILE, joinPointer(place, 'field'), params)];
    }
    if (each === undefined) return [];
    if (!lists.includes(each)) {
      const params = { list: each, suggestion: suggest(each, lists) };
      return [parsed.report('rules.each-unknown', FILE, joinPointer(place, 'each'), params)];
    }
    if (`${field}/`.startsWith(`${each}/*/`)) return [];
    return [parsed.report('rules.each-field', FILE, joinPointer(place, 'field'), { field, list: each })];
  });
}
