/*
 * « Où est-ce utilisé ? », « Renommer » and « Supprimer », from anywhere in the studio: whoever shows a thing that the scheme names asks
 * here, and one dialog answers.
 */
import { createContext, lazy, Suspense, useContext, useState, type JSX, type ReactNode } from 'react';
import type { Removal, Thing } from '../../engine/studio.ts';
import type { ReadableName } from '../../schemas/types/api.ts';

// Loaded once they are asked for: a form opens without them.
const ThingDialog = lazy(async () => ({ default: (await import('./thing-dialog.tsx')).ThingDialog }));
const RemovalDialog = lazy(async () => ({ default: (await import('./removal-dialog.tsx')).RemovalDialog }));

type AskedOfThing = {
  readonly thing: Thing;
  readonly deed: 'uses' | 'rename';
  /** Told the new name once it is given. */
  readonly onRenamed?: (name: string) => void;
};

/** Something is to go that other places read. */
type AskedRemoval = {
  readonly deed: 'remove';
  readonly title: string;
  readonly removal: Removal;
  readonly onRemove: () => void;
};

/** Asks for the uses of a thing, for another name for it, or whether it is to go. */
export type Ask = (asked: AskedOfThing | AskedRemoval) => void;

const AskContext = createContext<Ask | null>(null);

/** Opens the screen that shows a place of a file, its text where none does: UTF-16 units. */
type OpenPlace = (file: string, offset: number) => void;

const PlaceContext = createContext<OpenPlace | null>(null);

/** Gives those inside whom they ask. */
export const AskProvider = AskContext.Provider;

type ThingsProps = {
  /** What rules can read, as the compiler lists it. */
  readonly names: readonly ReadableName[];
  readonly onPlace: OpenPlace;
  readonly children: ReactNode;
};

/** Answers those inside who ask where a thing is used, to rename it, or to remove it. */
export function Things({ names, onPlace, children }: ThingsProps): JSX.Element {
  const [asked, setAsked] = useState<AskedOfThing | AskedRemoval | null>(null);
  return (
    <AskProvider value={setAsked}>
      <PlaceContext value={onPlace}>{children}</PlaceContext>
      <Suspense fallback={null}>
        {asked?.deed === 'remove' && (
          <RemovalDialog {...asked} names={names} onPlace={onPlace} onClose={() => setAsked(null)} />
        )}
        {asked && asked.deed !== 'remove' && (
          <ThingDialog {...asked} names={names} onPlace={onPlace} onClose={() => setAsked(null)} />
        )}
      </Suspense>
    </AskProvider>
  );
}

/** Asks where a thing is used, to rename it, or to remove it. */
export function useAsk(): Ask {
  const ask = useContext(AskContext);
  if (!ask) throw new Error('nobody answers where things are used here');
  return ask;
}

/** Leads to a place of another screen, such as the text of a letter from what sends it. */
export function useOpenPlace(): OpenPlace {
  const open = useContext(PlaceContext);
  if (!open) throw new Error('nobody opens other screens here');
  return open;
}
