/**
 * What a text says was done, against what it is written for: « est retirée » in the order that suspends, « la suspension est terminée »
 * in the mail of a check. Words are told only where the scheme does that too, by another action: the text of that one was copied.
 */
import { foldText } from '../base/fold-text.ts';
import type { WorkflowEffect } from '../../schemas/types/workflow.ts';
import type { Diagnostic } from '../language/diagnostic.ts';
import type { ParsedSource } from '../language/parsed-source.ts';
import { listActions, listStates } from '../language/walk-workflow.ts';
import { sentencesOf } from './sentences.ts';
import { templateFile } from './template-file.ts';
import { textFiles } from './text-files.ts';

/** A deed by the stem that all its words share, and how a sentence says that it was done. */
const DEEDS = [
  { stem: 'suspen', said: /(?:est|sont) suspendue?s?(?![\wÀ-ÿ])|la suspension est/iu },
  { stem: 'retir', said: /(?:est|sont) retirée?s?(?![\wÀ-ÿ])/iu },
  { stem: 'annul', said: /(?:est|sont) annulée?s?(?![\wÀ-ÿ])/iu },
  { stem: 'renouvel', said: /(?:est|sont) renouvelée?s?(?![\wÀ-ÿ])/iu },
  { stem: 'prolong', said: /(?:est|sont) prolongée?s?(?![\wÀ-ÿ])/iu },
] as const;

/** What is told of a time, or of what may come, was not done. */
const UNSURE = /\{%|(?<![\wÀ-ÿ])(?:si|peut|peuvent|pourra|sera|seront|quand|délais?|tant que|n[’'])(?![\wÀ-ÿ])/iu;

/** Texts that say what another action does. */
export function checkDeedWords(parsed: ParsedSource): readonly Diagnostic[] {
  const around = wordsAround(parsed);
  // Put together where a sentence says a deed, and nowhere else.
  let all: string | null = null;
  return textFiles(parsed).flatMap(({ file, text }) => {
    const own = around.get(file);
    if (!own) return [];
    let known: string | null = null;
    return sentencesOf(text).flatMap(({ text: sentence, placeOf }) =>
      DEEDS.flatMap(({ stem, said }) => {
        const found = said.exec(sentence);
        if (!found || UNSURE.test(sentence)) return [];
        known ??= foldText([text.split('\n', 1)[0] ?? '', ...own].join(' '));
        all ??= foldText([...around.values()].flat().join(' '));
        if (known.includes(stem) || !all.includes(stem)) return [];
        return [
          parsed.report('template.deed-other', file, placeOf(found.index, found[0].length), { written: found[0] }),
        ];
      }),
    );
  });
}

/** By text, the words of what it is written for: the actions and steps that write it, and where these lead. */
function wordsAround({ workflow, identity }: ParsedSource): ReadonlyMap<string, readonly string[]> {
  const words = new Map<string, string[]>();
  const ofState = (id: string | undefined): readonly string[] => {
    const { title, public: shown, explain } = workflow.states[id ?? ''] ?? {};
    return [title, shown, explain].flatMap((text) => text ?? []);
  };
  const put = (effects: readonly WorkflowEffect[] = [], said: readonly string[]): void => {
    for (const effect of effects) {
      const file = templateFile(effect);
      if (file !== null) words.set(file, [...(words.get(file) ?? []), ...said]);
    }
  };
  put(workflow.filed, [identity.title]);
  for (const { action, state } of listActions(workflow)) {
    const { title, public: shown, to, effects } = action;
    put(effects, [title, shown ?? '', ...ofState(to), ...(state === null ? [] : ofState(state))]);
  }
  for (const { id, state } of listStates(workflow)) {
    put(state.entry, ofState(id));
    for (const step of [...(state.always ?? []), state.then, state.withoutQuorum]) {
      put(step?.effects, [...ofState(id), ...ofState(step?.to)]);
    }
  }
  return words;
}
