/** Values of the names that expressions and templates read, which the table lists; their types are in vocabulary.ts. */
import type { DispositifIdentity, DocumentDefinition } from '../../schemas/types/dispositif.ts';
import type { Workflow, WorkflowAction } from '../../schemas/types/workflow.ts';
import type { CompiledSchema, Form } from '../form/form.ts';
import { appealEnd } from '../calendar/appeal-end.ts';
import { dayInCourse, localDate, localTimeOfDay } from '../calendar/noumea.ts';
import { isJsonObject } from '../base/guards.ts';
import { generalisePointer } from '../base/pointer.ts';
import { formatDuration } from '../calendar/duration-words.ts';
import { wordsOfClock } from '../calendar/delay-words.ts';
import { listAdHoc } from '../case/opinions.ts';
import { memoiseFor, memoiseLatest } from '../base/memoise.ts';
import type { Case, Channel } from '../case/case.ts';
import type { Act } from '../case/papers.ts';
import type { CaseSignature, OpinionRecord } from '../case/records.ts';
import type { Json, Instant, JsonObject } from '../base/values.ts';
import { actName, definitionOf, listActs } from '../language/acts.ts';
import { ACTS, AD_HOC_LIST, CASE_NAMES, DECISION, QUOTA, type CaseRoot } from '../language/case-names.ts';
import { UNCOUNTED, valuesOfQuotas, type CompiledQuota, type Counting, type QuotaCounts } from './quotas.ts';
import { isCaseRoot } from './read-name.ts';
import type { NameUnder } from './table.ts';
import type { Scope } from '../feel/compiled-expression.ts';
import { asJsonObject } from '../base/json.ts';

type NamedAction = { readonly id: string; readonly definition: Pick<WorkflowAction, 'kind'> };

/** What of a scheme gives the names their values. */
export type NamedScheme = {
  readonly identity: Pick<DispositifIdentity, 'functions' | 'documents' | 'appeal'>;
  readonly form: Pick<Form, 'model'>;
  /** Absent where nothing is counted. */
  readonly rules?: { readonly quotas: readonly CompiledQuota[] };
  readonly workflow: {
    readonly workflow: Workflow;
    readonly delays: JsonObject;
    readonly actions: Readonly<Record<string, NamedAction>>;
    readonly opinions: Readonly<Record<string, unknown>>;
    readonly decision: Pick<CompiledSchema, 'schema'> | null;
    readonly adHoc: Readonly<Record<string, { readonly definition: { readonly title: string } }>>;
  };
};

/** A request that is not filed yet. */
export type Unfiled = { readonly answers: JsonObject; readonly channel: Channel };

/** Scope of a case, or of answers not filed yet (then without computed values, and nothing is known of the case). */
export function buildScope(
  compiled: NamedScheme,
  subject: Case | Unfiled,
  { now, counted = UNCOUNTED }: { readonly now: Instant; readonly counted?: QuotaCounts },
): Scope {
  if ('applicant' in subject) return createScopes(compiled, counted)(subject, now);
  const today = localDate(now);
  const known: ValuesOfCase = {
    ...emptyCase(compiled),
    dossier: unfiledCase(subject, today, localTimeOfDay(now)),
    decision: answerSoNamed(compiled, subject, DECISION) ?? decisionOf(compiled, null),
    actes: answerSoNamed(compiled, subject, ACTS) ?? actsOf(compiled, NO_ACTS),
    delais: compiled.workflow.delays,
    quota: answerSoNamed(compiled, subject, QUOTA) ?? {},
    aujourdhui: today,
  };
  return withQuotas(compiled, { ...subject.answers, ...known }, { counted, places: {} });
}

/** A scope with the quotas as they stand for what it holds: computed values may say how many places there are. */
export function withQuotas({ rules }: Pick<NamedScheme, 'rules'>, scope: Scope, counting: Counting): Scope {
  const quotas = rules?.quotas ?? [];
  return quotas.length === 0 ? scope : { ...scope, quota: valuesOfQuotas(quotas, () => scope, counting) };
}

/** Scope of a case at a moment: with every name, or with those of `names` alone that there are. */
export type Scopes = (subject: Case, now: Instant, names?: readonly string[]) => Scope;

/** Scopes of one case as it changes: what did not change from one to the next is not worked out again. */
export function createScopes(compiled: NamedScheme, counted: QuotaCounts = UNCOUNTED): Scopes {
  const actions = memoiseLatest((taken: Case['actions']) => actionsOf(compiled, taken));
  const avis = memoiseLatest((opinions: Case['opinions']) => opinionsOf(compiled, opinions));
  const actes = memoiseLatest((acts: readonly Act[]) => actsOf(compiled, acts));
  const decision = memoiseLatest((decided: JsonObject | null) => decisionOf(compiled, decided));
  const delais = memoiseLatest((clocks: Case['clocks']) => delaysOf(compiled, clocks));
  const demandeur = memoiseLatest(applicantOf);
  const { quotas = [] } = compiled.rules ?? {};
  const roots: RootsOfCase = {
    agent: (subject) => subject.annotations,
    actions: (subject) => actions(subject.actions),
    avis: (subject) => avis(subject.opinions),
    actes: (subject) => answerSoNamed(compiled, subject, ACTS) ?? actes(subject.acts ?? NO_ACTS),
    decision: (subject) => answerSoNamed(compiled, subject, DECISION) ?? decision(subject.decision ?? null),
    delais: (subject) => delais(subject.clocks),
    quota: (subject, now) => {
      const read = (names: readonly string[] = []): Scope => partOf(roots, subject, now, names);
      return (
        answerSoNamed(compiled, subject, QUOTA) ??
        valuesOfQuotas(quotas, read, { counted, places: subject.places ?? {} })
      );
    },
    dossier: caseOf,
    demandeur: (subject) => demandeur(subject.applicant),
    aujourdhui: (_subject, now) => localDate(now),
  };
  const wholeAt = memoiseLatest((now: Instant) =>
    memoiseLatest((subject: Case): Scope => {
      const scope: Record<string, Json> = { ...subject.answers, ...subject.computed };
      for (const root of CASE_NAMES) scope[root] = roots[root](subject, now);
      return scope;
    }),
  );
  return (subject, now, names) => (names ? partOf(roots, subject, now, names) : wholeAt(now)(subject));
}

/** Most expressions read one name of dozens. */
function partOf(roots: RootsOfCase, subject: Case, now: Instant, names: readonly string[]): Scope {
  const { answers, computed } = subject;
  const scope: Record<string, Json> = {};
  for (const name of names) {
    if (isCaseRoot(name)) scope[name] = roots[name](subject, now);
    else if (Object.hasOwn(computed, name)) scope[name] = computed[name] ?? null;
    else if (Object.hasOwn(answers, name)) scope[name] = answers[name] ?? null;
  }
  return scope;
}

/** Sum of the amounts entered of one sense. */
export function sumAmounts(subject: Case, entry: 'commit' | 'pay'): number {
  const signOf = (kind: string): number => (kind === entry ? 1 : kind === 'recover' && entry === 'pay' ? -1 : 0);
  return subject.amounts.reduce((sum, amount) => sum + signOf(amount.entry) * amount.amount, 0);
}

/** A value for each root of the table. */
type ValuesOfCase = { readonly [Root in CaseRoot]: Json };
/** How each is read of a case. */
type RootsOfCase = { readonly [Root in CaseRoot]: (subject: Case, now: Instant) => Json };
/** A value for each name of the table that stands under one, and for no other. */
type ValuesUnder<Root extends string> = { readonly [Name in NameUnder<Root>]: Json };

const NOBODY: ValuesUnder<'demandeur'> = { nom: null, prenom: null, nomComplet: null, email: null, telephone: null };

function emptyCase(compiled: NamedScheme): Pick<ValuesOfCase, 'agent' | 'actions' | 'avis' | 'demandeur'> {
  return {
    agent: {},
    actions: Object.fromEntries(Object.keys(compiled.workflow.actions).map((id) => [id, {}])),
    avis: {
      ...Object.fromEntries(Object.keys(compiled.workflow.opinions).map((id) => [id, NO_OPINION])),
      ...(hasAdHoc(compiled) ? { [AD_HOC_LIST]: [] } : {}),
    },
    demandeur: NOBODY,
  };
}

/** Where nothing is declared under it, a version published before the name was one may have an answer or a computed value so named. */
function answerSoNamed(
  { workflow, identity, rules }: NamedScheme,
  { answers, computed = {} }: Pick<Case, 'answers'> & { readonly computed?: JsonObject },
  root: typeof DECISION | typeof ACTS | typeof QUOTA,
): Json | undefined {
  const declared = {
    [DECISION]: () => workflow.decision !== null,
    [ACTS]: () => listActs(identity).length > 0,
    [QUOTA]: () => (rules?.quotas ?? []).length > 0,
  };
  return declared[root]() ? undefined : (computed[root] ?? answers[root]);
}

type ActValues = ValuesUnder<'actes.<act>'> &
  ValuesUnder<'actes.<numbered>'> &
  ValuesUnder<'actes.<notified>'> &
  ValuesUnder<'actes.<contestable>'>;

const NO_ACTS: readonly Act[] = [];
const NO_ACT: ActValues = { etabliLe: null, numero: null, notifieLe: null, recoursJusquAu: null };

/** The last act of each document; nothing of one that was not established. */
function actsOf({ identity }: NamedScheme, acts: readonly Act[]): JsonObject {
  const declared = listActs(identity).map(({ name, definition }) => [name, promised(definition, NO_ACT)] as const);
  const established = acts.map((act) => {
    const { document, on, entry, notification } = act;
    const values: ActValues = {
      etabliLe: on,
      numero: entry?.number ?? null,
      notifieLe: notification?.on ?? null,
      recoursJusquAu: appealEnd(identity, act),
    };
    return [actName(document), promised(definitionOf(identity, document), values)] as const;
  });
  return Object.fromEntries([...declared, ...established]);
}

/** What is read of an act: the number of one that is in no register is nobody's. */
function promised({ register }: DocumentDefinition, { numero, ...others }: ActValues): JsonObject {
  return register === undefined ? others : { ...others, numero };
}

/** What was decided, null for what never was. */
function decisionOf({ workflow }: NamedScheme, decided: JsonObject | null): JsonObject {
  const names = Object.keys(workflow.decision?.schema.properties ?? {});
  return { ...Object.fromEntries(names.map((name) => [name, null])), ...decided };
}

function unfiledCase({ channel }: Unfiled, today: string, time: string): ValuesUnder<'dossier'> {
  const dossier = { numero: null, etat: null, version: null, canal: channel };
  return {
    ...dossier,
    deposeLe: today,
    deposeA: time,
    recuLe: today,
    signataires: [],
    montantEngage: 0,
    montantVerse: 0,
  };
}

function caseOf(subject: Case): ValuesUnder<'dossier'> {
  return {
    numero: subject.number,
    deposeLe: localDate(subject.filedAt),
    deposeA: localTimeOfDay(subject.filedAt),
    recuLe: subject.receivedOn,
    canal: subject.channel,
    etat: subject.state,
    signataires: (subject.signatures ?? []).map(signatoryOf),
    version: subject.dispositif.version,
    montantEngage: sumAmounts(subject, 'commit'),
    montantVerse: sumAmounts(subject, 'pay'),
  };
}

function signatoryOf({ title, name, on, at }: CaseSignature): ValuesUnder<'dossier.signataires.*'> {
  return { titre: title, nom: name, le: on ?? localDate(at) };
}

/** Delays in words; of legal clocks also the last day, null while none is known, and what was added to them. */
function delaysOf({ workflow }: NamedScheme, clocks: Case['clocks']): JsonObject {
  const known = Object.entries(workflow.workflow.clocks ?? {}).map(([id, clock]) => {
    const record = clocks[id];
    const prolongations = (record?.extensions ?? []).flatMap(({ id: name, at }) => {
      const extension = clock.extensions?.[name];
      if (!extension) return [];
      const { title: titre, by, article = null } = extension;
      const told: ValuesUnder<'delais.<clock>.prolongations.*'> = {
        titre,
        duree: formatDuration(by),
        article,
        le: localDate(at),
      };
      return [told];
    });
    const words =
      record?.after === undefined ? asJsonObject(workflow.delays[id] ?? {}) : wordsOfClock(clock, record.after);
    const own: ValuesUnder<'delais.<clock>'> = {
      echeance: record?.dueAt ? dayInCourse(record.dueAt) : null,
      prolongations,
    };
    return [id, { ...words, ...own }] as const;
  });
  return { ...workflow.delays, ...Object.fromEntries(known) };
}

function applicantOf({ givenName, familyName, email, phone }: Case['applicant']): ValuesUnder<'demandeur'> {
  return { nom: familyName, prenom: givenName, nomComplet: `${givenName} ${familyName}`, email, telephone: phone };
}

const NO_OPINION: ValuesUnder<'avis.<opinion>'> = { sens: null, motif: null };

function opinionsOf(compiled: NamedScheme, opinions: Case['opinions']): JsonObject {
  const given = (opinion: OpinionRecord | undefined): JsonObject => {
    if (!opinion || opinion.status === 'asked') return NO_OPINION;
    const { data } = opinion;
    return 'sens' in data && 'motif' in data ? data : { ...NO_OPINION, ...data };
  };
  const values: Record<string, Json> = {};
  for (const id of Object.keys(compiled.workflow.opinions)) values[id] = given(opinions[id]);
  if (hasAdHoc(compiled)) {
    values[AD_HOC_LIST] = listAdHoc({ opinions }).map((opinion) => ({
      ...adHocOf(compiled, opinion),
      ...given(opinion),
    }));
  }
  return values;
}

const AD_HOC_STATUS = { asked: 'demande', given: 'rendu', silent: 'silence', closed: 'clos' } as const;

function hasAdHoc({ workflow }: NamedScheme): boolean {
  return Object.keys(workflow.adHoc).length > 0;
}

/** What is known of an ad-hoc opinion as soon as it is asked. */
function adHocOf({ workflow, identity }: NamedScheme, opinion: OpinionRecord): ValuesUnder<'avis.ponctuels.*'> {
  const { adHoc, status, askedAt, answeredAt } = opinion;
  const of = adHoc?.of;
  return {
    titre: workflow.adHoc[adHoc?.state ?? '']?.definition.title ?? '',
    question: adHoc?.question ?? '',
    destinataire: of?.type === 'function' ? (identity.functions[of.function]?.title ?? of.function) : (of?.name ?? ''),
    statut: AD_HOC_STATUS[status],
    demandeLe: localDate(askedAt),
    renduLe: answeredAt === null ? null : localDate(answeredAt),
  };
}

function actionsOf(compiled: NamedScheme, taken: Case['actions']): JsonObject {
  const { actions } = compiled.workflow;
  const values: Record<string, JsonObject> = { ...untakenActions(compiled) };
  for (const [id, { by, at, data: given }] of Object.entries(taken)) {
    const action = Object.hasOwn(actions, id) ? actions[id] : undefined;
    if (!action) continue;
    const own: ValuesUnder<'actions.<action>'> = { par: by, le: localDate(at), a: localTimeOfDay(at) };
    const data: JsonObject = { ...own, ...given };
    values[id] = action.definition.kind === 'correction' ? correctionData(compiled, data) : data;
  }
  return values;
}

const untakenActions = memoiseFor((compiled: NamedScheme): Readonly<Record<string, JsonObject>> => {
  const actions = Object.values(compiled.workflow.actions);
  const nothing = ({ definition }: NamedAction): JsonObject =>
    definition.kind === 'correction' ? correctionData(compiled, {}) : {};
  return Object.fromEntries(actions.map((action) => [action.id, nothing(action)]));
});

/** What was asked to be mended, with the labels people know instead of pointers. */
function correctionData(compiled: NamedScheme, data: JsonObject): JsonObject {
  const { fields: sent, ...others } = data;
  const fields = isJsonObject(sent) ? sent : {};
  const labelOf = (pointer: string): string => {
    const general = generalisePointer(pointer);
    return compiled.form.model.fields.find((field) => field.pointer === general)?.label ?? pointer;
  };
  const corrections = Object.entries(fields).map(
    ([pointer, motif]): ValuesUnder<'actions.<correction>.corrections.*'> => ({ libelle: labelOf(pointer), motif }),
  );
  const own: ValuesUnder<'actions.<correction>'> = { message: others['message'] ?? null, corrections };
  return { ...others, ...own };
}
