/** Sources that a page of the form may have fill answers: what the page shows of them, and the button that asks one. */
import { lookupsOf, type CompiledForm } from '../../../engine/index.ts';
import { formatDay } from '../../../engine/form/words/index.ts';
import { lookUp, type CaseDraft, type LookedUpDraft } from '../../filing/index.ts';
import { describeLookup } from '../../forms/describe-lookup.ts';
import type { FormLookup } from '../../forms/lookups.ts';
import { lookupsFr } from '../../forms/messages/lookups-fr.ts';
import { createText } from '../../forms/text.ts';
import type { Services } from '../../services.ts';
import type { OpenDraft } from './open-draft.ts';

const t = createText(lookupsFr);

/** The lookups of a form with what came of each for a draft. */
export function lookupsModel(
  { model }: Pick<CompiledForm, 'model'>,
  { looked }: Pick<CaseDraft, 'looked'>,
): readonly FormLookup[] {
  return lookupsOf(model).map(({ id, title, key, away }) => {
    const found = looked.find(({ lookup }) => lookup === id);
    const asked = found && { key: found.key, outcome: found.outcome, day: formatDay(found.at), filled: found.filled };
    return describeLookup({ id, title, key, waits: away === 'wait' }, asked ?? null, t);
  });
}

/** What a button asks: the lookup of the form, null for other buttons. */
export function lookupAsked(action: string): string | null {
  return /^lookup:([a-z0-9-]+)$/u.exec(action)?.[1] ?? null;
}

/** Carries out the button of a lookup for who fills in a draft; null for a button that asks none. */
export async function askForDraft(
  services: Services,
  { draft, compiled, viewer }: OpenDraft,
  action: string,
  address: string,
): Promise<LookedUpDraft | null> {
  const id = lookupAsked(action);
  if (id === null) return null;
  const by = { userId: viewer?.userId ?? null, isAgent: draft.personId !== null, address };
  return lookUp(services, { draft, form: compiled.form, id, by });
}
