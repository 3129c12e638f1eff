import { Button, Select, Stack, Text, Textarea } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState, type JSX } from 'react';
import { SENTENCE_TAGS } from '../../../engine/form/words/index.ts';
import type { BulkResult, BulkRun } from '../../../schemas/types/api.ts';
import { DialogButtons } from '../../ui/dialog.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { nameAgent } from '../absences/words.ts';
import { getAgents } from '../api.ts';
import { LabelChoice } from '../labels/label-choice.tsx';
import { t, tCount } from '../text.ts';
import { BulkOutcome } from './bulk-outcome.tsx';
import { isComplete, sampleOf, unreachedOf, type Deed, type DeedChoice } from './deeds.ts';
import { AT_ONCE } from './in-parts.ts';
import { useBulkDeed } from './use-bulk.ts';

type BulkDeedProps = {
  readonly deed: Deed;
  /** Cases, each once. */
  readonly ids: readonly string[];
  /** Scheme of the cases; the first of several. */
  readonly dispositif: string;
  readonly onBegun: (run: BulkRun) => void;
};

/** Takes several cases, gives them to a colleague or writes to their applicants: what will be done is seen first. */
export function BulkDeed({ deed, ids, dispositif, onBegun }: BulkDeedProps): JSX.Element {
  const [{ assigneeId, text, labels }, setChoice] = useState<Omit<DeedChoice, 'deed'>>({
    assigneeId: null,
    text: '',
    labels: { put: [], taken: [] },
  });
  const { preview, apply, done } = useBulkDeed({ deed, assigneeId, text, labels }, ids);
  const change = (next: Partial<DeedChoice>): void => {
    setChoice({ assigneeId, text, labels, ...next });
    preview.reset();
  };
  const error = preview.error ?? apply.error;
  const count = preview.data?.results.filter(({ ok }) => ok).length ?? 0;
  return (
    <Stack>
      {error && <ProblemAlert error={error} />}
      {deed === 'assign' && (
        <Colleague dispositif={dispositif} value={assigneeId} onChange={(id) => change({ assigneeId: id })} />
      )}
      {deed === 'label' && (
        <LabelChoice dispositif={dispositif} value={labels} onChange={(next) => change({ labels: next })} />
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
      {preview.isPending && ids.length > AT_ONCE && (
        <Text role="status">{t('bulkProgress', { done, count: ids.length })}</Text>
      )}
      <DialogButtons>
        <Button
          variant="default"
          disabled={!isComplete({ deed, assigneeId, text, labels })}
          loading={preview.isPending}
          onClick={() => preview.mutate()}
        >
          {t('previewBulk')}
        </Button>
        <Button
          disabled={count === 0}
          loading={apply.isPending}
          onClick={() => apply.mutate(undefined, { onSuccess: onBegun })}
        >
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
      data={(agents.data?.items ?? []).map((agent) => ({ value: agent.id, label: nameAgent(agent) }))}
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
