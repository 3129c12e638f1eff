import { Anchor, Table } from '@mantine/core';
import type { JSX } from 'react';
import { formatMoment } from '../../engine/form/words/index.ts';
import { t } from './text.ts';

/** A version of something shared. */
export type SharedVersion = {
  readonly number: number;
  readonly publishedAt: string;
  /** Null for what came with the product. */
  readonly publishedBy: string | null;
};

type VersionsTableProps<Version extends SharedVersion> = {
  readonly versions: readonly Version[];
  /** What a version holds, under its heading. */
  readonly holds: { readonly heading: string; readonly of: (version: Version) => string };
  /** What its file is called, and where it is downloaded. */
  readonly file: { readonly heading: string; readonly address: (number: number) => string };
};

/** The versions, each with what it holds and the way to its file. */
export function VersionsTable<Version extends SharedVersion>(props: VersionsTableProps<Version>): JSX.Element {
  const { versions, holds, file } = props;
  return (
    <Table.ScrollContainer minWidth={320}>
      <Table aria-label={t('versions')}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('version')}</Table.Th>
            <Table.Th>{holds.heading}</Table.Th>
            <Table.Th>{t('publishedAt')}</Table.Th>
            <Table.Th visibleFrom="xs">{t('publishedBy')}</Table.Th>
            <Table.Th>{file.heading}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {versions.map((version) => (
            <Table.Tr key={version.number}>
              <Table.Td>{version.number}</Table.Td>
              <Table.Td>{holds.of(version)}</Table.Td>
              <Table.Td>{formatMoment(version.publishedAt)}</Table.Td>
              <Table.Td visibleFrom="xs">{version.publishedBy ?? t('atInstallation')}</Table.Td>
              <Table.Td>
                <Anchor
                  href={file.address(version.number)}
                  aria-label={t('downloadOf', { number: version.number })}
                  download
                >
                  {t('download')}
                </Anchor>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
