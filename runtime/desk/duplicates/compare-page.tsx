/* Two entries side by side: what stands of each detail, what goes along, what one goes by; and the two answers. */
import { Alert, Anchor, Button, Group, List, Radio, Stack, Table, Text, Textarea, Title } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type JSX, type SubmitEvent } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import type { MergeOrder, MergePreview } from '../../../schemas/types/api.ts';
import { formatDay } from '../../ui/format.ts';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { notify } from '../notify.ts';
import { Panel } from '../parts/panel.tsx';
import { personAddress } from '../parts/person-words.ts';
import { PartsOutline } from '../parts/outlines.tsx';
import { t } from '../text.ts';
import { useTitle } from '../use-title.ts';
import { getMergePreview, mergePeople, takeApartBack, tellApart } from './api.ts';
import { Named } from './duplicates-page.tsx';
import { howAlike, isChosen, movedLines, takenAtFirst, valueOf } from './words.ts';

type Detail = MergePreview['details'][number];

/** Two entries by their identifiers in the address. */
export function ComparePage(): JSX.Element {
  const { one = '', other = '' } = useParams();
  useTitle(t('mergeTitle'));
  const preview = useQuery({
    queryKey: ['merge', one, other],
    queryFn: () => getMergePreview(one, other),
    refetchOnWindowFocus: false,
    staleTime: 0,
  });
  return (
    <Stack maw={960}>
      <div>
        <Anchor component={Link} to="/doublons" size="sm">
          {t('duplicatesBack')}
        </Anchor>
        <Title order={1} size="h3">
          {t('mergeTitle')}
        </Title>
      </div>
      {preview.isPending && <PartsOutline />}
      {preview.isError && <ProblemAlert error={preview.error} onRetry={() => void preview.refetch()} />}
      {preview.data && (
        <Compared key={preview.data.digest} preview={preview.data} onAgain={() => void preview.refetch()} />
      )}
    </Stack>
  );
}

type Props = { readonly preview: MergePreview; readonly onAgain: () => void };

/** What one decides of a preview. */
export function Compared({ preview, onAgain }: Props): JSX.Element {
  const { kept, merged, details, obstacle, apart } = preview;
  const [taken, setTaken] = useState(takenAtFirst(details));
  const choose = (detail: Detail['detail'], takes: boolean): void =>
    setTaken((some) => [...some.filter((one) => one !== detail), ...(takes ? [detail] : [])]);
  return (
    <>
      {apart && <Apart preview={preview} apart={apart} onAgain={onAgain} />}
      {obstacle && (
        <Alert color="warn" role="note" title={t('mergeCannot')}>
          {t(`mergeObstacle-${obstacle}`)}
        </Alert>
      )}
      <Group gap="xl" align="flex-start">
        <Person title={t('mergeKept')} person={kept} />
        <Person title={t('mergeOther')} person={merged} />
      </Group>
      <Panel title={t('mergeDetails')}>
        <div className="desk-cards">
          <Table aria-label={t('mergeDetails')}>
            <Table.Thead>
              <Table.Tr>
                <Table.Td />
                <Table.Th>{t('mergeKept')}</Table.Th>
                <Table.Th>{t('mergeOther')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {details.map((one) => (
                <DetailRow
                  key={one.detail}
                  detail={one}
                  takes={taken.includes(one.detail)}
                  closed={obstacle !== null}
                  onChoose={(takes) => choose(one.detail, takes)}
                />
              ))}
            </Table.Tbody>
          </Table>
        </div>
      </Panel>
      <Panel title={t('mergeMoves')}>
        <Moves preview={preview} />
      </Panel>
      <Decide preview={preview} taken={taken} onAgain={onAgain} />
    </>
  );
}

type PersonProps = { readonly title: string; readonly person: MergePreview['kept'] };

/** Who it is, above the details: on a phone these are one under the other. */
function Person({ title, person }: PersonProps): JSX.Element {
  return (
    <div>
      <Text size="sm" fw={600}>
        {title}
      </Text>
      <Named person={person} to={personAddress(person.id)} />
    </div>
  );
}

type RowProps = {
  readonly detail: Detail;
  readonly takes: boolean;
  readonly closed: boolean;
  readonly onChoose: (takes: boolean) => void;
};

/** Both values; a choice between them where there is one. */
function DetailRow({ detail, takes, closed, onChoose }: RowProps): JSX.Element {
  const name = t(`duplicateDetail-${detail.detail}`);
  const open = isChosen(detail) && !closed;
  const cell = (value: string | null, checked: boolean, pick: () => void): JSX.Element | string => {
    const shown = valueOf(detail, value);
    if (!open) return shown;
    return (
      <Radio
        name={detail.detail}
        label={shown}
        aria-label={t('mergeChoice', { detail: name, value: shown })}
        checked={checked}
        onChange={pick}
      />
    );
  };
  return (
    <Table.Tr>
      <Table.Th scope="row">
        {name}
        <Text size="sm" c="gray.7" fw={400}>
          {howAlike(detail)}
        </Text>
      </Table.Th>
      <Table.Td data-label={t('mergeKept')}>{cell(detail.kept, !takes, () => onChoose(false))}</Table.Td>
      <Table.Td data-label={t('mergeOther')}>{cell(detail.merged, takes, () => onChoose(true))}</Table.Td>
    </Table.Tr>
  );
}

function Moves({ preview: { moved, kept } }: Pick<Props, 'preview'>): JSX.Element {
  const lines = movedLines(moved);
  return (
    <Stack gap="xs">
      {lines.length === 0 ? (
        <Text size="sm">{t('mergeMovesNone')}</Text>
      ) : (
        <List size="sm">
          {lines.map((line) => (
            <List.Item key={line}>{line}</List.Item>
          ))}
        </List>
      )}
      <Text size="sm">{kept.account ? t('mergeStandsAccount', { name: kept.name }) : t('mergeStandsNone')}</Text>
      <Text size="sm">{t('mergeAfter')}</Text>
    </Stack>
  );
}

/** Somebody said already that they are two. */
function Apart({
  preview: { kept, merged },
  apart,
  onAgain,
}: Props & { readonly apart: NonNullable<MergePreview['apart']> }): JSX.Element {
  const back = useMutation({ mutationFn: () => takeApartBack(kept.id, merged.id), onSuccess: onAgain });
  return (
    <Alert color="warn" role="note">
      <Group gap="sm">
        <Text size="sm">{t('mergeApartSaid', { by: apart.by, date: formatDay(apart.at) })}</Text>
        <Button size="xs" variant="default" loading={back.isPending} onClick={() => back.mutate()}>
          {t('mergeApartTakeBack')}
        </Button>
      </Group>
      {back.isError && <ProblemAlert error={back.error} />}
    </Alert>
  );
}

type DecideProps = Props & { readonly taken: readonly Detail['detail'][] };

function Decide({ preview, taken, onAgain }: DecideProps): JSX.Element {
  const { kept, merged, grounds, obstacle, digest, apart } = preview;
  const [ground, setGround] = useState<MergeOrder['ground'] | null>(null);
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const navigate = useNavigate();
  const queries = useQueryClient();
  const leave = async (said: string): Promise<void> => {
    notify(said);
    await Promise.all(['duplicates', 'merges'].map((key) => queries.invalidateQueries({ queryKey: [key] })));
    await navigate('/doublons');
  };
  const merge = useMutation({ mutationFn: mergePeople, onSuccess: () => leave(t('mergeDone')) });
  const tell = useMutation({
    mutationFn: () => tellApart(kept.id, merged.id),
    onSuccess: () => leave(t('mergeApartDone')),
  });
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    setTried(true);
    if (ground === null || reason.trim() === '' || merge.isPending) return;
    merge.mutate({ one: kept.id, other: merged.id, digest, taken: [...taken], ground, reason });
  };
  const apartButton = apart === null && (
    <Button variant="default" loading={tell.isPending} onClick={() => tell.mutate()}>
      {t('mergeApart')}
    </Button>
  );
  if (obstacle)
    return (
      <Group>
        {apartButton}
        {tell.isError && <ProblemAlert error={tell.error} />}
      </Group>
    );
  return (
    <form noValidate onSubmit={submit}>
      <Stack gap="sm">
        <Radio.Group
          label={t('mergeGround')}
          required
          error={tried && ground === null && t('mergeGroundMissing')}
          value={ground}
          onChange={(chosen) => setGround(grounds.find((one) => one === chosen) ?? null)}
        >
          <Stack gap="xs" mt="xs">
            {grounds.map((one) => (
              <Radio key={one} value={one} label={t(`mergeGround-${one}`)} />
            ))}
          </Stack>
        </Radio.Group>
        <Textarea
          label={t('mergeReason')}
          description={t('mergeReasonHint')}
          required
          maxLength={500}
          autosize
          minRows={2}
          error={tried && reason.trim() === '' && t('mergeReasonMissing')}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        {merge.isError && <ProblemAlert error={merge.error} onRetry={onAgain} />}
        {tell.isError && <ProblemAlert error={tell.error} />}
        <Group>
          <Button type="submit" loading={merge.isPending}>
            {t('mergeDo')}
          </Button>
          {apartButton}
        </Group>
      </Stack>
    </form>
  );
}
