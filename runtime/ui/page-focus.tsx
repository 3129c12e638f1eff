import { useEffect, useRef, type JSX } from 'react';
import { ui } from './messages/index.ts';

/** The part of the page below the header, as skip links and closed dialogs know it. */
export const CONTENT_ID = 'contenu';

/** The first thing that the keyboard reaches: past the header. */
export function SkipLink(): JSX.Element {
  return (
    <a href={`#${CONTENT_ID}`} className="ui-skip">
      {ui('skip')}
    </a>
  );
}

/** A new page takes the focus, as it would without scripts. `page` says which one is shown; a filter or a tab is no new page. */
export function PageFocus({ page }: { readonly page: string }): null {
  const last = useRef(page);
  useEffect(() => {
    if (last.current === page) return;
    last.current = page;
    document.getElementById(CONTENT_ID)?.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }, [page]);
  return null;
}
