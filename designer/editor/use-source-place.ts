/* Where the text of the scheme is open, and the ways there: on the screen of files, or beside another screen. */
import { useMediaQuery } from '@mantine/hooks';
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useSearchParams } from 'react-router';
import { createPositionFinder, pointerAt, readJsonFile, type Pointer } from '../../engine/studio.ts';
import type { Place } from '../source/code-editor.tsx';
import { wantPart, type SharedSelection, type SourcePart, type WantedPart } from '../source/shared-selection.ts';
import { shownText } from '../source/line-ends.ts';
import { useStudio } from '../journal/use-journal.ts';
import { SCREENS, type Screen } from '../screens.ts';
import { placeOf, screenOf } from './screens.ts';

const FIRST_FILE = 'dispositif.json';

/** Names of the parts of the address that say what is open: a reload, or a link to a colleague, opens the same. */
const OPEN = { tab: 'vue', file: 'fichier', text: 'texte', beside: 'cote' } as const;
const BESIDE = 'texte';

/** What is open of a scheme. */
export type SourcePlace = {
  readonly tab: Screen;
  readonly openTab: (tab: Screen) => void;
  readonly place: Place;
  readonly openPlace: (place: Place) => void;
  readonly openPart: (file: string, pointer: Pointer) => void;
  readonly openAt: (file: string, offset: number) => void;
  /** The same two, on the screen that shows the part; its text where none does. */
  readonly showPart: (file: string, pointer: Pointer, span?: SourcePart['span']) => void;
  readonly showAt: (file: string, offset: number) => void;
  /** The text that stands beside the screen. */
  readonly beside: {
    /** Null where there is no room, or where the screen is the text itself. */
    readonly toggle: (() => void) | null;
    readonly isOpen: boolean;
    /** Is given what is drawn of it. */
    readonly pane: (element: HTMLElement | null) => void;
    /** What the screen and the text show alike. */
    readonly selection: SharedSelection;
    readonly onGo: (file: string, offset: number) => void;
  };
};

/** Keeps in the address what is open, and tells the others on which screen, or in which text, one is. */
export function useSourcePlace(): SourcePlace {
  const { files, store, sayPlace } = useStudio();
  const [address, setAddress] = useSearchParams();
  const hasRoom = useMediaQuery('(min-width: 80em)', false, { getInitialValueInEffect: false });
  const tab = SCREENS.find((one) => one === address.get(OPEN.tab)) ?? SCREENS[0];
  const isOpen = hasRoom && tab !== 'source' && address.get(OPEN.beside) === BESIDE;
  const [place, setPlace] = useState<Place>(() => ({
    file: address.get(OPEN.file) ?? FIRST_FILE,
    line: 1,
    column: 1,
    turn: 0,
  }));
  const [led, lead] = useState<{ readonly to: Screen; readonly part: SourcePart } | null>(null);
  const [wanted, want] = useState<WantedPart | null>(null);
  // Whoever presses a key, or anything else, goes where they please.
  useLayoutEffect(() => {
    if (!wanted) return undefined;
    const end = (): void => want(null);
    const deeds = ['keydown', 'pointerdown'] as const;
    for (const deed of deeds) document.addEventListener(deed, end, true);
    return () => {
      for (const deed of deeds) document.removeEventListener(deed, end, true);
    };
  }, [wanted]);
  // The screen that one leaves is still there when this is set, and the part is none of its.
  const asked = led?.to === tab ? led.part : null;
  const pane = useRef<HTMLElement | null>(null);
  const keepPane = useCallback((element: HTMLElement | null) => {
    pane.current = element;
  }, []);
  const text = tab === 'texts' ? address.get(OPEN.text) : null;
  useEffect(() => sayPlace(text ?? placeOf(tab, place.file)));

  const put = (changed: Readonly<Record<string, string | null>>): void =>
    setAddress(
      (former) =>
        Object.fromEntries(
          Object.entries({ ...Object.fromEntries(former), ...changed }).flatMap(([name, value]) =>
            value === null ? [] : [[name, value]],
          ),
        ),
      { replace: true },
    );
  const openSource = (file: string, { line, column }: Pick<Place, 'line' | 'column'>): void => {
    setPlace({ file, line, column, turn: place.turn + 1 });
    put({ ...(isOpen ? {} : { [OPEN.tab]: 'source' }), [OPEN.file]: file });
  };
  const show = useCallback(
    ({ file, pointer }: SourcePart) => {
      // Who is in the text has just chosen there.
      if (!isOpen || pane.current?.contains(document.activeElement)) return;
      const written = store.get().journal.files[file];
      if (written === undefined) return;
      const { line, column } = file.endsWith('.json') ? readJsonFile(written).locate(pointer) : { line: 1, column: 1 };
      setPlace(({ turn }) => ({ file, line, column, turn: turn + 1, isShown: true }));
    },
    [isOpen, store],
  );
  const selection = useMemo(() => ({ asked, wanted, show, taken: () => lead(null) }), [asked, wanted, show]);
  const partAt = (file: string, offset: number): SourcePart =>
    file.endsWith('.json')
      ? { file, pointer: pointerAt(shownText(files[file] ?? ''), offset) }
      : { file, pointer: '', span: { from: offset, to: offset } };
  const openPart: SourcePlace['openPart'] = (file, pointer) =>
    openSource(file, readJsonFile(files[file] ?? '').locate(pointer));
  const openAt: SourcePlace['openAt'] = (file, offset) =>
    openSource(file, createPositionFinder(files[file] ?? '')(offset));
  /** Leads to a screen; who is in the text, or goes to what no screen shows, goes to its place there. */
  const showOr = (part: SourcePart, openText: () => void): void => {
    const screen = screenOf({ ...part, code: '' });
    if (tab === 'source' || screen === 'source') return openText();
    lead({ to: screen, part });
    want(wantPart(part));
    put({ [OPEN.tab]: screen });
    // What was pressed goes with its screen: the keyboard goes on from the tab of the other one.
    document.querySelector<HTMLElement>(`[role="tab"][data-screen="${screen}"]`)?.focus();
  };
  return {
    tab,
    openTab: (next) => put({ [OPEN.tab]: next }),
    place,
    openPlace: (next) => {
      setPlace(next);
      if (next.file !== place.file) put({ [OPEN.file]: next.file });
    },
    openPart,
    openAt,
    showPart: (file, pointer, span) => showOr({ file, pointer, ...(span && { span }) }, () => openPart(file, pointer)),
    showAt: (file, offset) => showOr(partAt(file, offset), () => openAt(file, offset)),
    beside: {
      toggle: hasRoom && tab !== 'source' ? () => put({ [OPEN.beside]: isOpen ? null : BESIDE }) : null,
      isOpen,
      pane: keepPane,
      selection,
      onGo: (file, offset) => lead({ to: tab, part: partAt(file, offset) }),
    },
  };
}
