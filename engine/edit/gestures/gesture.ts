/*
 * What an author does, as data: it can be sent, kept, shown in words, and done again on a text that somebody else has
 * changed meanwhile. Places are named, so that they are found again; ranks in lists are followed (`rebase.ts`).
 */
import type { Files } from '../changes.ts';
import type { EditRefusal, Operation } from '../operations.ts';
import { planCondition, type ConditionGesture } from './conditions.ts';
import { planPage, type PageGesture } from './pages.ts';
import { planProcedure, type ProcedureGesture } from './procedure.ts';
import { planQuestion, type QuestionGesture } from './questions.ts';
import { planRename, type RenameGesture } from '../uses/rename.ts';
import { planRule, type RuleGesture } from './rules.ts';
import { planGroup, type SectionGesture } from './sections.ts';
import { planTable, type TableGesture } from './tables.ts';
import { planText, type TextGesture } from './texts.ts';

/** Everything that the studio can do to a scheme. */
export type Gesture =
  /** A part of a file, as panels and grids change it. */
  | Operation
  | QuestionGesture
  | SectionGesture
  | ConditionGesture
  | PageGesture
  | TableGesture
  | RuleGesture
  | ProcedureGesture
  | TextGesture
  | RenameGesture
  /** Several parts as one step, each on the files as those before it left them. */
  | { readonly type: 'all'; readonly parts: readonly Operation[] }
  /** Several gestures as one step, such as what is done to all questions that are chosen. They name their places. */
  | Together;

/** Several gestures as one. */
export type Together = { readonly type: 'together'; readonly parts: readonly Exclude<Gesture, Together>[] };

/** Operations that carry a gesture out on the files as they are, or why it cannot be. */
export function planGesture(files: Files, gesture: Exclude<Gesture, Together>): readonly Operation[] | EditRefusal {
  switch (gesture.type) {
    case 'question.add':
    case 'question.duplicate':
    case 'question.move':
    case 'question.name':
    case 'question.remove':
    case 'question.require':
      return planQuestion(files, gesture);
    case 'question.group':
      return planGroup(files, gesture);
    case 'question.condition':
      return planCondition(files, gesture);
    case 'page.add':
    case 'page.move':
    case 'page.remove':
      return planPage(files, gesture);
    case 'table.add':
    case 'table.remove':
    case 'table.period':
    case 'table.column.add':
    case 'table.column.remove':
    case 'table.column.move':
    case 'table.paste':
      return planTable(files, gesture);
    case 'rule.add':
    case 'rule.remove':
    case 'rule.move':
    case 'rule.change':
      return planRule(files, gesture);
    case 'procedure.change':
    case 'procedure.revert':
    case 'step.remove':
    case 'action.remove':
    case 'action.from':
      return planProcedure(files, gesture);
    case 'text.add':
    case 'text.remove':
      return planText(files, gesture);
    case 'thing.rename':
      return planRename(files, gesture);
    case 'all':
      return gesture.parts;
    default:
      return [gesture];
  }
}
