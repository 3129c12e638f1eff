/* What the applicant sees of a request, and is asked by its actions. */
import type { FieldError, FormSchema, JsonObject, ReviewSection } from '../../../../engine/index.ts';

/** A computed value in words: what it was made from, and the scale with the row that applies. */
export type ComputedModel = {
  readonly title: string;
  readonly value: string;
  readonly reasons: readonly string[];
};
export type FileLink = { readonly name: string; readonly href: string };
/** A legal delay that runs, or stands still: when it ends, what silence is then worth, what made it longer. */
export type RequestClock = {
  readonly title: string;
  /** Last day; null while it stands still. */
  readonly on: string | null;
  /** Days left while it stands still. */
  readonly days: number;
  readonly silence: 'acceptance' | 'rejection' | 'none';
  readonly extensions: readonly {
    readonly title: string;
    readonly by: string;
    readonly on: string;
    readonly article: string | null;
  }[];
};
/** What the applicant and the service wrote to each other. */
export type ExchangeModel = {
  readonly messages: readonly {
    readonly mine: boolean;
    /** Whether the applicant reads it for the first time. */
    readonly isNew: boolean;
    readonly who: string;
    readonly on: string;
    readonly text: string;
    readonly files: readonly FileLink[];
  }[];
  /** Where an answer is posted. */
  readonly messageAction: string;
  readonly messageText: string;
  readonly messageError: string | null;
  /** What was just done, confirmed where one lands. */
  readonly sent: { readonly type: 'message' } | { readonly type: 'action'; readonly title: string } | null;
  /** Whether the request is decided: nothing is written any more. */
  readonly closed: boolean;
};

/** The messages of a request, for who came by a personal link. */
export type MessagesModel = ExchangeModel & {
  readonly type: 'messages';
  readonly number: string;
  readonly title: string;
  readonly service: { readonly name: string; readonly phone: string | null };
};

export type RequestModel = ExchangeModel & {
  readonly type: 'request';
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly state: string;
  readonly explain: readonly string[];
  readonly outcome: string | null;
  readonly correction: {
    readonly message: string;
    readonly fields: readonly { readonly label: string; readonly reason: string }[];
  } | null;
  /** What is still expected, when nobody has asked for it yet. */
  readonly later: readonly string[];
  /** What the scheme shows of what it computes, and why. */
  readonly computed: readonly ComputedModel[];
  readonly filedOn: string;
  readonly delay: string | null;
  readonly clocks: readonly RequestClock[];
  /** Decision that silence made, and still stands. */
  readonly implicit: { readonly silence: 'acceptance' | 'rejection'; readonly on: string } | null;
  readonly receiptHref: string;
  readonly timeline: readonly { readonly on: string; readonly text: string }[];
  readonly documents: readonly { readonly title: string; readonly on: string; readonly href: string | null }[];
  readonly actions: readonly {
    readonly id: string;
    readonly title: string;
    readonly href: string;
    readonly primary: boolean;
    readonly danger: boolean;
  }[];
  readonly sections: readonly ReviewSection[];
};

/** An action of the applicant, with its small form where it has one. */
export type ActionModel = {
  readonly type: 'action';
  readonly href: string;
  readonly back: string;
  readonly number: string;
  readonly title: string;
  readonly danger: boolean;
  readonly schema: FormSchema | null;
  readonly answers: JsonObject;
  readonly errors: readonly FieldError[];
  readonly version: number;
  readonly problem: string | null;
};
