import { renderToString } from 'preact-render-to-string';
import type { Form } from '../../../../engine/index.ts';
import { Page, ReviewPage, type PageState } from './page.tsx';

/** The page as HTML, before any script. */
export function renderPage(state: PageState, validators: Form['validators']): string {
  const Shown = state.page.id === 'relecture' ? ReviewPage : Page;
  return renderToString(<Shown {...state} validators={validators} />);
}
