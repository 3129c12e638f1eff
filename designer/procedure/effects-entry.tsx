import type { JSX } from 'react';
import { atPointer, isJsonList, isJsonObject, joinPointer } from '../../engine/base/index.ts';
import type { JsonObject, Pointer } from '../../engine/studio.ts';
import { AddEntry } from '../panel/add-entry.tsx';
import { blankOf, usePanel, type EntryProps } from '../panel/panel-editor.ts';
import { schemaOfPart } from '../panel/part-schema.ts';
import { ItemTools } from '../panel/record-entries.tsx';
import { WORKFLOW } from './effect-kinds.ts';
import { aboutAction } from './new-parts.ts';
import { addEffect, effectChoices, effectTitle } from './new-effect.ts';
import { useProcedureHere } from './procedure-context.ts';
import { t } from './text.ts';
import { titleOfPart } from './words.ts';

type EffectsProps = Pick<EntryProps, 'property'> & { readonly at: Pointer; readonly owner: Pointer };

/** Letters, mails, sums: one line each, which opens its settings. */
export function EffectsEntry({ property, at, owner }: EffectsProps): JSX.Element {
  const procedure = useProcedureHere();
  const panel = usePanel();
  const { files, workflow, view, broken } = procedure;
  const list = atPointer(workflow, at);
  const action = view.actions.find(({ part }) => part === owner);
  const about = action ? aboutAction(view, action) : titleOfPart(view, workflow, owner) || t('filing');
  const blank = (type: string): JsonObject => {
    const located = schemaOfPart(WORKFLOW, { ...workflow, filed: [{ type }] }, '/filed/0');
    return located ? blankOf(located, panel) : {};
  };
  return (
    <fieldset className="panel-record">
      <legend>{property.title}</legend>
      {(isJsonList(list) ? list : []).map((effect, rank) => {
        const part = joinPointer(at, rank);
        const words = effectTitle(files, isJsonObject(effect) ? effect : {});
        return (
          <div key={rank} className="panel-row">
            <button type="button" className="panel-link" onClick={() => procedure.choose(part)}>
              {words}
            </button>
            <ItemTools part={part} title={words} />
          </div>
        );
      })}
      <AddEntry
        label={`${property.title} : ${t('chooseEffect')}`}
        words={t('chooseEffect')}
        disabled={broken}
        options={effectChoices(files)}
        onAdd={(choice) => procedure.change(addEffect(files, { choice, into: at, about, blank }))}
      />
    </fieldset>
  );
}
