import { Alert, Button, Select, Stack, Text } from '@mantine/core';
import { useEffect, useEffectEvent, useMemo, useState, type JSX } from 'react';
import type { ApiFieldError, BulkAction, BulkItem, BulkResult, BulkRun } from '../../../schemas/types/api.ts';
import { ErrorSummary } from '../../forms/index.ts';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { Dialog, DialogButtons } from '../../ui/dialog.tsx';
import { ActionFields, translate } from '../fields/action-fields.tsx';
import { versionAddress } from '../fields/version-address.ts';
import { useValues } from '../fields/use-values.ts';
import { ListOutline } from '../parts/outlines.tsx';
import { t, tCount } from '../text.ts';
import { BulkDeed } from './bulk-deed.tsx';
import { BulkOutcome } from './bulk-outcome.tsx';
import { BulkSample } from './bulk-sample.tsx';
import { deedOf, deedsFor, type Deed } from './deeds.ts';
import { mainOfMany } from './main-action.ts';
import { AT_ONCE } from './in-parts.ts';
import { RunProgress } from './runs/run-progress.tsx';
import { nameOf } from './runs/runs.ts';
import { useBulk, useBulkActions, type Bulk } from './use-bulk.ts';

type BulkDialogProps = {
  /** Cases, each once. */
  readonly ids: readonly string[];
  /** Schemes that they are of. */
  readonly dispositifs: readonly string[];
  readonly onClose: () => void;
  readonly onDone: () => void;
  /** Goes where one goes on once it was done, and says whether it did. */
  readonly goOn: () => boolean;
};

const FIELDS = 'ensemble';
const NONE: readonly BulkItem[] = [];
const NO_ACTION: readonly BulkAction[] = [];

/** The same on several cases: first what will and will not apply, then the action itself. Those of a scheme, for its cases alone. */
export function BulkDialog({ ids, dispositifs, onClose, onDone, goOn }: BulkDialogProps): JSX.Element {
  const cases = useBulkActions(ids, dispositifs.length === 1);
  const [deedRun, setDeedRun] = useState<BulkRun | null>(null);
  /** Undefined as long as nobody chose. */
  const [picked, setPicked] = useState<string | null>();
  const actions = cases.data?.actions ?? NO_ACTION;
  const actionId = picked === undefined ? mainOfMany(actions) : picked;
  const { values, setValues } = useValues();
  const bulk = useBulk(cases.data?.cases ?? NONE, actionId, values);
  const run = bulk.apply.data ?? deedRun;
  const chosen = actions.find(({ action: { id } }) => id === actionId);
  const action = chosen?.action;
  const faults = useMemo(() => faultsOf(bulk.preview.data), [bulk.preview.data]);
  const error = cases.error ?? bulk.preview.error ?? bulk.apply.error;
  const change = (next: typeof values): void => {
    setValues(next);
    bulk.preview.reset();
  };
  const finish = (): void => {
    onClose();
    if (run) onDone();
  };
  const deed = deedOf(actionId);
  const isAsked = action !== undefined && action.form === null;
  const tryIt = useEffectEvent(() => bulk.preview.mutate());
  // Where nothing is to be said first, nobody has to ask what will apply.
  useEffect(() => {
    if (isAsked) tryIt();
  }, [isAsked, actionId]);
  if (run) {
    return (
      <Dialog onClose={finish} title={nameOf(run)} goOn={goOn}>
        <RunProgress id={run.id} onClose={finish} />
      </Dialog>
    );
  }
  return (
    <Dialog onClose={finish} title={t('actTogether')}>
      <Stack>
        {error && <ProblemAlert error={error} />}
        {faults.length > 0 && <ErrorSummary errors={faults} t={translate} idPrefix={FIELDS} />}
        {cases.isLoading && <ListOutline rows={4} />}
        {cases.data && actions.length === 0 && <Text>{t('noCommonAction')}</Text>}
        {dispositifs.length > 1 && <Text size="sm">{t('oneSchemeAtOnce')}</Text>}
        {!cases.isLoading && (
          <Select
            label={t('action')}
            placeholder={t('chooseAction')}
            data={choicesOf(actions, deedsFor(dispositifs.length))}
            value={actionId}
            onChange={(value) => {
              setPicked(value);
              change({});
            }}
          />
        )}
        {chosen?.action.form && (
          <ActionFields
            schema={chosen.action.form}
            values={values}
            onChange={change}
            errors={faults}
            version={versionAddress(chosen.dispositif, chosen.dispositifVersion)}
            idPrefix={FIELDS}
          />
        )}
        {action?.danger && <Alert color="danger">{t('bulkDanger')}</Alert>}
        {action && bulk.preview.data && faults.length === 0 && (
          <>
            <BulkOutcome result={bulk.preview.data} applied={false} />
            <BulkSample
              action={action.id}
              values={values}
              cases={cases.data?.cases ?? NONE}
              result={bulk.preview.data}
            />
          </>
        )}
        {bulk.preview.isPending && ids.length > AT_ONCE && (
          <Text role="status">{t('bulkProgress', { done: bulk.done, count: ids.length })}</Text>
        )}
        {deed ? (
          <BulkDeed key={deed} deed={deed} ids={ids} dispositif={dispositifs[0] ?? ''} onBegun={setDeedRun} />
        ) : (
          <Buttons bulk={bulk} action={action} />
        )}
      </Stack>
    </Dialog>
  );
}

/** Actions of the scheme, then what can be done to any case. */
function choicesOf(actions: readonly BulkAction[], deeds: readonly Deed[]) {
  return [
    { group: t('bulkActions'), items: actions.map(({ action: { id, title } }) => ({ value: id, label: title })) },
    { group: t('bulkDeeds'), items: deeds.map((deed) => ({ value: `:${deed}`, label: t(`deed-${deed}`) })) },
  ].filter(({ items }) => items.length > 0);
}

/** What is asked is asked once for all the cases, so it is mended once: before that, nothing can be said of any. */
function faultsOf(preview: BulkResult | undefined): readonly ApiFieldError[] {
  const faults = preview?.results.flatMap(({ errors }) => errors) ?? [];
  return [...new Map(faults.map((fault) => [`${fault.pointer} ${fault.message}`, fault])).values()];
}

type ButtonsProps = {
  readonly bulk: Bulk;
  readonly action: BulkAction['action'] | undefined;
};

function Buttons({ bulk: { preview, apply }, action }: ButtonsProps): JSX.Element {
  const count = preview.data?.results.filter(({ ok }) => ok).length ?? 0;
  return (
    <DialogButtons>
      <Button variant="default" disabled={!action} loading={preview.isPending} onClick={() => preview.mutate()}>
        {t('previewBulk')}
      </Button>
      <Button
        disabled={count === 0}
        loading={apply.isPending}
        onClick={() => apply.mutate()}
        {...(action?.danger && { color: 'danger.9' })}
      >
        {/* Whoever presses it reads what is done, and to how many. */}
        {action && count > 0 ? tCount('applyBulkTo', count, { action: action.title }) : t('applyBulk')}
      </Button>
    </DialogButtons>
  );
}
