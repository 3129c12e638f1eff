/** Asks an ad-hoc opinion: of a function or a group, with a question in free words, within the time of the workflow or less. */
import { addDelay } from '../../calendar/delay.ts';
import { endOfDay, localDate } from '../../calendar/noumea.ts';
import { isDate } from '../../language/formats.ts';
import { writeDate } from '../../templates/french-values.ts';
import type { Command } from './command.ts';
import type { CompiledAdHoc } from '../model/compiled-workflow.ts';
import type { FieldError } from '../../form/form.ts';
import type { LocalDate } from '../../base/values.ts';
import { refuse, type Refusal } from './refusals.ts';
import { countAsked, latestDay, mayAsk } from './ad-hoc-opinions.ts';
import { note, type Ledger } from './ledger.ts';
import { newOpinion } from '../model/find-opinion.ts';
import { adHocId, functionOf, listAdHoc } from '../../case/opinions.ts';
import { openTask } from './enter-states.ts';
import { mailConsulted } from './opinion-mail.ts';
import { nameOf } from '../model/permissions.ts';

type AskCommand = Extract<Command, { readonly type: 'askOpinion' }>;

const SENTENCES = {
  of: 'Cet avis ne peut pas être demandé à ce service. Choisissez-en un de la liste.',
  question: 'Écrivez la question posée.',
  day: (latest: LocalDate): string => `Choisissez un jour entre aujourd’hui et le ${writeDate(latest)}.`,
} as const;

/** Opens the opinion and the task of those who are asked, and writes to them. */
export function askOpinion(ledger: Ledger, command: AskCommand): Refusal | null {
  const { subject, compiled, actor } = ledger;
  if (subject.outcome !== null) return refuse('case-closed');
  const adHoc = Object.hasOwn(compiled.workflow.adHoc, command.state) && compiled.workflow.adHoc[command.state];
  if (!adHoc || !subject.states.includes(command.state)) return refuse('action-not-possible');
  if (!mayAsk(adHoc, actor)) return refuse('action-not-allowed');
  const { max } = adHoc.definition;
  if (max !== undefined && countAsked(subject, command.state) >= max) return refuse('opinion-limit');
  const errors = judge(ledger, adHoc, command);
  if (errors.length > 0) return refuse('data-invalid', undefined, errors);
  open(ledger, adHoc, command);
  return null;
}

function open(ledger: Ledger, { definition }: CompiledAdHoc, { state, of, question, dueOn }: AskCommand): void {
  const number = listAdHoc(ledger.subject).length + 1;
  const id = adHocId(number);
  const dueAt = dueOn === null ? addDelay(ledger.at, definition.due, ledger.days) : endOfDay(dueOn);
  const adHoc = { state, number, of, question: question.trim(), askedBy: nameOf(ledger.actor) };
  const opinion = { ...newOpinion(id, definition, ledger.at, dueAt, ledger.days), adHoc };
  note(ledger, { type: 'opinionChanged', opinion });
  openTask(ledger, { state, opinion: id, function: functionOf(of), title: definition.title, dueAt });
  mailConsulted(ledger, opinion, 'asked');
}

function judge(ledger: Ledger, adHoc: CompiledAdHoc, { of, question, dueOn }: AskCommand): readonly FieldError[] {
  const { functions = [], anyGroup = false } = adHoc.definition;
  const latest = latestDay(adHoc, ledger.at, ledger.days);
  const mayBeAsked = of.type === 'function' ? functions.includes(of.function) : anyGroup;
  return [
    ...(mayBeAsked ? [] : [wrong('/of', SENTENCES.of)]),
    ...(question.trim() === '' ? [wrong('/question', SENTENCES.question)] : []),
    ...(dueOn === null || isWithin(dueOn, localDate(ledger.at), latest)
      ? []
      : [wrong('/dueOn', SENTENCES.day(latest))]),
  ];
}

function isWithin(day: LocalDate, first: LocalDate, last: LocalDate): boolean {
  return isDate(day) && first <= day && day <= last;
}

function wrong(pointer: string, message: string): FieldError {
  return { pointer, keyword: 'opinion', message };
}
