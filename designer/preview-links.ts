/*
 * What is shown beside its source is the real page, with the real links: the way to the account, and out of it. None of them may
 * take the author away from the scheme.
 */

/** Where a link of a page leads: within the preview, to another site or program, or out of the preview on this one. */
export type LinkKind = 'inside' | 'apart' | 'out';

/** @param href as it is written. @param page address of the page that it stands on. @param base address that the pages of the preview begin with */
export function kindOfLink(href: string, page: string, base: string): LinkKind {
  if (href.startsWith('#')) return 'inside';
  const target = URL.parse(href, page);
  if (!target || target.origin !== new URL(page).origin) return 'apart';
  return target.pathname === base || target.pathname.startsWith(`${base}/`) ? 'inside' : 'out';
}

/**
 * Keeps who uses a page of a preview within it: what leads to another site opens apart, what leads elsewhere on this one does not.
 * @param onOut told when something that was followed leads out
 */
export function keepInside(page: Document, base: string, onOut: () => void = () => undefined): void {
  page.addEventListener(
    'click',
    (event) => {
      const link = linkAround(event.target);
      const href = link?.getAttribute('href');
      if (!link || href === null || href === undefined) return;
      const kind = kindOfLink(href, page.URL, base);
      if (kind === 'inside') return;
      if (kind === 'apart') {
        link.setAttribute('target', '_blank');
        link.setAttribute('rel', 'noopener');
        return;
      }
      event.preventDefault();
      onOut();
    },
    true,
  );
  page.addEventListener(
    'submit',
    (event) => {
      const { target } = event;
      const action = isElement(target) ? target.getAttribute('action') : null;
      if (action === null || kindOfLink(action, page.URL, base) === 'inside') return;
      event.preventDefault();
      onOut();
    },
    true,
  );
}

function linkAround(target: EventTarget | null): Element | null {
  return isElement(target) ? target.closest('a[href]') : null;
}

/** An element of another document than this one is no instance of our classes. */
function isElement(target: EventTarget | null): target is Element {
  return target !== null && 'closest' in target;
}
