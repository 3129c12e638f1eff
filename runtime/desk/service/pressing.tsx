import { Anchor, Text } from '@mantine/core';
import type { JSX, ReactNode } from 'react';
import { Link } from 'react-router';
import type { ServiceFigures } from '../../../schemas/types/api.ts';
import { formatShortDay, formatShortLastDay } from '../../ui/format.ts';
import { t, tCount } from '../text.ts';
import { addressOf } from './figure.tsx';
import type { QueueLink, Links } from './links.ts';

type PressingProps = { readonly figures: ServiceFigures; readonly links: Links };

/** What calls first, in sentences: what is late, what silence will decide, what nobody has taken. */
export function Pressing({ figures: { waiting, silence }, links }: PressingProps): JSX.Element {
  const late = total(waiting.map((step) => step.late));
  const silent = total(silence.days.map(({ count }) => count));
  const untaken = total(waiting.map((step) => step.untaken));
  const [oldest] = waiting.flatMap((step) => step.oldest ?? []).toSorted();
  return (
    <div className="service-pressing">
      <div>
        <Line count={late} list={links.late()} className="service-first">
          {tCount('serviceLate', late)}
        </Line>
        {oldest !== undefined && (
          <Text size="sm" className="desk-soft">
            {t('serviceOldest', { date: formatShortLastDay(oldest) })}
          </Text>
        )}
      </div>
      <Line count={silent} list={links.silence(silence)}>
        {tCount('serviceSilence', silent, { date: formatShortDay(silence.to) })}
      </Line>
      <Line count={untaken} list={links.untaken()}>
        {tCount('serviceUntaken', untaken)}
      </Line>
    </div>
  );
}

type LineProps = {
  readonly count: number;
  readonly list: QueueLink;
  readonly className?: string;
  readonly children: ReactNode;
};

function Line({ count, list, className = '', children }: LineProps): JSX.Element {
  if (count === 0) return <p className={`service-line ${className}`}>{children}</p>;
  return (
    <p className={`service-line ${className} service-some`}>
      <Anchor component={Link} to={addressOf(list)} inherit>
        {children}
      </Anchor>
    </p>
  );
}

const total = (counts: readonly number[]): number => counts.reduce((sum, count) => sum + count, 0);
