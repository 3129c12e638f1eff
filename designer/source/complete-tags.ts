/*
 * Completion of Liquid tags in letters, mails and the sheet: the names that the text can read, offered in a tag that is begun, and
 * filters after a bar.
 */
import type { CompletionContext, CompletionResult } from '@codemirror/autocomplete';
import type { Files } from '../api.ts';
import { completeTag } from './complete-expression.ts';

/** What stands before the cursor is looked at so far back: a loop around it may have begun long before. */
const LOOKED_AT = 20_000;

/** A CodeMirror completion source for a text with tags. */
export function completeTags(
  file: string,
  filesNow: () => Files,
): (context: CompletionContext) => CompletionResult | null {
  return (context) => {
    const before = context.state.doc.sliceString(Math.max(0, context.pos - LOOKED_AT), context.pos);
    const found = completeTag({ ...filesNow(), [file]: context.state.doc.toString() }, file, before);
    return found ? { from: context.pos - found.taken, options: [...found.options], validFor: /^[\w.]*$/ } : null;
  };
}
