/** The page of a form as it is rendered, and taken over by the browser. */
import { markdownToHtml } from '../../documents/index.ts';
import { withCalculated, type CompiledDispositif } from '../../../engine/index.ts';
import { loadBuiltPortal } from '../serve/built-portal.ts';
import { dataListsFor } from './data-lists.ts';
import { formAssets, previewAssets } from './form-assets.ts';
import { hasZones } from './map-zones.ts';
import type { FormState } from '../form/state.ts';
import type { Crumb } from '../parts/shell.ts';

/** What the state of a form is made from, on the server. */
export interface StateParts extends Pick<FormState, 'mode' | 'base' | 'page' | 'answers' | 'today' | 'mostMegabytes'> {
  readonly compiled: CompiledDispositif;
  /** Where the model and the validators are served. */
  readonly assetsBase: string;
}

/** A state; `more` gives what the page is not without. */
export async function buildState(
  { compiled, assetsBase, ...parts }: StateParts,
  more: Partial<FormState> = {},
): Promise<FormState> {
  const answers = withCalculated(compiled.form, parts.answers, parts.today);
  const built = await loadBuiltPortal();
  return {
    draft: null,
    returning: false,
    copyKey: more.draft?.id ?? null,
    caseId: null,
    title: compiled.identity.title,
    ...(parts.mode === 'preview'
      ? previewAssets(compiled, built, assetsBase)
      : formAssets(compiled, built, assetsBase)),
    intros: introsOf(compiled),
    errors: [],
    notices: [],
    newQuestions: false,
    blocking: [],
    readOnlyPointers: [],
    askedPointers: [],
    explanation: null,
    lists: dataListsFor(compiled.form, answers),
    dataUrl: `${assetsBase}/donnees`,
    zonesUrl: hasZones(compiled.form) ? `${assetsBase}/zones.json` : null,
    assisted: null,
    originals: [],
    owner: null,
    passes: [],
    wallet: {},
    lookups: [],
    offline: null,
    ...parts,
    answers,
    ...more,
  };
}

const intros = new WeakMap<CompiledDispositif, Readonly<Record<string, string>>>();

function introsOf(compiled: CompiledDispositif): Readonly<Record<string, string>> {
  const known = intros.get(compiled);
  if (known) return known;
  const made = Object.fromEntries(
    compiled.form.model.ui.pages.flatMap(({ id, intro }) => (intro ? [[id, markdownToHtml(intro)]] : [])),
  );
  intros.set(compiled, made);
  return made;
}

/** The way to a page of a form. */
export function formCrumbs(compiled: Pick<CompiledDispositif, 'id' | 'identity'>, here: string): readonly Crumb[] {
  return [
    { label: compiled.identity.title, href: `/demarches/${compiled.id}` },
    { label: here, href: '' },
  ];
}
