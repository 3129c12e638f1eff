/** What a company or an association said of itself, in a line. */
import { isJsonObject } from '../../engine/base/index.ts';
import { STANDARD_DATA, type Json } from '../../engine/index.ts';
import { addressInLine } from '../../engine/form/words/index.ts';

const ACTIVITIES = new Map(STANDARD_DATA.naf.rows.map(({ value, label }) => [value, label]));

/** « 3 rue des Mangroves, 98800 Nouméa », « Club de va’a, FR76… », the words of an activity's code; null for what is nothing or of another shape. */
export function detailInWords(value: Json | undefined): string | null {
  if (typeof value === 'string') return ACTIVITIES.get(value) ?? value;
  if (!isJsonObject(value)) return null;
  const texts = Object.fromEntries(
    Object.entries(value).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
  return 'commune' in texts ? addressInLine(texts) : Object.values(texts).join(', ');
}
