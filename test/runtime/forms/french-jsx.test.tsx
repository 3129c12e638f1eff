import { renderToStaticMarkup } from 'react-dom/server';
import type { ReactElement } from 'react';
import { expect, it } from 'vitest';
import { Fragment, jsx, jsxs } from '../../../runtime/forms/french-jsx.ts';

const written = (element: ReactElement): string => renderToStaticMarkup(element).replaceAll('\u00A0', '~');

it('a text never begins a line with a sign, alone or beside others', () => {
  expect(written(jsx('p', { children: 'Êtes-vous seul ?' }))).toBe('<p>Êtes-vous seul~?</p>');
  expect(written(jsxs('p', { children: ['Dossier', ' : ', jsx('b', { children: '« AM »' })] }))).toBe(
    '<p>Dossier~: <b>«~AM~»</b></p>',
  );
  expect(written(jsxs(Fragment, { children: ['Pourquoi', ' ?'] }))).toBe('Pourquoi~?');
});

it.each(['option', 'title', 'pre', 'code'] as const)('what <%s> holds stays as it is written', (name) => {
  expect(written(jsx(name, { children: 'a ? b : c' }))).toContain('a ? b : c');
});

it('a component gets what it is given', () => {
  const Length = ({ children }: { children: string }): string => String(children.codePointAt(1));
  expect(written(jsx(Length, { children: 'a :' }))).toBe('32');
});
