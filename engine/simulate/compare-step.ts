/** Compares what a step did with what its author expected; each difference is a sentence that names the step. */
import type { ScenarioThen } from '../../schemas/types/scenario.ts';
import { dayInCourse } from '../calendar/noumea.ts';
import { asJsonObject, equalJson, asJson } from '../base/json.ts';
import { buildScope } from '../names/scope.ts';
import { lastAct } from '../case/acts.ts';
import type { Case } from '../case/case.ts';
import { appealEnd } from '../calendar/appeal-end.ts';
import type { CompiledDispositif } from '../workflow/model/compiled-dispositif.ts';
import type { Instant, Json } from '../base/values.ts';
import { explainParts } from '../workflow/view/explain-parts.ts';
import { reasonsAgainst } from '../workflow/decide/action-status.ts';
import { routeOf } from '../workflow/decide/routing.ts';
import { compareSight } from './compare-sight.ts';
import { actorNamed, type PlayedStep } from './play-scenario.ts';
import { NAMES, sayPaths, type StepWords } from './step-words.ts';
import { silenceSaid } from './silence-said.ts';
import { deedsOf, type Written } from './step-deeds.ts';

/** Differences between a step and its expectations, in French, each with its step. */
export function compareStep(compiled: CompiledDispositif, played: PlayedStep, say = NAMES): readonly string[] {
  const step = `Étape ${played.number} (${say.step(played.step.when)})`;
  return differencesOf(compiled, played, say).map((difference) => `${step} : ${difference}`);
}

/** The same without the step, for whoever stands before it. */
export function differencesOf(compiled: CompiledDispositif, played: PlayedStep, say: StepWords): readonly string[] {
  const then = played.step.then ?? {};
  const differences = [...compareRefusal(then, played, say), ...compareStepDeeds(then, played, say)];
  if (played.case) differences.push(...compareCase({ compiled, say }, then, played.case, played));
  return differences;
}

/** When a case is looked at, and what others hold of its quotas. */
type Moment = Pick<PlayedStep, 'at' | 'counted'>;

/** A scheme, and the words in which it is told. */
type Told = { readonly compiled: CompiledDispositif; readonly say: StepWords };

function compareRefusal(then: ScenarioThen, { refusal }: PlayedStep, say: StepWords): string[] {
  const told = (code: string): string => `« ${say.of('refusal', code)} »`;
  if (!refusal)
    return then.refused === undefined ? [] : [`on attendait le refus ${told(then.refused)}, l’étape a réussi.`];
  const fields = (pointers: readonly string[]): string => listed(pointers.map((pointer) => say.of('field', pointer)));
  const blamed = refusal.errors.map(({ pointer }) => pointer);
  if (then.refused === undefined) {
    const where = refusal.errors
      .map(({ pointer, message }) => `${pointer === '' ? '/' : say.of('field', pointer)} : ${message}`)
      .join(' ; ');
    // Who reads names reads the code too; to others it says what the message says.
    const code = say.of('refusal', refusal.code) === refusal.code ? ` (${refusal.code})` : '';
    return [`refusée${code} : ${refusal.message}${where ? ` ${where}` : ''}`];
  }
  const differences: string[] = [];
  if (refusal.code !== then.refused) {
    differences.push(
      `on attendait le refus ${told(then.refused)}, le refus est ${told(refusal.code)} : ${refusal.message}`,
    );
  }
  if (then.errors && !sameItems(then.errors, blamed)) {
    differences.push(`on attendait des erreurs sur ${fields(then.errors)}, elles sont sur ${fields(blamed)}.`);
  }
  return differences;
}

/** What the step itself sent and entered. */
function compareStepDeeds(
  then: ScenarioThen,
  { events, effects, refusal }: PlayedStep,
  say: StepWords,
): readonly string[] {
  if (refusal) return [];
  const { mails, documents, amounts, reminders } = deedsOf({ events, effects });
  const opinion = (id: string): string => say.of('opinion', id);
  const texts = effects.flatMap((effect) => {
    if (effect.type === 'mail') return [`${effect.subject}\n${effect.markdown}`];
    return effect.type === 'document' ? [`${effect.title}\n${effect.markdown}`] : [];
  });
  return [
    ...compareWritten('messages', then.mails, mails, (name) => say.of('message', name)),
    ...compareWritten('documents', then.documents, documents, (name) => say.of('document', name)),
    ...compareLists('montants', then.amounts, amounts),
    ...compareLists('rappels', then.reminders?.map(opinion), reminders.map(opinion)),
    ...(then.texts ?? [])
      .filter((text) => !texts.some((found) => plainText(found).includes(plainText(text))))
      .map((text) => `aucun message ni document de cette étape ne contient « ${text} ».`),
  ];
}

function compareCase({ compiled, say }: Told, then: ScenarioThen, subject: Case, moment: Moment): readonly string[] {
  const differences: string[] = [];
  if (then.state !== undefined && !subject.states.includes(then.state)) {
    differences.push(
      `on attendait l’étape « ${say.of('state', then.state)} », le dossier est à « ${subject.states.map((id) => say.of('state', id)).join(' › ')} ».`,
    );
  }
  if (then.outcome !== undefined && then.outcome !== subject.outcome) {
    const issue = (outcome: string | null): string => quoted(outcome === null ? null : say.of('clockStatus', outcome));
    differences.push(`on attendait l’issue ${issue(then.outcome)}, c’est ${issue(subject.outcome)}.`);
  }
  const functions = subject.tasks.map((task) => task.function);
  if (then.tasks && !sameItems(then.tasks, functions)) {
    const who = (names: readonly string[]): string => listed(names.map((name) => say.of('function', name)));
    differences.push(`on attendait des tâches pour ${who(then.tasks)}, il y en a pour ${who(functions)}.`);
  }
  return [
    ...differences,
    ...compareActs({ compiled, say }, then, subject),
    ...compareValues({ compiled, say }, then, subject, moment.at),
    ...compareQuotas({ compiled, say }, then, subject, moment),
    ...compareActions({ compiled, say }, then, subject, moment),
    ...compareSight(compiled, then, subject, moment),
  ];
}

/** « (jusqu’à 1 000 000 : 0 % de 1 000 000 = 0 ; …) », where a marginal scale gave the value. */
function sayParts(compiled: CompiledDispositif, { trace }: Case, name: string): string {
  const found = trace.find((one) => one.name === name);
  const parts = found ? explainParts(compiled, found) : [];
  return parts.length === 0 ? '' : ` (${parts.map(({ label, text }) => `${label} : ${text}`).join(' ; ')})`;
}

function compareActs(
  { compiled: { identity }, say }: Told,
  { acts = {} }: ScenarioThen,
  subject: Case,
): readonly string[] {
  return Object.entries(acts).flatMap(([name, expected]) => {
    const act = lastAct(subject, name);
    const document = say.of('document', name);
    if (!act) return expected === null ? [] : [`« ${document} » devait être établi, il ne l’est pas.`];
    if (expected === null) return [`« ${document} » ne devait pas être établi, il l’est.`];
    const known = {
      number: act.entry?.number ?? null,
      notifiedOn: act.notification?.on ?? null,
      appealUntil: appealEnd(identity, act),
    };
    const words = { number: 'le numéro', notifiedOn: 'la notification', appealUntil: 'la fin du recours' };
    return (['number', 'notifiedOn', 'appealUntil'] as const).flatMap((part) => {
      const wanted = expected[part];
      if (wanted === undefined || wanted === known[part]) return [];
      return [`${words[part]} de « ${document} » devait être ${quoted(wanted)}, c’est ${quoted(known[part])}.`];
    });
  });
}

function compareValues({ compiled, say }: Told, then: ScenarioThen, subject: Case, at: Instant): readonly string[] {
  const answers = Object.entries(then.answers ?? {}).flatMap(([name, expected]) => {
    const value = subject.answers[name] ?? null;
    if (equalJson(asJson(expected), value)) return [];
    return [
      `la réponse « ${say.of('answer', name)} » devait être ${quoted(asJson(expected))}, c’est ${quoted(value)}.`,
    ];
  });
  const computed = Object.entries(then.computed ?? {}).flatMap(([name, expected]) => {
    const value = subject.computed[name] ?? null;
    if (equalJson(asJson(expected), value)) return [];
    const told = `« ${say.of('value', name)} » devait valoir ${quoted(asJson(expected))}`;
    if (value !== null) return [`${told}, il vaut ${quoted(value)}${sayParts(compiled, subject, name)}.`];
    const scope = buildScope(compiled, subject, { now: at });
    const why = compiled.rules.whyEmpty(name, scope, subject.receivedOn).map((sentence) => sayPaths(sentence, say));
    return [[`${told}, il n’a pas de valeur.`, ...why].join(' ')];
  });
  const decided = Object.entries(then.decision ?? {}).flatMap(([name, expected]) => {
    const value = subject.decision?.[name] ?? null;
    if (equalJson(asJson(expected), value)) return [];
    return [`« ${name} » devait être décidé à ${quoted(asJson(expected))}, c’est ${quoted(value)}.`];
  });
  const inWords = (name: string | null): string => quoted(name === null ? null : say.of('clockStatus', name));
  const clocks = Object.entries(then.clocks ?? {}).flatMap(([name, expected]) => {
    const status = subject.clocks[name]?.status ?? null;
    return status === expected
      ? []
      : [`le délai « ${say.of('clock', name)} » devait être ${inWords(expected)}, il est ${inWords(status)}.`];
  });
  return [
    ...answers,
    ...computed,
    ...decided,
    ...clocks,
    ...compareDeadlines(say, then, subject),
    ...compareRoutes(say, then, subject),
    ...compareOpinions(say, then, subject),
  ];
}

function compareQuotas(
  { compiled, say }: Told,
  { quotas = {} }: ScenarioThen,
  subject: Case,
  { at, counted }: Moment,
): readonly string[] {
  const found = asJsonObject(asJsonObject(buildScope(compiled, subject, { now: at, counted }))['quota'] ?? {});
  return Object.entries(quotas).flatMap(([name, expected]) => {
    const values = asJsonObject(found[name] ?? {});
    return QUOTA_PARTS.flatMap((part) => {
      const [wanted, value] = [expected[part], values[part] ?? null];
      if (wanted === undefined || equalJson(asJson(wanted), value)) return [];
      return [
        `« ${part} » du quota « ${say.of('quota', name)} » devait être ${quoted(asJson(wanted))}, c’est ${quoted(value)}.`,
      ];
    });
  });
}

const QUOTA_PARTS = ['maximum', 'pris', 'restant'] as const;

function compareDeadlines(say: StepWords, { deadlines = {} }: ScenarioThen, { clocks }: Case): readonly string[] {
  return Object.entries(deadlines).flatMap(([name, expected]) => {
    const dueAt = clocks[name]?.dueAt ?? null;
    const last = dueAt === null ? null : dayInCourse(dueAt);
    if (last === expected) return [];
    return [`le délai « ${say.of('clock', name)} » devait finir le ${quoted(expected)}, il finit le ${quoted(last)}.`];
  });
}

function compareRoutes(say: StepWords, { routes = {} }: ScenarioThen, subject: Case): readonly string[] {
  return Object.entries(routes).flatMap(([name, expected]) => {
    const route = routeOf(subject, name);
    if (route === expected) return [];
    return [`l’aiguillage de « ${say.of('function', name)} » devait être ${quoted(expected)}, c’est ${quoted(route)}.`];
  });
}

function compareOpinions(say: StepWords, { opinions = {} }: ScenarioThen, subject: Case): readonly string[] {
  return Object.entries(opinions).flatMap(([id, expected]) => {
    const opinion = subject.opinions[id];
    const told = opinion?.closedBy ?? opinion?.status ?? null;
    const asksSense = expected.startsWith('silent') && expected !== 'silent';
    const status = (asksSense && opinion ? silenceSaid(opinion) : null) ?? told;
    return status === expected
      ? []
      : [`l’avis « ${say.of('opinion', id)} » devait être ${quoted(expected)}, il est ${quoted(status)}.`];
  });
}

/** An action is open when it is to at least one of those who may take it. */
function compareActions(
  { compiled, say }: Told,
  then: ScenarioThen,
  subject: Case,
  { at, counted }: Moment,
): readonly string[] {
  const scope = buildScope(compiled, subject, { now: at, counted });
  return Object.entries(then.actions ?? {}).flatMap(([id, expected]) => {
    const action = compiled.workflow.actions[id];
    if (!action) return [`l’action « ${id} » n’existe pas.`];
    const title = say.of('action', id);
    const reasons = action.definition.by.map((by) =>
      reasonsAgainst(compiled, subject, action, actorAs(compiled, subject, by), () => scope, { counted }),
    );
    const open = reasons.some((found) => found.length === 0);
    if (open === expected) return [];
    const why = reasons[0]?.map(({ message }) => message).join(' ') ?? '';
    return [
      open
        ? `l’action « ${title} » devait être fermée, elle est ouverte.`
        : `l’action « ${title} » devait être ouverte : ${why}`,
    ];
  });
}

function actorAs(compiled: CompiledDispositif, { applicant }: Case, by: string): ReturnType<typeof actorNamed> {
  const actor = actorNamed(compiled, by);
  return actor.type === 'applicant' ? { ...actor, personId: applicant.personId } : actor;
}

function compareLists(
  what: string,
  expected: readonly (string | number)[] | undefined,
  found: readonly (string | number)[],
): readonly string[] {
  if (!expected || equalJson(expected, found)) return [];
  return [`on attendait les ${what} ${listed(expected)}, on a vu ${listed(found)}.`];
}

/** Who each is to is told where the author said it of one. */
function compareWritten(
  what: string,
  expected: NonNullable<ScenarioThen['mails'] | ScenarioThen['documents']> | undefined,
  found: readonly Written[],
  title: (name: string) => string,
): readonly string[] {
  const saysWhom = expected?.some((one) => typeof one !== 'string') ?? false;
  const inWords = ({ name, to }: Written): string => (saysWhom ? `${title(name)} (à ${to})` : title(name));
  const wanted = expected?.map((one, at) => {
    if (typeof one !== 'string') return inWords({ name: 'message' in one ? one.message : one.document, to: one.to });
    // Whoever it is to, where the author does not say.
    return inWords({ name: one, to: found[at]?.to ?? 'applicant' });
  });
  return compareLists(what, wanted, found.map(inWords));
}

function sameItems(left: readonly string[], right: readonly string[]): boolean {
  return equalJson(left.toSorted(), right.toSorted());
}

function listed(items: readonly (string | number)[]): string {
  return items.length === 0 ? 'rien' : items.map((item) => `« ${item} »`).join(', ');
}

function quoted(value: Json): string {
  return value === null ? 'aucune' : typeof value === 'string' ? `« ${value} »` : JSON.stringify(value);
}

/** Markdown's escapes and typographic spaces are not what an author means to check. */
export function plainText(text: string): string {
  return text
    .replaceAll(/\\\n/g, '\n')
    .replaceAll(/\\([!-/:-@[-`{-~])/g, '$1')
    .replaceAll(/[\u00a0\u202f]/g, ' ');
}
