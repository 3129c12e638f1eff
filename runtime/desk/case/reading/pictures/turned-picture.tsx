import type { CSSProperties, JSX, ReactNode } from 'react';
import type { Looking } from '../looking.ts';
import type { PictureSize } from './picture-messages.ts';

type TurnedPictureProps = {
  /** Its own size; null until it is known, and then it is unseen. */
  readonly own: PictureSize | null;
  /** Width of the pane, in pixels. */
  readonly room: number;
  readonly page: number;
  readonly looking: Looking;
  /** The picture, to be given this size and turned so. */
  readonly draw: (style: CSSProperties) => JSX.Element;
  /** What lies over it. */
  readonly children?: ReactNode;
};

/** A picture as wide as the pane until it is made larger, whichever side of it that is; none is blown up beyond its own pixels to fit. */
export function TurnedPicture({ own, room, page, looking, draw, children }: TurnedPictureProps): JSX.Element {
  const lies = looking.rotation % 180 !== 0;
  const ratio = own ? own.height / own.width : 1;
  const seen = Math.min(room, own ? (lies ? own.height : own.width) : room) * looking.zoom;
  const [width, height] = lies ? [seen / ratio, seen] : [seen, seen * ratio];
  return (
    <div
      className="desk-picture"
      data-page={page}
      style={{
        width: lies ? height : width,
        height: lies ? width : height,
        visibility: own ? 'visible' : 'hidden',
      }}
    >
      {draw({ width, height, rotate: `${looking.rotation}deg` })}
      {children}
    </div>
  );
}
