/** What effects read: their conditions and formulas, the texts that they fill in, and who a third party is. */
import type { WorkflowEffect } from '../../../schemas/types/workflow.ts';
import { joinPointer } from '../../base/pointer.ts';
import type { Pointer } from '../../base/values.ts';
import { actName, definitionOf, isAct } from '../../language/acts.ts';
import { partsOfEffect } from '../../language/effect-parts.ts';
import type { ParsedSource } from '../../language/parsed-source.ts';
import { thirdOf } from '../../language/recipients.ts';
import { addSure, type MustFact } from '../../names/must-facts.ts';
import { addFacts, NO_FACTS } from '../domains/facts.ts';
import { factsWhenTrue } from '../domains/feel-reads.ts';
import { establishedBy, factsKnown } from './flow.ts';
import type { Site, Situation } from './site.ts';

/** All that the effects of a list read, in their order: what one establishes is known to those after it. */
export function effectSites(
  parsed: ParsedSource,
  effects: readonly WorkflowEffect[] = [],
  base: Pointer,
  situations: readonly Situation[],
): readonly Site[] {
  return effects.flatMap((effect, at): readonly Site[] => {
    const { when } = effect;
    const file = 'workflow.json';
    const pointer = joinPointer(base, at);
    const { text, formulas } = partsOfEffect(effect);
    // Of the letters before it, the numbers are known.
    const before = situations.map((situation) => ({
      ...situation,
      sure: addSure(situation.sure, establishedBy(parsed, effects.slice(0, at))),
    }));
    const doing = before.map((situation) => (when === undefined ? situation : whenTrue(situation, when)));
    return [
      ...thirdSites(parsed, effect, pointer, doing),
      ...(when === undefined
        ? []
        : [
            {
              file,
              pointer: joinPointer(pointer, 'when'),
              reads: { type: 'feel', text: when } as const,
              situations: before,
            },
          ]),
      ...(effect.type === 'document'
        ? documentSites(parsed, effect.document, { file, pointer }, doing)
        : text === null
          ? []
          : [{ file, pointer, reads: { type: 'template', file: text } as const, situations: doing }]),
      ...formulas.map(({ member, feel }) => ({
        file,
        pointer: joinPointer(pointer, member),
        reads: { type: 'feel', text: feel } as const,
        situations: doing,
      })),
    ];
  });
}

/**
 * Who a third party is, and where they live as far as it is needed: what is not sent by mail is posted, and there must be one
 * or the other.
 */
function thirdSites(
  { identity: { thirdParties = {} } }: ParsedSource,
  effect: WorkflowEffect,
  place: Pointer,
  situations: readonly Situation[],
): readonly Site[] {
  const id = thirdOf(effect);
  const third = id === null ? undefined : thirdParties[id];
  if (id === null || !third) return [];
  const { name, email, address } = third;
  const feel = (member: 'name' | 'address', text: string): Site => ({
    file: 'dispositif.json',
    pointer: joinPointer('/thirdParties', id, member),
    reads: { type: 'feel', text },
    situations,
    effect: { place, isConditional: effect.when !== undefined },
  });
  const isMailed = effect.type === 'mail' && email !== undefined;
  if (address === undefined) return [feel('name', name)];
  return [feel('name', name), feel('address', isMailed ? `if ${email} = null then ${address} else ${email}` : address)];
}

/** The text of a document, which knows its own number, and what it bears beside it. */
export function documentSites(
  { identity }: ParsedSource,
  document: string,
  { file, pointer }: Pick<Site, 'file' | 'pointer'>,
  situations: readonly Situation[],
): readonly Site[] {
  const definition = definitionOf(identity, document);
  const known: readonly MustFact[] = isAct(definition) ? [{ type: 'established', act: actName(document) }] : [];
  const written = situations.map((situation) => ({ ...situation, sure: addSure(situation.sure, known) }));
  const feel = (text: string | undefined, ...names: readonly string[]): readonly Site[] =>
    text === undefined
      ? []
      : [
          {
            file: 'dispositif.json',
            pointer: joinPointer('/documents', document, ...names),
            reads: { type: 'feel', text },
            situations: written,
          },
        ];
  return [
    { file, pointer, reads: { type: 'template', file: `documents/${document}.md` }, situations: written },
    ...feel(definition.signatory?.name, 'signatory', 'name'),
    ...feel(definition.holder, 'holder'),
  ];
}

/** A condition is judged just before its effect: what it tells holds of all that the effect reads. */
function whenTrue(situation: Situation, when: string): Situation {
  const { sure, facts = NO_FACTS } = situation;
  return { ...situation, sure: addSure(sure, factsKnown(when)), facts: addFacts(facts, factsWhenTrue(when)) };
}
