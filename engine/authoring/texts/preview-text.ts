/*
 * What a text of a source becomes where a scenario sends it: the same play and the same filling as of a real case. Of the sheet,
 * which nobody sends, whether it can be shown.
 */
import type { Instant } from '../../base/values.ts';
import type { Case } from '../../case/case.ts';
import { compilePlayable, type Playable } from '../../compile/compile.ts';
import type { DispositifSource } from '../../language/source.ts';
import { SHEET, templateName } from '../../language/source-files.ts';
import { playScenario, type PlayedStep } from '../../simulate/play-scenario.ts';
import type { Effect } from '../../workflow/decide/effect.ts';
import { describeStep } from '../../workflow/events/describe-events.ts';
import type { DispositifIdentity } from '../../../schemas/types/dispositif.ts';

/** A place of a scenario that sends a text: `step` from 1, and what happens there in words. */
export type TextSending = {
  readonly scenario: string;
  readonly title: string;
  readonly step: number;
  readonly at: Instant;
  readonly happens: string;
};

type Mail = Extract<Effect, { readonly type: 'mail' }>;
type Letter = Extract<Effect, { readonly type: 'document' }>;

/** A text as it is sent, ready to be laid out. */
export type FilledText = {
  readonly effect: Mail | Letter;
  readonly case: Pick<Case, 'number'>;
  readonly at: Instant;
  readonly identity: DispositifIdentity;
};

/** `shown`: rank of the sending that `filled` is of. */
export type TextPreview = {
  readonly sendings: readonly TextSending[];
  readonly shown: number | null;
  /** Null where no scenario sends it, while the text cannot be read, and of the sheet. */
  readonly filled: FilledText | null;
  /** Whether the text can be read as it is. */
  readonly isRead: boolean;
  /** Whether nothing of the scheme is wrong, so that its sheet can be published as it is. */
  readonly isSound: boolean;
};

/** Which sending is asked for; the first one where it is gone. */
export type AskedSending = { readonly scenario: string; readonly step: number } | null;

/** Fills a text in as a scenario sends it; null while the source cannot be read so far. */
export function previewText(source: DispositifSource, file: string, asked: AskedSending): TextPreview | null {
  const playable = compilePlayable(source);
  if (!playable) return null;
  const { compiled, unread, isSound } = playable;
  const isRead = source.files[file] !== undefined && !unread.includes(file);
  if (file === SHEET) return { sendings: [], shown: null, filled: null, isRead, isSound };
  const found = sendingsOf(playable, file);
  const rank = found.findIndex(({ sending }) => sending.scenario === asked?.scenario && sending.step === asked.step);
  const near = rank === -1 ? found.findIndex(({ sending }) => sending.scenario === asked?.scenario) : rank;
  const shown = found.length === 0 ? null : Math.max(near, 0);
  const chosen = shown === null ? undefined : found[shown];
  return {
    sendings: found.map(({ sending }) => sending),
    shown,
    filled: chosen && isRead ? { ...chosen.text, identity: compiled.identity } : null,
    isRead,
    isSound,
  };
}

type Found = { readonly sending: TextSending; readonly text: Omit<FilledText, 'identity'> };

function sendingsOf({ compiled, isSound }: Playable, file: string): readonly Found[] {
  const name = templateName(file);
  if (!name) return [];
  return Object.entries(compiled.scenarios).flatMap(([scenario, { title }]) => {
    const steps = play(isSound, () => playScenario(compiled, compiled.scenarios[scenario] ?? missing(scenario)));
    return steps.flatMap((step): readonly Found[] => {
      const effect = step.effects.find((one): one is Mail | Letter =>
        name.kind === 'messages'
          ? one.type === 'mail' && one.message === name.name
          : one.type === 'document' && one.document === name.name,
      );
      if (!effect || !step.case) return [];
      const happens = describeStep(compiled, step.events)[0] ?? '';
      return [
        {
          sending: { scenario, title, step: step.number, at: step.at, happens },
          text: { effect, case: { number: step.case.number }, at: step.at },
        },
      ];
    });
  });
}

/** What is not sound may fail in the middle of a play, which then shows nothing. */
function play(isSound: boolean, steps: () => readonly PlayedStep[]): readonly PlayedStep[] {
  if (isSound) return steps();
  try {
    return steps();
  } catch {
    return [];
  }
}

function missing(scenario: string): never {
  throw new Error(`there is no scenario ${scenario}`);
}
