/**
 * What the applicant reads of the history of their request: plain sentences, and only what concerns them. The words are
 * those of the workflow (`public`) wherever its author gave some.
 */
import type { LegalClock } from '../../../schemas/types/workflow.ts';
import { dayInCourse } from '../../calendar/noumea.ts';
import { generalisePointer } from '../../base/pointer.ts';
import { writeAmount, writeDate } from '../../templates/french-values.ts';
import { findOpinion } from '../model/find-opinion.ts';
import { readExplanation } from '../decide/untouched.ts';
import type { Case, Channel, ClockRecord, Correction, OpinionRecord } from '../../case/case.ts';
import type { CaseEvent } from '../events/case-event.ts';
import type { CompiledDispositif } from '../model/compiled-dispositif.ts';
import type { Instant } from '../../base/values.ts';

/** A sentence of the applicant's history, and when what it says happened. */
export type TimelineEntry = { readonly at: Instant; readonly text: string };

const CHANNELS: Readonly<Record<Exclude<Channel, 'online'>, string>> = {
  counter: 'au guichet',
  letter: 'par courrier',
  email: 'par courriel',
  phone: 'par téléphone',
};
const DEFAULT_SENTENCES: Readonly<Record<string, string>> = {
  resubmission: 'Vous avez renvoyé votre demande corrigée.',
  reopening: 'Votre demande est rouverte.',
  withdrawal: 'Vous avez retiré votre demande.',
};

/** Sentences for the applicant, in the order of the events; the same sentence is not said twice in a row. */
export function publicTimeline(
  compiled: CompiledDispositif,
  subject: Case,
  events: readonly CaseEvent[],
): readonly TimelineEntry[] {
  const entries = events.flatMap((event) => {
    const text = sentenceFor(compiled, subject, event);
    return text === null ? [] : [{ at: event.at, text }];
  });
  return entries.filter(({ text }, at) => text !== entries[at - 1]?.text);
}

function sentenceFor(compiled: CompiledDispositif, subject: Case, event: CaseEvent): string | null {
  const { workflow } = compiled;
  switch (event.type) {
    case 'filed':
      return filedSentence(event.channel, event.receivedOn);
    case 'acted': {
      const definition = workflow.actions[event.action]?.definition;
      const sentence = definition?.public ?? DEFAULT_SENTENCES[definition?.kind ?? 'step'] ?? null;
      const explanation = definition?.kind === 'resubmission' ? readExplanation(event.data) : null;
      return explanation === null
        ? sentence
        : `${withFullStop(sentence ?? '')} Explication donnée : « ${explanation} »`;
    }
    case 'moved': {
      const state = event.entered.includes(event.state) ? workflow.states[event.state] : undefined;
      if (state) return withFullStop(state.public ?? state.title);
      // A move within branches, or of one opinion among others, is news where its author wrote it for the applicant.
      const told = event.entered.flatMap((id) => workflow.states[id]?.public ?? []).map(withFullStop);
      return told.length > 0 ? told.join(' ') : null;
    }
    case 'correctionRequested':
      return correctionSentence(compiled, event.correction);
    case 'mailOrdered':
      return mailSentence(subject, event.mail.to, event.mail.subject);
    case 'documentProduced':
      return documentSentence(subject, event.documentId);
    case 'amountEntered':
      return amountSentence(event.amount.entry, event.amount.amount);
    case 'messageSent':
      return event.message.from === 'applicant'
        ? 'Vous avez envoyé un message au service.'
        : 'Le service vous a envoyé un message.';
    case 'opinionChanged':
      return opinionSentence(compiled, event.opinion);
    case 'clockChanged':
      return clockSentence(compiled, subject, event.clock);
    case 'clockExtended':
      return extensionSentence(workflow.workflow.clocks?.[event.clock.id], event.extension, event.clock);
    case 'routed':
    case 'computed':
    case 'opinionReminded':
    case 'answersChanged':
    case 'taskOpened':
    case 'taskAssigned':
    case 'taskClosed':
    case 'timerStarted':
    case 'timerEnded':
    case 'correctionEnded':
    case 'annotated':
    case 'documentOrdered':
    case 'noteAdded':
      return null;
  }
}

function filedSentence(channel: Channel, receivedOn: string): string {
  return channel === 'online'
    ? 'Vous avez déposé votre demande en ligne.'
    : `Votre demande a été reçue ${CHANNELS[channel]} le ${writeDate(receivedOn)}.`;
}

function correctionSentence({ form }: CompiledDispositif, { fields }: Correction): string | null {
  const labels = Object.keys(fields).map((pointer) => {
    const general = generalisePointer(pointer);
    return form.model.fields.find((field) => field.pointer === general)?.label ?? '';
  });
  const named = [...new Set(labels.filter(Boolean))];
  return named.length === 0 ? null : `À corriger : ${named.join(', ')}.`;
}

function mailSentence({ applicant }: Case, to: string | null, subject: string): string | null {
  if (to !== applicant.email) return null;
  return withFullStop(to === null ? `Un courrier vous est adressé : ${subject}` : `Nous vous avons écrit : ${subject}`);
}

function documentSentence({ documents }: Case, id: string): string | null {
  const document = documents.find((candidate) => candidate.id === id);
  return document && !document.internal ? `Un document est à votre disposition : ${document.title}.` : null;
}

function amountSentence(entry: 'commit' | 'pay' | 'recover', amount: number): string | null {
  switch (entry) {
    case 'pay':
      return `Un versement de ${writeAmount(amount)} est enregistré.`;
    case 'recover':
      return `Un reversement de ${writeAmount(amount)} est enregistré.`;
    case 'commit':
      return null;
  }
}

function opinionSentence({ workflow }: CompiledDispositif, opinion: OpinionRecord): string | null {
  const definition = findOpinion(workflow, opinion);
  if (!definition || definition.confidential) return null;
  const { title } = definition;
  switch (opinion.status) {
    case 'asked':
      return opinion.adHoc ? `Avis demandé : ${title}.` : null;
    case 'given':
      return `Avis rendu : ${title}.`;
    case 'silent':
      return `Avis non rendu dans le délai : ${title}.`;
    case 'closed':
      return opinion.closedBy === 'quorum' ? `Avis non rendu, quorum atteint : ${title}.` : null;
  }
}

function clockSentence(compiled: CompiledDispositif, subject: Case, clock: ClockRecord): string | null {
  const definition = compiled.workflow.workflow.clocks?.[clock.id];
  const title = definition?.title ?? '';
  switch (clock.status) {
    case 'suspended':
      return `${title} : le délai est suspendu.`;
    case 'expired':
      return implicitSentence(definition, subject, clock) ?? `${title} : le délai est terminé.`;
    case 'running':
    case 'stopped':
      return null;
  }
}

/** Silence decides only when its action was open to time then. */
function implicitSentence(
  definition: LegalClock | undefined,
  { actions }: Case,
  { dueAt }: ClockRecord,
): string | null {
  if (!definition || definition.silence === 'none' || dueAt === null) return null;
  if (actions[definition.action]?.at !== dueAt) return null;
  const what = definition.silence === 'acceptance' ? 'd’acceptation' : 'de rejet';
  return `Décision implicite ${what} née le ${writeDate(dayInCourse(dueAt))}.`;
}

function extensionSentence(definition: LegalClock | undefined, name: string, { dueAt }: ClockRecord): string | null {
  const extension = definition?.extensions?.[name];
  if (!definition || !extension) return null;
  const until = dueAt === null ? '' : ` jusqu’au ${writeDate(dayInCourse(dueAt))}`;
  return withFullStop(`${definition.title} : le délai est prolongé${until}. Raison : ${extension.title}`);
}

function withFullStop(text: string): string {
  return /[.!?…]$/.test(text) ? text : `${text}.`;
}
