/* What a list of things to add shows of them while one types. */
import { foldText } from '../../engine/base/index.ts';
import type { Option } from './panel-editor.ts';

/** Options under one heading. */
export type AddGroup = { readonly group: string; readonly items: readonly Option[] };

/** Options whose words, or whose heading, hold all that is typed, whatever its accents; a group without any goes. */
export function narrowOptions(options: readonly (Option | AddGroup)[], typed: string): readonly (Option | AddGroup)[] {
  const words = foldText(typed)
    .split(/\s+/u)
    .filter((word) => word !== '');
  const isFound = (text: string): boolean => {
    const folded = foldText(text);
    return words.every((word) => folded.includes(word));
  };
  return options.flatMap((one): readonly (Option | AddGroup)[] => {
    if (!('group' in one)) return isFound(one.label) ? [one] : [];
    const items = one.items.filter(({ label }) => isFound(`${one.group} ${label}`));
    return items.length === 0 ? [] : [{ group: one.group, items }];
  });
}
