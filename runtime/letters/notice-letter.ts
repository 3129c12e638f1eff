/** Letters that say what the account would have told: that something is to be mended, is decided, or ends soon. */
import {
  escapeMarkdown,
  findField,
  type Case,
  type CompiledDispositif,
  type Effect,
  type Instant,
} from '../../engine/index.ts';
import { formatLastDay } from '../../engine/form/words/index.ts';
import { composeNotice, type NewNotice } from '../notices/index.ts';
import type { LetterOf } from './letter.ts';
import { fr as messages } from './messages/fr.ts';

/** A letter with its text. */
interface WrittenLetter {
  readonly of: LetterOf;
  readonly title: string;
  readonly markdown: string;
}

type ToldOnPaper = Omit<Extract<Effect, { type: 'notice' }>, 'about'> & { readonly about: 'correction' | 'decision' };

/** Whether a letter or an act that was established with the decision tells it: then nothing else need say that it was taken. */
export function isDecisionEnclosed({ documents, closedAt }: Pick<Case, 'documents' | 'closedAt'>): boolean {
  return documents.some(({ internal, third, at }) => !internal && !third && at === closedAt);
}

/** That a request is to be mended, with what and until when, or that it is decided. */
export function noticeLetter(compiled: CompiledDispositif, found: Case, effect: ToldOnPaper): WrittenLetter {
  const { key, about, until } = effect;
  const { notice } = composeNotice({ ...found, scheme: compiled.identity.title }, effect, found.filedAt);
  const said = messages.notice[about](escapeMarkdown(found.number), escapeMarkdown(compiled.identity.title));
  const asked = about === 'correction' ? askedLines(compiled, found) : [];
  return letterOf(key, notice.title, [
    said,
    ...asked,
    ...(about === 'correction' ? [messages.notice.how] : []),
    ...untilLine(until),
  ]);
}

/** That what is awaited ends soon. */
export function deadlineLetter(
  { identity }: CompiledDispositif,
  { number }: Pick<Case, 'number'>,
  { key, title, until }: NewNotice,
): WrittenLetter {
  const said = messages.notice.deadline(escapeMarkdown(number), escapeMarkdown(identity.title));
  return letterOf(key, title, [said, messages.notice.how, ...untilLine(until)]);
}

function letterOf(key: string, title: string, lines: readonly string[]): WrittenLetter {
  return { of: { type: 'notice', id: key }, title, markdown: lines.join('\n\n') };
}

/** What the agent wrote for the whole, and of each answer. */
function askedLines({ form }: CompiledDispositif, { correction }: Case): readonly string[] {
  if (!correction) return [];
  const { message, fields } = correction;
  const items = Object.entries(fields).map(([pointer, reason]) => {
    const label = findField(form.model, pointer)?.label ?? '';
    return `- ${[label, reason]
      .filter((text) => text.trim() !== '')
      .map(oneLine)
      .join(' : ')}`;
  });
  return [
    ...(message.trim() === '' ? [] : [escapeMarkdown(message)]),
    ...(items.length === 0 ? [] : [messages.notice.asked, items.join('\n')]),
  ];
}

const oneLine = (text: string): string => escapeMarkdown(text.replaceAll(/\s+/gu, ' ').trim());

const untilLine = (until: Instant | null): readonly string[] =>
  until === null ? [] : [messages.notice.until(formatLastDay(until))];
