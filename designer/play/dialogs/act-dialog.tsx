import { Text } from '@mantine/core';
import { useMemo, useState, type JSX } from 'react';
import type { JsonObject } from '../../../engine/index.ts';
import type { ScenarioWhen } from '../../../schemas/types/scenario.ts';
import { withoutFiles } from '../plain-values.ts';
import { PlayFields } from '../play-fields.tsx';
import { StepDialog } from '../step-dialog.tsx';
import { t } from '../text.ts';
import type { Action, DeedProps } from './deed.ts';

/** An action with what it asks. */
export function ActDialog({ play, address, action, onClose }: DeedProps & { readonly action: Action }): JSX.Element {
  const [data, setData] = useState<JsonObject>({});
  const { as } = play.state;
  const when = useMemo((): ScenarioWhen => {
    const given = withoutFiles(data);
    return { type: 'act', action: action.id, as, ...(Object.keys(given).length > 0 && { data: { ...given } }) };
  }, [action.id, as, data]);
  return (
    <StepDialog play={play} title={action.title} when={when} idPrefix="jeu" onClose={onClose}>
      {(errors) => (
        <>
          {action.danger && <Text size="sm">{t('hardToTakeBack')}</Text>}
          {action.form && (
            <PlayFields
              schema={action.form}
              values={data}
              onChange={setData}
              errors={errors}
              address={address}
              idPrefix="jeu"
            />
          )}
        </>
      )}
    </StepDialog>
  );
}
