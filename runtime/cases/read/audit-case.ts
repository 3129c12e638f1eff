/** Judges one case: its chain, and each of its rows against what its events lead to. */
import canonicalize from 'canonicalize';
import { evolve, type Case, type CaseEvent, type CompiledDispositif } from '../../../engine/index.ts';
import { findBreak } from '../rows/hash-chain.ts';
import { projectCase, projectTask } from '../rows/project-case.ts';
import type { AuditedCase, AuditedEvent, StoredRow } from '../store/find-audited-cases.ts';
import { caseColumns } from '../store/insert-cases.ts';

/** Something that is not as the events say. */
export interface AuditFinding {
  readonly caseId: string;
  readonly number: string;
  readonly code:
    | 'events-missing'
    | 'chain-broken'
    | 'event-differs'
    | 'case-differs'
    | 'row-differs'
    | 'tasks-differ'
    | 'erasure-unproved'
    | 'version-unreadable';
  /** In English, for the operator: what differs, without any value, since values are personal data. */
  readonly message: string;
}

/** The rows that the events of a case lead to; the words that it is found by are still in their text. */
export interface ExpectedRows {
  readonly case: StoredRow;
  readonly search: string;
  readonly tasks: readonly StoredRow[];
}

/** What a case is, from its events alone; null for no events. */
export function rebuildCase(events: readonly CaseEvent[]): Case | null {
  return events.reduce<Case | null>((current, event) => evolve(current, event), null);
}

/** The rows a rebuilt case has under its version; marks of a queue may depend on the day it was last written. */
export function expectRows(compiled: CompiledDispositif, rebuilt: Case, updatedAt: string): ExpectedRows {
  const projection = projectCase(compiled, rebuilt, updatedAt);
  const { search, remind_at: _next, ...columns } = caseColumns({ case: rebuilt, projection, at: updatedAt });
  const { id, dispositif } = rebuilt;
  const tasks = rebuilt.tasks.map((task) =>
    withInstants({ case_id: id, dispositif_id: dispositif.id, ...projectTask(task, rebuilt) }),
  );
  return { case: withInstants(columns), search, tasks };
}

/** All that is wrong with a case. `expected` is null when its version cannot be read, `words` are those it is found by. */
export function auditCase(
  audited: AuditedCase,
  expected: ExpectedRows | null,
  words: string | null,
): readonly AuditFinding[] {
  const { id: caseId, number, events, row } = audited;
  const find = (code: AuditFinding['code'], message: string): AuditFinding => ({ caseId, number, code, message });
  if (events.length === 0) return [find('events-missing', 'the case has no event')];
  const findings: AuditFinding[] = [];
  const broken = findBreak(events);
  if (broken !== null) findings.push(find('chain-broken', `event ${broken} or one before it was changed`));
  const unproved = findUnproved(events, audited.erasure);
  if (unproved !== null) findings.push(find('erasure-unproved', unproved));
  const repeated = events.find(repeatsWrongly);
  if (repeated)
    findings.push(find('event-differs', `columns of event ${repeated.event.seq} are not what its body says`));
  if (!expected) {
    const { id, version } = audited.dispositif;
    return [...findings, find('version-unreadable', `version ${version} of ${id} cannot be read`)];
  }
  if (!isSame(expected.case['data'], row['data'])) {
    const names = differences(expected.case['data'], row['data']);
    findings.push(find('case-differs', `the case is not what its events lead to: ${names.join(', ')}`));
  }
  // Written before cases were known by it.
  const unknown = row['alike'] === null ? { alike: null, doubling: null } : {};
  const columns = { ...expected.case, ...unknown, search: words, data: row['data'] };
  const wrong = differences(columns, row);
  if (wrong.length > 0)
    findings.push(find('row-differs', `columns that are not as they should be: ${wrong.join(', ')}`));
  const tasks = expected.tasks.map((task) => ({ ...task, search: words }));
  if (!isSame(sortById(tasks), sortById(audited.tasks)))
    findings.push(find('tasks-differ', 'its open tasks are not what its events lead to'));
  return findings;
}

/** Whether two values are one as JSON, in whatever order their members stand (RFC 8785). */
function isSame(one: unknown, other: unknown): boolean {
  return canonicalize(one) === canonicalize(other);
}

/** A history that was written again is the one that the last line of the journal ends with; null when it is, or never was. */
function findUnproved(events: readonly AuditedEvent[], last: AuditedCase['erasure']): string | null {
  const told = events.findLast(({ event }) => event.type === 'erased');
  if (!told) return last === null ? null : 'the journal has an erasure that the history does not tell of';
  if (last === null) return `no line of the journal tells of event ${told.event.seq}`;
  return told.event.seq === last.seq && told.hash === last.head
    ? null
    : `event ${told.event.seq} is not what its line of the journal ends with`;
}

function repeatsWrongly({ event, row }: AuditedEvent): boolean {
  const { seq, type, at, actor } = event;
  return !isSame(withInstants({ seq, type, at, actor }), row);
}

/** Names of the members that are not the same in both. */
function differences(one: unknown, other: unknown): readonly string[] {
  const left = new Map(entriesOf(one));
  const right = new Map(entriesOf(other));
  return [...new Set([...left.keys(), ...right.keys()])]
    .filter((name) => !isSame(left.get(name) ?? null, right.get(name) ?? null))
    .toSorted();
}

function entriesOf(value: unknown): readonly [string, unknown][] {
  return typeof value === 'object' && value !== null ? Object.entries(value) : [];
}

function sortById(tasks: readonly StoredRow[]): readonly StoredRow[] {
  return tasks.toSorted((one, other) => (String(one['id']) < String(other['id']) ? -1 : 1));
}

/** Moments as the database gives them back. */
function withInstants(row: StoredRow): StoredRow {
  return Object.fromEntries(
    Object.entries(row).map(([name, value]) => [
      name,
      typeof value === 'string' && (name === 'at' || name.endsWith('_at') || name.endsWith('_until'))
        ? new Date(value).toISOString()
        : value,
    ]),
  );
}
