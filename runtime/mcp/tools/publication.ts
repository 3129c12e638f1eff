/* `compare_versions`, `review_publication` and `publish_scheme`. */
import { compareSources } from '../../../engine/index.ts';
import type { DraftSource, SourceFiles } from '../../../schemas/types/api.ts';
import type { Answer } from '../../ui/api/call.ts';
import { fr as messages } from '../messages/fr.ts';
import type { Reach } from '../reach.ts';
import { objectOf, orNull, REVISION, SCHEME, whole } from '../shapes.ts';
import { defineTool, refuseCall, tell, whyNot } from '../tool.ts';
import { presentDiagnostic } from './judge-scheme.ts';

/** Changes of one answer. */
const MOST = 200;
const { inputs } = messages;
const VERSION = whole(inputs.before, 1, 1_000_000);

type Compared = { readonly scheme: string; readonly before: number; readonly after: number | null };

/** Gives what differs between two versions, in words. */
export const compareVersions = defineTool<Compared>({
  name: 'compare_versions',
  input: objectOf({ scheme: SCHEME, before: VERSION, after: orNull({ ...VERSION, description: inputs.after }) }),
  effect: 'reads',
  run: async ({ scheme, before, after }, reach) => {
    const old = await sourceOf(reach, scheme, before);
    if (old.type !== 'answered') return whyNot(old);
    const young = await sourceOf(reach, scheme, after);
    if (young.type !== 'answered') return whyNot(young);
    const changes = compareSources(old.reply.files, young.reply.files);
    return tell({ changes: changes.slice(0, MOST), more: Math.max(0, changes.length - MOST) });
  },
});

function sourceOf(reach: Reach, id: string, number: number | null): Promise<Answer<DraftSource | SourceFiles>> {
  return number === null
    ? reach('GET /dispositifs/:id/draft', { params: { id } })
    : reach('GET /dispositifs/:id/versions/:number', { params: { id, number } });
}

/** Gives what publishing would do; nothing is published. */
export const reviewPublication = defineTool<{ readonly scheme: string }>({
  name: 'review_publication',
  input: objectOf({ scheme: SCHEME }),
  effect: 'reads',
  run: async ({ scheme }, reach) => {
    const params = { id: scheme };
    const draft = await reach('GET /dispositifs/:id/draft', { params });
    if (draft.type !== 'answered') return whyNot(draft);
    const { files, revision } = draft.reply;
    const answer = await reach('POST /dispositifs/:id/publication', { params, body: { files } });
    if (answer.type !== 'answered') return whyNot(answer);
    const { diagnostics, changes, moreChanges, ...report } = answer.reply;
    return tell({
      revision,
      ...report,
      diagnostics: diagnostics.map(presentDiagnostic),
      changes: changes.slice(0, MOST),
      moreChanges: moreChanges + Math.max(0, changes.length - MOST),
    });
  },
});

/** Publishes the revision that is named, once it passes. */
export const publishScheme = defineTool<{ readonly scheme: string; readonly revision: number }>({
  name: 'publish_scheme',
  input: objectOf({ scheme: SCHEME, revision: REVISION }),
  effect: 'publishes',
  run: async ({ scheme, revision }, reach) => {
    const params = { id: scheme };
    const draft = await reach('GET /dispositifs/:id/draft', { params });
    if (draft.type !== 'answered') return whyNot(draft);
    // What was reviewed is what is published, and nothing that came meanwhile.
    if (draft.reply.revision !== revision) return refuseCall(messages.notTheRevision(draft.reply.revision));
    const answer = await reach('POST /dispositifs/:id/versions', { params, body: { files: draft.reply.files } });
    if (answer.type !== 'answered') return whyNot(answer);
    const { number, changed } = answer.reply;
    return tell(changed ? messages.published(number) : messages.unchanged(number));
  },
});
