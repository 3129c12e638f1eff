/**
 * What an action would do, told before anybody confirms it: it is decided on a copy, automatic steps and what falls due at
 * that very moment included, and nothing is kept. What is shown is what would be decided, and cannot say otherwise.
 */
import { explainPaths, type Cell } from './explain-inputs.ts';
import { readPath } from '../../base/json.ts';
import { buildScope } from '../../names/scope.ts';
import type { Case } from '../../case/case.ts';
import type { AmountEntry } from '../../case/records.ts';
import type { CaseEvent } from '../events/case-event.ts';
import type { Command, DecideContext } from '../decide/command.ts';
import type { CompiledDispositif } from '../model/compiled-dispositif.ts';
import type { Effect } from '../decide/effect.ts';
import type { Refusal } from '../decide/refusals.ts';
import { listEffects } from '../../language/walk-workflow.ts';
import { decide } from '../decide/decide.ts';
import { isDue, nextDue } from '../decide/due.ts';
import { evolve } from '../events/evolve.ts';

/** The command that takes an action. */
export type ActCommand = Extract<Command, { readonly type: 'act' }>;
type OfType<Union, Type extends string> = Extract<Union, { readonly type: Type }>;

/** An amount that would be entered, and what it is computed from. */
export type ForeseenAmount = AmountEntry & { readonly reasons: readonly Cell[] };

/** What an action would do, and what it would write and enter. */
export type Foreseen = {
  readonly type: 'foreseen';
  /** The case as it would be. */
  readonly case: Case;
  /** What the action and what follows it at once would make happen; what time had due before it is no doing of its own. */
  readonly events: readonly CaseEvent[];
  readonly letters: readonly (OfType<Effect, 'document'> & { readonly internal: boolean })[];
  readonly mails: readonly OfType<Effect, 'mail'>[];
  readonly calls: readonly OfType<Effect, 'webhook'>[];
  readonly amounts: readonly ForeseenAmount[];
};

/** What an action would do if it were taken now, or the refusal it would meet. */
export function foresee(
  compiled: CompiledDispositif,
  subject: Case,
  command: ActCommand,
  context: DecideContext,
): Foreseen | Refusal {
  const decision = decide(compiled, subject, command, context);
  if (decision.type === 'refused') return decision;
  const then = atOnce(compiled, decision.case, context);
  const all = [...decision.events, ...(then?.events ?? [])];
  const isOwn = (event: CaseEvent): boolean => event.type === 'acted' && event.action === command.action;
  const events = all.slice(
    Math.max(
      0,
      all.findLastIndex((event) => isOwn(event) && event.actor.type !== 'time'),
    ),
  );
  return {
    type: 'foreseen',
    case: then?.case ?? decision.case,
    events,
    ...effectsOf(events, [...decision.effects, ...(then?.effects ?? [])]),
    amounts: amountsOf(compiled, subject, all, events),
  };
}

/** What is due already where the action leads, such as a date that has begun. */
function atOnce(compiled: CompiledDispositif, subject: Case, { now, days, counted }: DecideContext) {
  if (!isDue(nextDue(subject), now)) return null;
  const passed = decide(
    compiled,
    subject,
    { type: 'passTime' },
    { now, actor: { type: 'time' }, ...(days && { days }), ...(counted && { counted }) },
  );
  return passed.type === 'refused' ? null : passed;
}

type ToldEffects = Pick<Foreseen, 'letters' | 'mails' | 'calls'>;

function effectsOf(events: readonly CaseEvent[], effects: readonly Effect[]): ToldEffects {
  const since = events[0]?.seq ?? 0;
  const documents = new Map(events.flatMap((it) => (it.type === 'documentOrdered' ? [[it.document.id, it]] : [])));
  const mails = new Set(events.flatMap((it) => (it.type === 'mailOrdered' ? [`mail:${it.mail.id}`] : [])));
  /** What is told of one; a kind that is new does not compile before it is said here whether it is told. */
  const tell = (effect: Effect): Partial<ToldEffects> => {
    switch (effect.type) {
      case 'document': {
        const ordered = documents.get(effect.documentId);
        return ordered ? { letters: [{ ...effect, internal: ordered.document.internal }] } : {};
      }
      case 'mail':
        return mails.has(effect.key) ? { mails: [effect] } : {};
      case 'webhook':
        return versionOf(effect.key) >= since ? { calls: [effect] } : {};
      // Opinions are told as the tasks that they open; an action writes no message, and waking is nobody's news. A notice
      // repeats what the action does.
      case 'notice':
      case 'agentNotice':
      case 'sms':
      case 'contact':
      case 'letter':
      case 'fileErasure':
      case 'delivery':
      case 'opinionMail':
      case 'messageMail':
      case 'wake':
        return {};
    }
  };
  const told = effects.map(tell);
  return {
    letters: told.flatMap(({ letters = [] }) => letters),
    mails: told.flatMap(({ mails: written = [] }) => written),
    calls: told.flatMap(({ calls = [] }) => calls),
  };
}

/** A call is named after the version of the case that it tells of. */
function versionOf(key: string): number {
  return Number(key.split(':')[1]);
}

/** Each amount with the values that its formula read, as they were when it was entered. */
function amountsOf(
  compiled: CompiledDispositif,
  subject: Case,
  all: readonly CaseEvent[],
  events: readonly CaseEvent[],
): readonly ForeseenAmount[] {
  return events.flatMap((event): readonly ForeseenAmount[] => {
    if (event.type !== 'amountEntered') return [];
    const { amount, seq, at } = event;
    const before = all.filter((one) => one.seq < seq).reduce(evolve, subject);
    return [{ ...amount, reasons: reasonsOf(compiled, before, amount, at) }];
  });
}

function reasonsOf(
  compiled: CompiledDispositif,
  before: Case,
  { entry, label }: AmountEntry,
  now: string,
): readonly Cell[] {
  const { workflow } = compiled.workflow;
  const written = listEffects({ workflow }).flatMap(({ effect }) =>
    effect.type === 'amount' && effect.entry === entry && effect.label === label ? [effect.amount] : [],
  );
  // Written twice otherwise than in one way, nobody can tell which it was.
  const [text, ...others] = new Set(written);
  const paths = text === undefined || others.length > 0 ? [] : (compiled.workflow.expressions[text]?.paths ?? []);
  if (paths.length === 0) return [];
  const scope = buildScope(compiled, before, { now });
  const inputs = Object.fromEntries(paths.map((path) => [path, readPath(scope, path.split('.'))]));
  return explainPaths(compiled, inputs);
}
