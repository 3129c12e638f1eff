import type { JSX } from 'react';
import type { MessageKey, Translate } from '../text.ts';

/** A document of the wallet; its days are in words. */
export type ShownDocument = {
  readonly id: string;
  /** Its kind. */
  readonly title: string;
  readonly name: string;
  /** Its content. */
  readonly href: string;
  readonly manageHref: string;
  /** The date written on it where it was told, else the day it was given. */
  readonly on: string;
  readonly dated: boolean;
  readonly validUntil: string | null;
  /** Whether it may still be given: `part` means to some of the schemes that ask it. */
  readonly status: 'good' | 'ended' | 'over' | 'part';
  /** How many requests have a copy. */
  readonly uses: number;
};

const STATUS: Readonly<Record<Exclude<ShownDocument['status'], 'good'>, MessageKey>> = {
  ended: 'walletStatusEnded',
  over: 'walletStatusOver',
  part: 'walletStatusPart',
};

/** Whether a document may still be given, where something is against it. */
export function Status({ status, t }: Pick<ShownDocument, 'status'> & { readonly t: Translate }): JSX.Element | null {
  return status === 'good' ? null : <span className="cg-pill cg-pill-warn">{t(STATUS[status])}</span>;
}
