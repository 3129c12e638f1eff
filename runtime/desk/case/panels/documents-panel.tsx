import { List, Text } from '@mantine/core';
import type { JSX } from 'react';
import type { ApiFile } from '../../../../schemas/types/api.ts';
import { t } from '../../text.ts';
import { forAgents } from '../../../../engine/form/words/index.ts';
import type { CaseDocument } from '../reading/documents.ts';
import { HeldMark, type HeldFiles } from '../reading/held-file.tsx';
import { Panel } from '../../parts/panel.tsx';

type DocumentsPanelProps = {
  readonly documents: readonly CaseDocument[];
  readonly held: HeldFiles;
  readonly onShow: (file: ApiFile) => void;
};

/** All documents of the request by what each proves, where none is open yet. */
export function DocumentsPanel({ documents, held, onShow }: DocumentsPanelProps): JSX.Element | null {
  if (documents.length === 0) return null;
  return (
    <Panel title={t('documents', { count: documents.length })}>
      <List size="sm" spacing={6} listStyleType="none">
        {documents.map(({ file, label, attached }) => (
          <List.Item key={file.id}>
            <button type="button" className="desk-link" onClick={() => onShow(file)}>
              {forAgents(label)}
            </button>
            <Text size="xs" c="gray.7" className="desk-subject">
              {attached === undefined ? file.name : `${file.name} · ${attached}`}
            </Text>
            <HeldMark held={held} id={file.id} />
          </List.Item>
        ))}
      </List>
      <Text size="xs" c="gray.7" mt="xs">
        {t('documentsKeys')}
      </Text>
    </Panel>
  );
}
