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
  const { version, goesOn } = useStudio();
  const [settled, settle] = useState(version);
  if (!goesOn && settled !== version) settle(version);
  useEffect(() => (goesOn ? after(PAUSE_MS, () => settle(version)) : undefined), [version, goesOn]);
  return settled;
}
