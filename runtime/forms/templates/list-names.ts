/** How a list and its members are called, in titles, buttons and announcements alike. */
import type { FormSchema } from '../../../engine/index.ts';
import type { FormsContext } from '../context.ts';
import { fieldUi } from '../schema/guards.ts';

/** « Enfant », for one member. */
export function itemName(listUi: unknown, items: FormSchema | undefined, { t }: FormsContext): string {
  return fieldUi(listUi).itemTitle ?? items?.title ?? t('listItem');
}

/** « Enfant 2 »; index from 0. */
export function itemTitle(name: string, index: number, { t }: FormsContext): string {
  return t('listItemTitle', { item: name, number: index + 1 });
}
