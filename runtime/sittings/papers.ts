/** What a sitting has on paper: the agenda that is sent before it, and its minutes. */
import { escapeMarkdown, instantOfLocal } from '../../engine/index.ts';
import { formatMoment, formatMoney } from '../../engine/form/words/index.ts';
import type { AgendaAmount, AgendaRow, LabelledText, SittingEntry, SittingMember } from '../../schemas/types/api.ts';
import { fr as messages } from './messages.ts';
import type { Minutes, MinutesItem } from './minutes.ts';

const paragraphs = (text: string): readonly string[] => text.split(/\n+/u).filter(Boolean).map(escapeMarkdown);

/** The head of both: when, where, who. */
function writeHead({ title, at, place, members, quorum }: Omit<SittingEntry, 'notes'>): readonly string[] {
  const when = messages.held(formatMoment(instantOfLocal(at)), place);
  return [
    `## ${escapeMarkdown(title)}`,
    escapeMarkdown(when),
    ...(members.length === 0 ? [] : [members.map((one) => `- ${escapeMarkdown(sayMember(one))}`).join('\n')]),
    ...(quorum === null ? [] : [escapeMarkdown(messages.quorum(quorum))]),
  ];
}

const sayMember = ({ name, quality, presence }: SittingMember): string =>
  messages.member(name, quality, messages.presences[presence]);

/** The agenda as Markdown. @param rows cases of the reader, in its order @param hidden how many others there are */
export function writeAgenda(entry: SittingEntry, rows: readonly AgendaRow[], hidden: number): string {
  return [...writeHead(entry), ...rows.flatMap(writeRow(rows)), ...(hidden > 0 ? [messages.hidden(hidden)] : [])].join(
    '\n\n',
  );
}

const writeRow =
  (rows: readonly AgendaRow[]) =>
  (row: AgendaRow, at: number): readonly string[] => [
    ...(rows[at - 1]?.dispositif.id === row.dispositif.id ? [] : [`## ${escapeMarkdown(row.dispositif.name)}`]),
    `### ${escapeMarkdown(messages.caseTitle(at + 1, row.number, row.applicant))}`,
    ...lines([{ label: messages.state, text: row.stateTitle }, ...row.facts]),
    ...row.asked.flatMap(amount),
    ...row.proposed.flatMap(amount),
    ...lines(row.findings),
    ...lines(row.opinions),
  ];

const lines = (some: readonly LabelledText[]): readonly string[] =>
  some.length === 0
    ? []
    : [
        some
          .map(({ label, text }) => `- ${escapeMarkdown(label === '' ? text : messages.line(label, text))}`)
          .join('\n'),
      ];

const amount = ({ title, amount: of, why }: AgendaAmount): readonly string[] => [
  `**${escapeMarkdown(messages.line(title, formatMoney(of)))}**`,
  ...lines(why),
];

/** Names of applicants, by case, for who reads them. */
export type Names = ReadonlyMap<string, string>;

/** Minutes as Markdown. @param names of the cases that the reader may read: of the others nothing is said */
export function writeMinutes(minutes: Minutes, names: Names, closing: string): string {
  const shown = minutes.items.filter(({ caseId }) => names.has(caseId));
  const hidden = minutes.items.length - shown.length;
  return [
    ...writeHead(minutes),
    ...paragraphs(minutes.notes),
    ...shown.flatMap((item, at) => [
      ...(shown[at - 1]?.scheme === item.scheme ? [] : [`## ${escapeMarkdown(item.scheme)}`]),
      ...writeItem(item, at, names.get(item.caseId) ?? ''),
    ]),
    ...(hidden > 0 ? [messages.hidden(hidden)] : []),
    escapeMarkdown(closing),
  ].join('\n\n');
}

function writeItem(item: MinutesItem, at: number, name: string): readonly string[] {
  const { number, decision, values, votes, out, notes, pending } = item;
  return [
    `### ${escapeMarkdown(messages.caseTitle(at + 1, number, name))}`,
    `**${escapeMarkdown(pending ? messages.notApplied(decision) : decision)}**`,
    ...lines([
      ...values,
      ...(votes ? [{ label: messages.votes, text: messages.voted(votes) }] : []),
      ...(out.length > 0 ? [{ label: messages.out, text: out.join(', ') }] : []),
    ]),
    ...paragraphs(notes),
  ];
}
