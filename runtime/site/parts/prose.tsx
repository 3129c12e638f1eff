import type { JSX } from 'react';

/** HTML that the server made from Markdown: it holds only elements without scripts, styles or attributes of their own. */
export function Prose({ html }: { readonly html: string }): JSX.Element | null {
  return html === '' ? null : <div className="p-prose" dangerouslySetInnerHTML={{ __html: html }} />;
}
