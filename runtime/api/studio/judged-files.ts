/** The files that somebody who types asks about. */
import type { JudgedSource } from '../../../schemas/types/api.ts';
import { changedDraft } from '../../dispositifs/index.ts';
import { problem } from '../../http/problems.ts';
import type { Services } from '../../services.ts';
import { fr as messages } from '../messages/fr.ts';
import type { Files } from './unpack.ts';

/**
 * The files to judge. Of a draft that is told by its changes, throws `draft-changed` when the revision that they are of is no longer at hand,
 * `dispositif-unknown`, and `body-invalid` for changes of other files than its own.
 */
export async function filesOf(db: Services['db'], source: JudgedSource): Promise<Files> {
  if ('files' in source) return source.files;
  const changed = await db.transaction((tx) => changedDraft(tx, source));
  if (!changed) throw problem('dispositif-unknown');
  if (changed.type === 'changed') return changed.files;
  if (changed.code === 'draft-changed') throw problem('draft-changed');
  throw problem('body-invalid', {
    errors: [{ pointer: '/changes', keyword: 'changes', message: messages.stepUnfit }],
  });
}
