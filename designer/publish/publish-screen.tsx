/* The last screen before the public: whether the draft may be published, what it changes for people, and what was published. */
import { Alert, Button, Group, Stack, Table, Text, Title } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useEffect, useMemo, useRef, useState, type JSX } from 'react';
import { useSearchParams } from 'react-router';
import { formatMoment, setFrenchSpaces } from '../../engine/form/words/index.ts';
import { offsetsOf } from '../../engine/studio.ts';
import { isAtNothing } from '../../runtime/ui/go-on.ts';
import { Icon } from '../../runtime/ui/icon.tsx';
import { ProblemAlert } from '../../runtime/ui/problem-alert.tsx';
import { refresh } from '../../runtime/ui/refresh.ts';
import type {
  ApiDiagnostic,
  CompileReport,
  PublicationReport,
  Published,
  VersionSummary,
} from '../../schemas/types/api.ts';
import type { Screen } from '../screens.ts';
import { atItsField } from '../at-its-field.ts';
import { getDispositif, preparePublication, publish } from '../api.ts';
import { useStudio } from '../journal/use-journal.ts';
import { shownText } from '../source/line-ends.ts';
import { problemsInWords } from '../source/problem-words.ts';
import type { SourcePart } from '../source/shared-selection.ts';
import { ChangeList } from './change-list.tsx';
import { checklistOf, countToMend, type CheckRow } from './checklist.ts';
import { Checklist } from './checklist-view.tsx';
import { LineChanges } from './line-changes.tsx';
import { t } from './text.ts';
import './publish.css';

/** Scenarios are played at each look: an author who is typing is left to finish. */
const PAUSE_MS = 900;
/** Cases that the server looks at. */
const MOST_CASES = 10_000;

// Read before a publication, not at each look.
const ReadbackView = lazy(async () => ({ default: (await import('../readback/readback-view.tsx')).ReadbackView }));
/** Part of the address that says that the scheme is read back. */
const READING = 'relecture';

type PublishScreenProps = {
  readonly report: CompileReport | null;
  /** The screen on which something is told. */
  readonly screenOf: (of: ApiDiagnostic) => Screen;
  /** Opens a part of a file on the screen that shows it. */
  readonly onShow: (file: string, pointer: string, span?: SourcePart['span']) => void;
  readonly onScenarios: () => void;
};

/** The last look before a publication, or the whole scheme said back in sentences for who asks. */
export function PublishScreen({ report, screenOf, onShow, onScenarios }: PublishScreenProps): JSX.Element {
  const [address, setAddress] = useSearchParams();
  const names = useMemo(() => report?.names ?? [], [report]);
  const read = (isReading: boolean): void =>
    setAddress((former) => {
      const next = new URLSearchParams(former);
      if (isReading) next.set(READING, 'oui');
      else next.delete(READING);
      return next;
    });
  if (!address.has(READING))
    return <Looked screenOf={screenOf} onShow={onShow} onScenarios={onScenarios} onReadback={() => read(true)} />;
  return (
    <Suspense fallback={<Text role="status">{t('loading')}</Text>}>
      <ReadbackView names={names} onShow={onShow} onBack={() => read(false)} />
    </Suspense>
  );
}

type LookedProps = Omit<PublishScreenProps, 'report'> & { readonly onReadback: () => void };

/** What stands in the way of a publication, what it changes, whom it concerns, and the button. */
function Looked({ screenOf, onShow, onScenarios, onReadback }: LookedProps): JSX.Element {
  const { id, files, version, store } = useStudio();
  const [settled] = useDebouncedValue(version, PAUSE_MS);
  const queries = useQueryClient();
  const [said, say] = useState('');
  const looked = useQuery({
    queryKey: ['publication', id, store.name, settled],
    queryFn: () => preparePublication(id, store.get().journal.files),
    placeholderData: keepPreviousData,
    staleTime: 60_000,
    gcTime: 10_000,
    retry: false,
  });
  const detail = useQuery({ queryKey: ['dispositif', id], queryFn: () => getDispositif(id) });
  const release = useMutation({
    mutationFn: () => publish(id, store.get().journal.files),
    onSuccess: async () => {
      await refresh(queries, ['dispositif', id]);
      await refresh(queries, ['publication', id]);
    },
  });
  const report = looked.data;
  const rows = useMemo(
    () =>
      report ? checklistOf({ ...report, diagnostics: problemsInWords(report.diagnostics.map(atItsField), files) }) : [],
    [report, files],
  );
  const show = (of: ApiDiagnostic): void =>
    onShow(of.file, of.pointer, of.file.endsWith('.json') ? undefined : offsetsOf(shownText(files[of.file] ?? ''), of));
  const isStale = looked.isPlaceholderData || settled !== version;
  return (
    <Stack gap="lg" className="publish-screen">
      {release.data && <Released published={release.data} id={id} />}
      {release.isError && <ProblemAlert error={release.error} />}
      {looked.isError && <ProblemAlert error={looked.error} onRetry={() => void looked.refetch()} />}
      <Group gap="sm">
        <Button variant="default" leftSection={<Icon name="list" />} onClick={onReadback}>
          {t('readback')}
        </Button>
        <Text size="sm" c="gray.7">
          {t('readbackHint')}
        </Text>
      </Group>
      {report ? (
        <>
          <Verdict
            report={report}
            rows={rows}
            isStale={isStale}
            isPending={release.isPending}
            onPublish={() => release.mutate()}
          />
          <Text role="status" size="sm">
            {setFrenchSpaces(said)}
          </Text>
          <Checklist rows={rows} screenOf={screenOf} onPlace={show} onScenarios={onScenarios} onSaid={say} />
          {!report.unchanged && <ChangeList report={report} onPlace={({ file, pointer }) => onShow(file, pointer)} />}
          {report.current !== null && <OpenCases report={report} />}
        </>
      ) : (
        looked.isPending && <Text role="status">{t('looking')}</Text>
      )}
      {detail.data && detail.data.versions.length > 0 && (
        <>
          <LineChanges id={id} files={files} versions={detail.data.versions} />
          <Versions versions={detail.data.versions} />
        </>
      )}
    </Stack>
  );
}

type VerdictProps = {
  readonly report: PublicationReport;
  readonly rows: readonly CheckRow[];
  /** The draft has changed since. */
  readonly isStale: boolean;
  readonly isPending: boolean;
  readonly onPublish: () => void;
};

/** « Prêt à publier » is said only of what the server has just proved, to the letter. */
function Verdict({ report, rows, isStale, isPending, onPublish }: VerdictProps): JSX.Element {
  const { ready, unchanged, current } = report;
  const count = countToMend(rows);
  const words = unchanged ? 'same' : ready ? 'ready' : 'notReady';
  const number = (current ?? 0) + 1;
  return (
    <section className={`publish-verdict publish-${words}`} aria-labelledby="publish-verdict">
      <div>
        <Title order={2} size="h3" id="publish-verdict">
          {t(words)}
        </Title>
        <Text role="status">{isStale ? t('stale') : hintOn(report, count)}</Text>
      </div>
      <Button size="md" disabled={!ready || unchanged || isStale} loading={isPending} onClick={onPublish}>
        {t('publish', { number })}
      </Button>
    </section>
  );
}

function hintOn({ ready, unchanged, current }: PublicationReport, count: number): string {
  if (unchanged) return t('sameHint', { current: current ?? 0 });
  if (!ready) return t(count === 1 ? 'oneToMend' : 'manyToMend', { count });
  return current === null ? t('readyFirst') : t('readyNext', { number: current + 1, current });
}

function OpenCases({ report: { openCases } }: { readonly report: PublicationReport }): JSX.Element {
  return (
    <section aria-labelledby="publish-cases">
      <Title order={2} size="h4" id="publish-cases">
        {t('openCases')}
      </Title>
      {openCases.length === 0 ? (
        <Text>{t('noOpenCase')}</Text>
      ) : (
        <>
          <ul className="publish-details">
            {openCases.map(({ version, count }) => (
              <li key={version}>{t(count >= MOST_CASES ? 'openCasesMost' : 'openCasesUnder', { version, count })}</li>
            ))}
          </ul>
          <Text size="sm" c="gray.7">
            {t('openCasesHint')}
          </Text>
        </>
      )}
    </section>
  );
}

function Versions({ versions }: { readonly versions: readonly VersionSummary[] }): JSX.Element {
  return (
    <section aria-labelledby="publish-versions">
      <Title order={2} size="h4" id="publish-versions">
        {t('versions')}
      </Title>
      <Table aria-label={t('versions')} maw={800}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('version')}</Table.Th>
            <Table.Th>{t('publishedAt')}</Table.Th>
            <Table.Th>{t('publishedBy')}</Table.Th>
            <Table.Th visibleFrom="xs">{t('fingerprint')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {versions.map((version) => (
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
    </section>
  );
}

/** Whoever published by keyboard goes on here: the button that they pressed is closed by then. */
function Released({ published, id }: { readonly published: Published; readonly id: string }): JSX.Element {
  const told = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isAtNothing() || document.activeElement?.closest('.publish-verdict')) told.current?.focus();
  }, [published]);
  return (
    <Alert ref={told} tabIndex={-1} color="good" role="status">
      <Group gap="xs">
        {t(published.changed ? 'published' : 'unchanged', { number: published.number })}
        <a href={`/demarches/${id}`}>{t('seeSheet')}</a>
      </Group>
    </Alert>
  );
}
