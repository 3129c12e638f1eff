/** Several documents to a question: without a number, with one that no page shows, what is said of documents said of something else. */
import { isRecord } from '../../../engine/base/guards.ts';
import { joinPointer } from '../../../engine/base/pointer.ts';
import { removeAt, setAt } from '../json-edits.ts';
import { jsonDefect, nodesMatching, type Kind } from '../scheme.ts';

const FORM = 'form.schema.json';
const BLOCK = 'urn:cagou:block:piece-justificative';

/** The questions of a form that several documents answer. */
const questionsOf = (scheme: Parameters<Kind['find']>[0]): readonly string[] =>
  nodesMatching(scheme, FORM, /\/properties\/[^/]+$/u).flatMap(({ pointer, value }) => {
    const isList = isRecord(value) && isRecord(value['items']) && value['items']['$ref'] === BLOCK;
    return isList ? [pointer] : [];
  });

const boundless: Kind['find'] = (scheme) =>
  questionsOf(scheme).map((pointer) =>
    jsonDefect(scheme, { file: FORM, pointer }, (form) => removeAt(form, joinPointer(pointer, 'maxItems'))),
  );

const tooMany: Kind['find'] = (scheme) =>
  questionsOf(scheme).map((pointer) => {
    const at = joinPointer(pointer, 'maxItems');
    return jsonDefect(scheme, { file: FORM, pointer: at }, (form) => setAt(form, at, 200));
  });

/** The mistakes of this file. */
export const DOCUMENT_KINDS: readonly Kind[] = [
  { name: 'documents without a number', find: boundless },
  { name: 'more documents than a page shows', find: tooMany },
];
