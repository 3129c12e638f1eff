/**
 * The head and foot of every document: who sends it. The organisation is the brand of the installation, the service is
 * the one that answers for the scheme.
 */
import { fr as messages } from './messages/fr.ts';
import { toTextRuns } from './printed-text.ts';
import type { PrintCell } from './print-tree.ts';

/** Who sends a document. */
export interface Letterhead {
  /** Such as « Province Sud ». */
  readonly organisation: string;
  /** Such as « Direction de l’action sanitaire et sociale ». */
  readonly service: string;
  /** Postal address, lines separated by line feeds. */
  readonly address?: string | undefined;
  /** What stands below at the foot, lines separated by line feeds. */
  readonly more?: string | undefined;
  readonly phone?: string | undefined;
  readonly email?: string | undefined;
  /** Source of an SVG picture without text nor links, 16 mm high on paper. */
  readonly logoSvg?: string | undefined;
}

/** The letterhead as `templates/common.typ` sets it. */
export interface PrintSender {
  readonly organisation: PrintCell;
  readonly service: PrintCell;
  readonly footer: readonly PrintCell[];
  readonly logo: string | null;
  readonly logoText: string;
}

/** At the foot of each page there is room for so many more. */
const MOST_LINES = 3;

/** Prepares a letterhead for printing. */
export function printSender(letterhead: Letterhead): PrintSender {
  const { organisation, service, address, phone, email, more = '' } = letterhead;
  const contact = [address?.split('\n').join(', '), phone && `${messages.phone} ${phone}`, email].filter(isFilled);
  return {
    organisation: printText(organisation),
    service: printText(service),
    footer: [
      printText(`${organisation} – ${service}`),
      ...(contact.length > 0 ? [printText(contact.join(' – '))] : []),
      ...printLines(more).slice(0, MOST_LINES),
    ],
    logo: letterhead.logoSvg ?? null,
    logoText: organisation,
  };
}

/** A text without any formatting, ready to be set. */
export function printText(text: string): PrintCell {
  return [{ type: 'text', runs: toTextRuns(text) }];
}

/** Lines of a text (an address, an answer in several lines), the empty ones left out. */
export function printLines(text: string): readonly PrintCell[] {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map(printText);
}

function isFilled(text: string | undefined): text is string {
  return text !== undefined && text !== '';
}
