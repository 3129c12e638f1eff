/**
 * A page with hundreds of members takes the server longer to render than anybody else may wait. Where turns are given, a
 * list lets others have theirs every few members; elsewhere, in browsers above all, it is rendered at once.
 */
import { createContext, useContext, type JSX, type ReactNode } from 'react';

/** When something may be rendered: what it waits for, null once its turn has come. */
export type Turn = { readonly wait: Promise<void> | null };

/** Gives what is rendered next its turn. */
const Turns = createContext<(() => Turn) | null>(null);

/**
 * Provides lists below it with their turns, by a function that is asked once a member; without it they wait for
 * nothing.
 */
export const GiveTurns = Turns.Provider;

/** Children that are rendered in their turn. */
export function InTurn({ children }: { readonly children: ReactNode }): JSX.Element {
  const turn = useContext(Turns)?.() ?? null;
  return (
    <>
      {turn && <Wait turn={turn} />}
      {children}
    </>
  );
}

/** What is thrown is what the renderer of the server waits for, before it renders the children of the parent once more. */
function Wait({ turn }: { readonly turn: Turn }): null {
  // oxlint-disable-next-line typescript/only-throw-error
  if (turn.wait) throw turn.wait;
  return null;
}
