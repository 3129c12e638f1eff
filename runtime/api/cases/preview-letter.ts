/** Reads a letter before acting: the action is decided on a copy, its letter taken, and nothing is written. */
import { decide } from '../../../engine/index.ts';
import type { LetterPreview, PreviewRequest } from '../../../schemas/types/api.ts';
import { markdownToHtml } from '../../documents/index.ts';
import { problem } from '../../http/problems.ts';
import type { Services } from '../../services.ts';
import { jsonObject } from '../json-body.ts';
import { problemOf } from '../refusals.ts';
import type { OpenCase } from './open-case.ts';

/** Throws the refusal of the action, or `not-found` when it orders no such letter. */
export function previewLetter(
  { clock }: Pick<Services, 'clock'>,
  opened: OpenCase,
  request: PreviewRequest,
): LetterPreview {
  const { case: read, compiled, actor } = opened;
  const command = {
    type: 'act',
    action: request.action,
    data: jsonObject(request.data),
    answers: null,
    expectedVersion: null,
  } as const;
  const decision = decide(compiled, read, command, { now: clock.now(), actor });
  if (decision.type === 'refused') throw problemOf({ ...decision, current: null });
  const letter = decision.effects.find((effect) => effect.type === 'document' && effect.document === request.document);
  if (letter?.type !== 'document') throw problem('not-found');
  return { title: letter.title, markdown: letter.markdown, html: markdownToHtml(letter.markdown) };
}
