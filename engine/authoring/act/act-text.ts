/*
 * The lines of an act as they are pasted: from a PDF, a page or a letter. What pagination put between them goes, and each is
 * known by what it begins with.
 */

/** What a line begins: `text` goes on with what came before. */
export type ActLine =
  | {
      readonly type: 'visa' | 'considerant' | 'enacting' | 'closing' | 'division' | 'blank' | 'text';
      readonly text: string;
    }
  | { readonly type: 'article'; readonly number: string; readonly text: string }
  | { readonly type: 'annex'; readonly text: string };

/** An act of the longest kind, many times over. */
export const LONGEST_ACT = 400_000;

const FURNITURE = /^(?:[-–—]\s*\d{1,3}\s*[-–—]|(?:page\s*)?\d{1,3}\s*\/\s*\d{1,3}|page\s+\d{1,3})$/iu;
const SUFFIX = '(?:\\s?(?:bis|ter|quater|quinquies|sexies))?';
const NUMBER = `premier|1\\s?er|(?:[RLDA]\\.?\\s?)?\\d{1,4}(?:[-.]\\d{1,4}){0,4}${SUFFIX}|[IVX]{1,6}`;
/** The number is followed by a mark, by nothing, or by a sentence: « Article 3 du code » goes on with another. */
const ARTICLE = new RegExp(
  `^(?:article|art\\s?\\.?)\\s?(${NUMBER})(?:er)?\\s?(?:([.:–—-][\\s.:–—-]{0,6})(.*)|\\s(\\p{Lu}.*)|)$`,
  'iu',
);
const ANNEX = /^annexes?(?:\s+(?:n\s?[°º]\s?)?(?:\d{1,3}|[IVX]{1,5}|[A-H]))?(?:\s*[.:–—-].*|\s+(?:à|a)\s+la\s.*|)$/iu;
const DIVISION =
  /^(?:titre|chapitre|section|partie|sous-section)\s+(?:premier|première|1\s?er|1\s?ère|\d{1,3}|[IVX]{1,5})(?!\p{L})/iu;
const VISA = /^vu\b/iu;
const CONSIDERANT = /^consid[ée]rant\b/iu;
const ENACTING =
  /^(?:(?:l[’'].{1,80}\s)?a\s+(?:adopt[ée]|d[ée]lib[ée]r[ée])|adopte|d[ée]cide|arr[êe]te|d[ée]lib[èe]re)(?!\p{L})[^.;]{0,120}:?$/iu;
const CLOSING =
  /^(?:fait\s+à\s|d[ée]lib[ée]r[ée]e?\s+en\s+s[ée]ance|pour\s+(?:extrait|ampliation|copie)\s|(?:l[ea]|pour\s+l[ea])\s+pr[ée]sidente?(?!\p{L}).{0,60}$|l[ea]\s+secr[ée]taire(?!\p{L}))/iu;

/** The lines of a text, in their order. */
export function readLines(text: string): readonly ActLine[] {
  const lines = text
    .slice(0, LONGEST_ACT)
    .replaceAll(/\r\n?/gu, '\n')
    .split('\n')
    .map((line) => line.replaceAll(/[\s\u00A0\u202F]+/gu, ' ').trim())
    .filter((line) => !FURNITURE.test(line));
  const read: ActLine[] = [];
  // Of another act, between quotation marks, nothing is of this one.
  let quoted = 0;
  for (const [index, line] of lines.entries()) {
    read.push(quoted > 0 ? { type: line === '' ? 'blank' : 'text', text: line } : kindOf(line, lines[index - 1] ?? ''));
    quoted = line === '' && quoted > MOST_QUOTED ? 0 : quotesAfter(line, quoted);
  }
  return read;
}

/** Lines that a quotation goes on for, before a mark that nobody closed is forgotten at the next paragraph. */
const MOST_QUOTED = 80;

/** 0 outside of quotation marks; within, how many lines since they were opened. */
function quotesAfter(line: string, quoted: number): number {
  const opened = line.split('«').length - line.split('»').length;
  if (quoted === 0) return opened > 0 ? 1 : 0;
  return opened < 0 ? 0 : quoted + 1;
}

function kindOf(line: string, before: string): ActLine {
  if (line === '') return { type: 'blank', text: '' };
  const article = articleIn(line);
  if (article) return article;
  if (ANNEX.test(line) && line.length < 120 && (line.startsWith('ANNEXE') || before === ''))
    return { type: 'annex', text: line };
  if (DIVISION.test(line) && line.length < 160) return { type: 'division', text: line };
  if (VISA.test(line)) return { type: 'visa', text: line };
  if (CONSIDERANT.test(line)) return { type: 'considerant', text: line };
  if (ENACTING.test(line)) return { type: 'enacting', text: line };
  if (CLOSING.test(line) && line.length < 120) return { type: 'closing', text: line };
  return { type: 'text', text: line };
}

function articleIn(line: string): ActLine | null {
  const [, number, , marked, sentence] = ARTICLE.exec(line) ?? [];
  if (number === undefined) return null;
  const text = (marked ?? sentence ?? '').trim();
  // « Article 4 le demandeur » is a sentence of another paragraph; a heading goes on with a capital, a figure or a mark.
  if (sentence !== undefined && !/^\p{Lu}/u.test(sentence)) return null;
  return { type: 'article', number: plainNumber(number), text };
}

/** As articles are linked to: « premier » and « 1er » are 1. */
function plainNumber(number: string): string {
  const plain = number.replaceAll(/\s+/gu, ' ').toLowerCase();
  if (/^(?:premier|1 ?er)$/u.test(plain)) return '1';
  return /^[ivx]+$/u.test(plain) ? plain.toUpperCase() : number.replaceAll(/\s+/gu, ' ').trim();
}
