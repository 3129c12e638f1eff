/** What is asked of a case, and what is decided of it. */
import type { WorkDays } from '../../calendar/working-days.ts';
import type { Instant, JsonObject, LocalDate } from '../../base/values.ts';
import type { Case, Channel } from '../../case/case.ts';
import type { AttachedFile, LoggedExchange, SentLetter } from '../../case/papers.ts';
import type { Actor, Applicant, Colleague, Mandate } from '../../case/people.ts';
import type { CaseLabel, CaseNamed, CaseSignature, CaseSitting, Consulted } from '../../case/records.ts';
import type { QuotaCounts } from '../../names/quotas.ts';
import type { FileAnswer } from '../../form/form.ts';
import type { LookedUp } from '../../form/lookups/looked-up.ts';
import type { CaseEvent } from '../events/case-event.ts';
import type { Effect } from './effect.ts';
import type { NextNumber, RegisterDraw } from './register-numbers.ts';

/** What somebody, time or an outside system asks of a case. `file` is the only one without a case. */
export type Command =
  | {
      readonly type: 'file';
      readonly caseId: string;
      readonly number: string;
      readonly version: number;
      readonly answers: JsonObject;
      readonly channel: Channel;
      readonly receivedOn: LocalDate | null;
      readonly applicant: Applicant;
      readonly mandate: Mandate | null;
      /** Scans of the form on paper that it was typed from, each with when it was attached; absent for none. */
      readonly originals?: readonly AttachedFile[];
      /** Of others than the applicant, on what is filed; absent for none. */
      readonly signatures?: readonly CaseSignature[];
      /** What sources were asked as it was written; absent for none. */
      readonly looked?: readonly LookedUp[];
    }
  /** `answers`: resubmission only, the whole answers as mended. `expectedVersion` null skips the optimistic check (time, system). */
  | {
      readonly type: 'act';
      readonly action: string;
      readonly data: JsonObject;
      readonly answers: JsonObject | null;
      readonly expectedVersion: number | null;
    }
  /** The agent's own last action is taken back, which `context.history` tells of. */
  | { readonly type: 'recall'; readonly action: string; readonly expectedVersion: number | null }
  | {
      readonly type: 'giveOpinion';
      readonly opinion: string;
      readonly data: JsonObject;
      readonly expectedVersion: number | null;
    }
  /** `dueOn`: last day to answer when shorter than the workflow gives. */
  | {
      readonly type: 'askOpinion';
      readonly state: string;
      readonly of: Consulted;
      readonly question: string;
      readonly dueOn: LocalDate | null;
      readonly expectedVersion: number | null;
    }
  /** An opinion that is asked is sent to somebody without an account, who answers by a link; `to` null takes that back. */
  | {
      readonly type: 'entrustOpinion';
      readonly opinion: string;
      readonly to: { readonly name: string; readonly email: string } | null;
    }
  /** `base`: what each field held when it was read, absent or null when empty; null skips the check (scenarios). */
  | { readonly type: 'annotate'; readonly values: JsonObject; readonly base: JsonObject | null }
  | { readonly type: 'takeTask'; readonly task: string }
  | { readonly type: 'releaseTask'; readonly task: string }
  | {
      readonly type: 'assignTask';
      readonly task: string;
      readonly assignee: { readonly userId: string; readonly name: string };
    }
  | { readonly type: 'sendMessage'; readonly text: string; readonly files: readonly FileAnswer[] }
  /** `mentions`: colleagues who are told of it, named in the text. */
  | { readonly type: 'addNote'; readonly text: string; readonly mentions?: readonly Colleague[] }
  /** A call, a letter, a mail or a visit is noted, with what came with it. `with`: empty for the applicant. */
  | {
      readonly type: 'logExchange';
      readonly way: LoggedExchange['way'];
      readonly direction: LoggedExchange['direction'];
      readonly on: LocalDate;
      readonly with: string;
      readonly text: string;
      readonly files: readonly FileAnswer[];
    }
  /** Labels of the service are put on the case and taken from it: those that it has, or has not, stay as they are. */
  | { readonly type: 'changeLabels'; readonly put: readonly CaseLabel[]; readonly taken: readonly CaseLabel[] }
  /** The case is no duplicate of another one (`apart`), or may be one after all. */
  | { readonly type: 'tellApart'; readonly other: CaseNamed; readonly apart: boolean }
  /** A commission examined the case: told beside the action that it decided, or alone where it put the case off. */
  | { readonly type: 'examine'; readonly sitting: CaseSitting; readonly postponed: boolean }
  /** The applicant is reached otherwise: telephone (E.164), e-mail and postal address; null for what stays. */
  | {
      readonly type: 'changeContact';
      readonly phone: string | null;
      readonly email?: string | null;
      readonly address: Readonly<Record<string, string>> | null;
    }
  /** Time: whatever of timers, clocks and opinions is due at `now` (the earliest first) happens. */
  | { readonly type: 'passTime' }
  /** An act was notified, as the service tells it: `document` is that of the act in the case. */
  | {
      readonly type: 'notify';
      readonly document: string;
      readonly way: 'handed' | 'registered' | 'posted';
      readonly on: LocalDate;
      readonly reference: string | null;
    }
  /** The applicant opens a document of the case. */
  | { readonly type: 'readDocument'; readonly document: string }
  /** A letter of the case was posted, or was not after all, as the list of letters has it. */
  | { readonly type: 'recordLetter'; readonly letter: SentLetter }
  /** A handler tells what it made of an effect. */
  | { readonly type: 'recordDocument'; readonly documentId: string; readonly fileId: string };

/** What a command leads to: the events to append, the effects to insert, and the case they make. */
export type Decision = {
  readonly type: 'decided';
  readonly events: readonly CaseEvent[];
  readonly effects: readonly Effect[];
  /** Numbers of registers that the events hold. With one that was not drawn, the decision must not be stored. */
  readonly draws: readonly RegisterDraw[];
  readonly case: Case;
};

/**
 * When, and by whom: all that deciding needs beside the case, the next numbers of registers to number an act, what the service
 * says of its working days (`USUAL_DAYS` when it says nothing), and how many places of quotas other cases hold.
 */
export type DecideContext = {
  readonly now: Instant;
  readonly actor: Actor;
  readonly nextNumber?: NextNumber;
  readonly days?: WorkDays;
  readonly counted?: QuotaCounts;
  /** All events of the case, for who takes an action back: nothing else is decided on how a case came to be so. */
  readonly history?: readonly CaseEvent[];
};
