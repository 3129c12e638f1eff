/** The texts that people read: messages, letters and the sheet. */
import { memoiseFor } from '../base/memoise.ts';
import type { ParsedSource } from '../language/parsed-source.ts';

/** A text of a scheme, by its file. */
export type TextFile = { readonly file: string; readonly text: string };

/** All texts of a scheme with their files, the sheet among them. */
export function textFiles({ source }: Pick<ParsedSource, 'source'>): readonly TextFile[] {
  return textsIn(source.files);
}

const textsIn = memoiseFor((files: ParsedSource['source']['files']): readonly TextFile[] =>
  Object.entries(files)
    .filter(([file]) => /^(?:(?:messages|documents)\/.*|sheet)\.md$/.test(file))
    .map(([file, text]) => ({ file, text: text.replaceAll('\r\n', '\n') })),
);
