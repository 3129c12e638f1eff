/*
 * `change_scheme`: gestures on the draft, through its journal as the studio's are. They are done on the revision that was
 * read; what others did since is taken in, and they are done again on top.
 */
import { randomUUID } from 'node:crypto';
import {
  applyChanges,
  beginJournal,
  performStep,
  readChanges,
  receiveSteps,
  tellDeed,
  writeChanges,
  type Displaced,
  type EditRefusal,
  type Files,
  type Journal,
  type KeptStep,
} from '../../../engine/studio.ts';
import type { KeptStep as ApiStep } from '../../../schemas/types/api.ts';
import type { Answer } from '../../ui/api/call.ts';
import { GESTURE, type SentGesture } from '../gesture-shapes.ts';
import { fr as messages } from '../messages/fr.ts';
import type { Reach } from '../reach.ts';
import { objectOf, REVISION, SCHEME } from '../shapes.ts';
import { defineTool, refuseCall, tell, whyNot, type Told } from '../tool.ts';

type Input = { readonly scheme: string; readonly revision: number; readonly gestures: readonly SentGesture[] };

/** Gestures of one call: as many steps as the server takes at once. */
const MOST = 100;
/** Times that somebody may come first. */
const PATIENCE = 5;

/** Carries out gestures on a draft, and says which found no place. */
export const changeScheme = defineTool<Input>({
  name: 'change_scheme',
  input: objectOf({
    scheme: SCHEME,
    revision: REVISION,
    gestures: { type: 'array', minItems: 1, maxItems: MOST, items: GESTURE, description: messages.inputs.gestures },
  }),
  effect: 'writes',
  run: async ({ scheme, revision, gestures }, reach) => {
    const draft = await reach('GET /dispositifs/:id/draft', { params: { id: scheme } });
    if (draft.type !== 'answered') return whyNot(draft);
    if (draft.reply.revision < revision) return refuseCall(messages.revisionAhead(draft.reply.revision));
    const since = await stepsSince(reach, scheme, revision, draft.reply.revision);
    if (since.type !== 'read') return since.why;
    const base = filesBefore(draft.reply.files, since.steps);
    if (!base) return refuseCall(messages.revisionOld);
    const done = performAll(beginJournal('', base, revision), gestures);
    if ('refusal' in done) {
      const { code, file, pointer } = done.refusal;
      return refuseCall(messages.gestureRefused(done.rank, messages.refusals[code], file, pointer));
    }
    return send(reach, scheme, done, since.steps);
  },
});

type Done = { readonly journal: Journal; readonly ranks: ReadonlyMap<string, number> };

/** All gestures one after the other, each under a key that tells its rank from 1; or the first that cannot be done. */
function performAll(
  begun: Journal,
  gestures: readonly SentGesture[],
): Done | { readonly refusal: EditRefusal; readonly rank: number } {
  let journal = begun;
  const ranks = new Map<string, number>();
  for (const [index, gesture] of gestures.entries()) {
    const key = randomUUID();
    const performed = performStep(journal, gesture, key);
    if (performed.type === 'refused') return { refusal: performed, rank: index + 1 };
    ({ journal } = performed);
    ranks.set(key, index + 1);
  }
  return { journal, ranks };
}

async function send(
  reach: Reach,
  scheme: string,
  { journal: performed, ranks }: Done,
  known: readonly KeptStep[],
): Promise<Told> {
  const params = { id: scheme };
  let journal = performed;
  let news = known;
  const displaced: string[] = [];
  for (let turn = 0; turn < PATIENCE; turn++) {
    const received = receiveSteps(journal, news);
    ({ journal } = received);
    displaced.push(...received.displaced.map((one) => sayDisplaced(one, ranks)));
    const { revision, pending } = journal;
    const changed = [...new Set(pending.flatMap(({ changes }) => changes.map(({ file }) => file)))];
    if (pending.length === 0) return tell({ revision, steps: 0, changed, displaced });
    const steps = pending.map(({ key, deed, changes }) => ({
      key,
      deed: tellDeed(deed),
      changes: writeChanges(changes),
    }));
    const answer = await reach('POST /dispositifs/:id/steps', { params, body: { revision, steps } });
    if (answer.type === 'answered')
      return tell({ revision: answer.reply.revision, steps: steps.length, changed, displaced });
    if (!isOvertaken(answer)) return whyNot(answer);
    const since = await stepsSince(reach, scheme, revision, null);
    if (since.type !== 'read') return since.why;
    news = since.steps;
  }
  return refuseCall(messages.moving);
}

const isOvertaken = (answer: Answer<unknown>): boolean =>
  answer.type === 'refused' && answer.problem?.code === 'draft-changed';

function sayDisplaced({ step, refusal }: Displaced, ranks: ReadonlyMap<string, number>): string {
  return messages.displaced(ranks.get(step.key) ?? 0, refusal ? messages.refusals[refusal.code] : messages.mingled);
}

/** Steps after a revision, up to another; all when null. */
async function stepsSince(
  reach: Reach,
  scheme: string,
  revision: number,
  last: number | null,
): Promise<
  { readonly type: 'read'; readonly steps: readonly KeptStep[] } | { readonly type: 'not'; readonly why: Told }
> {
  const steps: KeptStep[] = [];
  for (let since = revision; last === null || since < last;) {
    const answer = await reach('GET /dispositifs/:id/steps', { params: { id: scheme }, query: { since } });
    if (answer.type !== 'answered') return { type: 'not', why: whyNot(answer) };
    const read = answer.reply.items.flatMap(asStep);
    // A draft that was replaced whole, or a journal that begins later, does not lead there.
    if (read.length === 0)
      return last === null ? { type: 'read', steps } : { type: 'not', why: refuseCall(messages.revisionOld) };
    if (read[0]?.revision !== since + 1) return { type: 'not', why: refuseCall(messages.revisionOld) };
    steps.push(...read.filter((step) => last === null || step.revision <= last));
    since = read.at(-1)?.revision ?? since;
  }
  return { type: 'read', steps };
}

function asStep({ revision, key, deed, changes: done, back: undone, author }: ApiStep): readonly KeptStep[] {
  const [changes, back] = [readChanges(done), readChanges(undone)];
  return changes && back ? [{ revision, key, deed, changes, back, author: author?.id ?? null }] : [];
}

/** The files as they were before steps that led to these; null when they did not. */
function filesBefore(files: Files, steps: readonly KeptStep[]): Files | null {
  return steps.toReversed().reduce<Files | null>((later, { back }) => later && applyChanges(later, back), files);
}
