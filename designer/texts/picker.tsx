import { useMemo, useRef, useState, type JSX, type KeyboardEvent } from 'react';
import { foldText } from '../../engine/base/index.ts';
import { setFrenchSpaces } from '../../engine/form/words/index.ts';
import { Dialog } from '../../runtime/ui/dialog.tsx';
import { Pill } from '../../runtime/ui/pill.tsx';
import type { TextName } from '../../schemas/types/api.ts';
import type { NameHere } from './names-at.ts';
import { t } from './text.ts';

type PickerProps = {
  readonly title: string;
  readonly hint: string;
  readonly names: readonly NameHere[];
  /** Whether it is gone through, member by member. */
  readonly isList: (name: TextName) => boolean;
  /** Whether it is written only where there is one, since it may be missing. */
  readonly isConditional: (name: NameHere) => boolean;
  readonly onPick: (name: NameHere) => void;
  readonly onClose: () => void;
  /** Goes back to the text once it is closed, and says whether it did. */
  readonly goOn: () => boolean;
};

/** Everything that the text may read, found by its words: Enter puts the first in, arrows go to the others. */
export function Picker({ title, hint, names, isList, isConditional, onPick, onClose, goOn }: PickerProps): JSX.Element {
  const [asked, ask] = useState('');
  const list = useRef<HTMLUListElement>(null);
  const search = useRef<HTMLInputElement>(null);
  const found = useMemo(() => names.filter((one) => suits(one, asked)), [names, asked]);
  const [first] = found;
  const go = (from: EventTarget, by: number): void => {
    const buttons = [...(list.current?.querySelectorAll('button') ?? [])];
    const at = buttons.findIndex((button) => button === from);
    const next = at + by;
    if (next < 0) search.current?.focus();
    else buttons[Math.min(next, buttons.length - 1)]?.focus();
  };
  const onKey = (event: KeyboardEvent): void => {
    const way = WAYS[event.key];
    if (way === undefined) return;
    event.preventDefault();
    go(event.currentTarget, way);
  };
  return (
    <Dialog title={title} onClose={onClose} goOn={goOn}>
      <p className="form-hint">{hint}</p>
      <input
        ref={search}
        type="search"
        className="rules-search"
        aria-label={t('pickSearch')}
        placeholder={t('pickSearch')}
        data-autofocus
        autoComplete="off"
        value={asked}
        onChange={(event) => ask(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && first) {
            event.preventDefault();
            onPick(first);
          } else onKey(event);
        }}
      />
      <p className="cg-hidden" role="status">
        {t('pickCount', { count: found.length })}
      </p>
      <ul ref={list} aria-label={title} className="texts-picker">
        {found.map((one) => (
          <li key={one.written}>
            <button type="button" className="form-kind" onKeyDown={onKey} onClick={() => onPick(one)}>
              <span className="texts-picker-title">{setFrenchSpaces(one.name.title)}</span>
              <span className="texts-picker-about">{setFrenchSpaces(aboutOf(one.name))}</span>
              {isList(one.name) && <Pill small>{t('pickList')}</Pill>}
              {one.name.absent !== null && (
                <Pill small tone="warn">
                  {t(isConditional(one) ? 'pickIf' : 'pickMissing')}
                </Pill>
              )}
            </button>
          </li>
        ))}
      </ul>
      {found.length === 0 && <p role="status">{t('pickNone')}</p>}
    </Dialog>
  );
}

const WAYS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 };

const aboutOf = ({ group, around }: TextName): string =>
  around === null ? t(`from-${group}`) : `${t(`from-${group}`)} · ${around}`;

function suits({ name, written }: NameHere, asked: string): boolean {
  const words = foldText(asked).split(/\s+/u);
  const text = foldText(`${name.title} ${aboutOf(name)} ${written}`);
  return words.every((word) => text.includes(word));
}
