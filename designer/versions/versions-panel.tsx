import { Alert, Button, Group, Stack, Table, Text } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { JSX } from 'react';
import { PLACEHOLDER_CODE } from '../../engine/studio.ts';
import { refresh } from '../../runtime/ui/refresh.ts';
import { formatMoment } from '../../runtime/ui/format.ts';
import { ProblemAlert } from '../../runtime/ui/problem-alert.tsx';
import type { CompileReport, Published } from '../../schemas/types/api.ts';
import { getDispositif, publish, type Files } from '../api.ts';
import { t } from '../text.ts';
import { Changes } from './changes.tsx';

type VersionsPanelProps = {
  readonly id: string;
  readonly files: Files;
  readonly report: CompileReport | null;
};

/** What was published, and the button that publishes the draft once it is proved. */
export function VersionsPanel({ id, files, report }: VersionsPanelProps): JSX.Element {
  const detail = useQuery({ queryKey: ['dispositif', id], queryFn: () => getDispositif(id) });
  const queries = useQueryClient();
  const release = useMutation({
    mutationFn: () => publish(id, files),
    onSuccess: () => refresh(queries, ['dispositif', id]),
  });
  return (
    <Stack>
      <Group>
        <Button onClick={() => release.mutate()} loading={release.isPending} disabled={!report?.ok}>
          {t('publish')}
        </Button>
        <Text size="sm" c="gray.7">
          {t(hintOn(report))}
        </Text>
      </Group>
      {release.isError && <ProblemAlert error={release.error} />}
      {release.data && <Released published={release.data} id={id} />}
      {detail.isError && <ProblemAlert error={detail.error} onRetry={() => void detail.refetch()} />}
      {detail.data?.versions.length === 0 && <Text>{t('noVersion')}</Text>}
      {detail.data && detail.data.versions.length > 0 && (
        <Changes id={id} files={files} versions={detail.data.versions} />
      )}
      {detail.data && detail.data.versions.length > 0 && (
        <Table maw={800}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('version')}</Table.Th>
              <Table.Th>{t('publishedAt')}</Table.Th>
              <Table.Th>{t('publishedBy')}</Table.Th>
              <Table.Th visibleFrom="xs">{t('fingerprint')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {detail.data.versions.map((version) => (
              <Table.Tr key={version.number}>
                <Table.Td>{version.number}</Table.Td>
                <Table.Td>{formatMoment(version.publishedAt)}</Table.Td>
                <Table.Td className="studio-title">{version.publishedBy ?? t('atInstallation')}</Table.Td>
                <Table.Td visibleFrom="xs">
                  <code>{version.hash.slice(0, 12)}</code>
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
    </Stack>
  );
}

/** What stands between the draft and its publication, or what it will do. */
function hintOn(report: CompileReport | null): 'publishHint' | 'publishNeedsWriting' | 'publishNeedsCompile' {
  if (!report?.ok) return 'publishNeedsCompile';
  const unwritten = report.diagnostics.some(({ code }) => code === PLACEHOLDER_CODE);
  return unwritten ? 'publishNeedsWriting' : 'publishHint';
}

function Released({ published, id }: { readonly published: Published; readonly id: string }): JSX.Element {
  return (
    <Alert color="good" role="status">
      {t(published.changed ? 'published' : 'unchanged', { number: published.number })}{' '}
      <a href={`/demarches/${id}`}>{t('seeSheet')}</a>
    </Alert>
  );
}
