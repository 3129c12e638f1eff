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

/** Prepares a letterhead for printing. */
export function printSender(letterhead: Letterhead): PrintSender {
  const { organisation, service, address, phone, email } = letterhead;
  const contact = [address?.split('\n').join(', '), phone && `${messages.phone} ${phone}`, email].filter(isFilled);
  return {
    organisation: printText(organisation),
    service: printText(service),
    footer: [printText(`${organisation} – ${service}`), printText(contact.join(' – '))].filter(
      (_, index) => index === 0 || contact.length > 0,
    ),
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
