import { ActionIcon, Anchor, Button, Group, Modal, Paper, Text } from '@mantine/core';
import { useEventListener, useHotkeys, useMediaQuery } from '@mantine/hooks';
import { Part } from '../../../ui/part.tsx';
import { flushSync } from 'react-dom';
import { lazy, useEffect, useRef, useState, type JSX } from 'react';
import type { ApiFile, PageMarker } from '../../../../schemas/types/api.ts';
import { Icon } from '../../../ui/icon.tsx';
import { fileAddress } from '../../api.ts';
import { t } from '../../text.ts';
import { HeldMark, heldSentence, type HeldFiles } from './held-file.tsx';
import { besideDocument, type CaseDocument } from './documents.ts';
import { ImageView } from './image-view.tsx';
import { FITTED, lookingAfter } from './looking.ts';
import { MarkerList } from './markers/marker-list.tsx';
import { sentenceOf } from './markers/places.ts';
import { putInMiddle } from './markers/put-in-middle.ts';
import { useMarking, type Marking } from './markers/use-marking.ts';
import { PageOutline } from './page-outline.tsx';
import { isConverted } from './pictures/picture-messages.ts';

/** What draws PDFs is as heavy as all else of the desk: it comes with the first one. */
const PdfView = lazy(async () => ({ default: (await import('./pdf-view.tsx')).PdfView }));

/** What decodes pictures comes with the first one that browsers do not draw. */
const ConvertedView = lazy(async () => ({ default: (await import('./converted-view.tsx')).ConvertedView }));

type DocumentViewProps = {
  readonly file: ApiFile;
  /** All that one can go on to. */
  readonly documents: readonly CaseDocument[];
  readonly held: HeldFiles;
  /** The case whose markers are shown; null for who reads none. */
  readonly markedCase: string | null;
  /** Prepares a correction of the answer that the document proves, in the words of a marker; null where none can be asked for now. */
  readonly onAskBy: ((reason: string) => void) | null;
  /** Whether it was asked for, and gets the focus. */
  readonly isCalled: boolean;
  readonly onShow: (file: ApiFile) => void;
  readonly onClose: () => void;
};

/** Where there is room for a document beside the answers; the style sheet has the same. */
const WIDE = '(min-width: 62em)';

/**
 * A document shown beside the answers, or over them where a screen has no room for both; what a browser cannot show is opened
 * apart, and of what nobody can open it is said why. Escape closes it, and the focus goes back to its link.
 */
export function DocumentView({ onClose, ...props }: DocumentViewProps): JSX.Element {
  const wide = useMediaQuery(WIDE, true, { getInitialValueInEffect: false });
  const leave = (): void => {
    // At once: the next key is for its link, and a dialog keeps the focus for as long as it is there.
    flushSync(onClose);
    linkOf(props.file)?.focus();
  };
  const parts = { ...props, onClose: leave };
  return wide ? <Beside {...parts} /> : <Over {...parts} />;
}

function Beside(props: DocumentViewProps): JSX.Element {
  const { file, isCalled, onClose } = props;
  const shown = useRef<HTMLElement>(null);
  const close = useRef<HTMLButtonElement>(null);
  useHotkeys([['Escape', onClose]]);
  useEffect(() => {
    // The columns have moved: the answer that the document proves stays in sight.
    linkOf(file)?.scrollIntoView({ block: 'center' });
    if (!isCalled) return;
    // On the document, where its keys are heard: on « Fermer » the next Enter would close it.
    const part = (name: string): HTMLElement | null | undefined => shown.current?.querySelector<HTMLElement>(name);
    (part('.desk-pages') ?? part('.desk-reader') ?? close.current)?.focus({ preventScroll: true });
  }, [file, isCalled]);
  return (
    <Paper
      ref={shown}
      withBorder
      p="sm"
      className="desk-reading"
      component="section"
      aria-label={t('documentOf', { name: file.name })}
    >
      <Group justify="space-between" mb="xs" wrap="nowrap">
        <Proof {...props} />
        <Group gap="sm" wrap="nowrap">
          <Steps {...props} />
          <Apart {...props} />
          <Button ref={close} size="xs" variant="default" onClick={onClose}>
            {t('close')}
          </Button>
        </Group>
      </Group>
      <Content key={file.id} {...props} />
    </Paper>
  );
}

function Over(props: DocumentViewProps): JSX.Element {
  return (
    <Modal
      opened
      fullScreen
      onClose={props.onClose}
      title={t('documentOf', { name: props.file.name })}
      transitionProps={{ duration: 0 }}
      classNames={{ content: 'desk-reading-over' }}
    >
      <Group mb="xs" justify="space-between">
        <Steps {...props} />
        <Apart {...props} />
      </Group>
      <Content key={props.file.id} {...props} />
    </Modal>
  );
}

const linkOf = ({ id }: ApiFile): HTMLElement | null => document.querySelector<HTMLElement>(`[data-file="${id}"]`);

/** The answer that the document proves, and its own name. */
function Proof({ file, documents }: DocumentViewProps): JSX.Element {
  const proved = documents.find((one) => one.file.id === file.id);
  return (
    <div className="desk-proof">
      <Text fw={600} size="sm" className="desk-cut" title={proved?.label ?? file.name}>
        {proved?.label ?? file.name}
      </Text>
      {proved && (
        <Text size="xs" c="gray.7" className="desk-cut" title={file.name}>
          {file.name}
        </Text>
      )}
    </div>
  );
}

/** Which of the documents it is, and the ways to those beside it. */
function Steps({ file, documents, onShow }: DocumentViewProps): JSX.Element | null {
  const at = documents.findIndex((one) => one.file.id === file.id);
  if (at === -1 || documents.length < 2) return null;
  return (
    <Group gap={4} wrap="nowrap">
      {([-1, 1] as const).map((step) => {
        const beside = besideDocument(documents, file.id, step);
        const title = t(step === 1 ? 'nextDocument' : 'previousDocument');
        return (
          <ActionIcon
            key={step}
            variant="default"
            aria-label={title}
            title={title}
            disabled={!beside}
            onClick={() => beside && onShow(beside.file)}
          >
            <Icon name={step === 1 ? 'down' : 'up'} />
          </ActionIcon>
        );
      })}
      <Text size="xs" className="desk-nowrap">
        {t('documentAt', { at: at + 1, count: documents.length })}
      </Text>
    </Group>
  );
}

function Apart({ file, held }: DocumentViewProps): JSX.Element | null {
  return heldSentence(held, file.id) !== null ? null : (
    <Anchor size="sm" href={fileAddress(file.id)} target="_blank" rel="noopener" className="desk-nowrap">
      {t('openApart')}
    </Anchor>
  );
}

function Content({ file, held, markedCase, onAskBy, onClose }: DocumentViewProps): JSX.Element {
  if (heldSentence(held, file.id) !== null) return <HeldMark held={held} id={file.id} />;
  const drawn = drawnBy(file.mediaType);
  if (drawn === null) return <Text size="sm">{t('notShown')}</Text>;
  const reader = { file, drawn, onAskBy, onClose };
  return markedCase === null ? <Reader {...reader} marking={null} /> : <Marked {...reader} caseId={markedCase} />;
}

/** What draws a document: of a PDF and of pictures that browsers do not know, the desk. */
type DrawnBy = 'pdf' | 'browser' | 'desk';

function drawnBy(mediaType: string): DrawnBy | null {
  if (mediaType === 'application/pdf') return 'pdf';
  if (isConverted(mediaType)) return 'desk';
  return /^image\/(jpeg|png|webp)$/.test(mediaType) ? 'browser' : null;
}

type ReaderProps = Pick<DocumentViewProps, 'file' | 'onAskBy' | 'onClose'> & {
  readonly drawn: DrawnBy;
  readonly marking: Marking | null;
};

function Marked({ caseId, ...props }: Omit<ReaderProps, 'marking'> & { readonly caseId: string }): JSX.Element {
  return <Reader {...props} marking={useMarking(caseId, props.file)} />;
}

/** A document that is drawn, with the keys that act on it while the focus is in it. */
function Reader({ file, drawn, marking, onAskBy, onClose }: ReaderProps): JSX.Element {
  const [looking, setLooking] = useState(FITTED);
  const ref = useEventListener<'keydown', HTMLDivElement>('keydown', (event) => {
    if (event.target instanceof HTMLTextAreaElement) return;
    if (event.target instanceof HTMLInputElement) {
      // The first Escape empties what is looked for, the next one closes the document.
      if (event.key === 'Escape' && event.target.value === '') onClose();
      return;
    }
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.key === '/') {
      event.preventDefault();
      document.querySelector<HTMLElement>('[data-reading="search"]')?.focus();
      return;
    }
    if (event.key === 'm' && marking) {
      event.preventDefault();
      putInMiddle(marking, looking.rotation);
      return;
    }
    const next = lookingAfter(looking, event.key);
    if (next) setLooking(next);
  });
  const view = { file, looking, onLook: setLooking, marking };
  const askBy = onAskBy && ((marker: PageMarker) => onAskBy(sentenceOf(marker, (page) => t('markerOnPage', { page }))));
  return (
    <div className="desk-reader" ref={ref} role="group" aria-label={t('documentOf', { name: file.name })} tabIndex={-1}>
      {drawn === 'browser' ? (
        <ImageView {...view} />
      ) : (
        <Part of="pdf" waiting={<PageOutline />}>
          {drawn === 'pdf' ? <PdfView {...view} /> : <ConvertedView {...view} />}
        </Part>
      )}
      {marking && <MarkerList marking={marking} onAsk={askBy} />}
    </div>
  );
}
