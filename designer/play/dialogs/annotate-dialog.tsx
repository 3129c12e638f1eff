import { useMemo, useState, type JSX } from 'react';
import type { JsonObject } from '../../../engine/index.ts';
import type { PlayerSight } from '../../../engine/play.ts';
import type { ScenarioWhen } from '../../../schemas/types/scenario.ts';
import { withoutFiles } from '../plain-values.ts';
import { PlayFields } from '../play-fields.tsx';
import { StepDialog } from '../step-dialog.tsx';
import { t } from '../text.ts';
import type { DeedProps } from './deed.ts';

/** What agents record beside the request. */
export function AnnotateDialog({
  play,
  address,
  annotations: { form, values: before },
  onClose,
}: DeedProps & { readonly annotations: NonNullable<PlayerSight['annotations']> }): JSX.Element {
  const [values, setValues] = useState<JsonObject>(before);
  const { as } = play.state;
  const when = useMemo((): ScenarioWhen => {
    const names = Object.keys(form.properties ?? {});
    const changed = Object.entries(withoutFiles(values)).filter(([name]) => names.length === 0 || names.includes(name));
    const gone = Object.keys(before).filter((name) => names.includes(name) && values[name] === undefined);
    return {
      type: 'annotate',
      as,
      values: { ...Object.fromEntries(changed), ...Object.fromEntries(gone.map((name) => [name, null])) },
    };
  }, [as, before, form, values]);
  return (
    <StepDialog play={play} title={t('annotate')} submit={t('record')} when={when} idPrefix="saisie" onClose={onClose}>
      {(errors) => (
        <PlayFields
          schema={form}
          values={values}
          onChange={setValues}
          errors={errors}
          address={address}
          idPrefix="saisie"
        />
      )}
    </StepDialog>
  );
}
