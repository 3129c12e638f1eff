import { Box, Text, Title } from '@mantine/core';
import type { JSX } from 'react';
import { sectionRows } from '../../../../engine/form/browser.ts';
import type { ApiFile, CaseDetail } from '../../../../schemas/types/api.ts';
import { t } from '../../text.ts';
import { HeldMark } from './held-file.tsx';
import { Panel } from './panel.tsx';
import { Pill } from '../../../ui/pill.tsx';

type Row = CaseDetail['sections'][number]['rows'][number];

type AnswersPanelProps = {
  readonly detail: CaseDetail;
  readonly shown: ApiFile | null;
  readonly onShow: (file: ApiFile | null) => void;
};

/** The answers, section by section; each document opens beside them. */
export function AnswersPanel({ detail, shown, onShow }: AnswersPanelProps): JSX.Element {
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
            {section.title}
          </Title>
          <dl className="desk-answers">
            {sectionRows(section.title, section.rows).map((row) => (
              <AnswerRow key={row.pointer} row={row} detail={detail} shown={shown} onShow={onShow} />
            ))}
          </dl>
        </Box>
      ))}
    </Panel>
  );
}

function AnswerRow({ row, detail, shown, onShow }: AnswersPanelProps & { readonly row: Row }): JSX.Element {
  const { file } = row;
  const fault = detail.correction?.fields[row.pointer];
  const open = file !== null && shown?.id === file.id;
  return (
    <div className={`desk-answer desk-depth-${Math.min(row.depth, 3)}${row.heading ? ' desk-answer-heading' : ''}`}>
      <dt>{row.label}</dt>
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
        {isChanged(detail, row) && <Pill tone="warn">{t('changed')}</Pill>}
        {fault && (
          <Text size="sm" className="desk-fault">
            {t('toMend', { reason: fault })}
          </Text>
        )}
      </dd>
    </div>
  );
}

/** A value changed, or a document whose parts did. */
function isChanged({ changed }: CaseDetail, { pointer, file }: Row): boolean {
  return changed.some((item) => item === pointer || (file !== null && item.startsWith(`${pointer}/`)));
}
