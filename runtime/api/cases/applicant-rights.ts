/** What applicants are told with their number: what silence is worth and from when, and how a decision is contested. */
import { formatDuration, isDecided } from '../../../engine/index.ts';
import { formatLastDay } from '../../../engine/form/words/index.ts';
import { fr as messages } from '../messages/fr.ts';
import type { ShownCase } from './open-case.ts';
import { presentClocks } from './present-work.ts';

/** Sentences in their order: what silence means for each delay that runs, then the time to contest a decision. */
export function applicantRights(opened: Pick<ShownCase, 'compiled' | 'view'>): readonly string[] {
  const { compiled, view } = opened;
  const { rights } = messages;
  const silence = isDecided(compiled, view.case)
    ? []
    : presentClocks(opened).flatMap(({ status, dueAt, silence: worth }) =>
        status === 'running' && dueAt !== null && worth !== 'none' ? [rights[worth](formatLastDay(dueAt))] : [],
      );
  const { appeal } = compiled.identity;
  return [...silence, ...(appeal === undefined ? [] : [rights.appeal(formatDuration(appeal))])];
}
