/** « Prolonger : secteur protégé », that notifies the extension for floods: each is known by its own name. */
import { foldedText } from '../../base/telling-words.ts';
import { joinPointer } from '../../base/pointer.ts';
import type { Diagnostic } from '../../language/diagnostic.ts';
import type { ParsedSource } from '../../language/parsed-source.ts';
import { listActions } from '../../language/walk-workflow.ts';

/** Effects that notify another extension than the one their action is named for. */
export function checkExtensionWords({ workflow, report }: ParsedSource): readonly Diagnostic[] {
  return listActions(workflow).flatMap(({ id, action: { title, effects = [] }, pointer }) => {
    const words = foldedText(`${id.replaceAll(/([a-z])([A-Z])/g, '$1 $2')} ${title}`).split(' ');
    return effects.flatMap((effect, at) => {
      if (effect.type !== 'extend') return [];
      const known = Object.keys(workflow.clocks?.[effect.clock]?.extensions ?? {});
      const named = known.filter((name) => words.includes(foldedText(name)));
      const [only, ...others] = named;
      if (only === undefined || others.length > 0 || only === effect.extension) return [];
      const params = { action: title, suggestion: only, extension: effect.extension };
      return [
        report('effect.extension-other', 'workflow.json', joinPointer(pointer, 'effects', at, 'extension'), params),
      ];
    });
  });
}
