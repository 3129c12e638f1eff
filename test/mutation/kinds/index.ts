/** All kinds of defects, in the order in which they are told. */
import type { Kind } from '../scheme.ts';
import { ACT_KINDS } from './acts.ts';
import { ACTION_KINDS } from './actions.ts';
import { ASKING_KINDS } from './askings.ts';
import { BLOCK_KINDS } from './blocks.ts';
import { CALCULATED_KINDS } from './calculated.ts';
import { CONCEPT_KINDS } from './concepts.ts';
import { CONDITION_KINDS } from './conditions.ts';
import { COUNTED_KINDS } from './counted.ts';
import { COURSE_KINDS } from './courses.ts';
import { DECIDED_KINDS } from './decided.ts';
import { DECISION_KINDS } from './decisions.ts';
import { EXCHANGE_KINDS } from './exchanged.ts';
import { DOCUMENT_KINDS } from './documents.ts';
import { EDGE_KINDS } from './edges.ts';
import { FORM_KINDS } from './form.ts';
import { HABIT_KINDS } from './habits.ts';
import { HELD_KINDS } from './held.ts';
import { HOUR_KINDS } from './hours.ts';
import { LIST_KINDS } from './lists.ts';
import { COPIED_KINDS } from './copied-words.ts';
import { COPY_KINDS } from './copies.ts';
import { MEANING_KINDS } from './meanings.ts';
import { NAMED_KINDS } from './named.ts';
import { NAMING_KINDS } from './namings.ts';
import { OVERSIGHT_KINDS } from './oversights.ts';
import { LASTING_KINDS } from './lasting.ts';
import { PAPER_KINDS } from './papers.ts';
import { PLACE_KINDS } from './places.ts';
import { QUOTA_KINDS } from './quotas.ts';
import { READER_KINDS } from './readers.ts';
import { READING_KINDS } from './readings.ts';
import { RULES_KINDS } from './rules.ts';
import { SAYING_KINDS } from './sayings.ts';
import { SCENARIO_KINDS } from './scenarios.ts';
import { THIRD_KINDS } from './third-parties.ts';
import { LOOKUP_KINDS } from './lookups.ts';
import { SIGNER_KINDS } from './signers.ts';
import { SLIP_KINDS } from './slips.ts';
import { TABLE_KINDS } from './tables.ts';
import { TEXT_KINDS } from './texts.ts';
import { TRIAL_KINDS } from './trials.ts';
import { TURN_KINDS } from './turns.ts';
import { UNIT_KINDS } from './units.ts';
import { WORD_KINDS } from './words.ts';
import { WORKFLOW_KINDS } from './workflow.ts';
import { WRITING_KINDS } from './writing.ts';

export const KINDS: readonly Kind[] = [
  ...EDGE_KINDS,
  ...FORM_KINDS,
  ...RULES_KINDS,
  ...TABLE_KINDS,
  ...ACTION_KINDS,
  ...WORKFLOW_KINDS,
  ...COURSE_KINDS,
  ...TEXT_KINDS,
  ...PAPER_KINDS,
  ...SCENARIO_KINDS,
  ...WORD_KINDS,
  ...HABIT_KINDS,
  ...DECISION_KINDS,
  ...OVERSIGHT_KINDS,
  ...WRITING_KINDS,
  ...CONDITION_KINDS,
  ...DECIDED_KINDS,
  ...ACT_KINDS,
  ...THIRD_KINDS,
  ...LIST_KINDS,
  ...BLOCK_KINDS,
  ...UNIT_KINDS,
  ...PLACE_KINDS,
  ...QUOTA_KINDS,
  ...LASTING_KINDS,
  ...READER_KINDS,
  ...READING_KINDS,
  ...SAYING_KINDS,
  ...SLIP_KINDS,
  ...CALCULATED_KINDS,
  ...TRIAL_KINDS,
  ...CONCEPT_KINDS,
  ...HOUR_KINDS,
  ...MEANING_KINDS,
  ...COPY_KINDS,
  ...NAMING_KINDS,
  ...ASKING_KINDS,
  ...TURN_KINDS,
  ...COPIED_KINDS,
  ...HELD_KINDS,
  ...COUNTED_KINDS,
  ...NAMED_KINDS,
  ...SIGNER_KINDS,
  ...DOCUMENT_KINDS,
  ...LOOKUP_KINDS,
  ...EXCHANGE_KINDS,
];
