/** A case as a text to print: what its reader is shown of it on screen, in the order in which one reads it, as Markdown. */
import { escapeMarkdown, joinLines } from '../../../../engine/index.ts';
import { describeOrigin, formatMoney, formatMoment, sectionsForAgents } from '../../../../engine/form/words/index.ts';
import type { CaseDetail } from '../../../../schemas/types/api.ts';
import { deedsOf } from '../../../ui/deeds.ts';
import { signatureText } from '../signature-text.ts';
import { writeExchanges } from './write-exchanges.ts';
import { fr as messages } from './messages.ts';
import { lines, part, said, type Line } from './paper-blocks.ts';

/** Who takes it out, when and what for. */
export interface TakenBy {
  readonly at: string;
  readonly by: string;
  readonly reason: string;
}

/** Longest Markdown, below what a report takes: the documents are to be named in any case. */
const LONGEST = 380_000;

/**
 * The case as Markdown. What is too long is cut at the end of a paragraph, and that is said; what comes after it is never lost.
 * @param documents the part that names its documents
 */
export function writeCase(detail: CaseDetail, taken: TakenBy, documents: readonly string[]): string {
  const blocks = [
    escapeMarkdown(messages.takenOut(formatMoment(taken.at), taken.by, taken.reason)),
    ...(detail.unread.length === 0 ? [] : [escapeMarkdown(messages.unread(detail.unread.join(', ')))]),
    lines(factsOf(detail)),
    ...part(messages.parts.answers, sectionsForAgents(detail.sections).flatMap(writeSection)),
    ...part(messages.parts.signatures, asList((detail.signatures ?? []).map(signatureLine))),
    ...part(messages.parts.findings, asList(detail.annotationLines)),
    ...part(messages.parts.decided, writeDecided(detail)),
    ...part(messages.parts.opinions, detail.opinions.flatMap(writeOpinion)),
    ...writeExchanges(detail),
    ...part(messages.parts.history, writeHistory(detail.history)),
  ];
  return [...fit(blocks), ...documents].join('\n\n');
}

function fit(blocks: readonly string[]): readonly string[] {
  let length = 0;
  const first = blocks.findIndex((block) => (length += block.length + 2) > LONGEST);
  return first === -1 ? blocks : [...blocks.slice(0, first), `**${messages.cut}**`];
}

function factsOf(detail: CaseDetail): readonly Line[] {
  const { facts } = messages;
  const { applicant, mandate, closedAt, labels } = detail;
  const { givenName, familyName, establishment, email, phone } = applicant;
  const name = `${givenName} ${familyName}`;
  const numbers = establishment?.ridet ?? establishment?.rna ?? '';
  const contact = [email, phone].filter((one) => one !== null && one !== '').join(', ');
  return [
    { label: facts.scheme, text: facts.version(detail.dispositif.name, detail.dispositifVersion) },
    { label: facts.applicant, text: establishment ? facts.establishment(establishment.name, numbers, name) : name },
    ...(contact === '' ? [] : [{ label: facts.contact, text: contact }]),
    ...(mandate ? [{ label: facts.mandate, text: `${mandate.name} (${mandate.quality})` }] : []),
    { label: facts.filed, text: formatMoment(detail.filedAt) },
    { label: facts.channel, text: messages.channels[detail.channel] },
    { label: facts.state, text: detail.stateTitle },
    ...(closedAt === null ? [] : [{ label: facts.closed, text: formatMoment(closedAt) }]),
    ...(labels.length === 0 ? [] : [{ label: facts.labels, text: labels.map((one) => one.name).join(', ') }]),
  ];
}

const signatureLine = (signature: NonNullable<CaseDetail['signatures']>[number]): Line => ({
  label: signature.title,
  text: signatureText(signature),
});

/** A page of answers; a title within it stands by itself, since what follows belongs to it. */
function writeSection({ title, rows }: CaseDetail['sections'][number]): readonly string[] {
  return [
    `### ${escapeMarkdown(joinLines(title))}`,
    ...rows.map(({ label, value, file, heading, origin }) =>
      heading
        ? `**${escapeMarkdown(joinLines(label))}**`
        : lines([{ label, text: withOrigin(value ?? file?.name ?? messages.noAnswer, origin) }]),
    ),
  ];
}

/** An answer with the source that gave it. */
function withOrigin(text: string, origin: CaseDetail['sections'][number]['rows'][number]['origin']): string {
  return origin ? `${text} (${describeOrigin(origin)})` : text;
}

function writeDecided({ decided, amounts }: CaseDetail): readonly string[] {
  return asList([
    ...decided.map(({ title, text, since }) => ({
      label: title,
      text: messages.since(text ?? messages.notDecided, formatMoment(since)),
    })),
    ...amounts.map(({ entry, label, amount, at }) => ({
      label: messages.amount(messages.amounts[entry], label),
      text: messages.amountOn(formatMoney(amount), formatMoment(at)),
    })),
  ]);
}

function writeOpinion(opinion: CaseDetail['opinions'][number]): readonly string[] {
  const { title, askedOf, status, askedAt, answeredAt, by, lines: answered } = opinion;
  const words =
    status === 'given'
      ? messages.opinionStatus.given(formatMoment(answeredAt ?? askedAt), by ?? askedOf)
      : messages.opinionStatus[status](formatMoment(askedAt));
  return [`### ${escapeMarkdown(messages.opinion(title, askedOf))}`, escapeMarkdown(words), ...asList(answered)];
}

/** What was done and what followed from it, the oldest first, as one reads on paper; the machine's own lines are counted. */
function writeHistory(history: CaseDetail['history']): readonly string[] {
  return deedsOf(history)
    .toReversed()
    .filter((deed) => deed.lines.length > 0)
    .map(({ at, who, lines: done, upkeep }) =>
      said(messages.said(who, formatMoment(at)), [
        ...done.flatMap(({ text, changes = [] }) => [text, ...changes.map(messages.change)]),
        ...(upkeep.length === 0 ? [] : [messages.folded(upkeep.length)]),
      ]),
    );
}

const asList = (some: readonly Line[]): readonly string[] => (some.length === 0 ? [] : [lines(some)]);

/** The title of the document. */
export const titleOf = ({ number }: Pick<CaseDetail, 'number'>): string => messages.title(number);
