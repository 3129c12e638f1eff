/*
 * What a pasted act brings into a scheme, as one gesture: the act with its articles among those that the scheme rests on, its day
 * as the first where the scheme would begin before, and its text in the notes, where its author reads it beside what they write.
 */
import type { Files } from '../../edit/changes.ts';
import { beginOn, beginsBefore } from '../../edit/begin-on.ts';
import type { Gesture } from '../../edit/gestures/gesture.ts';
import type { Operation } from '../../edit/operations.ts';
import { itemsAt } from '../../edit/operations.ts';
import { isJsonObject } from '../../base/guards.ts';
import { IDENTITY_FILE, README } from '../../language/source-files.ts';
import { nameOfAct, type ReadAct } from './read-act.ts';

/** The gesture on the files of a scheme that just began. */
export function putAct(files: Files, act: ReadAct): Gesture {
  const basis = { file: IDENTITY_FILE, pointer: '/legalBasis' };
  const named = nameOfAct(act);
  const [first] = itemsAt(files, basis);
  const kept = isJsonObject(first) ? first : {};
  const numbers = [...new Set(act.articles.map(({ number }) => number))];
  const cited = {
    ...kept,
    ...(named !== null && { act: named }),
    ...(act.date !== null && { date: act.date }),
    ...(numbers.length > 0 && { articles: numbers }),
  };
  const set: Operation = { type: 'set', at: { file: IDENTITY_FILE, pointer: '/legalBasis' }, value: [cited] };
  // What it creates does not begin before it: an author who knows better says so on the screen of the scheme.
  const begun = act.date !== null && beginsBefore(files, act.date) ? beginOn(files, act.date).parts : [];
  return { type: 'all', parts: ['act' in cited ? [set] : [], begun, [addNotes(files, writeAct(act))]].flat() };
}

/** Text at the end of the notes of a scheme, which are begun where there are none. */
export function addNotes(files: Files, text: string): Operation {
  const notes = files[README];
  if (notes === undefined) return { type: 'create', file: README, text };
  const gap = notes === '' || notes.endsWith('\n\n') ? '' : notes.endsWith('\n') ? '\n' : '\n\n';
  return { type: 'splice', file: README, from: notes.length, to: notes.length, text: `${gap}${text}` };
}

/** The act as Markdown: what was recognised, part by part, then what was not. */
function writeAct(act: ReadAct): string {
  const head = [nameOfAct(act) ?? 'Acte', act.assembly, act.date].filter((part) => part !== null && part !== '');
  const articles = act.articles.flatMap(({ number, title, text, under }) => [
    ...(under === null ? [] : [`### ${under}`]),
    `### Article ${number === '1' ? '1er' : number}${title === null ? '' : ` – ${title}`}`,
    ...text,
  ]);
  const annexes = act.annexes.flatMap(({ title, text }) => [`### ${title}`, ...text]);
  const parts = [
    `## ${head.join(', ')}`,
    ...section('Visas', act.visas.map(item)),
    ...section('Considérants', act.considerants.map(item)),
    ...articles,
    ...annexes,
    ...section('Ce qui n’a pas été reconnu', act.notes.map(item)),
  ];
  return `${parts.join('\n\n')}\n`;
}

const item = (text: string): string => `- ${text}`;

const section = (title: string, items: readonly string[]): readonly string[] =>
  items.length === 0 ? [] : [`### ${title}`, items.join('\n')];
