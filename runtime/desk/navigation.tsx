import { Button, Group, Popover, Stack } from '@mantine/core';
import { useState, type JSX } from 'react';
import { Link, useLocation } from 'react-router';
import { Icon } from '../ui/icon.tsx';
import { isAtPlace, lineFrom, placesOf } from './places.ts';
import { useLeads, useSession } from './session.ts';
import { t } from './text.ts';

type Entry = { readonly name: string; readonly isHere: boolean; readonly to: string; readonly isElsewhere: boolean };

/** Where one may go from everywhere: on one line, or behind the name of where one is on a screen that has no room for it. */
export function Navigation(): JSX.Element {
  const { user } = useSession();
  const leads = useLeads();
  const { pathname } = useLocation();
  const places: readonly Entry[] = placesOf(user, leads).map(({ to, name }) => ({
    to,
    name: t(name),
    isHere: isAtPlace(to, pathname),
    isElsewhere: false,
  }));
  const all = user.roles.includes('author')
    ? [...places, { to: '/studio', name: t('studio'), isHere: false, isElsewhere: true }]
    : places;
  const width = lineFrom(all.length);
  return (
    <nav aria-label={t('navigation')}>
      <Group gap="md" wrap="nowrap" {...(width && { visibleFrom: width })}>
        {all.map((entry) => (
          <Line key={entry.to} entry={entry} />
        ))}
      </Group>
      {width && <Places entries={all} width={width} />}
    </nav>
  );
}

function Line({ entry: { to, name, isHere, isElsewhere } }: { readonly entry: Entry }): JSX.Element {
  if (isElsewhere)
    return (
      <a href={to} className="desk-place">
        {name}
      </a>
    );
  return (
    <Link to={to} className={isHere ? 'desk-place active' : 'desk-place'} aria-current={isHere ? 'page' : undefined}>
      {name}
    </Link>
  );
}

type PlacesProps = { readonly entries: readonly Entry[]; readonly width: 'md' | 'lg' };

function Places({ entries, width }: PlacesProps): JSX.Element {
  const [opened, setOpened] = useState(false);
  const here = entries.find(({ isHere }) => isHere)?.name ?? t('placesElsewhere');
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-start" withinPortal={false} trapFocus returnFocus>
      <Popover.Target>
        <Button
          hiddenFrom={width}
          size="compact-md"
          variant="default"
          aria-label={t('placesOpen', { place: here })}
          rightSection={<Icon name="down" />}
          onClick={() => setOpened(!opened)}
        >
          {here}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('navigation')} onClick={() => setOpened(false)}>
        <Stack gap={0} miw={160}>
          {entries.map((entry) => (
            <Line key={entry.to} entry={entry} />
          ))}
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}
