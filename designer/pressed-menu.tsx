/*
 * One menu for the lines of a long list, which opens at the button of the line that was pressed: a menu a line, closed, is what
 * three hundred lines would wait for.
 */
import { Menu } from '@mantine/core';
import { useLayoutEffect, useState, type JSX, type MouseEvent, type ReactNode } from 'react';
import { CONTENT_ID } from '../runtime/ui/page-focus.tsx';
import { useSteady } from './steady.ts';

/** The line whose menu was opened last. */
export type PressedLine<Line> = {
  /** Null until one was. */
  readonly line: Line | null;
  readonly button: HTMLElement | null;
  readonly isOpen: boolean;
  /** Opens the menu of a line, or closes it: the same function each time. */
  readonly press: (line: Line, event: MouseEvent<HTMLElement>) => void;
  readonly close: () => void;
};

/** What its lines, and their one menu, are given. */
export function usePressedLine<Line>(): PressedLine<Line> {
  const [pressed, setPressed] = useState<{ readonly line: Line; readonly button: HTMLElement } | null>(null);
  const [isOpen, setOpen] = useState(false);
  const press = useSteady((line: Line, { currentTarget: button }: MouseEvent<HTMLElement>) => {
    setOpen(!isOpen || pressed?.button !== button);
    setPressed({ line, button });
  });
  return { line: pressed?.line ?? null, button: pressed?.button ?? null, isOpen, press, close: () => setOpen(false) };
}

/** A menu stands in what the page is about, and holds nothing but what can be chosen: so those who hear it are told. */
export const MENU = {
  withInitialFocusPlaceholder: false,
  withinPortal: true,
  portalProps: { target: `#${CONTENT_ID}` },
} as const;

type PressedMenuProps = Pick<PressedLine<unknown>, 'button' | 'isOpen' | 'close'> & {
  /** What the menu is of. */
  readonly label: string | undefined;
  readonly position: 'bottom-start' | 'bottom-end';
  readonly children: ReactNode;
};

/** The menu. It is there before it opens: so it knows where the focus was, and gives it back. */
export function PressedMenu({ button, isOpen, close, label, position, children }: PressedMenuProps): JSX.Element {
  return (
    <Menu {...MENU} position={position} opened={isOpen} onClose={close}>
      <Menu.Target refProp="place">
        <Place of={button} />
      </Menu.Target>
      <Menu.Dropdown aria-label={label} aria-labelledby={undefined}>
        {children}
      </Menu.Dropdown>
    </Menu>
  );
}

type PlaceProps = { readonly of: HTMLElement | null; readonly place?: (element: HTMLElement | null) => void };

/** A place of the page that stands already, for what opens at one. */
function Place({ of, place }: PlaceProps): null {
  useLayoutEffect(() => {
    place?.(of);
    return () => place?.(null);
  }, [of, place]);
  return null;
}
