/* What the draft changes of a version that is published: what one reads before publishing. */
import { NativeSelect, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState, type JSX } from 'react';
import type { VersionSummary } from '../../schemas/types/api.ts';
import { formatMoment } from '../../engine/form/words/index.ts';
import { ProblemAlert } from '../../runtime/ui/problem-alert.tsx';
import { getVersion, type Files } from '../api.ts';
import { fileTitle } from '../file-title.ts';
import { t } from './text.ts';
import { compareFiles, type FileChange, type Line, type Passage } from './compare-files.ts';

type LineChangesProps = {
  readonly id: string;
  readonly files: Files;
  /** Newest first, at least one. */
  readonly versions: readonly VersionSummary[];
};

/** What `files` change of a published version that one chooses, the latest at first. */
export function LineChanges({ id, files, versions }: LineChangesProps): JSX.Element {
  const [chosen, setChosen] = useState<number | null>(null);
  const number = chosen ?? versions[0]?.number ?? 0;
  const version = useQuery({
    queryKey: ['version', id, number],
    queryFn: () => getVersion(id, number),
    // A version never changes.
    staleTime: Infinity,
  });
  return (
    <Stack gap="xs" component="section" aria-labelledby="publish-lines">
      <Title order={2} size="h4" id="publish-lines">
        {t('lines')}
      </Title>
      <NativeSelect
        label={t('compareWith')}
        maw={360}
        value={number}
        onChange={(event) => setChosen(Number(event.currentTarget.value))}
        data={versions.map((one) => ({
          value: String(one.number),
          label: t('versionOf', { number: one.number, moment: formatMoment(one.publishedAt) }),
        }))}
      />
      {version.isError && <ProblemAlert error={version.error} onRetry={() => void version.refetch()} />}
      {version.isPending && <Text>{t('loading')}</Text>}
      {version.data && <Compared before={version.data.files} after={files} />}
    </Stack>
  );
}

function Compared({ before, after }: { readonly before: Files; readonly after: Files }): JSX.Element {
  const changes = useMemo(() => compareFiles(before, after), [before, after]);
  if (changes.length === 0) return <Text role="status">{t('noChange')}</Text>;
  return (
    <>
      <Text role="status">
        {t(changes.length === 1 ? 'oneFileChanged' : 'filesChanged', { count: changes.length })}
      </Text>
      {changes.map((change) => (
        <Change key={change.path} {...change} />
      ))}
    </>
  );
}

function Change({ path, type, passages }: FileChange): JSX.Element {
  const lines = (passages ?? []).flatMap((passage) => passage.lines);
  const count = (of: Line['type']): number => lines.filter((line) => line.type === of).length;
  return (
    <details className="studio-change">
      <summary>
        <code>{path}</code> {fileTitle(path)}{' '}
        <span className="studio-count">{t(`file-${type}`, { added: count('added'), removed: count('removed') })}</span>
      </summary>
      {passages === null ? (
        <Text size="sm">{t('allDifferent')}</Text>
      ) : (
        passages.map((passage) => <Lines key={passage.from} {...passage} />)
      )}
    </details>
  );
}

/** The marks are texts of the page: who does not see colours, or does not see at all, reads them. */
function Lines({ from, lines }: Passage): JSX.Element {
  return (
    <div role="group" aria-label={t('passage', { line: from })} className="studio-diff">
      {lines.map(({ type, text }, at) => {
        const Element = type === 'added' ? 'ins' : type === 'removed' ? 'del' : 'span';
        const mark = { added: '+', removed: '−', same: ' ' }[type];
        return (
          <Element key={at}>
            <code>{`${mark} ${text}`}</code>
          </Element>
        );
      })}
    </div>
  );
}
