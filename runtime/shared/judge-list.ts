/** What can be asked of a list that somebody sent: whether it can be published, and what it changes. */
import {
  columnsOf,
  compareLists,
  readSharedList,
  type Diagnostic,
  type ListChange,
  type ReferenceList,
} from '../../engine/index.ts';
import { openList, type SentText } from './sent-lists.ts';
import type { AboutList } from './store/shared.ts';

/** A list that somebody sent, and the last version of it that is published. */
export interface ListQuestion {
  readonly ask: 'list';
  readonly id: string;
  /** CSV. */
  readonly text: string;
  readonly before: SentText | null;
}

/** A list that can be published. */
export interface JudgedList {
  readonly type: 'list';
  readonly about: AboutList;
  readonly warnings: readonly Diagnostic[];
  /** What it changes of the version before; null when it is the first. */
  readonly change: ListChange | null;
}

/** Why a list cannot be published. */
export interface ListRefusal<Code extends string> {
  readonly type: 'refused';
  readonly code: Code;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads a list and compares it with the version before. */
export function judgeList({ id, text, before }: Omit<ListQuestion, 'ask'>): JudgedList | ListRefusal<'source-invalid'> {
  const read = readSharedList(`${id}.csv`, text);
  if (read.type === 'refused') return { type: 'refused', code: 'source-invalid', diagnostics: read.diagnostics };
  const { list, warnings } = read;
  return { type: 'list', about: aboutOf(list), warnings, change: before && compareLists(openList(id, before), list) };
}

function aboutOf(list: ReferenceList): AboutList {
  const columns = Object.entries(columnsOf(list).types).map(([name, type]) => ({ name, type }));
  return { rows: list.rows.length, columns };
}
