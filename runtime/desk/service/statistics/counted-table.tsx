import { Table, Text } from '@mantine/core';
import type { JSX, ReactNode } from 'react';
import { t } from '../../text.ts';

/** A row of a table of numbers: its name, what stands in its columns, and the number that its bar shows. */
export type CountedRow = {
  readonly key: string;
  readonly name: ReactNode;
  readonly cells: readonly ReactNode[];
  /** Null where it is not told. */
  readonly size: number | null;
};

type CountedTableProps = {
  /** What the table is called: the heading it stands under. */
  readonly title: string;
  /** Of the first column, then of the others; the bar has none. */
  readonly headings: readonly string[];
  readonly rows: readonly CountedRow[];
};

/** Numbers one reads down, each row with a bar of its size beside the largest. */
export function CountedTable({ title, headings: [first, ...others], rows }: CountedTableProps): JSX.Element {
  if (rows.length === 0) return <Text className="desk-soft">{t('statisticsNothing')}</Text>;
  // Where there are many numbers and little room, these come first.
  const bar = others.length > 2 ? 'service-bar-cell service-wide' : 'service-bar-cell';
  const most = Math.max(1, ...rows.map(({ size }) => size ?? 0));
  return (
    <Table aria-label={title} className="service-table">
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{first}</Table.Th>
          <Table.Td className={bar} />
          {others.map((heading) => (
            <Table.Th key={heading} className="service-number">
              {heading}
            </Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {rows.map(({ key, name, cells, size }) => (
          <Table.Tr key={key}>
            <Table.Th scope="row">{name}</Table.Th>
            <Table.Td className={bar}>
              <svg className="service-bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
                <rect className="service-fill-open" width={(100 * (size ?? 0)) / most} height="10" />
              </svg>
            </Table.Td>
            {cells.map((cell, at) => (
              <Table.Td key={others[at]} className="service-number">
                {cell}
              </Table.Td>
            ))}
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
