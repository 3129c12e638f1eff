import { ActionIcon, Group } from '@mantine/core';
import type { JSX, ReactNode } from 'react';
import { Icon, type IconName } from '../../../ui/icon.tsx';
import { t } from '../../text.ts';
import { putInMiddle } from './markers/put-in-middle.ts';
import type { Marking } from './markers/use-marking.ts';
import { FITTED, turned, zoomed, type Looking } from './looking.ts';

type ReadingBarProps = {
  readonly looking: Looking;
  readonly onLook: (looking: Looking) => void;
  /** Markers of what is read; null where nobody may place any. */
  readonly marking: Marking | null;
  readonly children?: ReactNode;
};

/** How a document is looked at: larger, smaller, the other way up. */
export function ReadingBar({ looking, onLook, marking, children }: ReadingBarProps): JSX.Element {
  const zoom = `${Math.round(looking.zoom * 100)} %`;
  const tools: readonly (readonly [IconName, string, Looking])[] = [
    ['minus', t('zoomOut', { zoom }), zoomed(looking, -1)],
    ['add', t('zoomIn', { zoom }), zoomed(looking, 1)],
    ['fit', t('zoomFit'), { ...looking, zoom: FITTED.zoom }],
    ['reopen', t('turn'), turned(looking)],
  ];
  return (
    <Group gap={4} mb="xs" justify="space-between" className="desk-reading-bar">
      <Group gap={4} wrap="nowrap" role="group" aria-label={t('looking')}>
        {tools.map(([icon, title, next]) => (
          <ActionIcon key={icon} variant="default" aria-label={title} title={title} onClick={() => onLook(next)}>
            <Icon name={icon} />
          </ActionIcon>
        ))}
        {marking && (
          <ActionIcon
            variant="default"
            aria-label={t('markerPut')}
            title={t('markerPut')}
            onClick={() => putInMiddle(marking, looking.rotation)}
          >
            <Icon name="pin" />
          </ActionIcon>
        )}
      </Group>
      {children}
    </Group>
  );
}
