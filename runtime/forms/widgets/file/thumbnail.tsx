import type { JSX } from 'react';
import { extensionOf } from './extension.ts';

type ThumbnailProps = {
  /** Address of the picture; null where none can be shown. */
  readonly picture: string | null;
  readonly name: string;
};

/** A document seen small: its picture, else what kind of file it is. Its name, which stands beside it, is what is read aloud. */
export function Thumbnail({ picture, name }: ThumbnailProps): JSX.Element {
  return (
    <span className="cg-file-thumbnail" aria-hidden="true">
      {picture === null ? extensionOf(name) : <img src={picture} alt="" loading="lazy" decoding="async" />}
    </span>
  );
}
