/** What an agent is told, once: kept in their account until it is old, shown at the desk, counted in a mail. */
import type { Instant } from '../../engine/index.ts';

/** Kinds of notices of agents; each may be turned off, at the desk and in mails. */
export const AGENT_NOTICE_KINDS = ['assigned', 'opinion', 'answer', 'mention', 'due'] as const;

/**
 * `assigned`: a task was given to them. `opinion`: one is asked of them. `answer`: the applicant wrote, or sent a correction
 * back. `mention`: a colleague named them in a note. `due`: a task that they have taken is due soon.
 */
export type AgentNoticeKind = (typeof AGENT_NOTICE_KINDS)[number];

/** A notice to be given to agents. */
export interface NewAgentNotice {
  /** What it tells of: nobody is told the same twice. */
  readonly key: string;
  readonly kind: AgentNoticeKind;
  /** What it says, in a line of plain text. */
  readonly title: string;
  /** Page of the site that it leads to. */
  readonly path: string;
  readonly caseId: string;
  /** What of the case it is about, by which it is known whether it has come to nothing. */
  readonly subject: string;
  /** End of what is due (the midnight after the last day); null for none. */
  readonly until: Instant | null;
  readonly at: Instant;
}

/** A notice as the desk shows it, with the case that it is about. */
export interface AgentNotice extends Pick<NewAgentNotice, 'kind' | 'title' | 'path' | 'caseId' | 'at'> {
  readonly id: string;
  readonly read: boolean;
  readonly number: string;
  readonly applicant: string;
  readonly dispositif: string;
}

/** How an agent wishes to be told. */
export interface AgentChoice {
  /** Kinds that the desk does not show. */
  readonly deskOff: readonly AgentNoticeKind[];
  /** Kinds that no mail tells of. */
  readonly mailOff: readonly AgentNoticeKind[];
  /** Hour in Nouméa of the mail that counts what was not read; null for none. */
  readonly digestHour: number | null;
}

/** How somebody is told who has chosen nothing. */
export const USUAL_CHOICE: AgentChoice = { deskOff: [], mailOff: [], digestHour: 7 };

/** Days after which a notice of an agent is forgotten, read or not. */
export const AGENT_NOTICE_DAYS = 90;
