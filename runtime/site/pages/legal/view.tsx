import type { JSX } from 'react';
import { Prose } from '../../parts/prose.tsx';
import type { PageView } from '../../parts/page-view.ts';

/** A page of running text: `html` is made from Markdown of the product, and is safe to show as it is. */
export type TextModel = { readonly type: 'text'; readonly title: string; readonly html: string };

/** A page of running text, under its own title. */
export const textPage: PageView<TextModel> = {
  view: TextPage,
  title: ({ title }) => title,
};

function TextPage({ page }: { readonly page: TextModel }): JSX.Element {
  return (
    <>
      <h1>{page.title}</h1>
      <Prose html={page.html} />
    </>
  );
}
