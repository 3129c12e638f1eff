import type { JSX } from 'react';
import type { Pointer } from '../../engine/studio.ts';
import { AnnotationEntries } from './annotation-entries.tsx';
import { CategoryEntry } from './category-entry.tsx';
import { ChoicesEntry } from './choices-entry.tsx';
import { ConditionEntry } from './condition-entry.tsx';
import { FindingEntries } from './finding-entries.tsx';
import { LimitEntries } from './limit-entries.tsx';
import { ListEntry } from './list-entry.tsx';
import { MemberEntry } from './member-entry.tsx';
import { MessageEntries } from './message-entries.tsx';
import type { QuestionPanel } from './question-panel.ts';
import { SharedBlockCard } from './shared-block-card.tsx';

type DetailsProps = QuestionPanel & {
  /** Whether the form asks for it; else it is recorded as the work goes. */
  readonly isAsked: boolean;
  readonly onSource: (file: string, pointer: Pointer) => void;
};

/** What may be answered, when it is asked, and what the language says of the answer. */
export function QuestionDetails({ isAsked, onSource, ...panel }: DetailsProps): JSX.Element {
  const { kind } = panel.question;
  return (
    <>
      {!isAsked && <FindingEntries {...panel} />}
      {(kind === 'choice' || kind === 'choices') && <ChoicesEntry {...panel} />}
      <MemberEntry {...panel} />
      <ListEntry {...panel} />
      <LimitEntries {...panel} />
      <CategoryEntry {...panel} />
      <ConditionEntry {...panel} onSource={onSource} />
      <MessageEntries {...panel} />
      <AnnotationEntries {...panel} />
    </>
  );
}

/** What a question has in common with other schemes. */
export function QuestionBlock(panel: QuestionPanel): JSX.Element {
  return <SharedBlockCard key={panel.question.question} {...panel} />;
}
