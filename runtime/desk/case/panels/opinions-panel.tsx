import { Button, Group, Stack, Text } from '@mantine/core';
import type { JSX } from 'react';
import type { FormSchema } from '../../../../engine/index.ts';
import type { ApiOpinion, CaseDetail } from '../../../../schemas/types/api.ts';
import { formatLastDay, formatDay } from '../../../ui/format.ts';
import { ActionFields } from '../../fields/action-fields.tsx';
import { fieldErrors } from '../../fields/field-errors.ts';
import { FormProblem } from '../../fields/form-problem.tsx';
import { versionAddress } from '../../fields/version-address.ts';
import { t } from '../../text.ts';
import { AskOpinion } from '../dialogs/ask-opinion.tsx';
import { Lines } from '../../parts/lines.tsx';
import { Panel } from '../../parts/panel.tsx';
import { EntrustedPart } from './entrusted.tsx';
import { JottingNotice } from '../jottings/jotting-notice.tsx';
import { useKeptValues } from '../jottings/use-kept-values.ts';
import { useReload, useSend } from '../use-case.ts';
import { Pill } from '../../../ui/pill.tsx';

type OpinionsPanelProps = { readonly detail: CaseDetail };

/** Opinions asked and given, mine to give where I hold the function; and those that I may ask. */
export function OpinionsPanel({ detail }: OpinionsPanelProps): JSX.Element | null {
  if (detail.opinions.length === 0 && detail.askable.length === 0) return null;
  return (
    <Panel title={t('opinions')}>
      <Stack>
        {detail.opinions.map((opinion) => (
          <section key={opinion.id} aria-label={opinion.title}>
            <Group justify="space-between">
              <Text fw={600}>{opinion.title}</Text>
              <Pill tone={TONES[opinion.status]}>{t(`opinion-${statusOf(opinion)}`)}</Pill>
            </Group>
            <OpinionTerms opinion={opinion} />
            <Lines lines={opinion.lines} />
            <EntrustedPart detail={detail} opinion={opinion} />
            {opinion.form && <OpinionForm detail={detail} opinion={opinion} schema={opinion.form} />}
          </section>
        ))}
        {detail.askable.map((askable) => (
          <AskOpinion key={askable.state} detail={detail} askable={askable} />
        ))}
      </Stack>
    </Panel>
  );
}

/** What is awaited stands out; of what is closed nothing is to be read. */
const TONES = { asked: 'warn', given: 'info', silent: 'info', closed: 'neutral' } as const;

type ShownStatus = Exclude<ApiOpinion['status'], 'closed'> | NonNullable<ApiOpinion['closedBy']>;

function statusOf({ status, closedBy }: ApiOpinion): ShownStatus {
  return status === 'closed' ? (closedBy ?? 'left') : status;
}

/** Until when, of whom, with what question, and who else may read it. */
function OpinionTerms({ opinion }: { readonly opinion: ApiOpinion }): JSX.Element {
  const { adHoc, askedOf, closedBy, status, remindAt, remindedAt, confidential, shared } = opinion;
  const lines = [
    whenOf(opinion),
    ...(closedBy === 'unneeded' ? [] : [t('opinionAskedOf', { name: askedOf })]),
    ...(remindedAt ? [t('opinionReminded', { date: formatDay(remindedAt) })] : []),
    ...(status === 'asked' && remindAt && !remindedAt ? [t('opinionRemindAt', { date: formatDay(remindAt) })] : []),
    ...(confidential ? [t('opinionConfidential')] : []),
    ...(shared ? [t('opinionShared')] : []),
  ];
  return (
    <>
      <Text size="sm" c="gray.7">
        {lines.join(' · ')}
      </Text>
      {adHoc && <Lines lines={[{ label: t('opinionAskedBy', { name: adHoc.askedBy ?? '' }), text: adHoc.question }]} />}
    </>
  );
}

function whenOf({ status, closedBy, by, answeredAt, dueAt, askedAt }: ApiOpinion): string {
  if (closedBy === 'unneeded') return t('opinionNotAsked', { date: formatDay(askedAt) });
  if (closedBy === 'withdrawn') return t('opinionWithdrawn', { date: formatDay(askedAt) });
  if (status === 'closed') return t('opinionClosed', { date: formatDay(askedAt) });
  if (status === 'given') return t('opinionBy', { name: by ?? '', date: formatDay(answeredAt ?? dueAt) });
  return t(status === 'asked' ? 'opinionDue' : 'opinionLate', { date: formatLastDay(dueAt) });
}

type OpinionFormProps = { readonly detail: CaseDetail; readonly opinion: ApiOpinion; readonly schema: FormSchema };

function OpinionForm({ detail, opinion, schema }: OpinionFormProps): JSX.Element {
  const typed = useKeptValues(detail.id, 'opinion', opinion.id);
  const { value: values } = typed;
  const reload = useReload(detail.id);
  const send = useSend(detail.id, () => typed.sent(values));
  const idPrefix = `avis-${opinion.id}`;
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        send.mutate({ type: 'giveOpinion', opinion: opinion.id, data: { ...values }, expectedVersion: detail.version });
      }}
    >
      <Stack mt="xs">
        {send.isError && <FormProblem error={send.error} idPrefix={idPrefix} onReload={reload} />}
        <ActionFields
          schema={schema}
          values={values}
          onChange={typed.change}
          errors={fieldErrors(send.error)}
          caseId={detail.id}
          version={versionAddress(detail.dispositif.id, detail.dispositifVersion)}
          idPrefix={idPrefix}
        />
        <JottingNotice jotting={typed} />
        <Button type="submit" loading={send.isPending}>
          {t('giveOpinion')}
        </Button>
      </Stack>
    </form>
  );
}
