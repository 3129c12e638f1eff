/* The texts of the scheme that is open, the one that is chosen, and what can be done to them: each command is one step, and is said. */
import { useCallback, useMemo, useState } from 'react';
import { useSearchParams } from 'react-router';
import { textsView, type Files, type Gesture, type TextView } from '../../engine/studio.ts';
import type { ApiDiagnostic } from '../../schemas/types/api.ts';
import { useStudio } from '../journal/use-journal.ts';
import { t } from './text.ts';

/** Texts under the hands of their author. */
export type TextsEditor = {
  readonly texts: readonly TextView[];
  readonly files: Files;
  readonly diagnostics: readonly ApiDiagnostic[];
  readonly chosen: TextView | null;
  readonly choose: (file: string) => void;
  /** What was last done, in words. */
  readonly said: string;
  readonly say: (words: string) => void;
  /** Carries out a gesture; false when it was refused, which is then said. */
  readonly act: (gesture: Gesture, words: string) => boolean;
};

/** Part of the address that says what is chosen, so that a reload goes on there. */
const CHOSEN = 'texte';

/** The texts of the scheme, the one that is open, and what may be done to it. */
export function useTexts(diagnostics: readonly ApiDiagnostic[]): TextsEditor {
  const { files, perform } = useStudio();
  const [address, setAddress] = useSearchParams();
  const [asked, ask] = useState(() => address.get(CHOSEN));
  const [said, say] = useState('');
  const texts = useMemo(() => textsView(files), [files]);
  const chosen = texts.find(({ file }) => file === asked) ?? texts[0] ?? null;
  const choose = useCallback(
    (file: string) => {
      ask(file);
      setAddress((former) => ({ ...Object.fromEntries(former), [CHOSEN]: file }), { replace: true });
    },
    [setAddress],
  );
  const act = (gesture: Gesture, words: string): boolean => {
    const refused = perform(gesture);
    say(refused ? t('refused') : words);
    return refused === null;
  };
  return { texts, files, diagnostics, chosen, choose, said, say, act };
}

/** A text as it is called in lists: its first line, or the name of its file. */
export const titleOf = ({ title, file, kind }: TextView): string =>
  kind === 'sheet' ? t('sheet') : (title ?? (file.split('/').at(-1) ?? file).replace(/\.md$/, ''));
