/* How a value is written in a text: as an amount, a date, a number, the label that people read, or as it is kept. */
import type { TextFilter } from '../../engine/studio.ts';
import type { TextName } from '../../schemas/types/api.ts';
import { t } from './text.ts';

/** A way to write a value: the filters of its tag, and what that looks like. */
export type Format = { readonly filters: readonly TextFilter[]; readonly label: string };

const filter = (name: string, argument: string | null = null): readonly TextFilter[] => [{ name, argument }];
const quoted = (text: string): string => JSON.stringify(text);

/** Ways to write a value, the one that is meant most often first. */
export function formatsOf({ type, label, unit }: Pick<TextName, 'type' | 'label' | 'unit'>): readonly Format[] {
  const plain: Format = { filters: [], label: t('format-plain') };
  if (label !== null) return [{ filters: filter('libelle', quoted(label)), label: t('format-label') }, plain];
  switch (type) {
    case 'money':
      return [
        { filters: filter('montant'), label: t('format-money') },
        { filters: filter('nombre'), label: t('format-number') },
      ];
    case 'date':
      return [{ filters: filter('date'), label: t('format-date') }];
    case 'time':
      return [{ filters: filter('heure'), label: t('format-time') }];
    case 'number':
      return [
        ...(unit === null ? [] : [{ filters: filter('unite', quoted(unit)), label: t('format-unit', { unit }) }]),
        { filters: filter('nombre'), label: t('format-number') },
        { ...plain, label: t('format-digits') },
      ];
    case 'string':
      return [
        { ...plain, label: t('format-text') },
        { filters: filter('upcase'), label: t('format-upcase') },
        { filters: filter('capitalize'), label: t('format-capitalize') },
      ];
    case 'boolean':
    case 'list':
    case 'context':
      return [plain];
  }
}

/** A tag that prints a value. */
export function writeTag(path: string, filters: readonly TextFilter[]): string {
  const written = filters.map(({ name, argument }) => ` | ${name}${argument === null ? '' : `: ${argument}`}`);
  return `{{ ${path}${written.join('')} }}`;
}

/** Whether filters say the same. */
export function sameFilters(left: readonly TextFilter[], right: readonly TextFilter[]): boolean {
  const unquote = (argument: string | null): string | null => argument?.replaceAll(/^['"]|['"]$/g, '') ?? null;
  return (
    left.length === right.length &&
    left.every(({ name, argument }, rank) => {
      const other = right[rank];
      return name === other?.name && unquote(argument) === unquote(other.argument);
    })
  );
}
