/** What passes between the server and the thread that makes PDF files. */

export interface PdfJob {
  readonly template: 'letter' | 'act' | 'receipt' | 'paper-form' | 'bundle';
  /** JSON text that the template reads. */
  readonly document: string;
  /** PDF files that the template shows, under the names of `fileName`: none of what is made of them is to be kept. */
  readonly files?: readonly Uint8Array[];
  /** Pictures that the template shows with what they are, under the names of `pictureName`. */
  readonly pictures?: readonly Uint8Array[];
  /** Creation date written in the file, in seconds since 1970: the same job gives the same bytes. */
  readonly createdAt: number;
  /** Whether its pages are drawn too, for who looks at it on a screen. */
  readonly drawn?: boolean;
}

/** What the thread sends back: the file, or what Typst says is wrong. */
export type PdfAnswer =
  | {
      readonly type: 'pdf';
      readonly bytes: Uint8Array;
      /** Each page as SVG; none unless they were asked for. */
      readonly pages: readonly string[];
    }
  | { readonly type: 'failed'; readonly reason: string };

/** Under which name a template finds a file of its job. */
export function fileName(index: number): string {
  return `file-${index}.pdf`;
}

/** Under which name a template finds a picture of its job. */
export function pictureName(index: number): string {
  return `picture-${index}`;
}
