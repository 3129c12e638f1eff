/**
 * Letters: what somebody is told who has neither an account nor an address. Each waits, is taken into a batch, and is printed and
 * posted with it; what a batch is said to be can be taken back.
 */
import type { Instant, LocalDate, SentLetter } from '../../engine/index.ts';

/** Which letter of its case it is. */
export type LetterOf = SentLetter['of'];

/** A letter to be printed and posted. */
export interface NewLetter {
  readonly of: LetterOf;
  readonly title: string;
  /** Text of a notice; null for what the case keeps itself. */
  readonly markdown: string | null;
  /** Name of whom it is to. */
  readonly addressee: string;
  readonly toThird: boolean;
  /** Whether it is an act that may be notified by registered mail. */
  readonly registered: boolean;
}

/** A letter that was ordered. */
export interface OrderedLetter extends NewLetter {
  /** Identifier in decimal digits. */
  readonly id: string;
  readonly caseId: string;
  /** Number of the case. */
  readonly number: string;
  readonly dispositifId: string;
  readonly at: Instant;
  /** Its place in its batch, from 1; null while it waits. */
  readonly place: number | null;
  /** When its sheets were last opened to be printed, and by whom; null for never. */
  readonly openedAt: Instant | null;
  readonly openedBy: string | null;
  readonly printings: number;
  readonly sheets: number | null;
  /** Number of the registered mail; null for a plain one. */
  readonly reference: string | null;
}

/** Letters that are printed and posted together. */
export interface LetterBatch {
  readonly id: string;
  readonly service: string;
  /** How many it has now. */
  readonly letters: number;
  /** The last of their places: those that were taken out of it left theirs. */
  readonly places: number;
  readonly madeAt: Instant;
  readonly madeBy: string;
  /** When sheets of it were last opened to be printed; null for never. */
  readonly openedAt: Instant | null;
  readonly openedBy: string | null;
  /** Sheets of those that were opened. */
  readonly sheets: number;
  readonly printedAt: Instant | null;
  readonly printedBy: string | null;
  readonly postedOn: LocalDate | null;
  readonly postedBy: string | null;
}

/** Letters of a service that wait since a day. */
export interface WaitingLetters {
  readonly service: string;
  readonly day: LocalDate;
  readonly letters: number;
  /** Those of them whose sheets were opened before: they may be printed already. */
  readonly again: number;
}

/** Letters of one PDF: what lies in the tray of a printer. */
export const PART = 200;

/** Letters of one batch. */
export const MOST_LETTERS = 1_000;
