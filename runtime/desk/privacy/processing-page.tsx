/* The register of processing activities: an entry a scheme, found, read and taken out. */
import { Anchor, Button, Group, Menu, Table, Text } from '@mantine/core';
import type { JSX } from 'react';
import { Link } from 'react-router';
import type { ProcessingLine, ProcessingList } from '../../../schemas/types/api.ts';
import { formatDay } from '../../ui/format.ts';
import { Pill } from '../../ui/pill.tsx';
import { SearchedRegister } from '../register/searched-register.tsx';
import { t } from '../text.ts';
import { getProcessing, processingAddress } from './api.ts';
import { PrivacyFrame } from './privacy-frame.tsx';

/** The list of entries, with what it is taken out as. */
export function ProcessingPage(): JSX.Element {
  return (
    <PrivacyFrame title={t('processing')}>
      <Text maw="70ch">{t('processingIntro')}</Text>
      <SearchedRegister
        name="processing"
        get={getProcessing}
        label={t('processingOf')}
        hint={t('processingOfHint')}
        saysNone={(text) => t('processingNone', { text })}
        table={(items, { text, total }) => (
          <>
            {text === '' && <TakenOut total={total ?? items.length} />}
            <ProcessingTable items={items} />
          </>
        )}
      />
    </PrivacyFrame>
  );
}

/** Entries of one PDF of the whole register: the server sets no more at once. */
const A_PART = 50;

/** The whole register as files; as a PDF in parts, where it has many entries. */
export function TakenOut({ total }: { readonly total: number }): JSX.Element {
  const parts = Array.from({ length: Math.ceil(total / A_PART) }, (_, index) => index + 1);
  return (
    <Group gap="sm">
      {parts.length === 1 ? (
        <Button component="a" variant="default" href={processingAddress('pdf')}>
          {t('processingPdf')}
        </Button>
      ) : (
        <Menu>
          <Menu.Target>
            <Button variant="default">{t('processingPdf')}</Button>
          </Menu.Target>
          <Menu.Dropdown>
            {parts.map((part) => (
              <Menu.Item key={part} component="a" href={processingAddress('pdf', { part })}>
                {t('processingPart', { from: (part - 1) * A_PART + 1, to: Math.min(part * A_PART, total) })}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
      <Anchor href={processingAddress('html')}>{t('processingHtml')}</Anchor>
      <Anchor href={processingAddress('csv')}>CSV</Anchor>
      <Anchor href={processingAddress('xlsx')}>XLSX</Anchor>
    </Group>
  );
}

/** Entries one under the other; on a phone one card each. */
export function ProcessingTable({ items }: Pick<ProcessingList, 'items'>): JSX.Element {
  return (
    <div className="desk-cards">
      <Table aria-label={t('processing')} verticalSpacing="sm">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('processingTitle')}</Table.Th>
            <Table.Th>{t('processingPurpose')}</Table.Th>
            <Table.Th>{t('processingController')}</Table.Th>
            <Table.Th>{t('processingSince')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {items.map((item) => (
            <Row key={item.id} item={item} />
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}

function Row({ item }: { readonly item: ProcessingLine }): JSX.Element {
  const { id, kind, title, purpose, controller, standing, version, since, sensitive } = item;
  return (
    <Table.Tr>
      <Table.Td className="privacy-title">
        <Anchor component={Link} to={`/traitements/${id}`}>
          {title}
        </Anchor>{' '}
        {kind === 'platform' && <Pill small>{t('processingPlatform')}</Pill>}
        {sensitive && (
          <Pill small tone="warn">
            {t('processingSensitive')}
          </Pill>
        )}
        {standing !== 'offered' && <Pill small>{t(`processing-${standing}`)}</Pill>}
      </Table.Td>
      <Table.Td data-label={t('processingPurpose')}>{purpose}</Table.Td>
      <Table.Td data-label={t('processingController')}>{controller}</Table.Td>
      <Table.Td data-label={t('processingSince')}>
        {version === null || since === null
          ? t('processingAlways')
          : t('processingVersionSince', { version, date: formatDay(since) })}
      </Table.Td>
    </Table.Tr>
  );
}
