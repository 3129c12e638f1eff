/** Third parties against what writes to them, what they may know, and where they live. */
import type { ThirdParty } from '../../../schemas/types/dispositif.ts';
import type { WorkflowEffect } from '../../../schemas/types/workflow.ts';
import type { Pointer } from '../../base/values.ts';
import { joinPointer } from '../../base/pointer.ts';
import { suggest } from '../../base/suggest.ts';
import { parseFeel } from '../../feel/expression.ts';
import { definitionOf } from '../../language/acts.ts';
import type { Diagnostic } from '../../language/diagnostic.ts';
import type { ParsedSource } from '../../language/parsed-source.ts';
import { isInternal, OWN_RECIPIENTS, thirdOf } from '../../language/recipients.ts';
import { listEffects } from '../../language/walk-workflow.ts';
import { buildVocabulary } from '../../names/vocabulary.ts';
import { ACCOUNT } from '../model/limited-data.ts';

const FILE = 'dispositif.json';
const WORKFLOW = 'workflow.json';

type Written = {
  readonly effect: Extract<WorkflowEffect, { readonly to?: string }>;
  readonly pointer: Pointer;
  /** Null for one to the applicant or to the service. */
  readonly id: string | null;
};

/** Checks the third parties of a scheme, and the effects that name them. */
export function checkThirdParties(parsed: ParsedSource): readonly Diagnostic[] {
  const thirds = parsed.identity.thirdParties ?? {};
  const written = listEffects(parsed).flatMap(({ effect, pointer }): readonly Written[] =>
    effect.type === 'mail' || effect.type === 'document' ? [{ effect, pointer, id: thirdOf(effect) }] : [],
  );
  return [
    ...written.flatMap((one) => checkWritten(parsed, thirds, one)),
    ...Object.entries(thirds).flatMap(([id, third]) =>
      checkThird(
        parsed,
        { id, third },
        written.filter((one) => one.id === id),
      ),
    ),
  ];
}

function checkWritten(
  { identity, report }: ParsedSource,
  thirds: Readonly<Record<string, ThirdParty>>,
  { effect, pointer, id }: Written,
): readonly Diagnostic[] {
  const place = joinPointer(pointer, 'to');
  // The service has its letters in the case itself.
  const known = [...(effect.type === 'mail' ? OWN_RECIPIENTS : ['applicant']), ...Object.keys(thirds)];
  const to = effect.to ?? 'applicant';
  if (!known.includes(to)) return [report('third.unknown', WORKFLOW, place, { to, suggestion: suggest(to, known) })];
  const isTold = effect.told !== undefined;
  if (id === null) return isTold ? [report('third.told-useless', WORKFLOW, joinPointer(pointer, 'told'), {})] : [];
  if (effect.type === 'mail') return [];
  const { kind = 'letter' } = definitionOf(identity, effect.document);
  const { title } = thirds[id] ?? { title: id };
  return [
    ...(kind === 'letter'
      ? []
      : [report('third.document-kind', WORKFLOW, place, { document: effect.document, third: title })]),
    ...(effect.told === false && !isInternal(effect)
      ? [report('third.told-copy', WORKFLOW, joinPointer(pointer, 'told'), { document: effect.document })]
      : []),
  ];
}

function checkThird(
  parsed: ParsedSource,
  { id, third }: { readonly id: string; readonly third: ThirdParty },
  written: readonly Written[],
): readonly Diagnostic[] {
  const { privacy, report } = parsed;
  const place = joinPointer('/thirdParties', id);
  const { title, reads, email, address } = third;
  const categories = [...Object.keys(privacy.categories), ACCOUNT];
  const letter = written.find(({ effect }) => effect.type === 'document');
  const mail = written.find(({ effect }) => effect.type === 'mail');
  return [
    ...(written.length === 0 ? [report('third.unused', FILE, place, { third: title })] : []),
    ...reads.flatMap((category, at) =>
      categories.includes(category)
        ? []
        : [
            report('third.category-unknown', FILE, joinPointer(place, 'reads', at), {
              category,
              suggestion: suggest(category, categories),
            }),
          ],
    ),
    ...(letter && address === undefined ? [report('third.address-missing', FILE, place, { third: title })] : []),
    ...(mail && email === undefined ? [report('third.email-missing', FILE, place, { third: title })] : []),
    ...(address === undefined || isAddress(parsed, address)
      ? []
      : [report('third.address-kind', FILE, joinPointer(place, 'address'), { text: address })]),
  ];
}

/** Whether an expression may give a section that has what an address has, or a text. */
function isAddress(parsed: ParsedSource, text: string): boolean {
  const { type } = parseFeel(text, buildVocabulary(parsed));
  if (type.kind === 'object')
    return ['voie', 'codePostal', 'commune'].every((name) => Object.hasOwn(type.fields, name));
  return type.kind === 'any' || type.kind === 'text';
}
