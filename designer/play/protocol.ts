/* What the page and its worker say to each other: a question, by its number, and the answer or why there is none. */
import type { Playground } from '../../engine/play.ts';

/** A shared list at the version that a scheme is pinned to, as it is published. */
export type PinnedText = { readonly id: string; readonly version: number; readonly text: string };

/** The files of a scheme, with the lists that they name. */
export type PlaySource = {
  readonly id: string;
  readonly files: Readonly<Record<string, string>>;
  readonly lists: readonly PinnedText[];
};

/** What can be asked of the scheme that was opened last. */
export type PlayMethod = keyof Playground;
type PlayCall = {
  readonly [Method in PlayMethod]: { readonly method: Method; readonly args: Parameters<Playground[Method]> };
}[PlayMethod];
/** What the page asks of the worker that plays. */
export type PlayQuestion = { readonly method: 'open'; readonly source: PlaySource } | PlayCall;

/** Answers, each under its method. `opened`: that scheme is played from now on. */
export type PlayAnswer =
  | { readonly method: 'open' }
  | {
      readonly [Method in PlayMethod]: { readonly method: Method; readonly value: ReturnType<Playground[Method]> };
    }[PlayMethod];

/** A question on its way. */
export type Sent = { readonly number: number; readonly question: PlayQuestion };
/** Its answer on its way back. `failed`: the scheme cannot be played; the one before it still is. */
export type Returned = { readonly number: number } & (
  | { readonly type: 'answered'; readonly answer: PlayAnswer }
  | { readonly type: 'failed'; readonly reason: string }
);
