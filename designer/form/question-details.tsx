import type { JSX } from 'react';
import type { Pointer } from '../../engine/studio.ts';
import { AnnotationEntries } from './annotation-entries.tsx';
import { ConditionEntry } from './condition-entry.tsx';
import type { QuestionPanel } from './question-panel.ts';
import { SharedBlockCard } from './shared-block-card.tsx';

type DetailsProps = QuestionPanel & { readonly onSource: (file: string, pointer: Pointer) => void };

/** When a question is asked, and what the language says of its answer. */
export function QuestionDetails({ onSource, ...panel }: DetailsProps): JSX.Element {
  return (
    <>
      <ConditionEntry {...panel} onSource={onSource} />
      <AnnotationEntries {...panel} />
    </>
  );
}

/** What a question has in common with other schemes. */
export function QuestionBlock(panel: QuestionPanel): JSX.Element {
  return <SharedBlockCard key={panel.question.question} {...panel} />;
}
