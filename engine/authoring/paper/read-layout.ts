/*
 * A paper form without fields is read as a person would: a line with room to write beside or below it is a question; what
 * stands beside boxes to tick is chosen from. What has neither is a note.
 */
import { isNoQuestion, isYesNo, kindByWords, readLabel } from './kinds.ts';
import { bodySize, LEADER, linesOf, type Line } from './lines.ts';
import type { Box, PaperKind, PaperPage, PaperQuestion, ReadPaper } from './page.ts';

/** A line that may be a question, with what was found around it. */
type Candidate = {
  line: Line;
  /** Base of its last line. */
  lowest: number;
  label: string;
  section: string | null;
  /** A box stands before it, and it is no choice of another. */
  isTick: boolean;
  hasLeader: boolean;
  readonly rooms: Box[];
  readonly choices: Line[];
  readonly captions: Line[];
};

/** Sides of a box to tick, in points. */
const [SMALLEST_TICK, LARGEST_TICK] = [5, 16];
/** Above which a room is for several lines. */
const TALL = 56;
/** Lines that are read in turn: those of as many columns. */
const COLUMNS = 4;
const TICK_GLYPH = /^[☐□❏❑◻]\s*/u;

/** Reads the questions of a form from its layout. */
export function readLayout(pages: readonly PaperPage[]): ReadPaper {
  const { lines, repeated } = linesOf(pages);
  const body = bodySize(lines);
  const { candidates, notes, title } = gather(lines, pages, body);
  for (const [page, { boxes }] of pages.entries()) {
    const printed = lines.filter((line) => line.page === page && line.size >= 0.93 * body);
    giveRooms(
      candidates.filter(({ line, isTick: ticked }) => line.page === page && !ticked),
      boxes.filter((box) => !printed.some((line) => isInside(line, box))),
    );
  }
  const isMarked = lines.some(({ text }) => /facultatif|optionnel/iu.test(text));
  const questions: PaperQuestion[] = [];
  const left: string[] = [];
  for (const candidate of withChoices(candidates)) {
    const question = questionOf(candidate, isMarked);
    if (question) questions.push(question);
    else left.push([candidate.label, ...candidate.captions.map(({ text }) => text)].join(' '));
  }
  return { from: 'layout', title, questions, notes: [...notes, ...left, ...repeated] };
}

function gather(lines: readonly Line[], pages: readonly PaperPage[], body: number) {
  const candidates: Candidate[] = [];
  const notes: string[] = [];
  const largest = Math.max(0, ...lines.filter(({ page }) => page === 0).map(({ size }) => size));
  let title: string | null = null;
  let section: string | null = null;
  const begin = (line: Line, label: string, more: Partial<Pick<Candidate, 'isTick' | 'hasLeader'>> = {}): void => {
    candidates.push({
      line,
      lowest: line.base,
      label,
      section,
      isTick: false,
      hasLeader: false,
      rooms: [],
      choices: [],
      captions: [],
      ...more,
    });
  };
  for (const line of lines) {
    const last = candidates.at(-1);
    const ticked = isTicked(line, pages[line.page]?.boxes ?? []);
    if (title === null && line.page === 0 && line.size === largest && largest > 1.15 * body) title = line.text;
    else if (!ticked && line.size >= 1.1 * body) section = line.text;
    else if (ticked) begin(line, line.text.replace(TICK_GLYPH, ''), { isTick: true });
    else if (LEADER.test(line.text)) for (const part of leaderLabels(line.text)) begin(line, part, { hasLeader: true });
    else if (line.size < 0.93 * body) {
      if (last && isNear(last, line)) last.captions.push(line);
      else notes.push(line.text);
    } else {
      const begun = candidates.slice(-COLUMNS).findLast((candidate) => goesOn(candidate, line));
      if (begun) {
        begun.label = `${begun.label} ${line.text}`;
        begun.lowest = line.base;
      } else begin(line, line.text);
    }
  }
  return { candidates, notes, title };
}

/** A hint stands under its question, before the next. */
const isNear = ({ line }: Candidate, caption: Line): boolean =>
  caption.page === line.page && line.base - caption.base < 90;

function isTicked(line: Line, boxes: readonly Box[]): boolean {
  if (TICK_GLYPH.test(line.text)) return true;
  return boxes.some(
    (box) =>
      isTick(box) &&
      line.left - box.right > -1 &&
      line.left - box.right < 14 &&
      line.base > box.bottom - 4 &&
      line.base < box.top + 2,
  );
}

function isTick({ left, right, bottom, top }: Box): boolean {
  const [width, height] = [right - left, top - bottom];
  const isSmall = [width, height].every((side) => side >= SMALLEST_TICK && side <= LARGEST_TICK);
  return isSmall && width / height > 0.7 && width / height < 1.4;
}

/**
 * Ticked lines that follow one another are the choices of the question above them, unless that one has its own answer: then each
 * is asked by itself.
 */
function withChoices(candidates: readonly Candidate[]): readonly Candidate[] {
  const kept: Candidate[] = [];
  for (let at = 0; at < candidates.length; at += 1) {
    const candidate = candidates[at];
    if (!candidate) continue;
    kept.push(candidate);
    const ticks = ticksAfter(candidates, at);
    // What is drawn below the boxes to tick, such as the line above the foot of a page, answers nothing.
    const hasRoom = candidate.rooms.some(({ top }) => ticks[0] === undefined || top > ticks[0].line.base);
    if (candidate.isTick || candidate.hasLeader || hasRoom) continue;
    const isTold = candidate.captions.some(({ text }) => /coche/iu.test(text));
    if (ticks.length < (isTold ? 1 : 2)) continue;
    candidate.choices.push(...ticks.map(({ line, label }) => ({ ...line, text: label })));
    at += ticks.length;
  }
  return kept;
}

/** The boxes to tick right after a question: a hint under one, or a wide gap, ends them. */
function ticksAfter(candidates: readonly Candidate[], at: number): readonly Candidate[] {
  const ticks: Candidate[] = [];
  for (const next of candidates.slice(at + 1)) {
    const before = ticks.at(-1);
    const gap = before ? before.lowest - next.line.base : 0;
    const isFar = before !== undefined && (before.line.page !== next.line.page || gap > 2.2 * next.line.size);
    if (!next.isTick || isFar || (next.captions.length > 0 && next.captions.some(({ text }) => /joign/iu.test(text))))
      break;
    ticks.push(next);
    if (next.captions.length > 0) break;
  }
  return ticks;
}

/** The words before each leader: « Nom : …… Prénom : …… » asks twice. */
function leaderLabels(text: string): readonly string[] {
  return text
    .split(LEADER)
    .slice(0, -1)
    .map((part) => part.trim())
    .filter((part) => /\p{L}{2}/u.test(part));
}

/** Whether a line is the rest of a question whose words did not fit. */
function goesOn(
  { line, lowest, label, rooms, choices, captions, isTick: ticked, hasLeader }: Candidate,
  next: Line,
): boolean {
  if (rooms.length + choices.length + captions.length > 0 || hasLeader || next.page !== line.page) return false;
  const gap = lowest - next.base;
  return gap > 0 && gap < 1.45 * line.size && Math.abs(next.left - line.left) < 3 && (ticked || !/[.:?]$/u.test(label));
}

/** Gives each frame to the question that it stands beside or under. */
function giveRooms(candidates: readonly Candidate[], boxes: readonly Box[]): void {
  for (const box of boxes) {
    const [width, height] = [box.right - box.left, box.top - box.bottom];
    const isRoom = !isTick(box) && width >= 14 && ((height >= 11 && height < 260) || (height < 2 && width > 50));
    if (!isRoom) continue;
    const owner = candidates
      .map((candidate) => ({ candidate, distance: distanceTo(candidate.line, box) }))
      .filter(({ distance }) => distance < 110)
      .toSorted((one, other) => one.distance - other.distance)[0];
    owner?.candidate.rooms.push(box);
  }
}

const isInside = ({ left, base }: Line, box: Box): boolean =>
  left >= box.left - 1 && left < box.right && base > box.bottom && base < box.top;

/** How far a frame is from a line that it could answer; infinite for one above it, or of another column. */
function distanceTo({ left, right, base }: Line, box: Box): number {
  const isBeside = box.left >= right - 2 && base > box.bottom - 4 && base < box.top + 4;
  if (isBeside) return box.left - right;
  const below = base - box.top;
  const overlaps = box.left < right + 120 && box.right > left - 10;
  return below > -3 && overlaps ? below + Math.max(0, box.left - right) / 4 : Infinity;
}

function questionOf(candidate: Candidate, isMarked: boolean): PaperQuestion | null {
  const { label, captions, section } = candidate;
  const said = captions.map(({ text }) => text).join(' ');
  const { title, mark } = readLabel(label);
  if (title.length < 2 || isNoQuestion(title) || !asks(candidate)) return null;
  const { kind, choices } = answerOf(candidate, title, said);
  const hint = readLabel(
    said.replaceAll(/Cochez (?:une seule case|[^.]*)\.|\b(?:jour|mois|année|JJ|MM|AAAA)\b|Joignez[^.]*\./gu, ''),
  ).title;
  const optional = mark === 'optional' || /facultatif|optionnel/iu.test(said);
  return {
    title,
    kind,
    choices,
    section,
    hint: kind === 'repeat' ? '' : hint,
    required: mark === 'required' || (isMarked && !optional),
  };
}

const asks = ({ label, rooms, choices, isTick: ticked, hasLeader }: Candidate): boolean =>
  rooms.length > 0 || choices.length > 1 || ticked || hasLeader || /[:?]\s*$/u.test(label);

function answerOf(
  candidate: Candidate,
  title: string,
  said: string,
): { readonly kind: PaperKind; readonly choices: readonly string[] } {
  const { choices: ticks, rooms, captions, isTick: ticked } = candidate;
  const choices = ticks.map(({ text }) => readLabel(text).title);
  if (ticked)
    return {
      kind:
        /joign|joindre|copie|justificatif|attestation|certificat/iu.test(`${said} ${title}`) &&
        /joign|joindre/iu.test(said)
          ? 'document'
          : 'yesNo',
      choices: [],
    };
  if (isYesNo(choices)) return { kind: 'yesNo', choices: [] };
  if (choices.length > 1) return { kind: /plusieurs/iu.test(said) ? 'choices' : 'choice', choices };
  if (/\bjour\b.*\bmois\b|\bJJ\b/iu.test(said)) return { kind: 'date', choices: [] };
  const columns = columnsOf(captions);
  if (columns.length > 1 && rooms.length > columns.length) return { kind: 'repeat', choices: columns };
  const tallest = Math.max(0, ...rooms.map(({ bottom, top }) => top - bottom));
  return { kind: tallest > TALL ? 'longText' : kindByWords(title), choices: [] };
}

/** Headings of a table: what stands on one row, in columns. */
function columnsOf(captions: readonly Line[]): readonly string[] {
  const rows = new Map<number, Line[]>();
  for (const caption of captions)
    rows.set(Math.round(caption.base), [...(rows.get(Math.round(caption.base)) ?? []), caption]);
  return [...rows.values()].find((row) => row.length > 1)?.map(({ text }) => text) ?? [];
}
