/** Pages of the site as they are drawn from what they are given, and what people find on them. */
import { renderToStaticMarkup } from 'react-dom/server';
import type { PageView } from '../../../../runtime/site/parts/page-view.ts';
import { translateTo } from '../../../../runtime/site/text.ts';

/** A page in a language, as HTML. */
export function draw<Model>({ view: View }: PageView<Model>, page: Model, language: 'fr' | 'en' = 'fr'): string {
  return renderToStaticMarkup(<View page={page} t={translateTo(language)} form={undefined} mostMegabytes={50} />);
}

/** The text that is read on it: without tags, with plain spaces. */
export function textOf(html: string): string {
  return html
    .replaceAll(/<[^>]*>/gu, ' ')
    .replaceAll('&#x27;', '’')
    .replaceAll('&amp;', '&')
    .replaceAll(/[\s\u00a0\u202f]+/gu, ' ')
    .trim();
}

/** Texts of the elements of a name, in their order. */
export function textsOf(html: string, element: string): readonly string[] {
  const found = html.matchAll(new RegExp(`<${element}(?: [^>]*)?>(.*?)</${element}>`, 'gsu'));
  return [...found].map(([, inner = '']) => textOf(inner));
}

/** Values of the buttons of a name, in their order. */
export function valuesOf(html: string, name: string): readonly string[] {
  return [...html.matchAll(/<button[^>]*>/gu)]
    .filter(([button]) => button.includes(`name="${name}"`))
    .map(([button]) => /value="([^"]*)"/u.exec(button)?.[1] ?? '');
}

/** Where its links lead, in their order. */
export function linksOf(html: string): readonly string[] {
  return [...html.matchAll(/<a [^>]*href="([^"]*)"/gu)].map(([, href = '']) => href.replaceAll('&amp;', '&'));
}
