/* An entry of the register of processing, and what it said before. */
import { Anchor, Button, Group, Stack, Table, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { JSX } from 'react';
import { Link, useParams } from 'react-router';
import type { ProcessingEntry } from '../../../schemas/types/api.ts';
import { formatDay } from '../../ui/format.ts';
import { Pill } from '../../ui/pill.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { PartsOutline } from '../parts/outlines.tsx';
import { t } from '../text.ts';
import { getProcessingEntry, processingAddress } from './api.ts';
import { Facts } from './facts.tsx';
import { PrivacyFrame } from './privacy-frame.tsx';
import { ProcessingVersions } from './processing-versions.tsx';

/** One entry, whole. */
export function ProcessingEntryPage(): JSX.Element {
  const { id = '' } = useParams();
  const entry = useQuery({ queryKey: ['processing-entry', id], queryFn: () => getProcessingEntry(id) });
  return (
    <PrivacyFrame title={entry.data?.title ?? t('processing')}>
      <Anchor component={Link} to="/traitements" size="sm">
        {t('processingBack')}
      </Anchor>
      {entry.isPending && <PartsOutline />}
      {entry.error && <ProblemAlert error={entry.error} onRetry={() => void entry.refetch()} />}
      {entry.data && <Entry entry={entry.data} />}
      {entry.data?.kind === 'scheme' && <ProcessingVersions id={id} />}
    </PrivacyFrame>
  );
}

/** What the register says of it. */
export function Entry({ entry }: { readonly entry: ProcessingEntry }): JSX.Element {
  const { id, version, since, standing, transfers, thirdParties } = entry;
  const isInForce = version !== null && since !== null;
  return (
    <Stack>
      <Group gap="sm">
        <Text>
          {isInForce ? t('processingVersionSince', { version, date: formatDay(since) }) : t('processingOfProduct')}
        </Text>
        {standing !== 'offered' && <Pill>{t(`processing-${standing}`)}</Pill>}
        <Button component="a" variant="default" size="sm" href={processingAddress('pdf', { id })}>
          PDF
        </Button>
        <Anchor href={processingAddress('html', { id })}>{t('processingHtml')}</Anchor>
        <Anchor href={processingAddress('csv', { id })}>CSV</Anchor>
      </Group>
      <Facts
        facts={[
          [t('processingController'), [entry.controller]],
          [t('processingPurpose'), [entry.purpose]],
          [t('processingGround'), [entry.ground]],
          [t('processingActs'), entry.legalBasis],
          [t('processingPersons'), entry.persons],
          [t('processingRecipients'), entry.recipients],
          [t('processingThirds'), thirdParties.map(sayThird)],
          [t('processingTransfers'), transfers.length === 0 ? [t('processingNoTransfer')] : transfers],
          [t('processingContact'), [entry.contact]],
          [t('processingSecurity'), entry.security],
        ]}
      />
      <Categories entry={entry} />
    </Stack>
  );
}

const sayThird = ({ title, categories }: ProcessingEntry['thirdParties'][number]): string =>
  t('processingThird', { title, data: categories.length === 0 ? t('processingNothingMore') : categories.join(', ') });

function Categories({ entry: { categories } }: { readonly entry: ProcessingEntry }): JSX.Element {
  return (
    <section aria-labelledby="categories">
      <Title order={2} size="h4" id="categories">
        {t('processingCategories')}
      </Title>
      <div className="desk-cards">
        <Table aria-label={t('processingCategories')} verticalSpacing="sm">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('processingData')}</Table.Th>
              <Table.Th>{t('processingKept')}</Table.Th>
              <Table.Th>{t('processingReaders')}</Table.Th>
              <Table.Th>{t('processingFields')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {categories.map(({ title, sensitive, justification, retention, readers, fields }) => (
              <Table.Tr key={title}>
                <Table.Td className="privacy-title">
                  {title}{' '}
                  {sensitive && (
                    <Pill small tone="warn">
                      {t('processingSensitive')}
                    </Pill>
                  )}
                  {justification !== null && <Text size="sm">{t('processingJustified', { why: justification })}</Text>}
                </Table.Td>
                <Table.Td data-label={t('processingKept')}>{retention}</Table.Td>
                <Table.Td data-label={t('processingReaders')}>
                  {readers === null ? t('processingEveryone') : readers.join(', ')}
                </Table.Td>
                <Table.Td data-label={t('processingFields')}>
                  {fields.length === 0 ? t('processingNoField') : fields.join(' ; ')}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </div>
    </section>
  );
}
