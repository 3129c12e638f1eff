/* A list that is searched as one types, and gone through by arrows: what dialogs that ask for one of many things show. */
import { useLayoutEffect, useMemo, useRef, useState, type JSX, type KeyboardEvent } from 'react';
import { foldText } from '../../engine/base/index.ts';
import { t } from './text.ts';
import './panel.css';

/** One of the things. */
export type Pickable = {
  readonly key: string;
  /** All that it is found by. */
  readonly words: string;
  readonly drawn: JSX.Element;
  /** Whether it cannot be taken now; what is drawn says why. */
  readonly isClosed?: boolean;
};

type PickListProps = {
  readonly label: string;
  /** What one types. */
  readonly search: string;
  readonly items: readonly Pickable[];
  /** Said where nothing is found, or nothing has come yet. */
  readonly none: string;
  /** Whether the things have come: what is asked for before is taken once they have. */
  readonly isHere?: boolean;
  readonly onPick: (key: string) => void;
};

/** Enter takes the first of those that are found; arrows go to the others. */
export function PickList({ label, search, items, none, isHere = true, onPick }: PickListProps): JSX.Element {
  const [asked, ask] = useState('');
  /** Enter was pressed before the things came. */
  const isAwaited = useRef(false);
  const list = useRef<HTMLUListElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const found = useMemo(() => nearestFirst(itemsFound(items, asked), asked), [items, asked]);
  const first = found.find(({ isClosed }) => isClosed !== true);
  useLayoutEffect(() => {
    if (!isAwaited.current || !isHere) return;
    isAwaited.current = false;
    if (first) onPick(first.key);
  }, [isHere, first, onPick]);
  const go = (from: EventTarget, by: number): void => {
    const buttons = [...(list.current?.querySelectorAll<HTMLButtonElement>('button:enabled') ?? [])];
    const at = buttons.findIndex((button) => button === from);
    const next = at + by;
    if (next < 0) field.current?.focus();
    else buttons[Math.min(next, buttons.length - 1)]?.focus();
  };
  const onKey = (event: KeyboardEvent): void => {
    const way = WAYS[event.key];
    if (way === undefined) return;
    event.preventDefault();
    go(event.currentTarget, way);
  };
  return (
    <>
      <input
        ref={field}
        type="search"
        className="panel-search"
        aria-label={search}
        placeholder={search}
        data-autofocus
        autoComplete="off"
        value={asked}
        onChange={(event) => {
          ask(event.currentTarget.value);
          isAwaited.current = false;
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (first || !isHere)) {
            event.preventDefault();
            if (isHere && first) onPick(first.key);
            else isAwaited.current = true;
          } else onKey(event);
        }}
      />
      <p className="cg-hidden" role="status">
        {t('pickCount', { count: found.length })}
      </p>
      <ul ref={list} aria-label={label} className="panel-picks">
        {found.map(({ key, drawn, isClosed = false }) => (
          <li key={key}>
            <button
              type="button"
              className="form-kind"
              disabled={isClosed}
              onKeyDown={onKey}
              onClick={() => onPick(key)}
            >
              {drawn}
            </button>
          </li>
        ))}
      </ul>
      {found.length === 0 && <p role="status">{none}</p>}
    </>
  );
}

const WAYS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 };

/** Those that are called by what is typed, or begin so, before those that only hold it: Enter takes the first. */
export function nearestFirst<Item extends Pick<Pickable, 'words'>>(
  items: readonly Item[],
  asked: string,
): readonly Item[] {
  const words = foldText(asked);
  if (words === '') return items;
  const begins = ({ words: text }: Item): boolean => `${foldText(text)} `.startsWith(`${words} `);
  const nearness = (item: Item): number => (begins(item) ? 0 : foldText(item.words).startsWith(words) ? 1 : 2);
  return items.toSorted((one, other) => nearness(one) - nearness(other));
}

/** Those whose words hold all that is typed, whatever its accents. */
export function itemsFound<Item extends Pick<Pickable, 'words'>>(
  items: readonly Item[],
  asked: string,
): readonly Item[] {
  const words = foldText(asked).split(/\s+/u);
  return items.filter((item) => {
    const text = foldText(item.words);
    return words.every((word) => text.includes(word));
  });
}
