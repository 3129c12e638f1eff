/** What devices may keep of begun requests, to open them without network. */
import type { FastifyRequest } from 'fastify';
import { calculatedPlan } from '../../../engine/index.ts';
import { isShared } from '../../http/shared-device.ts';
import type { Services } from '../../services.ts';
import type { Offline } from '../form/state.ts';
import { brandStyles, ICON_PATH, logoAddress } from '../serve/brand.ts';
import { clientOf, loadBuiltPortal } from '../serve/built-portal.ts';
import { holderName } from '../serve/holder.ts';
import { formAssets } from './form-assets.ts';
import type { OpenDraft } from './open-draft.ts';

/** What the device may keep of a page of a draft: nothing of one that is filled in for somebody, nor where others use it too. */
export async function offlineOf(
  { config }: Pick<Services, 'config'>,
  request: Pick<FastifyRequest, 'cookies' | 'body' | 'headers'>,
  { draft, compiled, viewer, helper }: OpenDraft,
): Promise<Offline | null> {
  if (draft.personId !== null || helper !== null || isShared(request) || request.headers['sec-fetch-dest'] === 'iframe')
    return null;
  const built = await loadBuiltPortal();
  const client = clientOf(built, compiled.form.model);
  const { modelUrl, validatorsUrl } = formAssets(
    compiled,
    built,
    `/demarches/${draft.dispositifId}/versions/${draft.version}`,
  );
  const plan = calculatedPlan(compiled.form.model.schema);
  const { brand } = config;
  const logo = logoAddress(brand);
  return {
    holder: holderName(viewer),
    script: built.keepScript,
    parts: [
      ...client.parts,
      ...(plan ? client.calculating(plan) : []),
      modelUrl,
      validatorsUrl,
      brandStyles(brand).path,
      ICON_PATH,
      ...(logo === null ? [] : [logo]),
    ],
  };
}
