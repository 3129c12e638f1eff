/**
 * The link by which somebody without an account gives an opinion that was entrusted to them. It proves itself by the secret of the
 * installation, so nothing of it is stored, in no outbox and no mail that is kept. It serves as long as the case says that the
 * opinion is theirs to give: a link that was sent later, or taken back, makes it another.
 */
import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Case, OpinionRecord } from '../../../engine/index.ts';

/** Where such links lead. */
export const OPINION_LINK = '/avis';

/** The path of the link of an opinion of a case; null when it is entrusted to nobody. */
export function opinionPath(
  { id, opinions }: Pick<Case, 'id' | 'opinions'>,
  opinion: string,
  secret: string,
): string | null {
  const seq = opinions[opinion]?.entrusted?.seq;
  return seq === undefined ? null : `${OPINION_LINK}/${id}/${opinion}/${seq}.${sign(id, opinion, seq, secret)}`;
}

/**
 * The opinion that the last parts of such a path open, be it still asked or not; undefined when the key is not ours, or of a link
 * that was taken back or followed by another.
 */
export function findByKey(
  { id, opinions }: Pick<Case, 'id' | 'opinions'>,
  { opinion, key }: { readonly opinion: string; readonly key: string },
  secret: string,
): OpinionRecord | undefined {
  const found = Object.hasOwn(opinions, opinion) ? opinions[opinion] : undefined;
  if (!found?.entrusted) return undefined;
  const { seq } = found.entrusted;
  const [given, expected] = [Buffer.from(key), Buffer.from(`${seq}.${sign(id, opinion, seq, secret)}`)];
  return given.length === expected.length && timingSafeEqual(given, expected) ? found : undefined;
}

/** A text without what would let its reader give an opinion of the case. */
export function withoutOpinionKeys(text: string, caseId: string): string {
  const path = new RegExp(`(${OPINION_LINK}/${caseId}/[\\w-]+/)[0-9]+\\.[\\w-]+`, 'gu');
  return text.replaceAll(path, '$1…');
}

function sign(caseId: string, opinion: string, seq: number, secret: string): string {
  return createHmac('sha256', secret).update(`opinion ${caseId} ${opinion} ${seq}`).digest('base64url');
}
