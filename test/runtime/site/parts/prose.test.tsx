import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { markdownToHtml } from '../../../../runtime/documents/index.ts';
import { ProseInLabel } from '../../../../runtime/site/parts/prose.tsx';

it.each([
  [
    'a sentence',
    'Je certifie **l’exactitude** de ma demande.',
    'Je certifie <strong>l’exactitude</strong> de ma demande.',
  ],
  ['paragraphs', 'Je certifie.\n\nJe m’engage.', 'Je certifie.<br>Je m’engage.'],
  [
    'a list',
    'Je certifie :\n\n- que c’est exact\n- que c’est complet',
    'Je certifie :<br>– que c’est exact<br>– que c’est complet',
  ],
  ['what is no markup', 'Moins de <p> 3', 'Moins de &lt;p> 3'],
])('of a label holds words alone: %s', (_what, markdown, words) => {
  const shown = renderToStaticMarkup(<ProseInLabel html={markdownToHtml(markdown)} />);
  expect(shown.replaceAll(/[\u00a0\u202f]/gu, ' ')).toBe(`<span>${words}</span>`);
});
