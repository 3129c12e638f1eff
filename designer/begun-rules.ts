/* A rule that was just added is not told what is wrong with its beginning while its author is still to say what it is about. */
import { joinPointer, splitPointer } from '../engine/base/index.ts';
import { RULES, valueAt, whatToWrite, type Files } from '../engine/studio.ts';
import type { ApiDiagnostic } from '../schemas/types/api.ts';

/** What is said of a rule that looks at nothing, or whose message stands at what nobody chose. */
const OF_BEGINNINGS = ['rules.condition-always', 'rules.blame-unread'];

/** Whether something is told of what a rule begins with alone. */
export function isOfBeginning(
  { code, file, pointer }: Pick<ApiDiagnostic, 'code' | 'file' | 'pointer'>,
  files: Files,
): boolean {
  if (file !== RULES || !OF_BEGINNINGS.includes(code)) return false;
  const rule = joinPointer('', ...splitPointer(pointer).slice(0, 2));
  const textOf = (word: string): string | null => {
    const value = valueAt(files, { file: RULES, pointer: joinPointer(rule, word) });
    return typeof value === 'string' ? value : null;
  };
  const message = textOf('message');
  const looksAtNothing = textOf('valid') === 'true' && code === 'rules.blame-unread';
  return looksAtNothing || (message !== null && whatToWrite(message) !== null);
}
