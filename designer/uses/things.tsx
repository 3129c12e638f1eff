/*
 * « Où est-ce utilisé ? » and « Renommer », from anywhere in the studio: whoever shows a thing that the scheme names asks
 * here, and one dialog answers.
 */
import { createContext, useContext, useState, type JSX, type ReactNode } from 'react';
import type { Thing } from '../../engine/studio.ts';
import { ThingDialog } from './thing-dialog.tsx';

type AskedOfThing = {
  readonly thing: Thing;
  readonly deed: 'uses' | 'rename';
  /** Told the new name once it is given. */
  readonly onRenamed?: (name: string) => void;
};

/** Asks for the uses of a thing, or for another name for it. */
export type Ask = (asked: AskedOfThing) => void;

const AskContext = createContext<Ask | null>(null);

/** Gives those inside whom they ask. */
export const AskProvider = AskContext.Provider;

type ThingsProps = {
  /** Opens the text of a file at a place in it: UTF-16 units. */
  readonly onPlace: (file: string, offset: number) => void;
  readonly children: ReactNode;
};

/** Answers those inside who ask where a thing is used, or to rename it. */
export function Things({ onPlace, children }: ThingsProps): JSX.Element {
  const [asked, setAsked] = useState<AskedOfThing | null>(null);
  return (
    <AskProvider value={setAsked}>
      {children}
      {asked && <ThingDialog {...asked} onPlace={onPlace} onClose={() => setAsked(null)} />}
    </AskProvider>
  );
}

/** Asks where a thing is used, or to rename it. */
export function useAsk(): Ask {
  const ask = useContext(AskContext);
  if (!ask) throw new Error('nobody answers where things are used here');
  return ask;
}
