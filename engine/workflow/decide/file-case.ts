/** Filing: the request is judged, numbered events begin, and the case enters its first state. */
import { localDate, localTimeOfDay } from '../../calendar/noumea.ts';
import type { Lookup, Signatory } from '../../../schemas/types/form-ui.ts';
import { atPointer } from '../../base/json.ts';
import { findField } from '../../form/fields/field-index.ts';
import { awaitedLookups, lookedUpFor, lookupsOf, originsOf } from '../../form/lookups/looked-up.ts';
import { signatoriesOf, unsigned } from '../../form/pages/signatories.ts';
import type { Evaluation } from '../../rules/evaluate-answers.ts';
import { UNCOUNTED } from '../../names/quotas.ts';
import { buildScope } from '../../names/scope.ts';
import type { Case } from '../../case/case.ts';
import type { Actor } from '../../case/people.ts';
import type { CaseLookup } from '../../case/records.ts';
import type { CaseEvent } from '../events/case-event.ts';
import type { Command, Decision, DecideContext } from './command.ts';
import type { CompiledDispositif } from '../model/compiled-dispositif.ts';
import type { JsonObject, LocalDate } from '../../base/values.ts';
import { refuse, type Refusal } from './refusals.ts';
import { cleanAnswers, judgeAnswers } from './answers-refusal.ts';
import { startFilingClocks } from './clocks.ts';
import { conclude, note, scopeOf, openLedger } from './ledger.ts';
import { runEffects } from './effects.ts';
import { evolve } from '../events/evolve.ts';
import { moveCase } from './move.ts';
import { isOpen, isOpenOn } from './opening.ts';
import { isApplicant, principalOf } from '../model/permissions.ts';
import { routeCase } from './routing.ts';
import { writeDate, writeTime } from '../../templates/french-values.ts';

type FileCommand = Extract<Command, { readonly type: 'file' }>;

/** Files a request; the case must not exist yet. */
export function fileCase(
  compiled: CompiledDispositif,
  command: FileCommand,
  context: DecideContext,
): Decision | Refusal {
  if (!mayFile(context.actor, command)) return refuse('action-not-allowed');
  const receivedOn = command.receivedOn ?? localDate(context.now);
  const closed = refuseClosed(compiled, command, context);
  if (closed) return closed;
  const filed = openingEvent(compiled, command, receivedOn, context);
  const subject = evolve(null, filed);
  const awaited = unsigned(compiled.form, subject.answers, subject.signatures ?? []);
  if (awaited.length > 0) return refuseUnsigned(awaited);
  const unanswered = awaitedLookups(compiled.form, { answers: subject.answers, looked: command.looked ?? [] });
  if (unanswered.length > 0) return refuseUnanswered(compiled, unanswered);
  const { counted = UNCOUNTED } = context;
  const scope = buildScope(compiled, subject, context);
  const judged = judgeAnswers(compiled, subject.answers, scope, receivedOn, { counted, places: {} });
  return 'type' in judged ? judged : begin(compiled, filed, subject, judged, context);
}

function begin(
  compiled: CompiledDispositif,
  filed: CaseEvent,
  subject: Case,
  { computed, trace }: Evaluation,
  context: DecideContext,
): Decision | Refusal {
  const ledger = openLedger(compiled, subject, context);
  ledger.events.push(filed);
  note(ledger, { type: 'computed', values: computed, trace });
  routeCase(ledger);
  startFilingClocks(ledger);
  const refusal =
    runEffects(ledger, compiled.workflow.workflow.filed) ??
    moveCase(
      ledger,
      compiled.workflow.start((names) => scopeOf(ledger, names)),
    );
  if (refusal) return refusal;
  return conclude(ledger, null);
}

function openingEvent(
  compiled: CompiledDispositif,
  command: FileCommand,
  receivedOn: LocalDate,
  { now, actor }: DecideContext,
): CaseEvent {
  const answers = cleanAnswers(compiled, command.answers, localDate(now));
  return {
    type: 'filed',
    seq: 1,
    at: now,
    actor,
    caseId: command.caseId,
    number: command.number,
    dispositif: { id: compiled.id, version: command.version },
    answers,
    channel: command.channel,
    receivedOn,
    applicant: command.applicant,
    mandate: command.mandate,
    ...originalsOf(command, actor),
    ...signaturesOf(compiled, command),
    ...lookupsAsked(compiled, answers, command),
    machine: compiled.workflow.workflow.initial,
  };
}

/** Whoever types the request in attached the form it is typed from. */
function originalsOf({ originals = [] }: FileCommand, actor: Actor): Pick<CaseEvent<'filed'>, 'originals'> {
  if (originals.length === 0 || actor.type !== 'agent') return {};
  return { originals: originals.map((original) => ({ ...original, name: actor.name })) };
}

/** Signatures of who has something to sign: that of a page which is not asked any more says nothing. */
function signaturesOf(
  { form }: CompiledDispositif,
  { answers, signatures = [] }: FileCommand,
): Pick<CaseEvent<'filed'>, 'signatures'> {
  const asked = signatoriesOf(form, answers);
  const kept = signatures.filter(({ signatory }) => asked.some(({ id }) => id === signatory));
  return kept.length === 0 ? {} : { signatures: kept };
}

/** What sources were asked, by the keys as they are filed, and what they gave of the answers that are. */
function lookupsAsked(
  { form: { model } }: CompiledDispositif,
  answers: JsonObject,
  { looked = [] }: FileCommand,
): Pick<CaseEvent<'filed'>, 'lookups'> {
  if (looked.length === 0) return {};
  const origins = originsOf(model, { answers, looked });
  const lookups = lookupsOf(model).flatMap((lookup): readonly CaseLookup[] => {
    const found = lookedUpFor(lookup, { answers, looked });
    if (!found) return [];
    const { id, title, source, key } = lookup;
    const fields = origins.flatMap(({ lookup: of, pointer, origin }) =>
      of.id === id && atPointer(answers, pointer) !== undefined ? [[pointer, origin] as const] : [],
    );
    const { at, outcome } = found;
    return [{ lookup: id, title, source, key, at, outcome, fields: Object.fromEntries(fields) }];
  });
  return lookups.length === 0 ? {} : { lookups };
}

function refuseUnanswered({ form: { model } }: CompiledDispositif, awaited: readonly Lookup[]): Refusal {
  const whom = awaited.map(({ title, key }) => `« ${title} » (question « ${findField(model, key)?.label ?? ''} »)`);
  return refuse(
    'lookup-awaited',
    `La demande ne peut pas encore être déposée : ${whom.join(', ')} doit d’abord répondre. Revenez à cette question et relancez la recherche ; si le registre ne répond toujours pas, réessayez plus tard : rien de ce que vous avez écrit n’est perdu.`,
  );
}

function refuseUnsigned(awaited: readonly Pick<Signatory, 'title'>[]): Refusal {
  const who = awaited.map(({ title }) => `« ${title} »`).join(', ');
  return refuse(
    'signature-missing',
    `La demande ne peut pas encore être déposée : il manque la signature de ${who}, sur la demande telle qu’elle est maintenant.`,
  );
}

/** A citizen files for themself; an agent of the scheme, or a system, for anyone. */
function mayFile(actor: Actor, { applicant }: FileCommand): boolean {
  switch (actor.type) {
    case 'applicant':
      return principalOf(actor) === applicant.personId && isApplicant(actor, applicant);
    case 'agent':
      return actor.functions.length > 0;
    case 'system':
      return true;
    case 'application':
    case 'time':
      return false;
  }
}

/** What counts is the day the request was received, whatever day it is typed in; of one that is filed now, the hour too. */
function refuseClosed(
  { identity }: CompiledDispositif,
  { receivedOn }: FileCommand,
  { now }: DecideContext,
): Refusal | null {
  const day = receivedOn ?? null;
  const { open, opens, opensAt } = day === null ? isOpen(identity, now) : isOpenOn(identity, day);
  if (open) return null;
  const hasHours =
    identity.windows?.some(({ opensAt: from, closesAt: until }) => (from ?? until) !== undefined) === true;
  const when =
    day === null && hasHours ? momentWords(localDate(now), localTimeOfDay(now)) : writeDate(day ?? localDate(now));
  const next = opens === null ? '' : ` Elles ouvriront le ${momentWords(opens, opensAt)}.`;
  return refuse('scheme-closed', `Les demandes ne sont pas ouvertes le ${when}.${next}`);
}

/** « 12 mars 2026 à 16 h » */
function momentWords(day: LocalDate, time: string | undefined): string {
  return time === undefined ? writeDate(day) : `${writeDate(day)} à ${writeTime(time)}`;
}
