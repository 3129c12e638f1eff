import { Table, Text } from '@mantine/core';
import type { JSX } from 'react';
import type { ServiceFigures } from '../../../schemas/types/api.ts';
import { t } from '../text.ts';
import { Figure } from './figure.tsx';
import type { Links } from './links.ts';
import { useFirst } from './more.tsx';

type LoadProps = { readonly agents: ServiceFigures['load']; readonly links: Links };

/** Agents that are shown before one asks for the others. */
const FIRST = 8;

/** What each agent has taken, as a bar beside its number: who is late comes first. */
export function Load({ agents, links }: LoadProps): JSX.Element {
  const [shown, more] = useFirst(agents, FIRST);
  if (agents.length === 0) return <Text>{t('serviceLoadNone')}</Text>;
  const most = Math.max(...agents.map(({ open }) => open));
  return (
    <>
      <Table aria-label={t('serviceLoad')} className="service-table">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('serviceAgent')}</Table.Th>
            <Table.Th className="service-number" colSpan={2}>
              {t('serviceOpenHead')}
            </Table.Th>
            <Table.Th className="service-number">{t('serviceLateHead')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {shown.map((agent) => (
            <Table.Tr key={agent.id}>
              <Table.Th scope="row">{agent.name}</Table.Th>
              <Table.Td className="service-bar-cell">
                <svg className="service-bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
                  <rect className="service-fill-open" width={(100 * agent.open) / most} height="10" />
                </svg>
              </Table.Td>
              <Table.Td className="service-number">
                <Figure count={agent.open} list={links.heldBy(agent)} what={`${agent.name}, ${t('serviceOpenHead')}`} />
              </Table.Td>
              <Table.Td className={agent.late > 0 ? 'service-number service-late' : 'service-number'}>
                <Figure count={agent.late} list={links.lateOf(agent)} what={`${agent.name}, ${t('serviceLateHead')}`} />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {more}
    </>
  );
}
