/** An entry in words, property by property, for paper and tables. */
import { formatMoment } from '../../engine/form/words/index.ts';
import { instantOfLocal } from '../../engine/index.ts';
import type { BreachEntry } from '../../schemas/types/api.ts';
import { textOf } from './changes.ts';
import { fr as messages } from './messages.ts';

/** What an entry says of a property; empty where it says nothing. */
export function sayField(entry: BreachEntry, field: keyof BreachEntry): string {
  switch (field) {
    case 'natures':
      return entry.natures.map((nature) => messages.natures[nature]).join(', ');
    case 'risk':
      return messages.risk[entry.risk];
    case 'authority':
    case 'told':
      return messages.decision[entry[field]];
    case 'from':
    case 'until':
    case 'discovered':
    case 'authorityAt':
    case 'toldAt':
      return entry[field] === '' ? '' : formatMoment(instantOfLocal(entry[field]));
    default:
      return textOf(entry, field);
  }
}
