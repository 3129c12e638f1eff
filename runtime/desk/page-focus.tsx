import { useEffect, useRef } from 'react';
import { useLocation } from 'react-router';

/** A new page takes the focus, as it would without scripts; changing a filter or a tab is no new page. */
export function PageFocus(): null {
  const { pathname } = useLocation();
  const page = pageOf(pathname);
  const last = useRef(page);
  useEffect(() => {
    if (last.current === page) return;
    last.current = page;
    document.getElementById('contenu')?.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }, [page]);
  return null;
}

const pageOf = (pathname: string): string => pathname.replace(/^(\/administration)\/.*/, '$1');
