/** Documents that a company or an association gave once, put into a new request for it without being asked: those still young enough. */
import { splitPointer } from '../../engine/base/index.ts';
import { localDate, putAnswer, type CompiledDispositif, type Json } from '../../engine/index.ts';
import type { Services } from '../services.ts';
import { saveDraft } from './save-draft.ts';
import type { CaseDraft } from './store/case-draft.ts';
import type { Holder } from './store/wallet-files.ts';
import { ageFrom, hasEnded, isOver, offersFor, reuseFile } from './wallet.ts';

/** The draft with them. One that cannot be read is left to be asked for. */
export async function withKnownDocuments(
  services: Services,
  { form: { model } }: CompiledDispositif,
  draft: CaseDraft,
  holder: Holder,
): Promise<CaseDraft> {
  const offers = await offersFor(services, model, holder);
  const today = localDate(services.clock.now());
  let { answers } = draft;
  for (const { pointer, annotation, type, conditional } of model.fields) {
    const offer = annotation.wallet === undefined ? undefined : offers[annotation.wallet];
    if (type !== 'file' || conditional || pointer.includes('*') || !offer) continue;
    if (hasEnded(offer, today) || isOver(ageFrom(offer), annotation.validFor, today)) continue;
    const place = {
      caseId: null,
      draftId: draft.id,
      personId: null,
      kind: 'answer',
      internal: false,
      uploadedBy: draft.userId,
    } as const;
    const received = await reuseFile(services, { model, pointer, holder }, place);
    if (received.type !== 'received') continue;
    const file: Json = { ...received.file };
    answers = putAnswer(answers, splitPointer(pointer), file);
  }
  if (answers === draft.answers) return draft;
  const saved = await saveDraft(services, draft, answers, draft.revision);
  return saved.type === 'saved' ? saved.draft : draft;
}
