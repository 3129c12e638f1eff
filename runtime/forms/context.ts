/** What every field and template of one form shares, handed down by RJSF as its `formContext`. */
import { joinPointer } from '../../engine/base/index.ts';
import type { DataRow, FileAnswer, Json, Pointer } from '../../engine/index.ts';
import type { Sourced } from './lookups.ts';
import type { FieldPath } from './names.ts';
import type { Remarks } from './schema/remarks.ts';
import type { Translate } from './text.ts';

/** Rows of reference data that the page came with: all of them, or those that its answers name. */
export type DataList = { readonly rows: readonly DataRow[]; readonly whole: boolean };
/** Lists by the name that annotations give them (`communes`…). */
export type DataLists = Readonly<Record<string, DataList>>;
/** The rows of a list that suit a text. Rejects when the network or the server fails. */
export type DataSearch = (name: string, text: string) => Promise<readonly DataRow[]>;

type UploadResult =
  | { readonly type: 'stored'; readonly file: FileAnswer }
  /** `message`: in the reader's language, says how to mend it. */
  | { readonly type: 'refused'; readonly message: string };

/** How documents travel. Rejects only when the network or the server fails. */
export type UploadAdapter = {
  readonly send: (
    file: File,
    options: {
      readonly pointer: Pointer;
      readonly signal: AbortSignal;
      /** Share sent, from 0 to 1. */
      readonly onProgress: (share: number) => void;
      /** Whether it waits for the line to come back; it goes on by itself then. */
      readonly onWaiting: (waiting: boolean) => void;
      /** Told, of one that waits, once it is where it outlives the page. */
      readonly onKept: () => void;
      /** Of what an earlier visit left: it goes on from there. */
      readonly left: LeftFile | null;
    },
  ) => Promise<UploadResult>;
  /**
   * Says that a document was chosen and has not begun to leave, as while a photograph is made lighter; gives what says that it has, or
   * never will. Absent where leaving the page loses nothing.
   */
  readonly hold?: () => () => void;
  /** What an earlier visit left of a document for a field; null for nothing. Absent where nothing outlives the page. */
  readonly left?: (pointer: Pointer) => Promise<LeftFile | null>;
  /** Gives up what was left. */
  readonly forget?: (pointer: Pointer, left: LeftFile) => void;
  /** Whether a document for a field, which waits, is kept where it outlives the page. */
  readonly isKept?: (pointer: Pointer) => boolean;
};

/** A document that did not all leave, and the upload under which the server has some of it; null when it has nothing yet. */
export type LeftFile = { readonly file: File; readonly begun: string | null };

/** Why a document that waits for the line is given up here, and kept: its field is no longer shown. */
export const FIELD_LEFT = 'field-left';

/** A document of the wallet: its name, and its days in words. */
export type WalletOffer = {
  readonly id: string;
  readonly name: string;
  /** Documents of the request that have its content, whatever they are called, as far as the page that was served knew. */
  readonly copies: readonly string[];
  readonly givenOn: string;
  /** Date written on it; null when it was not told. */
  readonly datedOn: string | null;
  /** Last day of the validity written on it; null unless that is past. */
  readonly endedOn: string | null;
  /** The ages that it is past, among those up to which forms take it: ISO durations, and how each is said. */
  readonly over: Readonly<Record<string, string>>;
};
/** Documents that may be used again, by the kind that annotations give them. */
export type Wallet = Readonly<Record<string, WalletOffer>>;

/** What the form around a field knows and can do; the server gives the same, with what needs a browser left null. */
export type FormsContext = {
  readonly t: Translate;
  /** Title of the page, which a section of the same name does not repeat; null for a small form. */
  readonly pageTitle: string | null;
  /** Properties of the root to show, in their order; null for all. */
  readonly fields: readonly string[] | null;
  readonly readOnlyPointers: readonly Pointer[];
  /** Asked for now, in a correction: what elsewhere may come later is expected with it. */
  readonly askedPointers: readonly Pointer[];
  readonly lists: DataLists;
  readonly remarks: Remarks;
  /** Null where long lists cannot be searched. */
  readonly search: DataSearch | null;
  readonly upload: UploadAdapter | null;
  /** Megabytes of the largest document that may be sent here, whatever a question says; null where nobody set any. */
  readonly mostMegabytes: number | null;
  /** Address of the zones of the scheme, which maps show; null for none. */
  readonly zonesUrl: string | null;
  /** Changes one value of the answers, wherever it is. */
  readonly write: (path: FieldPath, change: (value: Json | undefined) => Json) => void;
  readonly wallet: Wallet;
  readonly sourced: Sourced;
  /** Hears a button that asks a source; null where the page is posted. */
  readonly onLookup: ((id: string) => void) | null;
  /** Address of a received document, to look at it; null when it cannot be seen from here. */
  readonly fileHref: ((file: FileAnswer) => string) | null;
  /** Address at which a received picture is shown small; null where looking at one is an act of its own, such as an agent's reading. */
  readonly thumbnailHref: ((file: FileAnswer) => string) | null;
  /** Says something to screen readers. */
  readonly announce: (text: string) => void;
  /** Once the change under way is on screen, gives the focus to the first of these ids that exists. */
  readonly focusLater: (ids: readonly string[]) => void;
};

/** Whether the value of a field, or of a section that holds it, is vouched for and shown as text. */
export function isReadOnly({ readOnlyPointers }: FormsContext, path: FieldPath): boolean {
  return isWithin(readOnlyPointers, path);
}

/** Whether a field, or a section that holds it, is what a correction asks for. */
export function isAskedNow({ askedPointers }: FormsContext, path: FieldPath): boolean {
  return isWithin(askedPointers, path);
}

function isWithin(pointers: readonly Pointer[], path: FieldPath): boolean {
  const here = joinPointer('', ...path);
  return pointers.some((pointer) => here === pointer || here.startsWith(`${pointer}/`));
}
