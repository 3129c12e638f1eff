/*
 * Pages of a form. A page that goes leaves its questions to another one: none is lost from the form by a gesture that
 * speaks of pages.
 */
import type { Files } from '../changes.ts';
import { below, refuse, type EditRefusal, type Operation } from '../operations.ts';
import { FORM_UI, pageAt, pagesOf } from './layout.ts';

/** What is done to a page, named by its identifier. */
export type PageGesture =
  | {
      readonly type: 'page.add';
      readonly id: string;
      readonly title: string;
      /** Identifier of the page that it is put before; at the end when null. */
      readonly before: string | null;
    }
  | { readonly type: 'page.move'; readonly page: string; readonly before: string | null }
  /** `into` takes the questions of the page; a page without any needs none. */
  | { readonly type: 'page.remove'; readonly page: string; readonly into: string | null };

const PAGES = { file: FORM_UI, pointer: '/pages' };

/** Operations of a gesture on the files as they are. */
export function planPage(files: Files, gesture: PageGesture): readonly Operation[] | EditRefusal {
  if (gesture.type === 'page.remove') return removePage(files, gesture.page, gesture.into);
  const next = gesture.before === null ? undefined : pageAt(files, gesture.before);
  if (gesture.before !== null && !next) return refuse('place-gone', PAGES, gesture.before);
  const where = next ? { before: next.rank } : {};
  if (gesture.type === 'page.move') {
    const page = pageAt(files, gesture.page);
    if (!page) return refuse('place-gone', PAGES, gesture.page);
    return [{ type: 'move', at: below(PAGES, page.rank), into: PAGES, ...where }];
  }
  const { id, title } = gesture;
  if (pageAt(files, id)) return refuse('name-taken', PAGES, id);
  return [{ type: 'insert', at: PAGES, value: { id, title, fields: [] }, ...where }];
}

function removePage(files: Files, id: string, into: string | null): readonly Operation[] | EditRefusal {
  const page = pageAt(files, id);
  if (!page) return refuse('place-gone', PAGES, id);
  const target = pagesOf(files).find((other) => other.id === into && other.id !== id);
  if (page.fields.length > 0 && !target) return refuse('place-gone', PAGES, into ?? '');
  // Always the first: what stood behind it has moved up.
  const moves = page.fields.flatMap((): readonly Operation[] =>
    target ? [{ type: 'move', at: below(page.place, 0), into: target.place }] : [],
  );
  return [...moves, { type: 'remove', at: below(PAGES, page.rank) }];
}
