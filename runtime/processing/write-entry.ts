/** Entries of the register as text to print: Markdown, of which HTML and PDF are made. */
import { escapeMarkdown, localDate } from '../../engine/index.ts';
import { formatDate } from '../../engine/form/words/index.ts';
import type { ProcessingEntry } from '../../schemas/types/api.ts';
import { fr as messages } from './messages/fr.ts';

/**
 * Entries under the title of the register; what protects all data alike is said once. `heading` is the line under the title:
 * whose register, and on which day.
 */
export function writeRegister(entries: readonly ProcessingEntry[], heading: string): string {
  const [first, ...others] = entries;
  if (first && others.length === 0) return [escapeMarkdown(heading), writeEntry(first)].join('\n\n');
  const shared = first ? said(messages.labels.security, first.security) : '';
  return [escapeMarkdown(heading), shared, ...entries.map((entry) => writeEntry({ ...entry, security: [] }))].join(
    '\n\n',
  );
}

/** An entry under its title. */
export function writeEntry(entry: ProcessingEntry): string {
  const { labels } = messages;
  return [
    `## ${line(entry.title)}`,
    escapeMarkdown(sayStanding(entry)),
    said(labels.controller, [entry.controller]),
    said(labels.purpose, [entry.purpose]),
    said(labels.ground, [entry.ground]),
    said(labels.legalBasis, entry.legalBasis),
    said(labels.persons, entry.persons),
    `**${labels.categories}**`,
    categoryTable(entry),
    listed(
      entry.categories.flatMap(({ title, justification }) =>
        justification === null ? [] : [messages.justification(title, justification)],
      ),
    ),
    fieldsOf(entry),
    said(labels.recipients, entry.recipients),
    said(labels.thirdParties, entry.thirdParties.map(sayThird)),
    said(labels.transfers, entry.transfers.length === 0 ? [messages.noTransfer] : entry.transfers),
    entry.security.length === 0 ? '' : said(labels.security, entry.security),
    said(labels.contact, [entry.contact]),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

/** « Version 3, en vigueur depuis le 2 mars 2026. » */
function sayStanding({ version, since, standing }: ProcessingEntry): string {
  if (version === null || since === null) return messages.ofProduct;
  return [messages.version(version, formatDate(localDate(since))), messages.standing[standing]]
    .filter(Boolean)
    .join(' ');
}

/** A third party, and what it may know. */
export function sayThird({ title, categories }: ProcessingEntry['thirdParties'][number]): string {
  return `${title} : ${categories.length === 0 ? messages.nothingMore : categories.join(', ')}`;
}

function categoryTable({ categories }: ProcessingEntry): string {
  const { table, everyone, sensitive } = messages;
  const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [
    row([table.title, table.retention, table.readers]),
    row(['---', '---', '---']),
    ...categories.map((category) =>
      row([
        line(category.sensitive ? `${category.title} (${sensitive})` : category.title),
        line(category.retention),
        line(category.readers === null ? everyone : category.readers.join(', ')),
      ]),
    ),
  ].join('\n');
}

function fieldsOf({ categories }: ProcessingEntry): string {
  const held = categories.filter(({ fields }) => fields.length > 0);
  if (held.length === 0) return '';
  const lines = held.map(({ title, fields }) => messages.fields(title, fields.join(' ; ')));
  return `**${messages.fieldsTitle}**\n\n${listed(lines)}`;
}

/** Nothing to say is said: an empty line would be read as an oversight. */
function said(label: string, values: readonly string[]): string {
  const [only = messages.none] = values;
  return values.length < 2 ? `**${label}** : ${line(only)}` : `**${label}**\n\n${listed(values)}`;
}

const listed = (values: readonly string[]): string => values.map((value) => `- ${line(value)}`).join('\n');
const line = (text: string): string => escapeMarkdown(text.replaceAll(/\s*[\r\n]+\s*/gu, ' '));
