/** What scenarios expect of letters, where a change of the scheme makes them say something else. */
import { joinPointer } from '../base/pointer.ts';
import type { Files } from './changes.ts';
import { itemsAt, type Operation } from './operations.ts';

/** Takes away what a scenario expects of letters where `isGone` says so: it would fail of words that nobody has decided yet. */
export function withoutExpectedTexts(
  files: Files,
  file: string,
  isGone: (text: string) => boolean,
): readonly Operation[] {
  return itemsAt(files, { file, pointer: '/steps' }).flatMap((_, step): readonly Operation[] => {
    const at = { file, pointer: joinPointer('/steps', step, 'then', 'texts') };
    const texts = itemsAt(files, at);
    const kept = texts.filter((text) => typeof text !== 'string' || !isGone(text));
    if (kept.length === texts.length) return [];
    return [kept.length === 0 ? { type: 'remove', at } : { type: 'set', at, value: kept }];
  });
}
