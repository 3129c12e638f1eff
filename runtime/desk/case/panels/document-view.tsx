import { Anchor, Button, Group, Modal, Paper, Text } from '@mantine/core';
import { useHotkeys, useMediaQuery } from '@mantine/hooks';
import { useEffect, useRef, type JSX } from 'react';
import type { ApiFile } from '../../../../schemas/types/api.ts';
import { fileAddress } from '../../api.ts';
import { t } from '../../text.ts';
import { HeldMark, heldSentence, type HeldFiles } from './held-file.tsx';

type DocumentViewProps = { readonly file: ApiFile; readonly held: HeldFiles; readonly onClose: () => void };

/** Where there is room for a document beside the answers; the style sheet has the same. */
const WIDE = '(min-width: 62em)';

/**
 * A document shown beside the answers, or over them where a screen has no room for both; what a browser cannot show is opened
 * apart, and of what nobody can open it is said why. Escape closes it, and the focus goes back to its link.
 */
export function DocumentView({ file, held, onClose }: DocumentViewProps): JSX.Element {
  const wide = useMediaQuery(WIDE, true, { getInitialValueInEffect: false });
  const leave = (): void => {
    onClose();
    // The dialog gives the focus up as it goes.
    requestAnimationFrame(() => linkOf(file)?.focus());
  };
  return wide ? <Beside file={file} held={held} onClose={leave} /> : <Over file={file} held={held} onClose={leave} />;
}

function Beside({ file, held, onClose }: DocumentViewProps): JSX.Element {
  const close = useRef<HTMLButtonElement>(null);
  useHotkeys([['Escape', onClose]]);
  useEffect(() => {
    // The columns have moved: the answer that the document proves stays in sight.
    linkOf(file)?.scrollIntoView({ block: 'center' });
    close.current?.focus({ preventScroll: true });
  }, [file]);
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
          <Apart file={file} held={held} />
          <Button ref={close} size="xs" variant="default" onClick={onClose}>
            {t('close')}
          </Button>
        </Group>
      </Group>
      <Content file={file} held={held} />
    </Paper>
  );
}

function Over({ file, held, onClose }: DocumentViewProps): JSX.Element {
  return (
    <Modal
      opened
      fullScreen
      onClose={onClose}
      title={t('documentOf', { name: file.name })}
      transitionProps={{ duration: 0 }}
      classNames={{ content: 'desk-reading-over' }}
    >
      <Group mb="xs">
        <Apart file={file} held={held} />
      </Group>
      <Content file={file} held={held} />
    </Modal>
  );
}

const linkOf = ({ id }: ApiFile): HTMLElement | null => document.querySelector<HTMLElement>(`[data-file="${id}"]`);

function Apart({ file, held }: Omit<DocumentViewProps, 'onClose'>): JSX.Element | null {
  return heldSentence(held, file.id) !== null ? null : (
    <Anchor size="sm" href={fileAddress(file.id)} target="_blank" rel="noopener">
      {t('openApart')}
    </Anchor>
  );
}

function Content({ file, held }: Omit<DocumentViewProps, 'onClose'>): JSX.Element {
  if (heldSentence(held, file.id) !== null) return <HeldMark held={held} id={file.id} />;
  const address = fileAddress(file.id);
  if (file.mediaType === 'application/pdf') {
    return <iframe className="desk-document" src={address} title={file.name} />;
  }
  if (/^image\/(jpeg|png|webp)$/.test(file.mediaType)) {
    return <img className="desk-image" src={address} alt={t('documentOf', { name: file.name })} />;
  }
  return <Text size="sm">{t('notShown')}</Text>;
}
