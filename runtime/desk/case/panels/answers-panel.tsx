import { ActionIcon, Box, Text, Title } from '@mantine/core';
import type { JSX } from 'react';
import { sectionRows } from '../../../../engine/form/browser.ts';
import type { ApiFile, CaseDetail } from '../../../../schemas/types/api.ts';
import { Icon } from '../../../ui/icon.tsx';
import { Pill } from '../../../ui/pill.tsx';
import { t } from '../../text.ts';
import { correctableAt, type AskedFor } from '../dialogs/asked-for.ts';
import { forAgents, formatDay } from '../../../../engine/form/words/index.ts';
import { PlaceMap } from '../../../forms/place/place-map.tsx';
import { versionAddress } from '../../fields/version-address.ts';
import { placesIn } from './places-in.ts';
import { HeldMark } from '../reading/held-file.tsx';
import { Panel } from '../../parts/panel.tsx';

type Row = CaseDetail['sections'][number]['rows'][number];

type AnswersPanelProps = {
  readonly detail: CaseDetail;
  readonly shown: ApiFile | null;
  readonly onShow: (file: ApiFile | null) => void;
  /** Prepares a correction of an answer; null where none can be asked for now. */
  readonly onAsk: ((asked: AskedFor) => void) | null;
};

/** The answers, section by section; each document opens beside them, and each answer can be sent back to be corrected. */
export function AnswersPanel(props: AnswersPanelProps): JSX.Element {
  const { detail } = props;
  return (
    <Panel title={t('answers')}>
      {detail.correction && (
        <Text size="sm" mb="sm" className="desk-text">
          {t('correctionAsked', { message: detail.correction.message })}
        </Text>
      )}
      {detail.sections.map((section) => (
        <Box key={section.page} mb="md">
          <Title order={3} size="h5" mb={4}>
            {forAgents(section.title)}
          </Title>
          <dl className="desk-answers">
            {sectionRows(section.title, section.rows).map((row) => (
              <AnswerRow key={row.pointer} row={row} {...props} />
            ))}
          </dl>
          {placesIn(section.rows).map(({ pointer, title, point, drawn }) => (
            <PlaceMap
              key={pointer}
              title={title}
              labels={{ open: t('seeOnMap'), opening: t('mapOpening'), failed: t('mapFailed') }}
              buttonClass="desk-link"
              typed={() => point}
              place={null}
              outline={drawn && { ...drawn, write: null }}
              zones={`${versionAddress(detail.dispositif.id, detail.dispositifVersion)}/zones.json`}
            />
          ))}
        </Box>
      ))}
    </Panel>
  );
}

function AnswerRow({ row, detail, shown, onShow, onAsk }: AnswersPanelProps & { readonly row: Row }): JSX.Element {
  const { file } = row;
  const label = forAgents(row.label);
  const fault = detail.correction?.fields[row.pointer];
  const open = file !== null && shown?.id === file.id;
  const former = detail.former.find(({ pointer }) => pointer === row.pointer);
  const field = onAsk && !row.heading ? correctableAt(detail.correctable, row.pointer) : null;
  return (
    <div className={`desk-answer desk-depth-${Math.min(row.depth, 3)}${row.heading ? ' desk-answer-heading' : ''}`}>
      <dt>{label}</dt>
      <dd>
        {file && (
          <button
            type="button"
            className="desk-link"
            aria-expanded={open}
            data-file={file.id}
            onClick={() => onShow(open ? null : file)}
          >
            {t('showDocument', { name: file.name })}
          </button>
        )}
        {file && <HeldMark held={detail.heldFiles} id={file.id} />}
        {!file && !row.heading && (row.value ?? <span className="desk-nothing">{t('notAnswered')}</span>)}{' '}
        {former && <Pill tone="warn">{t('corrected')}</Pill>}
        {field && (
          <ActionIcon
            size="sm"
            variant="subtle"
            className="desk-ask"
            aria-label={t('askCorrectionOf', { label })}
            title={t('askCorrection')}
            onClick={() => onAsk?.({ type: 'answer', fields: [field] })}
          >
            <Icon name="flag" />
          </ActionIcon>
        )}
        {former && (
          <Text size="sm" c="gray.7" className="desk-text">
            {former.text === null ? t('formerNothing') : t('formerAnswer', { text: former.text })}
          </Text>
        )}
        {row.origin && (
          <Text size="sm" c="gray.7" className="desk-text">
            {t(row.origin.changed ? 'originChanged' : 'originGiven', {
              title: row.origin.title,
              date: formatDay(row.origin.at),
            })}
          </Text>
        )}
        {fault && (
          <Text size="sm" className="desk-fault">
            {t('toMend', { reason: fault })}
          </Text>
        )}
      </dd>
    </div>
  );
}
