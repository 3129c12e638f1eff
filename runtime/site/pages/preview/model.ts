/** The pages of a preview: those of the form, and the one where its answers are read again. */
import {
  formDeclaration,
  type CompiledDispositif,
  type FormSession,
  type JsonObject,
  type Judgement,
} from '../../../../engine/index.ts';
import type { Config } from '../../../config/config.ts';
import { markdownToHtml } from '../../../documents/index.ts';
import { formCrumbs } from '../../filling/form-state.ts';
import { reviewOf } from '../../filling/page-answers.ts';
import { said as shared } from '../../serve/text.ts';
import { sessionPage } from '../draft/model.ts';
import type { FormModelPage } from '../draft/view.tsx';
import type { ComputedModel } from '../../parts/computed.tsx';
import type { VerificationModel } from '../verification/view.tsx';

/** The page that a session of a preview shows. `base`: where its pages are. */
export function previewPage(
  { mostMegabytes }: Pick<Config, 'mostMegabytes'>,
  compiled: CompiledDispositif,
  session: FormSession,
  base: string,
): Promise<FormModelPage> {
  return sessionPage({ compiled, mode: 'preview', base, assetsBase: base, mostMegabytes }, session);
}

/** The last page of a preview, which files nothing; `computed` is for its author. */
export function reviewPage(
  compiled: CompiledDispositif,
  answers: JsonObject,
  judgement: Judgement,
  base: string,
  computed: readonly ComputedModel[],
): VerificationModel {
  const { form, identity } = compiled;
  return {
    type: 'verification',
    already: null,
    title: identity.title,
    base,
    ...reviewOf(form, answers, judgement),
    closed: null,
    declarationHtml: markdownToHtml(formDeclaration(form.model)),
    declarationError: null,
    signedIn: true,
    preview: true,
    computed,
    assisted: null,
    crumbs: formCrumbs(compiled, shared.verification),
    problem: null,
    signers: [],
    together: null,
    helping: null,
    papers: {},
    estimate: [],
  };
}
