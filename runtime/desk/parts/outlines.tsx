/** What stands where a page or a list will be that is on its way: outlines for who sees, one word for who listens. */
import { Skeleton } from '@mantine/core';
import type { JSX, ReactNode } from 'react';
import { t } from '../text.ts';

/** As many rows as a screen has before anything is known. */
const ROWS = 12;

/** Parts of a page that are outlined. */
const PARTS = 3;

type ListOutlineProps = {
  /** Where there are fewer: in a dialog, in a part of a page. */
  readonly rows?: number;
};

/** Where rows will be: the page does not move when they come. */
export const ListOutline = ({ rows = ROWS }: ListOutlineProps): JSX.Element => (
  <Outline>
    <Rows rows={rows} />
  </Outline>
);

/** Where the parts of a page will be, as they will stand beside one another. */
export const PartsOutline = (): JSX.Element => (
  <Outline>
    <Parts />
  </Outline>
);

/** Where a case, a person or an establishment will be: its heading and its parts. */
export const RecordOutline = (): JSX.Element => (
  <Outline>
    <Heading />
    <Parts />
  </Outline>
);

/** Where a page will be of which nothing is known yet: its heading, and what it lists. */
export const PageOutline = (): JSX.Element => (
  <Outline>
    <Heading />
    <Rows rows={ROWS} />
  </Outline>
);

const Outline = ({ children }: { readonly children: ReactNode }): JSX.Element => (
  <div role="status" aria-label={t('loading')} className="desk-outline">
    {children}
  </div>
);

const Heading = (): JSX.Element => <Skeleton height={36} width="min(32rem, 60%)" animate={false} aria-hidden />;

const Rows = ({ rows }: { readonly rows: number }): JSX.Element => (
  <div className="desk-outline-rows">
    {Array.from({ length: rows }, (_, row) => (
      <Skeleton key={row} height={37} radius={0} animate={false} aria-hidden />
    ))}
  </div>
);

const Parts = (): JSX.Element => (
  <div className="desk-outline-parts">
    {Array.from({ length: PARTS }, (_, part) => (
      <Skeleton key={part} height="40vh" animate={false} aria-hidden />
    ))}
  </div>
);
