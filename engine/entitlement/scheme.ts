/**
 * What of a scheme answers « À quoi ai-je droit ? »: its conditions of eligibility and what it computes for who applies, with all
 * that these hang on. Small, since hundreds are kept: the rest of the scheme is let go.
 */
import { localDate } from '../calendar/noumea.ts';
import type { Instant, JsonObject, LocalDate, Pointer } from '../base/values.ts';
import { compileCalculated } from '../form/fields/compile-calculated.ts';
import type { FormField } from '../language/form-schema.ts';
import type { ParsedSource } from '../language/parsed-source.ts';
import { buildScope, type NamedScheme } from '../names/scope.ts';
import type { CompiledRules, EligibilityResult } from '../rules/compiled-rules.ts';
import { compileRules } from '../rules/compile-rules.ts';
import type { ComputedValue } from '../../schemas/types/rules.ts';
import { placesOf, type Place } from './places.ts';
import { followReads, type Reads } from './reads.ts';
import { trialsOf, type Trials } from './trials.ts';

/** Something that hangs on answers: what is told of them, and what is not. */
export type Hanging = {
  /** Questions with a shared meaning. */
  readonly places: readonly Place[];
  /** Questions that the form of the scheme alone asks. */
  readonly others: readonly FormField[];
  /** Whether it reads what nobody knows before a request is filed. */
  readonly isClosed: boolean;
  /** Values that say all there is to say of a question, by its pointer; a question that is not there has too many. */
  readonly trials: Trials;
};

/** A condition of eligibility. */
export type Condition = Hanging & Omit<EligibilityResult, 'met'> & { readonly valid: string };

/** A value that the scheme shows to who applies. */
export type Estimate = Hanging & { readonly value: ComputedValue };

/** A scheme as far as it answers who asks what they may have. */
export type EntitlementScheme = {
  readonly id: string;
  readonly audiences: readonly string[];
  readonly conditions: readonly Condition[];
  readonly estimates: readonly Estimate[];
  /** All its questions that have a shared meaning. */
  readonly places: readonly Place[];
  /** What its rules make of answers at a moment: each condition by its id, and computed values. */
  readonly judge: (
    answers: JsonObject,
    now: Instant,
  ) => { readonly met: ReadonlyMap<string, boolean | null>; readonly values: JsonObject };
};

/** Keeps of a scheme what answers; `parsed.report` must not hold the scheme's text. */
export function compileEntitlement(parsed: ParsedSource): EntitlementScheme {
  const bare = bareOf(parsed);
  const first = compileRules(bare).value;
  const places = placesOf(bare);
  const reads = (paths: readonly string[]): Reads => followReads(bare, first, paths);
  const conditions = (bare.rules.eligibility ?? []).map((rule) => {
    const { id, title, effect, message, valid } = rule;
    const own = reads(first.reads.conditions.get(id) ?? []);
    return { reads: own, condition: { id, title, effect, message, valid, ...hangingOf(bare, places, own, valid) } };
  });
  const estimates = (bare.rules.computed ?? []).flatMap((value) => {
    const own = reads([value.name]);
    const isTold = isEstimate(bare, value, own) && !own.isClosed && own.fields.length > 0;
    return isTold ? [{ reads: own, estimate: { value, ...hangingOf(bare, places, own, '') } }] : [];
  });
  const needed = new Set([...conditions, ...estimates].flatMap((one) => [...one.reads.values]));
  return {
    id: parsed.id,
    audiences: parsed.identity.audiences,
    conditions: conditions.map(({ condition }) => condition),
    estimates: estimates.map(({ estimate }) => estimate),
    places,
    judge: judgeOf(withValues(bare, needed)),
  };
}

/** Shown to who applies, drawn from a scale or an amount that an act fixes, and not made of parts. */
function isEstimate({ rules }: ParsedSource, value: ComputedValue, { values }: Reads): boolean {
  const isShown = value.public === true && value.type !== 'list' && value.type !== 'context';
  const drawn = (rules.computed ?? []).filter(({ name }) => values.has(name));
  return isShown && drawn.some(({ table }) => table !== undefined);
}

function hangingOf(
  parsed: ParsedSource,
  places: readonly Place[],
  { fields, isClosed }: Reads,
  valid: string,
): Hanging {
  const known = new Map<Pointer, Place>(places.map((place) => [place.pointer, place]));
  return {
    places: fields.flatMap(({ pointer }) => known.get(pointer) ?? []),
    others: fields.filter(({ pointer }) => !known.has(pointer)),
    isClosed,
    trials: trialsOf(parsed, fields, valid),
  };
}

function judgeOf(parsed: ParsedSource): EntitlementScheme['judge'] {
  const rules: CompiledRules = compileRules(parsed).value;
  const calculated = compileCalculated(parsed.formSchema);
  return (answers, now) => {
    const on: LocalDate = localDate(now);
    const given = calculated ? calculated.on(answers, on) : answers;
    const scope = buildScope(UNNAMED, { answers: given, channel: 'online' }, { now });
    const { values } = rules.compute(scope, on, null);
    const results = rules.eligibility({ ...scope, ...values });
    return { met: new Map(results.map(({ id, met }) => [id, met])), values };
  };
}

/** The source with the computed values that are needed, and their tables, alone. */
function withValues(parsed: ParsedSource, needed: ReadonlySet<string>): ParsedSource {
  const computed = (parsed.rules.computed ?? []).filter(({ name }) => needed.has(name));
  const tables = (parsed.rules.tables ?? []).filter(({ name }) => computed.some(({ table }) => table === name));
  return { ...parsed, rules: { computed, tables, eligibility: parsed.rules.eligibility ?? [] } };
}

/** The form and the rules of a source; nothing of it is decided, recorded or written here. */
function bareOf({ id, identity, ui, rules, data, formSchema, fields, report }: ParsedSource): ParsedSource {
  return {
    id,
    source: { id, files: {} },
    values: new Map(),
    data,
    identity,
    ui,
    rules,
    workflow: { title: '', initial: '', states: {} },
    library: null,
    privacy: {
      purpose: '',
      lawfulness: 'publicTask',
      rightsContact: '',
      recipients: [],
      categories: {},
    },
    queue: { columns: [] },
    scenarios: {},
    formSchema,
    agentSchema: null,
    decisionSchema: null,
    fields,
    agentFields: [],
    fieldPlaces: {},
    report,
  };
}

/** What gives their values to the names of a case that is not there. */
const UNNAMED: NamedScheme = {
  identity: { functions: {} },
  form: { model: { dispositif: { id: '', title: '' }, schema: {}, ui: { pages: [] }, fields: [] } },
  workflow: {
    workflow: { title: '', initial: '', states: {} },
    delays: {},
    actions: {},
    opinions: {},
    decision: null,
    adHoc: {},
  },
};
