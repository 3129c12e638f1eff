/** Defects that are other words or another value where something stands: what most kinds of an author's slips come to. */
import { setAt } from './json-edits.ts';
import { jsonDefect, nodesMatching, type Defect, type Kind, type Scheme } from './scheme.ts';

/** Another value at the places of a file that match; null leaves a place as it is. */
export const rewritten =
  (file: string, pattern: RegExp, put: (value: unknown, pointer: string, scheme: Scheme) => unknown): Kind['find'] =>
  (scheme) =>
    nodesMatching(scheme, file, pattern).flatMap(({ pointer, value }) => {
      const wrong = put(value, pointer, scheme);
      return wrong === null ? [] : [jsonDefect(scheme, { file, pointer }, (root) => setAt(root, pointer, wrong))];
    });

/** Other words in each text that has some; a text whose words are not there stays as it is. */
export const reworded =
  (folder: RegExp, pattern: RegExp, put: string): Kind['find'] =>
  ({ source }) =>
    Object.entries(source.files).flatMap(([file, text]): readonly Defect[] => {
      const wrong = folder.test(file) ? text.replace(pattern, put) : text;
      return wrong === text ? [] : [{ file, pointer: '', files: { [file]: wrong } }];
    });
