import type { JSX } from 'react';
import { Prose } from '../../parts/prose.tsx';
import type { PageView } from '../../parts/page-view.ts';

export type TextModel = { readonly type: 'text'; readonly title: string; readonly html: string };

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
