import { Text } from '@mantine/core';
import { useMemo, useState, type JSX } from 'react';
import { setFrenchSpaces } from '../../../engine/form/words/index.ts';
import type { JsonObject } from '../../../engine/index.ts';
import type { AskedOpinion } from '../../../engine/play.ts';
import type { ScenarioWhen } from '../../../schemas/types/scenario.ts';
import { withoutFiles } from '../plain-values.ts';
import { PlayFields } from '../play-fields.tsx';
import { StepDialog } from '../step-dialog.tsx';
import { t } from '../text.ts';
import type { DeedProps } from './deed.ts';

/** An opinion to give. */
export function OpinionDialog({
  play,
  address,
  opinion,
  onClose,
}: DeedProps & { readonly opinion: AskedOpinion }): JSX.Element {
  const [data, setData] = useState<JsonObject>({});
  const { as } = play.state;
  const when = useMemo(
    (): ScenarioWhen => ({ type: 'opinion', opinion: opinion.id, as, data: { ...withoutFiles(data) } }),
    [opinion.id, as, data],
  );
  return (
    <StepDialog
      play={play}
      title={opinion.title}
      submit={t('giveOpinion')}
      when={when}
      idPrefix="avis"
      onClose={onClose}
    >
      {(errors) => (
        <>
          {opinion.question && <Text size="sm">{setFrenchSpaces(opinion.question)}</Text>}
          <PlayFields
            schema={opinion.form}
            values={data}
            onChange={setData}
            errors={errors}
            address={address}
            idPrefix="avis"
          />
        </>
      )}
    </StepDialog>
  );
}
