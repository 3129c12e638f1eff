/* A form that a viewer fills in tells its questions itself: each field has a name, a kind, and words near it. */
import { isNoQuestion, isYesNo, kindByWords, readLabel } from './kinds.ts';
import { linesOf, type Line } from './lines.ts';
import type { Field, PaperKind, PaperPage, PaperQuestion, ReadPaper } from './page.ts';

type Placed = Field & { readonly page: number };

/** Reads the fields of a form; what is written around them is a note, unless it says what a field is. */
export function readFields(pages: readonly PaperPage[]): ReadPaper {
  const { lines, repeated } = linesOf(pages);
  const placed = pages
    .flatMap(({ fields }, page) => fields.map((field): Placed => ({ ...field, page })))
    .filter(({ kind }) => kind !== 'button' && kind !== 'signature')
    .toSorted((one, other) => one.page - other.page || rank(other) - rank(one) || one.left - other.left);
  const used = new Set<Line>();
  const groups = new Map<string, Placed[]>();
  for (const field of placed) groups.set(field.name, [...(groups.get(field.name) ?? []), field]);
  const questions = [...groups.values()].flatMap((fields) => questionOf(fields, lines, used));
  const notes = lines.filter((line) => !used.has(line)).map(({ text }) => text);
  return { from: 'fields', title: null, questions, notes: [...notes, ...repeated] };
}

/** Fields of one row are read from the left. */
const rank = ({ top }: Placed): number => Math.round(top / 6);

function questionOf(fields: readonly Placed[], lines: readonly Line[], used: Set<Line>): readonly PaperQuestion[] {
  const [first] = fields;
  if (!first) return [];
  const isTick = first.kind === 'check' || first.kind === 'radio';
  const isGroup = isTick && fields.length > 1;
  const beside = fields.map((field) => (isTick ? wordsAt(field, lines, used, 'right') : null));
  const words = isGroup ? wordsAt(first, lines, used, 'left') : (beside[0] ?? wordsAt(first, lines, used, 'left'));
  const { title: told, mark } = readLabel(words ?? '');
  const title = readLabel(first.label).title || told || spoken(first.name);
  if (title === '' || isNoQuestion(title)) return [];
  const choices = isGroup
    ? beside.map((text, at) => readLabel(text ?? '').title || `${title} ${at + 1}`)
    : first.choices;
  const required = fields.some((field) => field.required) || mark === 'required';
  return [
    {
      title,
      kind: kindOf(first, isGroup, choices, title),
      choices: isYesNo(choices) ? [] : choices,
      required,
      hint: '',
      section: null,
    },
  ];
}

function kindOf({ kind, several }: Placed, isGroup: boolean, choices: readonly string[], title: string): PaperKind {
  if (kind === 'multiline') return 'longText';
  if (kind === 'list') return several ? 'choices' : 'choice';
  if (!isGroup && (kind === 'check' || kind === 'radio')) return 'yesNo';
  if (isGroup) return isYesNo(choices) ? 'yesNo' : kind === 'check' ? 'choices' : 'choice';
  return kindByWords(title);
}

/** The words that stand beside a field: to its right for a box, else to its left or above. */
function wordsAt(field: Placed, lines: readonly Line[], used: Set<Line>, side: 'left' | 'right'): string | null {
  const near = lines
    .filter(({ page }) => page === field.page)
    .map((line) => ({ line, distance: distanceOf(field, line, side) }))
    .filter(({ distance }) => distance < 260)
    .toSorted((one, other) => one.distance - other.distance)[0]?.line;
  if (!near) return null;
  used.add(near);
  return near.text;
}

function distanceOf({ left, right, bottom, top }: Placed, line: Line, side: 'left' | 'right'): number {
  const isOnRow = line.base > bottom - 6 && line.base < top + 2;
  if (side === 'right') return isOnRow && line.left > right - 2 ? line.left - right : Infinity;
  if (isOnRow && line.right < left + 6) return left - line.right;
  const above = line.base - top;
  return above > -2 && above < 26 && line.left < right && line.right > left - 20 ? 60 + above : Infinity;
}

/** « nom_du_pere » is « Nom du pere »: better than nothing. */
function spoken(name: string): string {
  const words = (name.split('.').at(-1) ?? '')
    .replaceAll(/[_[\]#-]+|(?<=\p{Ll})(?=\p{Lu})/gu, ' ')
    .replaceAll(/\s+/gu, ' ')
    .trim();
  return /\p{L}{2}/u.test(words) ? `${words.charAt(0).toUpperCase()}${words.slice(1).toLowerCase()}` : '';
}
