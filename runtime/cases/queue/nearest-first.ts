/** In which order what a search found is read: the page is in the order of its view, which says nothing of who was meant. */
import { beginsButForOneSlip } from './store/slips.ts';

/** What a case is called by. */
interface Named {
  readonly number: string;
  readonly applicant: string;
}

/** How far a name is from a word typed. */
const EXACT = 0;
const BEGUN = 1;
const SLIP = 2;
const ELSEWHERE = 3;

/** Fewer letters, with one of them wrong, begin any name. */
const LEAST_LETTERS = 4;

/**
 * The same rows, those first of which a whole name (or the number) is each word typed, then begins so, then does but for one slip;
 * a double name of which only the second part does comes after them: « Wamitan » is Wamytan before it is Ouetcho-Wamytan. Rows that
 * are as near stay in the order in which they came.
 */
export function nearestFirst<Row extends Named>(asked: string, rows: readonly Row[]): readonly Row[] {
  const typed = namesOf(asked);
  const far = rows.map((row) => ({ row, by: sum(typed.map((word) => farFrom(word, row))) }));
  return far.toSorted((one, other) => one.by - other.by).map(({ row }) => row);
}

function farFrom(word: string, { number, applicant }: Named): number {
  const names = [...namesOf(number), ...namesOf(applicant)];
  if (names.includes(word)) return EXACT;
  if (names.some((name) => name.startsWith(word))) return BEGUN;
  const isGuessed = word.length >= LEAST_LETTERS && !/\d/u.test(word);
  return isGuessed && names.some((name) => beginsButForOneSlip(name, word)) ? SLIP : ELSEWHERE;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

/** Names of a text without accents; what a hyphen or an apostrophe joins is one. */
function namesOf(text: string): readonly string[] {
  const plain = text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
  return (plain.match(/[\p{L}\p{N}]+(?:[-'’][\p{L}\p{N}]+)*/gu) ?? []).map((name) => name.replaceAll('’', "'"));
}
