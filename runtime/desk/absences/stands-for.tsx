import { Text } from '@mantine/core';
import type { JSX } from 'react';
import { formatDay } from '../../ui/format.ts';
import { useSession } from '../session.ts';
import { t } from '../text.ts';

/** Above every page, as long as it lasts: whose place one takes. */
export function StandsFor(): JSX.Element | null {
  const { standsFor } = useSession().user;
  if (standsFor.length === 0) return null;
  return (
    <div className="desk-stands-for">
      {standsFor.map(({ id, name, until }) => (
        <Text key={id} size="sm">
          {t('standsFor', { name, date: formatDay(until) })}
        </Text>
      ))}
    </div>
  );
}
