import { Anchor, type AnchorProps } from '@mantine/core';
import type { JSX, MouseEvent, Ref } from 'react';
import { Link } from 'react-router';
import { t } from '../text.ts';
import { readPlace } from './place.ts';
import type { Neighbours } from './use-neighbours.ts';

/** Back to the queue as it was left: its view, filters, search and row. */
export function BackToQueue({ ref, ...props }: AnchorProps & { readonly ref?: Ref<HTMLAnchorElement> }): JSX.Element {
  const search = readPlace()?.search ?? '';
  return (
    <Anchor component={Link} ref={ref} to={search === '' ? '/' : `/?${search}`} {...props}>
      {t('backToQueue')}
    </Anchor>
  );
}

type NextCaseProps = AnchorProps & {
  readonly neighbours: Neighbours;
  readonly ref?: Ref<HTMLAnchorElement>;
};

/** On to the next case. It is looked for when one goes: a colleague may have taken the one that was next. */
export function NextCase({ neighbours: { next, goOn }, ref, ...props }: NextCaseProps): JSX.Element | null {
  if (next === null) return null;
  const follow = (event: MouseEvent): void => {
    // In a tab of its own, it is the browser's affair.
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    goOn();
  };
  return (
    <Anchor component={Link} ref={ref} to={next} title={t('nextKeys')} onClick={follow} {...props}>
      {t('nextCase')}
    </Anchor>
  );
}
