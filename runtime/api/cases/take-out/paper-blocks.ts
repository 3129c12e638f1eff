/** The blocks of which a case on paper is made. Whatever people wrote is words in them, never Markdown. */
import { escapeMarkdown, joinLines } from '../../../../engine/index.ts';
import { fr as messages } from './messages.ts';

/** A question with what was answered. */
export interface Line {
  readonly label: string;
  readonly text: string;
}

/** Lines as one list. */
export function lines(some: readonly Line[]): string {
  return some.map(({ label, text }) => item(messages.line(joinLines(label), text))).join('\n');
}

/** A part under its title; nothing where it has nothing. */
export function part(title: string, blocks: readonly string[]): readonly string[] {
  return blocks.length === 0 ? [] : [`## ${title}`, ...blocks];
}

/** What somebody said or did, under who and when: a heading, which never stands alone at the foot of a page. */
export function said(head: string, texts: readonly string[]): string {
  return [`#### ${escapeMarkdown(joinLines(head))}`, ...texts.flatMap(paragraphs)].join('\n\n');
}

/** A text as its paragraphs. */
export function paragraphs(text: string): readonly string[] {
  return text
    .split(/\n{2,}/u)
    .filter((one) => one.trim() !== '')
    .map(escapeMarkdown);
}

/** Further lines of an answer stay in its item. */
const item = (text: string): string => `- ${escapeMarkdown(text).replaceAll('\n', '\n  ')}`;
