import { useLayoutEffect, useRef, type JSX, type ReactNode } from 'react';
import { t } from '../../text.ts';

/**
 * The pages of a document, which one scrolls through by keyboard. Where the focus waits on the document as it is being drawn, it is here
 * once there is something to scroll; who went elsewhere meanwhile is left there.
 */
export function PagesPane({ name, children }: { readonly name: string; readonly children: ReactNode }): JSX.Element {
  const pane = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const waiting = pane.current?.closest('.desk-reader');
    if (waiting && waiting === document.activeElement) pane.current?.focus({ preventScroll: true });
  }, []);
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div ref={pane} className="desk-pages" role="region" aria-label={t('pagesOf', { name })} tabIndex={0}>
      {children}
    </div>
  );
}
