/**
 * Acts: documents that are numbered in a register or notified, and so have a name that expressions and letters read,
 * `actes.<name>`. Names of files are words joined by hyphens, which FEEL would take for subtractions: `arrete-accord` is read
 * as `actes.arreteAccord`.
 */
import type { DispositifIdentity, DocumentDefinition } from '../../schemas/types/dispositif.ts';

/** A document that is an act. */
export type DeclaredAct = {
  /** Name of the file in documents/. */
  readonly document: string;
  /** Name under `actes`. */
  readonly name: string;
  readonly definition: DocumentDefinition;
};

type Declaring = Pick<DispositifIdentity, 'documents'>;

const PLAIN: DocumentDefinition = {};

/** What a document is; a letter where nothing is said of it. */
export function definitionOf({ documents }: Declaring, document: string): DocumentDefinition {
  return (documents && Object.hasOwn(documents, document) ? documents[document] : undefined) ?? PLAIN;
}

/** Whether an act made of a document may be notified in a way. */
export function mayBeNotified(
  declaring: Declaring,
  { document }: { readonly document: string },
  way: NonNullable<DocumentDefinition['notified']>[number],
): boolean {
  return definitionOf(declaring, document).notified?.includes(way) ?? false;
}

/** Whether a document is numbered or notified. */
export function isAct({ register, notified }: DocumentDefinition): boolean {
  return register !== undefined || notified !== undefined;
}

/** All acts of a scheme, in the order in which they are declared. */
export function listActs({ documents }: Declaring): readonly DeclaredAct[] {
  return Object.entries(documents ?? {})
    .filter(([, definition]) => isAct(definition))
    .map(([document, definition]) => ({ document, name: actName(document), definition }));
}

/** How expressions call the act of a document: `arrete-accord` is `arreteAccord`. */
export function actName(document: string): string {
  return document.replaceAll(/-([a-z0-9])/gu, (_, letter: string) => letter.toUpperCase());
}

/**
 * Under which key the world keeps the numbers of a register: that of all who share it, or the scheme's own, which bears a
 * slash and so is never one of those.
 */
export function registerKey(id: string, { registers }: Pick<DispositifIdentity, 'registers'>, name: string): string {
  return registers?.[name]?.shared ?? `${id}/${name}`;
}
