/**
 * Effects are filled in at once, with the case as it is then: what a letter says must be what was decided, not what the
 * case has become when a queue gets to it.
 */
import type { WorkflowEffect } from '../../../schemas/types/workflow.ts';
import type { Json, JsonObject } from '../../base/values.ts';
import { refuse, type Refusal } from './refusals.ts';
import type { WorkflowEffectRef } from '../model/compiled-workflow.ts';
import { formatNumber } from '../../form/words/format-value.ts';
import { addresseeLines, addressThird, type AddressedThird } from './addressee.ts';
import { evaluate, nextSeq, note, type Ledger } from './ledger.ts';
import type { Effect } from './effect.ts';
import { establish } from './establish.ts';
import { fill } from './fill.ts';
import { extendClock } from './extensions.ts';

/** Fractions below this are noise of binary arithmetic, not centimes. */
const NOISE = 1e-6;

/** Carries out effects met on the way, in their order; the first that cannot be established is the refusal. */
export function runEffectRefs(ledger: Ledger, refs: readonly WorkflowEffectRef[]): Refusal | null {
  return runEffects(
    ledger,
    refs.flatMap(({ effects }) => effects),
  );
}

/** Carries out effects in their order. */
export function runEffects(ledger: Ledger, effects: readonly WorkflowEffect[] | undefined): Refusal | null {
  for (const effect of effects ?? []) {
    const refusal = runEffect(ledger, effect);
    if (refusal) return refusal;
  }
  return null;
}

function runEffect(ledger: Ledger, effect: WorkflowEffect): Refusal | null {
  if (!isDone(ledger, effect)) return null;
  switch (effect.type) {
    case 'mail':
      return sendMail(ledger, effect);
    case 'document':
      return establish(ledger, effect);
    case 'amount':
      return enterAmount(ledger, effect);
    case 'webhook':
      return callWebhook(ledger, effect);
    case 'extend':
      return extendClock(ledger, effect);
  }
}

/** The condition of an effect is judged at its turn, with what those before it have done; null is not true. */
function isDone(ledger: Ledger, { when }: WorkflowEffect): boolean {
  return when === undefined || evaluate(ledger, when) === true;
}

function sendMail(ledger: Ledger, effect: Extract<WorkflowEffect, { type: 'mail' }>): Refusal | null {
  const { message } = effect;
  const text = fill(ledger, ledger.compiled.messages[message], `message « ${message} »`);
  if ('type' in text) return text;
  const addressed = addressThird(ledger, effect);
  if (addressed?.type === 'refused') return addressed;
  const id = `m${nextSeq(ledger)}`;
  const { title: subject, markdown } = text;
  const { to, ...whom } = addressed ? mailToThird(addressed) : ownMail(ledger, effect);
  const { third } = addressed ?? {};
  note(ledger, { type: 'mailOrdered', mail: { id, message, to, subject, at: ledger.at, ...(third ? { third } : {}) } });
  ledger.effects.push({ type: 'mail', key: `mail:${id}`, message, to, subject, markdown, ...whom });
  return null;
}

type Whom = Pick<Extract<Effect, { type: 'mail' }>, 'to' | 'reader' | 'third' | 'recipient'>;

/** A third party opens no case: nothing in the mail leads there. */
function mailToThird({ third, email: to, lines }: AddressedThird): Whom {
  return { to, third, ...(to === null ? { recipient: lines.join('\n') } : {}) };
}

function ownMail(ledger: Ledger, effect: Extract<WorkflowEffect, { type: 'mail' }>): Whom {
  if (effect.to === 'service') return { to: ledger.compiled.identity.service.email ?? null, reader: 'agent' };
  const { email: to } = ledger.subject.applicant;
  return { to, reader: 'applicant', ...(to === null ? { recipient: addresseeLines(ledger).join('\n') } : {}) };
}

function enterAmount(ledger: Ledger, effect: Extract<WorkflowEffect, { type: 'amount' }>): Refusal | null {
  const { entry, label } = effect;
  const value = evaluate(ledger, effect.amount);
  const amount = wholeFrancs(value);
  if (amount === null) return refuse('template-failed', amountSentence(label, value));
  note(ledger, { type: 'amountEntered', amount: { entry, label, amount, at: ledger.at } });
  return null;
}

function callWebhook(ledger: Ledger, { name }: Extract<WorkflowEffect, { type: 'webhook' }>): null {
  const { subject } = ledger;
  const payload: JsonObject = {
    dispositif: subject.dispositif.id,
    caseId: subject.id,
    number: subject.number,
    state: subject.state,
    outcome: subject.outcome,
    at: ledger.at,
  };
  const key = `webhook:${subject.version}:${ledger.effects.length}:${name}`;
  ledger.effects.push({ type: 'webhook', key, name, payload });
  return null;
}

function wholeFrancs(value: Json): number | null {
  if (typeof value !== 'number') return null;
  const rounded = Math.round(value);
  return Math.abs(value - rounded) < NOISE && rounded >= 0 ? rounded : null;
}

function amountSentence(label: string, value: Json): string {
  const found = typeof value === 'number' ? `vaut ${formatNumber(value)}` : 'n’a pas pu être calculé';
  return `Le montant « ${label} » ${found} : il faut un nombre entier de francs, positif ou nul. Rien n’a été fait : vérifiez les informations saisies.`;
}
