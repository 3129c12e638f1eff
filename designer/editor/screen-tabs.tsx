import { Tabs } from '@mantine/core';
import { memo, useLayoutEffect, useRef, type JSX } from 'react';
import { Pill } from '../../runtime/ui/pill.tsx';
import { SCREENS, titleOfScreen, type Screen } from '../screens.ts';
import { t } from '../text.ts';

/** How much is to mend on a screen, and whether it keeps the scheme from compiling. */
export type ToMend = { readonly count: number; readonly isError: boolean };

type ScreenTabsProps = {
  readonly open: Screen;
  readonly onOpen: (screen: Screen) => void;
  /** The same as before where nothing of it has changed. */
  readonly toMend: Readonly<Partial<Record<Screen, ToMend>>>;
};

/** Starts the identifiers of tabs and of what they show. */
const TABS = 'studio';

/** What the tab of a screen shows: as the library names it, which draws the tabs alone. */
export const panelOf = (screen: Screen) => ({
  role: 'tabpanel',
  id: `${TABS}-panel-${screen}`,
  'aria-labelledby': `${TABS}-tab-${screen}`,
});

/** The screens of the scheme. Drawn anew where another is opened or has something else to mend, and not with each letter. */
export const ScreenTabs = memo(function ScreenTabs({ open, onOpen, toMend }: ScreenTabsProps): JSX.Element {
  const strip = useRef<HTMLDivElement>(null);
  // On a telephone the tabs are one line that scrolls: the one that is open is in sight.
  useLayoutEffect(() => {
    const { current: line } = strip;
    const shown = line?.querySelector('[aria-selected="true"]');
    if (line && shown) line.scrollLeft += centreOf(shown) - centreOf(line);
  }, [open]);
  return (
    <Tabs
      id={TABS}
      value={open}
      onChange={(value) => onOpen(SCREENS.find((one) => one === value) ?? SCREENS[0])}
      keepMounted={false}
    >
      <Tabs.List ref={strip} className="studio-tabs">
        {SCREENS.map((one) => (
          <Tabs.Tab key={one} value={one} data-screen={one} rightSection={<Count {...toMend[one]} />}>
            {titleOfScreen(one)}
          </Tabs.Tab>
        ))}
      </Tabs.List>
    </Tabs>
  );
});

function centreOf(element: Element): number {
  const { left, width } = element.getBoundingClientRect();
  return left + width / 2;
}

function Count({ count = 0, isError }: Partial<ToMend>): JSX.Element | null {
  if (count === 0) return null;
  return (
    <Pill small tone={isError ? 'danger' : 'warn'}>
      {count}
      <span className="cg-hidden"> {t('toMend')}</span>
    </Pill>
  );
}
