/** A breach as it is given to the authority: all of the entry, then the follow-up with its hashes, as a PDF. */
import { escapeMarkdown, localDate } from '../../engine/index.ts';
import { formatDate, formatMoment } from '../../engine/form/words/index.ts';
import type { Breach, BreachLine } from '../../schemas/types/api.ts';
import type { Config } from '../config/config.ts';
import { renderReport } from '../documents/index.ts';
import { FIELDS } from './changes.ts';
import { fr as messages } from './messages.ts';
import { sayField } from './say-entry.ts';

/** The Markdown of it; `lines` are all, the first written first. */
export function writeBreach({ standing, entry }: Breach, lines: readonly BreachLine[], heading: string): string {
  const { number, title, dueAt, notification } = standing;
  const said = FIELDS.map((field) => asked(messages.fields[field], sayField(entry, field)));
  return [
    escapeMarkdown(heading),
    `## ${escapeMarkdown(messages.entryTitle(number, title))}`,
    ...said,
    asked(messages.due, `${formatMoment(dueAt)} (${messages.notification[notification]})`),
    `## ${messages.followUp}`,
    ...lines.map(writeLine),
  ].join('\n\n');
}

function writeLine({ at, by, kind, text, hash, proven }: BreachLine): string {
  return [
    `**${escapeMarkdown(messages.line(formatMoment(at), by, messages.kinds[kind]))}**`,
    ...(text === '' ? [] : [paragraphs(text)]),
    ...(proven ? [] : [messages.broken]),
    messages.hash(hash),
  ].join('\n\n');
}

const asked = (label: string, value: string): string =>
  `**${label}**\n\n${value === '' ? messages.nothing : paragraphs(value)}`;
const paragraphs = (text: string): string => text.split(/\n+/u).map(escapeMarkdown).join('\n\n');

/** The PDF. `refused`: something that was typed cannot be printed, in words. */
export async function printBreach(
  { brand }: Pick<Config, 'brand'>,
  breach: Breach,
  lines: readonly BreachLine[],
  now: string,
): ReturnType<typeof renderReport> {
  const heading = messages.heading(brand.name, formatDate(localDate(now)));
  return renderReport({
    title: messages.title,
    markdown: writeBreach(breach, lines, heading),
    organisation: brand.name,
    date: new Date(now),
  });
}
