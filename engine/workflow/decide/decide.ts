/**
 * The heart of Cagou: what a command leads to. Pure and total: the same case, command, time and person always give the
 * same decision or the same refusal, and a refusal changes nothing.
 */
import type { Case } from '../../case/case.ts';
import type { Command, Decision, DecideContext } from './command.ts';
import type { CompiledDispositif } from '../model/compiled-dispositif.ts';
import { changeLabels } from './change-labels.ts';
import { changeContact } from './change-contact.ts';
import { refuse, type Refusal } from './refusals.ts';
import { act } from './act.ts';
import { annotate } from './annotate.ts';
import { askOpinion } from './ask-opinion.ts';
import { entrustOpinion } from './entrust-opinion.ts';
import { refuseExcess } from './excess-refusal.ts';
import { conclude, openLedger, type Ledger } from './ledger.ts';
import { fileCase } from './file-case.ts';
import { giveOpinion } from './give-opinion.ts';
import { passTime } from './pass-time.ts';
import { isTime } from '../model/permissions.ts';
import { recall } from './recall.ts';
import { readDocument, recordLetter, recordNotification } from './notify.ts';
import { logExchange } from './log-exchange.ts';
import { addNote, recordDocument, sendMessage } from './talk.ts';
import { changeTask } from './tasks.ts';
import { examine } from './examine.ts';
import { tellApart } from './tell-apart.ts';
import { withdrawUnneeded } from './withdraw-opinions.ts';

type CaseCommand = Exclude<Command, { readonly type: 'file' }>;

/** Decides a command on a case, or on none for a filing. */
export function decide(
  compiled: CompiledDispositif,
  subject: Case | null,
  command: Command,
  context: DecideContext,
): Decision | Refusal {
  const excess = refuseExcess(compiled, subject, command);
  if (excess) return excess;
  if (command.type === 'file') return subject ? refuse('case-exists') : fileCase(compiled, command, context);
  if (!subject) return refuse('case-not-found');
  if (hasChanged(subject, command)) return refuse('case-changed');
  const ledger = openLedger(compiled, subject, context);
  // What is left is no ground to act on; what time and the account tell every case of finds nothing to do.
  if (subject.erased) return isTold(command) ? conclude(ledger, subject) : refuse('case-closed', ERASED);
  const late = catchUp(ledger, command, context);
  if (late) return late;
  const found = ledger.subject;
  const refusal = carryOut(ledger, command, context) ?? withdrawAfter(ledger, command, found);
  if (refusal) return refusal;
  return conclude(ledger, subject);
}

const ERASED =
  'Des données de ce dossier ont été effacées, leur durée de conservation étant passée : plus rien ne peut y être fait.';

function isTold({ type }: CaseCommand): boolean {
  return type === 'passTime' || type === 'changeContact';
}

function hasChanged(subject: Case, command: CaseCommand): boolean {
  if (!('expectedVersion' in command)) return false;
  return command.expectedVersion !== null && command.expectedVersion !== subject.version;
}

/**
 * A command that changes what a case is finds it as time has left it, even when nobody has woken it yet: else what was due
 * earlier would be decided on what came later. Talk changes nothing that is decided upon, and is never held up.
 */
function catchUp(ledger: Ledger, command: CaseCommand, { now }: DecideContext): Refusal | null {
  switch (command.type) {
    case 'act':
    case 'recall':
    case 'giveOpinion':
    case 'askOpinion':
    case 'entrustOpinion':
    case 'annotate':
    case 'takeTask':
    case 'releaseTask':
    case 'assignTask':
    case 'notify':
    case 'recordLetter':
    case 'readDocument':
      return passTime(ledger, now);
    case 'sendMessage':
    case 'addNote':
    case 'logExchange':
    case 'changeLabels':
    case 'tellApart':
    case 'examine':
    case 'changeContact':
    case 'passTime':
    case 'recordDocument':
      return null;
  }
}

/** What time does it looks at as it goes, each thing at its own moment. */
function withdrawAfter(ledger: Ledger, { type }: CaseCommand, found: Case): Refusal | null {
  return type === 'passTime' ? null : withdrawUnneeded(ledger, found);
}

function carryOut(ledger: Ledger, command: CaseCommand, { now }: DecideContext): Refusal | null {
  switch (command.type) {
    case 'act':
      return act(ledger, command);
    case 'recall':
      return recall(ledger, command);
    case 'giveOpinion':
      return giveOpinion(ledger, command);
    case 'askOpinion':
      return askOpinion(ledger, command);
    case 'entrustOpinion':
      return entrustOpinion(ledger, command);
    case 'annotate':
      return annotate(ledger, command);
    case 'takeTask':
    case 'releaseTask':
    case 'assignTask':
      return changeTask(ledger, command);
    case 'sendMessage':
      return sendMessage(ledger, command);
    case 'addNote':
      return addNote(ledger, command);
    case 'logExchange':
      return logExchange(ledger, command);
    case 'changeLabels':
      return changeLabels(ledger, command);
    case 'tellApart':
      return tellApart(ledger, command);
    case 'examine':
      return examine(ledger, command);
    case 'changeContact':
      return changeContact(ledger, command);
    case 'passTime':
      return isTime(ledger.actor) ? passTime(ledger, now) : refuse('action-not-allowed');
    case 'notify':
      return recordNotification(ledger, command);
    case 'recordLetter':
      return recordLetter(ledger, command);
    case 'readDocument':
      return readDocument(ledger, command);
    case 'recordDocument':
      return recordDocument(ledger, command);
  }
}
