/*
 * An act that is pasted becomes what a scheme can rest on: its number, its date, its articles to link to. No model guesses:
 * what is not recognised is kept as it was written, for the author to read.
 */
import { dateIn, readHead, type ActHead } from './act-head.ts';
import { readLines, type ActLine } from './act-text.ts';

/** An article of the act. */
export type ActArticle = {
  /** « 1 », « 4 bis », « 331-1 »: as it is linked to. */
  readonly number: string;
  readonly title: string | null;
  /** Paragraphs. */
  readonly text: readonly string[];
  /** Title, chapter or section that it is the first of. */
  readonly under: string | null;
};

/** What was read of an act. */
export type ReadAct = Omit<ActHead, 'rest'> & {
  readonly visas: readonly string[];
  readonly considerants: readonly string[];
  readonly articles: readonly ActArticle[];
  readonly annexes: readonly { readonly title: string; readonly text: readonly string[] }[];
  /** What was not recognised, in its order. */
  readonly notes: readonly string[];
};

/** Reads an act; in linear time, whatever the text. */
export function readAct(text: string): ReadAct {
  const lines = readLines(text);
  const begins = lines.findIndex(
    ({ type }) => type === 'visa' || type === 'considerant' || type === 'article' || type === 'enacting',
  );
  const head = lines.slice(0, begins < 0 ? lines.length : begins);
  const { rest, ...said } = readHead(head.map(textOf));
  const body = readBody(begins < 0 ? [] : lines.slice(begins));
  const voted = lines.find(({ type }) => type === 'enacting');
  const date = said.date ?? (voted ? dateIn(voted.text) : null);
  return { ...said, date, ...body, notes: [...rest, ...body.notes] };
}

/** What the act is called in a scheme: « Délibération n° 12-90/APS relative à l’aide médicale »; null when nothing tells. */
export function nameOfAct({ kind, number, subject }: Pick<ReadAct, 'kind' | 'number' | 'subject'>): string | null {
  if (number === null && subject === null) return null;
  return [kind ?? 'Délibération', number === null ? null : `n° ${number}`, subject]
    .filter((part) => part !== null)
    .join(' ');
}

const textOf = (line: ActLine): string =>
  line.type === 'article' ? `Article ${line.number} ${line.text}`.trim() : line.text;

/** « Arrête : » says nothing that one would look for in the notes. */
const FORMULA = 25;

type Body = Pick<ReadAct, 'visas' | 'considerants' | 'articles' | 'annexes' | 'notes'>;
type Place = keyof Body;

function readBody(lines: readonly ActLine[]): Body {
  const visas: string[][] = [];
  const considerants: string[][] = [];
  const notes: string[][] = [];
  const articles: { number: string; under: string | null; heading: string; paragraphs: string[][] }[] = [];
  const annexes: { title: string; paragraphs: string[][] }[] = [];
  let place: Place = 'notes';
  let under: string | null = null;
  let isNew = true;

  /** The paragraphs that text goes on in. */
  const open = (): string[][] => {
    if (place === 'articles') return articles.at(-1)?.paragraphs ?? notes;
    if (place === 'annexes') return annexes.at(-1)?.paragraphs ?? notes;
    return { visas, considerants, notes }[place];
  };
  const begin = (words: string): void => void open().push([words]);

  for (const line of lines) {
    const { type, text } = line;
    if (type === 'blank') {
      isNew = true;
      continue;
    }
    const isAnnexed = place === 'annexes';
    if (type === 'annex') {
      place = 'annexes';
      annexes.push({ title: text, paragraphs: [] });
    } else if (isAnnexed) {
      begin(textOf(line));
    } else if (type === 'article') {
      place = 'articles';
      articles.push({ number: line.number, under, heading: text, paragraphs: [] });
      under = null;
    } else if (type === 'division') {
      under = under === null ? text : `${under} – ${text}`;
    } else if (articles.length === 0 && (type === 'visa' || type === 'considerant')) {
      place = type === 'visa' ? 'visas' : 'considerants';
      begin(text);
    } else if (type === 'enacting' && articles.length === 0) {
      place = 'notes';
      if (text.length > FORMULA) begin(text);
    } else if (type === 'closing' && articles.length > 0) {
      place = 'notes';
      begin(text);
    } else if (isNew && (place === 'visas' || place === 'considerants')) {
      // A paragraph of its own among the visas is something else: « Sur proposition de… ».
      notes.push([text]);
    } else if (isNew || open().length === 0 || startsParagraph(text)) {
      begin(text);
    } else {
      open().at(-1)?.push(text);
    }
    isNew = false;
  }
  if (under !== null) notes.push([under]);
  return {
    visas: visas.map(joined),
    considerants: considerants.map(joined),
    articles: articles.map(({ number, under: division, heading, paragraphs }) => {
      const isTitle =
        heading !== '' && heading.length < 90 && !/[.;:,]$/u.test(heading) && isSentence(paragraphs[0]?.[0]);
      const rest = paragraphs.map(joined);
      return {
        number,
        under: division,
        title: isTitle ? heading : null,
        text: isTitle || heading === '' ? rest : goOn(heading, rest),
      };
    }),
    annexes: annexes.map(({ title, paragraphs }) => ({ title, text: paragraphs.map(joined) })),
    notes: notes.map(joined),
  };
}

/** A line of a list begins a paragraph: « - », « a) », « 1° ». */
const startsParagraph = (text: string): boolean =>
  /^(?:[-–—•]\s|[a-z]\)|\d{1,2}\s?[°)]|[IVX]{1,4}\s?[.)–-])/u.test(text);

/** Whether a line begins a sentence or a list: what stands above it is then a title, and not its beginning. */
const isSentence = (text = ''): boolean => /^[\p{Lu}\d«-]/u.test(text) || startsParagraph(text);

/** A heading that is the beginning of its first sentence. */
function goOn(heading: string, [first, ...rest]: readonly string[]): readonly string[] {
  if (first === undefined) return [heading];
  return /[.;:]$/u.test(heading) || startsParagraph(first)
    ? [heading, first, ...rest]
    : [`${heading} ${first}`, ...rest];
}

/** The lines of a paragraph; a word that was cut at the end of one is whole again. */
const joined = (lines: readonly string[]): string =>
  lines.reduce((text, line) =>
    /\p{Ll}-$/u.test(text) && /^\p{Ll}/u.test(line) ? `${text.slice(0, -1)}${line}` : `${text} ${line}`,
  );
