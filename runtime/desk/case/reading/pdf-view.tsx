import { useElementSize } from '@mantine/hooks';
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { useEffect, useState, type JSX } from 'react';
import type { ApiFile } from '../../../../schemas/types/api.ts';
import { ProblemAlert } from '../../../ui/problem-alert.tsx';
import { t } from '../../text.ts';
import type { Looking } from './looking.ts';
import { PagePins } from './markers/page-pins.tsx';
import type { Marking } from './markers/use-marking.ts';
import { openPdf } from './open-pdf.ts';
import { PageOutline } from './page-outline.tsx';
import { PagesPane } from './pages-pane.tsx';
import { PdfPage, type PageSize } from './pdf-page.tsx';
import { PdfSearch } from './pdf-search.tsx';
import { ReadingBar } from './reading-bar.tsx';
import { useFileBytes } from './use-file-bytes.ts';
import { useSearch } from './use-search.ts';

type PdfViewProps = {
  readonly file: ApiFile;
  readonly looking: Looking;
  readonly onLook: (looking: Looking) => void;
  /** Its markers; null where nobody may place any. */
  readonly marking: Marking | null;
};

/** A PDF with its pages under one another, drawn as they come in sight; its words are selected, searched and read aloud. */
export function PdfView({ file, looking, onLook, marking }: PdfViewProps): JSX.Element {
  const bytes = useFileBytes(file.id);
  const opened = useOpened(bytes.data);
  if (bytes.isError) return <ProblemAlert error={bytes.error} onRetry={() => void bytes.refetch()} />;
  if (opened === 'unreadable') return <p>{t('pdfUnreadable')}</p>;
  if (opened === null) return <PageOutline />;
  const view = { looking, onLook, marking };
  return <Pages pdf={opened.pdf} size={opened.size} name={file.name} {...view} />;
}

type Opened = { readonly pdf: PDFDocumentProxy; readonly size: PageSize };

/** The PDF of these bytes, open as long as it is shown; null while it is being opened. */
function useOpened(bytes: Uint8Array | undefined): Opened | 'unreadable' | null {
  const [opened, setOpened] = useState<Opened | 'unreadable' | null>(null);
  useEffect(() => {
    if (!bytes) return undefined;
    let isGone = false;
    const settle = (found: Opened | 'unreadable'): void => {
      if (!isGone) setOpened(found);
    };
    // The worker takes the bytes it is given for good.
    const { pdf, close } = openPdf(bytes.slice());
    pdf
      .then(async (document) => {
        const { width, height } = (await document.getPage(1)).getViewport({ scale: 1 });
        settle({ pdf: document, size: { width, height } });
      })
      .catch(() => settle('unreadable'));
    return () => {
      isGone = true;
      setOpened(null);
      close();
    };
  }, [bytes]);
  return opened;
}

type PagesProps = Opened & Pick<PdfViewProps, 'looking' | 'onLook' | 'marking'> & { readonly name: string };

function Pages({ pdf, size, name, looking, onLook, marking }: PagesProps): JSX.Element {
  const { ref, width } = useElementSize<HTMLDivElement>();
  const search = useSearch(pdf);
  const numbers = Array.from({ length: pdf.numPages }, (_, index) => index + 1);
  return (
    <>
      <ReadingBar looking={looking} onLook={onLook} marking={marking}>
        <PdfSearch search={search} />
      </ReadingBar>
      <PagesPane name={name}>
        <div ref={ref} className="desk-pages-width" />
        {width > 0 &&
          numbers.map((number) => (
            <PdfPage
              key={number}
              pdf={pdf}
              number={number}
              expected={size}
              room={width}
              looking={looking}
              found={search.foundOn(number)}
              current={search.current?.page === number ? search.current.index : null}
            >
              {marking && <PagePins marking={marking} page={number} rotation={looking.rotation} />}
            </PdfPage>
          ))}
      </PagesPane>
    </>
  );
}
