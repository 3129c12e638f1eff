import type { JSX } from 'react';

/** HTML that the server made from Markdown: it holds only elements without scripts, styles or attributes of their own. */
export function Prose({ html }: { readonly html: string }): JSX.Element | null {
  return html === '' ? null : <div className="p-prose" dangerouslySetInnerHTML={{ __html: html }} />;
}

/** The same in a label, which by HTML holds words alone: what was a paragraph or a point of a list is a line of its own. */
export function ProseInLabel({ html }: { readonly html: string }): JSX.Element {
  const lines = html
    .replaceAll(/<li[^>]*>(?:\s*<p>)?/gu, '\n– ')
    .split(/\s*(?:<\/?(?:p|ul|ol|li|h[1-6]|blockquote|pre)\b[^>]*>|<hr>|\n)\s*/u)
    .filter((line) => line !== '');
  return <span dangerouslySetInnerHTML={{ __html: lines.join('<br>') }} />;
}
