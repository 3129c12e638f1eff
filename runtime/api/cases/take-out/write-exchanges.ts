/** What went to and fro between a case and people, for its paper: letters, mails, messages, calls, and the notes of agents. */
import { escapeMarkdown } from '../../../../engine/index.ts';
import { formatDate, formatMoment } from '../../../../engine/form/words/index.ts';
import type { ApiFile, CaseDetail } from '../../../../schemas/types/api.ts';
import { fr as messages } from './messages.ts';
import { lines, part, said, type Line } from './paper-blocks.ts';

type Exchanged = Pick<CaseDetail, 'documents' | 'mails' | 'messages' | 'exchanges' | 'notes'>;

/** The parts, each in the order of its moments. */
export function writeExchanges({
  documents,
  mails,
  messages: written,
  exchanges,
  notes,
}: Exchanged): readonly string[] {
  const { parts } = messages;
  const sent: readonly Line[] = [...documents.map(letterLine), ...mails.map(mailLine)];
  return [
    ...part(parts.letters, sent.length === 0 ? [] : [lines(sent)]),
    ...part(
      parts.messages,
      written.map(({ name, at, text, files }) => said(messages.said(name, formatMoment(at)), [text, ...joined(files)])),
    ),
    ...part(parts.exchanges, exchanges.map(writeExchange)),
    ...part(
      parts.notes,
      notes.map(({ name, at, text }) => said(messages.said(name, formatMoment(at)), [text])),
    ),
  ];
}

function letterLine({ title, at, act }: CaseDetail['documents'][number]): Line {
  const on = formatMoment(at);
  const number = act?.number ?? null;
  return { label: title, text: number === null ? messages.letterOn(on) : messages.actNumber(number, on) };
}

function mailLine({ subject, to, at }: CaseDetail['mails'][number]): Line {
  return { label: subject, text: messages.mailTo(to ?? messages.printed, formatMoment(at)) };
}

function writeExchange(exchange: CaseDetail['exchanges'][number]): string {
  const { way, direction, on, with: who, text, files, name, at } = exchange;
  const head = messages.exchange(messages.ways[way], messages.directions[direction], who, formatDate(on));
  return [`### ${escapeMarkdown(head)}`, said(messages.said(name, formatMoment(at)), [text, ...joined(files)])].join(
    '\n\n',
  );
}

const joined = (files: readonly ApiFile[]): readonly string[] =>
  files.length === 0 ? [] : [messages.joined(files.map(({ name }) => name).join(', '))];
