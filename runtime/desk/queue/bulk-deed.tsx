import { Button, Select, Stack, Text, Textarea } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type JSX } from 'react';
import { SENTENCE_TAGS } from '../../../engine/form/words/index.ts';
import type { BulkDeed as DeedRequest, BulkResult } from '../../../schemas/types/api.ts';
import { DialogButtons } from '../../ui/dialog.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { refresh } from '../../ui/refresh.ts';
import { doToMany, getAgents } from '../api.ts';
import { t, tCount } from '../text.ts';
import { createBulk } from './bulk.ts';
import { BulkOutcome } from './bulk-outcome.tsx';
import { isComplete, sampleOf, unreachedOf, type Deed, type DeedChoice } from './deeds.ts';
import { actInParts, AT_ONCE } from './in-parts.ts';

type BulkDeedProps = {
  readonly deed: Deed;
  /** Cases, each once. */
  readonly ids: readonly string[];
  /** Scheme of the cases; the first of several. */
  readonly dispositif: string;
  readonly onApplied: () => void;
  readonly onClose: () => void;
};

type Asked = Omit<DeedRequest, 'dryRun'>;

/** Takes several cases, gives them to a colleague or writes to their applicants: what will be done is seen first. */
export function BulkDeed({ deed, ids, dispositif, onApplied, onClose }: BulkDeedProps): JSX.Element {
  const queries = useQueryClient();
  const [{ assigneeId, text }, setChoice] = useState<Omit<DeedChoice, 'deed'>>({ assigneeId: null, text: '' });
  const [done, setDone] = useState(0);
  const [steps] = useState(() =>
    createBulk<Asked>((asked) => {
      setDone(0);
      return actInParts(asked, doToMany, t('bulkNotReached'), setDone);
    }),
  );
  const preview = useMutation({
    mutationFn: () => steps.preview({ deed, assigneeId, text: text.trim(), cases: [...ids] }),
  });
  const apply = useMutation({
    mutationFn: steps.apply,
    onSuccess: () => {
      onApplied();
      return refresh(queries, ['queue'], ['counts'], ['case']);
    },
  });
  const change = (next: Partial<DeedChoice>): void => {
    setChoice({ assigneeId, text, ...next });
    preview.reset();
  };
  const error = preview.error ?? apply.error;
  const count = preview.data?.results.filter(({ ok }) => ok).length ?? 0;
  if (apply.data) {
    return (
      <Stack>
        <BulkOutcome result={apply.data} applied />
        <DialogButtons>
          {/* It comes where the deed was: the end of a double click there would close what was done unread. */}
          <Button onClick={({ detail }) => detail < 2 && onClose()}>{t('close')}</Button>
        </DialogButtons>
      </Stack>
    );
  }
  return (
    <Stack>
      {error && <ProblemAlert error={error} />}
      {deed === 'assign' && (
        <Colleague dispositif={dispositif} value={assigneeId} onChange={(id) => change({ assigneeId: id })} />
      )}
      {deed === 'message' && (
        <Textarea
          label={t('deedMessage')}
          description={t('deedMessageHint', { tags: SENTENCE_TAGS.map((tag) => `{${tag}}`).join(', ') })}
          autosize
          minRows={3}
          maxLength={10_000}
          value={text}
          onChange={(event) => change({ text: event.currentTarget.value })}
        />
      )}
      {preview.data && <BulkOutcome result={preview.data} applied={false} />}
      {preview.data && deed === 'message' && count > 0 && <MessageSample result={preview.data} />}
      {(preview.isPending || apply.isPending) && ids.length > AT_ONCE && (
        <Text role="status">{t('bulkProgress', { done, count: ids.length })}</Text>
      )}
      <DialogButtons>
        <Button
          variant="default"
          disabled={!isComplete({ deed, assigneeId, text })}
          loading={preview.isPending}
          onClick={() => preview.mutate()}
        >
          {t('previewBulk')}
        </Button>
        <Button disabled={count === 0} loading={apply.isPending} onClick={() => apply.mutate()}>
          {count > 0 ? tCount('applyBulkTo', count, { action: t(`deed-${deed}`) }) : t('applyBulk')}
        </Button>
      </DialogButtons>
    </Stack>
  );
}

type ColleagueProps = {
  readonly dispositif: string;
  readonly value: string | null;
  readonly onChange: (id: string | null) => void;
};

/** Any agent of the scheme: on which cases they may do the task is told before anything is done. */
function Colleague({ dispositif, value, onChange }: ColleagueProps): JSX.Element {
  const agents = useQuery({
    queryKey: ['agents', dispositif],
    queryFn: () => getAgents(dispositif, undefined, undefined),
  });
  if (agents.isError) return <ProblemAlert error={agents.error} onRetry={() => void agents.refetch()} />;
  return (
    <Select
      label={t('assignTo')}
      searchable
      nothingFoundMessage={t('noAgent')}
      data={(agents.data?.items ?? []).map(({ id, name }) => ({ value: id, label: name }))}
      value={value}
      onChange={onChange}
    />
  );
}

/** The message as one of the applicants, chosen, would read it; and how many nothing tells of theirs. */
function MessageSample({ result }: { readonly result: BulkResult }): JSX.Element {
  const [chosen, setChosen] = useState<string | null>(null);
  const fine = result.results.filter(({ ok }) => ok);
  const unreached = unreachedOf(result);
  return (
    <>
      {unreached.length > 0 && (
        <Text size="sm" fw={600} c="danger.9">
          {tCount('deedUnreached', unreached.length)}
        </Text>
      )}
      <Select
        label={t('deedSample')}
        searchable
        allowDeselect={false}
        data={fine.map(({ id, number, applicant }) => ({ value: id, label: `${applicant}, ${number}` }))}
        value={chosen ?? fine[0]?.id ?? null}
        onChange={setChosen}
      />
      <Text className="desk-text desk-sample" size="sm">
        {sampleOf(result, chosen)}
      </Text>
    </>
  );
}
