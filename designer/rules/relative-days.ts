/* Days that are said from another one: « 30 jours après aujourd’hui », which people also type « aujourd’hui + 30 jours ». */
import { readDelay, writeDelay } from '../../engine/studio.ts';
import type { ReadableName } from '../../schemas/types/api.ts';

type Named = Pick<ReadableName, 'path' | 'title' | 'type'>;

const FORMULA = /^(?<path>[\w.]+) (?<sign>[+-]) duration\("(?<after>P[^"]+)"\)$/u;
const FROM = /^(?<title>.+?)\s*(?<sign>[+−–-]|\bplus\b|\bmoins\b)\s*(?<delay>\d.*)$/u;
const SAID = /^(?<delay>\d.*?)\s+(?<sign>après|avant|after|before)\s+(?<title>.+)$/u;
const EARLIER = ['-', '−', '–', 'moins', 'avant', 'before'];

/** Such a day as FEEL has it; null for what says none, or says it of something that is no day. */
export function readRelativeDay(typed: string, names: readonly Named[]): string | null {
  const { title = '', sign = '', delay = '' } = (SAID.exec(typed.trim()) ?? FROM.exec(typed.trim()))?.groups ?? {};
  const day = names.find((name) => name.type === 'date' && fold(name.title) === fold(title));
  const read = readDelay(delay);
  // How many working days there are between two days, a formula says.
  if (!day || !read || read.isWorking) return null;
  return `${day.path} ${EARLIER.includes(sign) ? '-' : '+'} duration("${read.after}")`;
}

/** A formula that is such a day, as people say it; null for any other. @param words « après » and « avant » */
export function wordRelativeDay(
  feel: string,
  names: readonly Named[],
  words: { readonly after: string; readonly before: string },
): string | null {
  const { path, sign, after = '' } = FORMULA.exec(feel)?.groups ?? {};
  const day = names.find((name) => name.path === path);
  if (!day) return null;
  return `${writeDelay({ after })} ${sign === '-' ? words.before : words.after} ${day.title}`;
}

/** Apostrophes and spaces are typed as keyboards have them. */
const fold = (text: string): string => text.trim().replaceAll(/['’]/gu, '’').replaceAll(/\s+/gu, ' ').toLowerCase();
