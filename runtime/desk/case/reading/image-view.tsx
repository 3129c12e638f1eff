import { useElementSize } from '@mantine/hooks';
import { useState, type JSX } from 'react';
import type { ApiFile } from '../../../../schemas/types/api.ts';
import { fileAddress } from '../../api.ts';
import { t } from '../../text.ts';
import type { Looking } from './looking.ts';
import { PagePins } from './markers/page-pins.tsx';
import type { Marking } from './markers/use-marking.ts';
import { PagesPane } from './pages-pane.tsx';
import type { PictureSize } from './pictures/picture-messages.ts';
import { TurnedPicture } from './pictures/turned-picture.tsx';
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
  const [own, setOwn] = useState<PictureSize | null>(null);
  return (
    <>
      <ReadingBar looking={looking} onLook={onLook} marking={marking} />
      <PagesPane name={file.name}>
        <div ref={ref} className="desk-pages-width" />
        <TurnedPicture
          own={own}
          room={room}
          page={1}
          looking={looking}
          draw={(style) => (
            <img
              className="desk-image"
              src={fileAddress(file.id)}
              alt={t('documentOf', { name: file.name })}
              style={style}
              onLoad={({ currentTarget: { naturalWidth: width, naturalHeight: height } }) => setOwn({ width, height })}
            />
          )}
        >
          {marking && <PagePins marking={marking} page={1} rotation={looking.rotation} />}
        </TurnedPicture>
      </PagesPane>
    </>
  );
}
