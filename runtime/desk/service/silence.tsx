import { Table, Text } from '@mantine/core';
import type { JSX } from 'react';
import type { ServiceFigures } from '../../../schemas/types/api.ts';
import { formatShortDay } from '../../ui/format.ts';
import { t, tCount } from '../text.ts';
import { Figure } from './figure.tsx';
import type { Links } from './links.ts';
import { useFirst } from './more.tsx';

type SilenceProps = {
  readonly silence: ServiceFigures['silence'];
  readonly links: Links;
  readonly several: boolean;
};

/** Days that are shown before one asks for the others: all of one scheme. */
const FIRST = 11;

/** The days on which silence decides, the next first. */
export function Silence({ silence: { to, days }, links, several }: SilenceProps): JSX.Element {
  const [shown, more] = useFirst(days, FIRST);
  if (days.length === 0) return <Text>{tCount('serviceSilence', 0, { date: formatShortDay(to) })}.</Text>;
  return (
    <>
      <Text size="sm" className="desk-soft">
        {t('serviceSilenceHint')}
      </Text>
      <Table aria-label={t('serviceSilenceTitle')} className="service-table">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('serviceDay')}</Table.Th>
            <Table.Th className="service-number">{t('serviceCases')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {shown.map((one) => (
            <Table.Tr key={`${one.day} ${one.dispositif}`}>
              <Table.Th scope="row">
                {formatShortDay(one.day)}
                {several && <span className="service-of">{one.dispositifTitle}</span>}
              </Table.Th>
              <Table.Td className="service-number">
                <Figure
                  count={one.count}
                  list={links.silenceOn(one)}
                  what={`${t('serviceSilenceTitle')}, ${formatShortDay(one.day)}, ${one.dispositifTitle}`}
                />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {more}
    </>
  );
}
