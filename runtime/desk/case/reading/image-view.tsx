import { useElementSize } from '@mantine/hooks';
import { useState, type JSX } from 'react';
import type { ApiFile } from '../../../../schemas/types/api.ts';
import { fileAddress } from '../../api.ts';
import { t } from '../../text.ts';
import type { Looking } from './looking.ts';
import { PagePins } from './markers/page-pins.tsx';
import type { Marking } from './markers/use-marking.ts';
import { PagesPane } from './pages-pane.tsx';
import { ReadingBar } from './reading-bar.tsx';

type ImageViewProps = {
  readonly file: ApiFile;
  readonly looking: Looking;
  readonly onLook: (looking: Looking) => void;
  /** Its markers; null where nobody may place any. */
  readonly marking: Marking | null;
};

/** A photograph or a scan, as wide as the pane until it is made larger. */
export function ImageView({ file, looking, onLook, marking }: ImageViewProps): JSX.Element {
  const { ref, width: room } = useElementSize<HTMLDivElement>();
  const [own, setOwn] = useState<{ readonly width: number; readonly height: number } | null>(null);
  const lies = looking.rotation % 180 !== 0;
  const ratio = own ? own.height / own.width : 1;
  // What is seen is as wide as the pane, whichever side of the picture that is; none is blown up beyond its own pixels to fit.
  const seen = Math.min(room, own ? (lies ? own.height : own.width) : room) * looking.zoom;
  const [width, height] = lies ? [seen / ratio, seen] : [seen, seen * ratio];
  return (
    <>
      <ReadingBar looking={looking} onLook={onLook} marking={marking} />
      <PagesPane name={file.name}>
        <div ref={ref} className="desk-pages-width" />
        <div
          className="desk-picture"
          data-page={1}
          style={{
            width: lies ? height : width,
            height: lies ? width : height,
            visibility: own ? 'visible' : 'hidden',
          }}
        >
          <img
            className="desk-image"
            src={fileAddress(file.id)}
            alt={t('documentOf', { name: file.name })}
            style={{ width, height, rotate: `${looking.rotation}deg` }}
            onLoad={({ currentTarget: { naturalWidth, naturalHeight } }) =>
              setOwn({ width: naturalWidth, height: naturalHeight })
            }
          />
          {marking && <PagePins marking={marking} page={1} rotation={looking.rotation} />}
        </div>
      </PagesPane>
    </>
  );
}
