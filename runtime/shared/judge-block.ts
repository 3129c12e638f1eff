/** What can be asked of a block that somebody sent: whether it can be published, and what it changes. */
import { compareBlocks, questionsOf, readSharedBlock, type Diagnostic, type SchemeChange } from '../../engine/index.ts';
import type { ListRefusal } from './judge-list.ts';
import type { AboutBlock } from './store/shared.ts';

/** A block that somebody sent, and the text of its last published version. */
export interface BlockQuestion {
  readonly ask: 'block';
  readonly id: string;
  /** JSON Schema. */
  readonly text: string;
  readonly before: string | null;
}

/** A block that can be published. */
export interface JudgedBlock {
  readonly type: 'block';
  readonly about: AboutBlock;
  readonly warnings: readonly Diagnostic[];
  /** What it changes of the version before, in words; null when it is the first. */
  readonly changes: readonly SchemeChange[] | null;
}

/** Reads a block and compares it with the version before. */
export function judgeBlock({
  id,
  text,
  before,
}: Omit<BlockQuestion, 'ask'>): JudgedBlock | ListRefusal<'source-invalid'> {
  const read = readSharedBlock(`${id}.json`, text);
  if (read.type === 'refused') return { type: 'refused', code: 'source-invalid', diagnostics: read.diagnostics };
  const { block, warnings } = read;
  const changes = before === null ? null : compareBlocks(before, text);
  return { type: 'block', about: { questions: questionsOf(block) }, warnings, changes };
}
