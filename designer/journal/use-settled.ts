import { useEffect, useState } from 'react';
import { after } from '../../runtime/ui/saving/browser.ts';
import { useStudio } from './use-journal.ts';

/** What is typed is looked at after a rest of so many milliseconds. */
const PAUSE_MS = 300;

/**
 * The version of the files to ask about: that of now after a gesture, whose author waits for what it does; the one before, until
 * there is a pause, while more is likely to follow.
 */
export function useSettledVersion(): number {
  const { version, goesOn, store } = useStudio();
  const [settled, settle] = useState(version);
  if (!goesOn && settled !== version) settle(version);
  // The pause begins with the letter, which the page may be shown later.
  useEffect(() => {
    let last: number | null = null;
    let giveUp: () => void = () => undefined;
    const follow = (): void => {
      const now = store.get();
      if (now.version === last) return;
      last = now.version;
      giveUp();
      if (now.goesOn) giveUp = after(PAUSE_MS, () => settle(now.version));
    };
    follow();
    const stop = store.subscribe(follow);
    return () => {
      giveUp();
      stop();
    };
  }, [store]);
  return settled;
}
