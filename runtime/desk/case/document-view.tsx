import { Anchor, Button, Group, Paper, Text } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { useEffect, useRef, type JSX } from 'react';
import type { ApiFile } from '../../../schemas/types/api.ts';
import { fileAddress } from '../api.ts';
import { t } from '../text.ts';

export type DocumentViewProps = { readonly file: ApiFile; readonly onClose: () => void };

/** A document shown beside the answers; what a browser cannot show is opened apart. Escape closes it. */
export function DocumentView({ file, onClose }: DocumentViewProps): JSX.Element {
  const close = useRef<HTMLButtonElement>(null);
  const leave = (): void => {
    onClose();
    document.querySelector<HTMLElement>(`[data-file="${file.id}"]`)?.focus();
  };
  useHotkeys([['Escape', leave]]);
  useEffect(() => {
    // The columns have moved: the answer that the document proves stays in sight.
    document.querySelector(`[data-file="${file.id}"]`)?.scrollIntoView({ block: 'center' });
    close.current?.focus({ preventScroll: true });
  }, [file.id]);
  const address = fileAddress(file.id);
  return (
    <Paper
      withBorder
      p="sm"
      className="desk-reading"
      component="section"
      aria-label={t('documentOf', { name: file.name })}
    >
      <Group justify="space-between" mb="xs">
        <Text fw={600}>{file.name}</Text>
        <Group gap="sm">
          <Anchor size="sm" href={address} target="_blank" rel="noopener">
            {t('openApart')}
          </Anchor>
          <Button ref={close} size="xs" variant="default" onClick={leave}>
            {t('close')}
          </Button>
        </Group>
      </Group>
      <Content file={file} address={address} />
    </Paper>
  );
}

function Content({ file, address }: { readonly file: ApiFile; readonly address: string }): JSX.Element {
  if (file.mediaType === 'application/pdf') {
    return <iframe className="desk-document" src={address} title={file.name} />;
  }
  if (/^image\/(jpeg|png|webp)$/.test(file.mediaType)) {
    return <img className="desk-image" src={address} alt={t('documentOf', { name: file.name })} />;
  }
  return <Text size="sm">{t('notShown')}</Text>;
}
