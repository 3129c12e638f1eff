/** What happens to a case. */
import type { Instant, JsonObject, LocalDate } from '../../base/values.ts';
import type {
  Actor,
  AmountEntry,
  Applicant,
  CaseDocument,
  CaseMail,
  CaseMessage,
  CaseNote,
  Channel,
  ClockRecord,
  ComputedTrace,
  Correction,
  MachineValue,
  Mandate,
  OpinionRecord,
  Outcome,
  Task,
  TimerRecord,
} from '../../case/case.ts';

/** What an event says, before it is numbered. */
export type CaseEventBody =
  | {
      readonly type: 'filed';
      readonly caseId: string;
      readonly number: string;
      readonly dispositif: { readonly id: string; readonly version: number };
      readonly answers: JsonObject;
      readonly channel: Channel;
      readonly receivedOn: LocalDate;
      readonly applicant: Applicant;
      readonly mandate: Mandate | null;
      readonly machine: MachineValue;
    }
  | { readonly type: 'computed'; readonly values: JsonObject; readonly trace: readonly ComputedTrace[] }
  | { readonly type: 'acted'; readonly action: string; readonly data: JsonObject; readonly by: string }
  | { readonly type: 'answersChanged'; readonly answers: JsonObject }
  | {
      readonly type: 'moved';
      readonly machine: MachineValue;
      readonly state: string;
      readonly states: readonly string[];
      readonly exited: readonly string[];
      readonly entered: readonly string[];
      readonly outcome: Outcome | null;
    }
  | { readonly type: 'taskOpened'; readonly task: Task }
  | {
      readonly type: 'taskAssigned';
      readonly task: string;
      readonly assignee: { readonly userId: string; readonly name: string } | null;
    }
  | { readonly type: 'taskClosed'; readonly task: string }
  | { readonly type: 'timerStarted'; readonly timer: TimerRecord }
  | { readonly type: 'timerEnded'; readonly timer: string; readonly fired: boolean }
  | { readonly type: 'clockChanged'; readonly clock: ClockRecord }
  /** An extension was notified; `clock` is what it makes of it. */
  | { readonly type: 'clockExtended'; readonly clock: ClockRecord; readonly extension: string }
  /** Which group of a function has the case; null for the function's own. */
  | { readonly type: 'routed'; readonly function: string; readonly route: string | null }
  | { readonly type: 'opinionChanged'; readonly opinion: OpinionRecord }
  | { readonly type: 'opinionReminded'; readonly opinion: string }
  | { readonly type: 'correctionRequested'; readonly correction: Correction }
  | { readonly type: 'correctionEnded' }
  | { readonly type: 'annotated'; readonly values: JsonObject; readonly by: string }
  | { readonly type: 'amountEntered'; readonly amount: AmountEntry }
  | { readonly type: 'documentOrdered'; readonly document: CaseDocument }
  | { readonly type: 'documentProduced'; readonly documentId: string; readonly fileId: string }
  | { readonly type: 'mailOrdered'; readonly mail: CaseMail }
  | { readonly type: 'messageSent'; readonly message: CaseMessage }
  | { readonly type: 'noteAdded'; readonly note: CaseNote };

/** What happened, numbered from 1 in its case. Its body is all that `evolve` needs. */
export type CaseEvent = CaseEventBody & { readonly seq: number; readonly at: Instant; readonly actor: Actor };
