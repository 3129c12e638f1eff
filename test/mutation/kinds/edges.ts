/** What people are told against what is judged: who stands at a bound, the help of a question, the order of two days, figures of the sheet. */
import { joinPointer, parentPointer } from '../../../engine/base/pointer.ts';
import { getAt } from '../json-edits.ts';
import { reworded, rewritten } from '../rewrite.ts';
import type { Kind } from '../scheme.ts';

const RULES = 'rules.json';
const FORM = 'form.schema.json';
const UI = 'form.ui.json';

/** Of words that say who is at the bound and only so: « au moins » beside `>`. */
const edges = rewritten(RULES, /^\/(?:checks|eligibility)\/\d+\/valid$/, (value, pointer, { json }) => {
  const rule = parentPointer(pointer);
  const title = String(getAt(json[RULES], joinPointer(rule, 'title')));
  const orders = String(value).match(/[<>]=?/gu) ?? [];
  if (orders.length !== 1 || /[<>]=? 0(?![\d.])/u.test(String(value))) return null;
  if (!/(?:au moins|au plus)(?! une?(?![\wÀ-ÿ]))/iu.test(title)) return null;
  return String(value).includes('=') && /[<>]=/u.test(String(value)) ? String(value).replace(/([<>])=/u, '$1') : null;
});

/** « La date de début », under « Dernier jour ». */
const contraryHints = rewritten(FORM, /\/cagou\/hint$/u, (hint, pointer, { json }) => {
  const title = String(getAt(json[FORM], joinPointer(parentPointer(parentPointer(pointer)), 'title')));
  if (/(?<![\wÀ-ÿ])(?:fin|dernier jour)(?![\wÀ-ÿ])/iu.test(title)) return 'La date de début, telle qu’elle est écrite.';
  return /(?<![\wÀ-ÿ])(?:début|premier jour)(?![\wÀ-ÿ])/iu.test(title)
    ? 'La date de fin, telle qu’elle est écrite.'
    : null;
});

/** Two days of which a check says the order, asked the other way round. */
const reversedDays = rewritten(UI, /^\/pages\/\d+\/fields$/u, (fields, _, { json }) => {
  if (!Array.isArray(fields)) return null;
  const checks: unknown = getAt(json[RULES] ?? {}, '/checks');
  const valid = Array.isArray(checks) ? checks.map((check: unknown) => String(getAt(check, '/valid'))) : [];
  const pair = valid.flatMap((text) => [...(/^(\w+) >=? (\w+)$/u.exec(text)?.slice(1) ?? [])]);
  const [after, before] = pair;
  if (after === undefined || before === undefined || !fields.includes(after) || !fields.includes(before)) return null;
  return fields.map((name: unknown) => (name === after ? before : name === before ? after : name));
});

/** The mistakes of this file. */
export const EDGE_KINDS: readonly Kind[] = [
  { name: 'bound that leaves out who stands at it', find: edges },
  { name: 'help that asks for the contrary', find: contraryHints },
  { name: 'end asked before the beginning', find: reversedDays },
  {
    name: 'amount of the sheet that nothing counts',
    find: reworded(/^sheet\.md$/u, /(?<=\d)(?=[ \u00a0]000 F(?: CFP)?(?![\wÀ-ÿ]))/u, '7'),
  },
  {
    name: 'order that says what another one does',
    find: reworded(/^documents\/.*suspension.*\.md$/u, /est suspendue/u, 'est retirée'),
  },
  {
    name: 'mail that says what another action does',
    find: reworded(/^messages\/.*valide.*\.md$/u, /Vos pièces sont bonnes\./u, 'La suspension est terminée.'),
  },
];
