/**
 * What is written to a third party, against what they may know: each tag of the text, what is beside it, and the condition for
 * which it is sent, which the mere fact of writing tells. Nothing is shown or hidden at run time: a text is what it is once it
 * is sent, so it is proved before.
 */
import type { WorkflowEffect } from '../../../schemas/types/workflow.ts';
import { joinPointer } from '../../base/pointer.ts';
import type { Diagnostic } from '../../language/diagnostic.ts';
import type { ParsedSource } from '../../language/parsed-source.ts';
import { thirdOf } from '../../language/recipients.ts';
import { listEffects } from '../../language/walk-workflow.ts';
import type { CompiledDispositif } from '../model/compiled-dispositif.ts';
import { definitionOf } from '../../language/acts.ts';
import { ACCOUNT, ACCOUNT_TITLE, whollyMadeOf } from '../model/limited-data.ts';

/** Checks a scheme that compiles, as whole: what a value is made of leads through its rules and forms. */
export function checkThirdReaders(parsed: ParsedSource, compiled: CompiledDispositif): readonly Diagnostic[] {
  const thirds = compiled.identity.thirdParties ?? {};
  const { paths } = whollyMadeOf(compiled);
  const written = listEffects(parsed).flatMap(({ effect, pointer }) => {
    const id = thirdOf(effect);
    const third = id === null ? undefined : thirds[id];
    return id === null || !third ? [] : [{ id, third, pointer, reads: readsOf(compiled, effect) }];
  });
  const unreadable = written.flatMap(({ third, pointer, reads }) => {
    const told = new Set<string>();
    return reads.flatMap((tag) =>
      [...paths([tag])].flatMap((category) => {
        if (third.reads.includes(category) || told.has(category)) return [];
        told.add(category);
        const params = { third: third.title, tag, category: titleOf(compiled, category) };
        return [parsed.report('privacy.third-party-unreadable', 'workflow.json', pointer, params)];
      }),
    );
  });
  const useless = Object.entries(thirds).flatMap(([id, { title, reads }]) => {
    const own = written.filter((one) => one.id === id);
    const read = new Set(own.flatMap((one) => [...paths(one.reads)]));
    return reads.flatMap((category, at) => {
      if (own.length === 0 || read.has(category)) return [];
      const place = joinPointer('/thirdParties', id, 'reads', at);
      const params = { third: title, category: titleOf(compiled, category) };
      return [parsed.report('third.reads-unused', 'dispositif.json', place, params)];
    });
  });
  return [...unreadable, ...useless];
}

function titleOf({ privacy }: CompiledDispositif, category: string): string {
  return privacy.categories[category]?.title ?? (category === ACCOUNT ? ACCOUNT_TITLE : category);
}

/** All that a text and its effect read, as dotted paths. */
function readsOf(
  { identity, workflow: { expressions }, messages, documents }: CompiledDispositif,
  effect: WorkflowEffect,
): readonly string[] {
  const ofExpression = (text: string | undefined): readonly string[] =>
    text === undefined ? [] : (expressions[text]?.paths ?? []);
  const condition = ofExpression(effect.when);
  switch (effect.type) {
    case 'mail':
      return [...(messages[effect.message]?.tags ?? []), ...condition];
    case 'document': {
      const { signatory } = definitionOf(identity, effect.document);
      return [...(documents[effect.document]?.tags ?? []), ...ofExpression(signatory?.name), ...condition];
    }
    case 'amount':
    case 'webhook':
    case 'extend':
      return [];
  }
}
