import { Text } from '@mantine/core';
import { useEffect, useLayoutEffect, useState, type JSX, type KeyboardEvent } from 'react';
import type { NamedId } from '../../../../../schemas/types/api.ts';
import { moved } from '../../../search/results.ts';
import { t, tCount } from '../../../text.ts';
import { named, namingAt, offered } from './mention.ts';

const LIST = 'collegues';
const optionId = (at: number): string => `collegue-${at}`;

/** What the text one writes in needs to name colleagues. */
export type Mention = {
  /** Said of the text, so that screen readers know which colleague is meant. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly onKeyDown: (event: KeyboardEvent<HTMLTextAreaElement>) => void;
  /** Tells where one types in the text. */
  readonly onCaret: (element: HTMLTextAreaElement) => void;
  readonly list: JSX.Element | null;
};

/** Names colleagues in a text: « @ » offers them, arrows and Enter choose, Escape goes on without. */
export function useMention(text: string, colleagues: readonly NamedId[], onText: (text: string) => void): Mention {
  const [caret, setCaret] = useState(0);
  const [at, setAt] = useState(0);
  const [closed, setClosed] = useState(-1);
  const [goingOn, setGoingOn] = useState<{ readonly from: number } | null>(null);
  const [element, setElement] = useState<HTMLTextAreaElement | null>(null);
  const naming = namingAt(text, caret);
  const options = naming && naming.from !== closed ? offered(colleagues, naming) : [];
  const current = Math.min(at, options.length - 1);
  const choose = (colleague: NamedId | undefined): void => {
    if (!naming || !colleague) return;
    const next = named(text, naming, colleague);
    onText(next.text);
    setCaret(next.caret);
    setAt(0);
    element?.focus();
    setGoingOn({ from: next.caret });
  };
  // The place to go on from is there once the text was drawn, and before another key is pressed.
  useLayoutEffect(() => {
    if (goingOn) element?.setSelectionRange(goingOn.from, goingOn.from);
  }, [goingOn, element]);
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    if (options.length === 0 || event.altKey || event.ctrlKey || event.metaKey) return;
    const { key } = event;
    if (key === 'ArrowDown' || key === 'ArrowUp') setAt(moved(current, key, options.length));
    else if (key === 'Enter' || key === 'Tab') choose(options[current]);
    else if (key === 'Escape') setClosed(naming?.from ?? -1);
    else return;
    event.preventDefault();
  };
  const isOpen = options.length > 0;
  useEffect(() => {
    if (isOpen) document.getElementById(optionId(current))?.scrollIntoView({ block: 'nearest' });
  }, [isOpen, current]);
  return {
    attributes: {
      'aria-autocomplete': 'list',
      ...(isOpen && { 'aria-controls': LIST, 'aria-activedescendant': optionId(current) }),
    },
    onKeyDown,
    onCaret: (target) => {
      setElement(target);
      setCaret(target.selectionStart);
    },
    list: (
      <>
        <Text size="sm" role="status" className="desk-mentions-said">
          {isOpen ? tCount('colleagues', options.length) : ''}
        </Text>
        {isOpen && (
          <div id={LIST} role="listbox" aria-label={t('colleaguesList')} className="desk-mentions">
            {options.map((colleague, index) => (
              <div
                key={colleague.id}
                id={optionId(index)}
                role="option"
                aria-selected={index === current}
                className={index === current ? 'desk-result desk-result-current' : 'desk-result'}
                // The text keeps the focus: what is pressed here is chosen before it could be left.
                onPointerDown={(event) => {
                  event.preventDefault();
                  choose(colleague);
                }}
              >
                {colleague.name}
              </div>
            ))}
          </div>
        )}
      </>
    ),
  };
}
