import type { JSX, ReactNode } from 'react';

/** What a pill says of its thing: it is there, it calls, it is well, it waits, it is wrong. */
export type PillTone = 'neutral' | 'info' | 'good' | 'warn' | 'danger';

type PillProps = {
  readonly tone?: PillTone | undefined;
  /** In a row or beside a smaller text. */
  readonly small?: boolean;
  readonly children: ReactNode;
};

/** A word or two about a thing; the same look in the three applications. */
export function Pill({ tone, small, children }: PillProps): JSX.Element {
  return <span className={pillClass(tone, small)}>{children}</span>;
}

/** The classes of a pill, for an element of another kind, such as a link. */
export function pillClass(tone: PillTone = 'neutral', small = false): string {
  const toned = tone === 'neutral' ? 'cg-pill' : `cg-pill cg-pill-${tone}`;
  return small ? `${toned} cg-pill-small` : toned;
}
