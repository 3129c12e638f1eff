import { Table, Text } from '@mantine/core';
import { scaleLinear } from 'd3-scale';
import type { JSX, ReactNode } from 'react';
import type { ServiceFigures } from '../../../schemas/types/api.ts';
import { t, tCount } from '../text.ts';
import { sayDuration } from './durations.ts';
import { Figure } from './figure.tsx';
import type { Links } from './links.ts';

type Measured = NonNullable<ServiceFigures['delays']>;
type Step = Omit<Measured['steps'][number], 'open'> & { readonly open?: number };
type Delays = Omit<Measured, 'steps'> & { readonly steps: readonly Step[] };
type DelaysProps = {
  readonly delays: Delays | null;
  /** Ways to what is in each step now; null where only the past is told, of cases that were named before. */
  readonly links: Pick<Links, 'openIn'> | null;
};

/** How long each step takes, with what is in it now; the whole way first. */
export function DelaysTable({ delays, links }: DelaysProps): JSX.Element {
  if (delays === null) return <Text>{t('serviceDelaysChoose')}</Text>;
  if (delays.cases === 0 && delays.steps.length === 0) return <Text>{t('serviceDelaysNone')}</Text>;
  const longest = Math.max(...[delays, ...delays.steps].map(({ p90 }) => p90 ?? 0), 1);
  return (
    <>
      {links && (
        <Text size="sm" className="desk-soft">
          {delays.cases === 0 ? t('serviceDelaysNone') : tCount('serviceDelaysOf', delays.cases)}
        </Text>
      )}
      <Table aria-label={t('serviceDelays')} className="service-table">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('serviceStep')}</Table.Th>
            <Table.Th className="service-number">{t('serviceMedian')}</Table.Th>
            <Table.Th className="service-number">{t('serviceP90')}</Table.Th>
            <Table.Th className="service-wide">{t('serviceSpread')}</Table.Th>
            {links && <Table.Th className="service-number">{t('serviceNow')}</Table.Th>}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {delays.cases > 0 && (
            <Row name={<strong>{t('serviceWhole')}</strong>} of={delays} longest={longest} isOpen={links !== null} />
          )}
          {delays.steps.map((step) => {
            const name = step.stateTitle ?? t('serviceFormerStep');
            return (
              <Row key={step.state} name={name} of={step} longest={longest} isOpen={links !== null}>
                {links && (
                  <Figure count={step.open ?? 0} list={links.openIn(step)} what={`${name}, ${t('serviceNow')}`} />
                )}
              </Row>
            );
          })}
        </Table.Tbody>
      </Table>
    </>
  );
}

type RowProps = {
  readonly name: ReactNode;
  readonly of: Pick<Delays, 'median' | 'p90'>;
  /** Seconds that the whole width is. */
  readonly longest: number;
  /** Whether there is a column of what is in it now. */
  readonly isOpen: boolean;
  readonly children?: ReactNode;
};

function Row({ name, of: { median, p90 }, longest, isOpen, children }: RowProps): JSX.Element {
  return (
    <Table.Tr>
      <Table.Th scope="row">{name}</Table.Th>
      <Table.Td className="service-number">{median !== null && sayDuration(median)}</Table.Td>
      <Table.Td className="service-number">{p90 !== null && sayDuration(p90)}</Table.Td>
      <Table.Td className="service-wide service-bar-cell">
        {median !== null && p90 !== null && <Spread median={median} p90={p90} longest={longest} />}
      </Table.Td>
      {isOpen && <Table.Td className="service-number">{children}</Table.Td>}
    </Table.Tr>
  );
}

/** Up to nine in ten as a bar, with a mark at the half. */
function Spread({ median, p90, longest }: Readonly<Record<'median' | 'p90' | 'longest', number>>): JSX.Element {
  const along = scaleLinear([0, longest], [0, 100]);
  return (
    <svg className="service-bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
      <rect className="service-fill-soft" y="2" width={along(p90)} height="6" />
      <rect className="service-fill-open" y="2" width={along(median)} height="6" />
    </svg>
  );
}
