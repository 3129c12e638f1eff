import { useMemo, type JSX } from 'react';
import { setFrenchSpaces } from '../../../engine/form/words/index.ts';
import type { PlayerSight } from '../../../engine/play.ts';
import type { ScenarioWhen } from '../../../schemas/types/scenario.ts';
import { StepDialog } from '../step-dialog.tsx';
import { t } from '../text.ts';
import type { DeedProps } from './deed.ts';

/** What was done last is taken back: it asks nothing, and says where the case is then. */
export function RecallDialog({
  play,
  recall: { action, title },
  onClose,
}: DeedProps & { readonly recall: NonNullable<PlayerSight['recall']> }): JSX.Element {
  const { as } = play.state;
  const when = useMemo((): ScenarioWhen => ({ type: 'recall', action, as }), [action, as]);
  return (
    <StepDialog
      play={play}
      title={setFrenchSpaces(t('recallOf', { title }))}
      submit={t('recall')}
      when={when}
      idPrefix="reprise"
      onClose={onClose}
    />
  );
}
