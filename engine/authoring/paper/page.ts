/* A page of a paper form as a reader of PDF gives it: places in points from the bottom left. */

/** A piece of text on its base line. */
export type Piece = {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly base: number;
  /** Height of its letters. */
  readonly size: number;
};

/** Something that is drawn: a frame to write in, a box to tick. */
export type Box = { readonly left: number; readonly right: number; readonly bottom: number; readonly top: number };

/** A field that a viewer fills in (AcroForm). */
export type Field = Box & {
  readonly name: string;
  /** What a screen reader says of it; empty when nobody wrote it. */
  readonly label: string;
  readonly kind: 'text' | 'multiline' | 'check' | 'radio' | 'list' | 'signature' | 'button';
  /** Of a list. */
  readonly choices: readonly string[];
  readonly required: boolean;
  /** Several of a list may be chosen. */
  readonly several: boolean;
};

/** What stands on a page of a form on paper, before anything of it is understood. */
export type PaperPage = {
  readonly pieces: readonly Piece[];
  readonly boxes: readonly Box[];
  readonly fields: readonly Field[];
};

/** What a question of the paper asks for. */
export type PaperKind =
  | 'text'
  | 'longText'
  | 'date'
  | 'time'
  | 'email'
  | 'phone'
  | 'money'
  | 'number'
  | 'yesNo'
  | 'choice'
  | 'choices'
  | 'document'
  | 'repeat';

/** A question that was read on paper. */
export type PaperQuestion = {
  readonly title: string;
  readonly kind: PaperKind;
  /** Of a choice, as they are written; columns of what is repeated. */
  readonly choices: readonly string[];
  readonly required: boolean;
  /** What is said beside it; empty when nothing is. */
  readonly hint: string;
  /** Heading that it stands under. */
  readonly section: string | null;
};

/** What was read of a paper form. */
export type ReadPaper = {
  /** Its fields told it, or its layout did. */
  readonly from: 'fields' | 'layout';
  readonly title: string | null;
  readonly questions: readonly PaperQuestion[];
  /** All other text, in its order. */
  readonly notes: readonly string[];
};
