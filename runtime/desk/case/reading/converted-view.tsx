import { useElementSize } from '@mantine/hooks';
import { useEffect, useRef, useState, type CSSProperties, type JSX, type ReactNode } from 'react';
import type { ApiFile } from '../../../../schemas/types/api.ts';
import { ProblemAlert } from '../../../ui/problem-alert.tsx';
import { t } from '../../text.ts';
import type { Looking } from './looking.ts';
import { PagePins } from './markers/page-pins.tsx';
import type { Marking } from './markers/use-marking.ts';
import { PageOutline } from './page-outline.tsx';
import { PagesPane } from './pages-pane.tsx';
import { openPicture, type DecodedPicture } from './pictures/open-picture.ts';
import type { PictureSize } from './pictures/picture-messages.ts';
import { TurnedPicture } from './pictures/turned-picture.tsx';
import { ReadingBar } from './reading-bar.tsx';
import { useFileBytes } from './use-file-bytes.ts';

type ConvertedViewProps = {
  readonly file: ApiFile;
  readonly looking: Looking;
  readonly onLook: (looking: Looking) => void;
  /** Its markers; null where nobody may place any. */
  readonly marking: Marking | null;
};

/** A picture that browsers do not draw (HEIC, TIFF with all its pages), decoded by the desk, and looked at as any document. */
export function ConvertedView({ file, looking, onLook, marking }: ConvertedViewProps): JSX.Element {
  const bytes = useFileBytes(file.id);
  const { ref, width: room } = useElementSize<HTMLDivElement>();
  const opened = useDecoded(bytes.data, file.mediaType);
  if (bytes.isError) return <ProblemAlert error={bytes.error} onRetry={() => void bytes.refetch()} />;
  if (opened === 'unreadable') return <p>{t('pictureUnreadable')}</p>;
  if (opened === null) return <PageOutline />;
  return (
    <>
      <ReadingBar looking={looking} onLook={onLook} marking={marking} />
      <PagesPane name={file.name}>
        <div ref={ref} className="desk-pages-width" />
        {opened.pages.map((own, index) => (
          <DecodedPage
            key={index}
            picture={opened.picture}
            own={own}
            index={index}
            room={room}
            looking={looking}
            label={labelOf(file.name, index, opened.pages.length)}
          >
            {marking && <PagePins marking={marking} page={index + 1} rotation={looking.rotation} />}
          </DecodedPage>
        ))}
      </PagesPane>
    </>
  );
}

function labelOf(name: string, index: number, pages: number): string {
  return pages === 1 ? t('documentOf', { name }) : t('pageOf', { page: index + 1, pages });
}

type Opened = { readonly picture: DecodedPicture; readonly pages: readonly PictureSize[] };

/** The picture of these bytes, open as long as it is shown; null while it is being opened. */
function useDecoded(bytes: Uint8Array | undefined, mediaType: string): Opened | 'unreadable' | null {
  const [opened, setOpened] = useState<Opened | 'unreadable' | null>(null);
  useEffect(() => {
    if (!bytes) return undefined;
    let isGone = false;
    const settle = (found: Opened | 'unreadable'): void => {
      if (!isGone) setOpened(found);
    };
    // The worker takes the bytes it is given for good.
    const picture = openPicture(bytes.slice(), mediaType);
    picture.pages.then(
      (pages) => settle({ picture, pages }),
      () => settle('unreadable'),
    );
    return () => {
      isGone = true;
      setOpened(null);
      picture.close();
    };
  }, [bytes, mediaType]);
  return opened;
}

type DecodedPageProps = {
  readonly picture: DecodedPicture;
  readonly own: PictureSize;
  readonly index: number;
  readonly room: number;
  readonly looking: Looking;
  readonly label: string;
  readonly children: ReactNode;
};

/** Pages are decoded a screen before they come in sight. */
const AHEAD = '100% 0px';

/** A page: its place at once, its pixels once it is near. */
function DecodedPage({ picture, own, index, room, looking, label, children }: DecodedPageProps): JSX.Element {
  const canvas = useRef<HTMLCanvasElement>(null);
  const [isNear, setIsNear] = useState(false);
  const [isDamaged, setIsDamaged] = useState(false);
  useEffect(() => {
    const watch = new IntersectionObserver(
      (entries) => setIsNear((known) => known || entries.some((entry) => entry.isIntersecting)),
      { rootMargin: AHEAD },
    );
    if (canvas.current) watch.observe(canvas.current);
    return () => watch.disconnect();
  }, []);
  useEffect(() => {
    if (!isNear) return;
    picture.page(index).then(
      (bitmap) => {
        const drawn = canvas.current;
        if (!drawn) return bitmap.close();
        drawn.width = bitmap.width;
        drawn.height = bitmap.height;
        drawn.getContext('bitmaprenderer')?.transferFromImageBitmap(bitmap);
        return drawn.setAttribute('data-drawn', '');
      },
      () => setIsDamaged(true),
    );
  }, [picture, index, isNear]);
  const draw = (style: CSSProperties): JSX.Element => (
    <canvas ref={canvas} className="desk-image" style={style} role="img" aria-label={label} />
  );
  return (
    <>
      {isDamaged && <p role="status">{t('pageUnreadable', { page: index + 1 })}</p>}
      <TurnedPicture own={own} room={room} page={index + 1} looking={looking} draw={draw}>
        {children}
      </TurnedPicture>
    </>
  );
}
