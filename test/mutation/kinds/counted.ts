/** What rules count otherwise than their words: the applicant left out, the first counted as one more, the larger for the smaller. */
import { rewritten, reworded } from '../rewrite.ts';
import type { Kind } from '../scheme.ts';

const RULES = 'rules.json';
const EXPRESSION = /^\/computed\/\d+\/expression$/;

/** An expression with some words for others; null where they are not in it. */
const put =
  (pattern: RegExp, by: string) =>
  (value: unknown): string | null => {
    const wrong = String(value).replace(pattern, by);
    return wrong === value ? null : wrong;
  };

/** The mistakes of this file. */
export const COUNTED_KINDS: readonly Kind[] = [
  {
    name: 'household without the applicant',
    find: rewritten(RULES, EXPRESSION, put(/^(if \S+ = null then 1 else )1 \+ (count\()/, '$1$2')),
  },
  {
    name: 'first person counted as one more',
    find: rewritten(RULES, EXPRESSION, put(/(majoration \* )\((\w+) - 1\)/, '$1$2')),
  },
  {
    name: 'larger of a ceiling that is said',
    find: rewritten(RULES, EXPRESSION, (value, _, { source }) =>
      /^min\(\w+, 15000\)$/.test(String(value)) && (source.files['sheet.md'] ?? '').includes('15 000 F')
        ? String(value).replace('min(', 'max(')
        : null,
    ),
  },
  {
    name: 'zone turned inside out',
    find: rewritten(RULES, EXPRESSION, put(/(dans\([^)]*\)) then "oui" else "non"/, '$1 then "non" else "oui"')),
  },
  {
    name: 'figure late, chosen by the day of the request',
    find: rewritten(RULES, /^\/computed\/\d+\/values\/0\/from$/, (value, pointer, { source, json }) => {
      const isLate = source.files['form.schema.json']?.includes('"prefill": "today"') === true;
      return isLate && /"on"/.test(JSON.stringify(json[RULES])) && pointer === '/computed/1/values/0/from'
        ? '2026-06-01'
        : null;
    }),
  },
  {
    name: 'free, of what has a price',
    find: ({ source, ...scheme }) =>
      /"title": ?"Droits"/.test(source.files[RULES] ?? '')
        ? reworded(
            /^sheet\.md$/,
            /Les droits dépendent du chiffre d’affaires :/,
            'La licence est gratuite.\n\nLes tranches :',
          )({
            source,
            ...scheme,
          })
        : [],
  },
];
