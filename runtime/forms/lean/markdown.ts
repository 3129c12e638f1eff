/** Stands for `markdown-to-jsx` in browser bundles (vite.config.ts): RJSF reaches for it in templates that ours replace. */
import type { ReactNode } from 'react';

/** The text as it is. */
export function Markdown({ children }: { readonly children?: ReactNode }): ReactNode {
  return children;
}
