/** What happened between the version of a case that a command quotes and the one that stands. */
import type { Knex } from 'knex';
import { isRestedOn, type Case, type Command } from '../../../engine/index.ts';

import { readEvents } from '../store/read-case.ts';

type CaseCommand = Exclude<Command, { readonly type: 'file' }>;

/** The version that a command quotes; null when it quotes none. */
export function quotedVersion(command: CaseCommand): number | null {
  return 'expectedVersion' in command ? command.expectedVersion : null;
}

/** The command quoting the case as it stands, when nothing that it rests on has changed since; else as it is. */
export async function quoteAnew<Given extends CaseCommand>(
  tx: Knex | Knex.Transaction,
  { id, version }: Pick<Case, 'id' | 'version'>,
  command: Given,
): Promise<Given> {
  const quoted = quotedVersion(command);
  if (quoted === null || quoted >= version) return command;
  const since = await readEvents(tx, id, quoted);
  return since.some(isRestedOn) ? command : { ...command, expectedVersion: version };
}
