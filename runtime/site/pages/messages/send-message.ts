/** A message of the applicant, posted with or without a document: from their account, or by a personal link. */
import type { FastifyRequest } from 'fastify';
import type { Actor } from '../../../../engine/index.ts';
import { applyOn } from '../../../cases/index.ts';
import type { CaseHead } from '../../../cases/store/case-reads.ts';
import { receiveFile } from '../../../filing/index.ts';
import { describeProblem } from '../../../http/problems.ts';
import type { Services } from '../../../services.ts';
import { said } from './text.ts';
import { lastText, readPost } from '../../filling/read-post.ts';

/** Who writes: the applicant, and the account they are signed in with, if any. */
export interface Writer {
  readonly actor: Actor;
  readonly userId: string | null;
}

/**
 * Sends what was posted, on the case as its caller read it. Gives null when it was sent, else what was typed and why it was
 * refused.
 */
export async function sendPosted(
  services: Services,
  request: FastifyRequest,
  found: CaseHead,
  { actor, userId }: Writer,
): Promise<{ readonly messageText: string; readonly messageError: string } | null> {
  const { id, applicant } = found.case;
  const post = await readPost(request, ({ stream, name }) =>
    receiveFile(services, {
      stream,
      name,
      field: null,
      place: {
        caseId: id,
        draftId: null,
        personId: applicant.personId,
        kind: 'message',
        internal: false,
        uploadedBy: userId,
      },
    }),
  );
  const messageText = lastText(post, 'texte').trim();
  if (messageText === '') return { messageText, messageError: said.fields.message };
  const [error] = post.errors;
  if (error) return { messageText, messageError: error.message };
  const file = lastText(post, 'fichier');
  const files = file === '' ? [] : [JSON.parse(file)];
  const result = await applyOn(services, found, { type: 'sendMessage', text: messageText, files }, actor);
  if (result.type !== 'refused') return null;
  return { messageText, messageError: result.message || describeProblem(result.code).detail };
}
