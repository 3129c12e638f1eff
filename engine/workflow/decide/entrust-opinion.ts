/**
 * Lets somebody without an account give an opinion: it is sent to an address by who instructs, and is theirs to give by a link
 * until it is due, given, withdrawn or taken back. It is sent for functions that are only consulted, since whoever has the link
 * sees what the function sees; and to one person at a time.
 */
import { isGroupFunction } from '../../case/opinions.ts';
import type { Entrusted, OpinionRecord } from '../../case/records.ts';
import type { FieldError } from '../../form/form.ts';
import { isEmail, isOneLine } from '../../language/formats.ts';
import type { CompiledWorkflow } from '../model/compiled-workflow.ts';
import { findOpinion } from '../model/find-opinion.ts';
import { consultedOnly, mayInstruct } from '../sight/opinion-sight.ts';
import type { Command } from './command.ts';
import { note, type Ledger } from './ledger.ts';
import { mailEntrusted } from './opinion-mail.ts';
import { refuse, type Refusal } from './refusals.ts';
import { refuseTaken } from './tasks.ts';

type EntrustCommand = Extract<Command, { readonly type: 'entrustOpinion' }>;

const SENTENCES = {
  name: 'Écrivez le nom de la personne, et sa qualité s’il le faut.',
  email: 'Écrivez une adresse électronique complète, comme nom@exemple.nc.',
  acts: 'Cet avis est demandé à une fonction qui fait autre chose que rendre des avis : un lien montrerait tout le dossier. Demandez l’avis à un service consulté, puis envoyez-lui le lien.',
} as const;

const LONGEST = { name: 200, email: 254 } as const;

/** Sends the opinion to somebody, in the place of who it was sent to before; or takes it back from them. */
export function entrustOpinion(ledger: Ledger, { opinion: id, to }: EntrustCommand): Refusal | null {
  const { actor, compiled, subject } = ledger;
  if (actor.type !== 'agent' || !mayInstruct(compiled, actor)) return refuse('action-not-allowed');
  if (subject.outcome !== null) return refuse('case-closed');
  const asked = Object.hasOwn(subject.opinions, id) ? subject.opinions[id] : undefined;
  const task = subject.tasks.find(({ opinion }) => opinion === id);
  if (!asked || !task || asked.status !== 'asked') return refuse('opinion-not-asked');
  if (to === null) return takeBack(ledger, asked);
  if (!mayBeEntrusted(compiled.workflow, asked)) return refuse('action-not-possible', SENTENCES.acts);
  const taken = refuseTaken(task, actor);
  if (taken) return taken;
  const meant = { name: to.name.trim(), email: to.email.trim().toLowerCase() };
  const errors = judge(meant);
  if (errors.length > 0) return refuse('data-invalid', undefined, errors);
  if (asked.entrusted && asked.entrusted.email !== meant.email) mailEntrusted(ledger, asked, 'withdrawn');
  note(ledger, { type: 'opinionEntrusted', opinion: id, to: meant });
  const entrusted = ledger.subject.opinions[id];
  if (entrusted) mailEntrusted(ledger, entrusted, 'asked');
  return null;
}

/** Whether an opinion may be answered by somebody without an account: of whom it is asked does nothing else. */
export function mayBeEntrusted(workflow: CompiledWorkflow, opinion: OpinionRecord): boolean {
  const name = findOpinion(workflow, opinion)?.function;
  if (name === undefined) return false;
  return isGroupFunction(name) || consultedOnly(workflow).has(name);
}

function takeBack(ledger: Ledger, asked: OpinionRecord): null {
  if (!asked.entrusted) return null;
  mailEntrusted(ledger, asked, 'withdrawn');
  note(ledger, { type: 'opinionEntrusted', opinion: asked.id, to: null });
  return null;
}

function judge({ name, email }: Pick<Entrusted, 'name' | 'email'>): readonly FieldError[] {
  const isName = name !== '' && name.length <= LONGEST.name && isOneLine(name);
  return [
    ...(isName ? [] : [wrong('/name', SENTENCES.name)]),
    ...(isEmail(email) && email.length <= LONGEST.email ? [] : [wrong('/email', SENTENCES.email)]),
  ];
}

function wrong(pointer: string, message: string): FieldError {
  return { pointer, keyword: 'opinion', message };
}
