import './sittings.css';
import { Alert, Button, Divider, List, Radio, Stack, Text } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type JSX } from 'react';
import { Link } from 'react-router';
import type { PutResult } from '../../../schemas/types/api.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { formatMoment } from '../../ui/format.ts';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { refresh } from '../../ui/refresh.ts';
import { t, tCount } from '../text.ts';
import { getSittings, putOnAgenda } from './api.ts';
import { BeginSitting } from './begin-sitting.tsx';
import { SITTINGS, sittingKey } from './use-sitting.ts';

/** Cases of one sitting: what the server takes. */
const MOST = 300;

interface PutDialogProps {
  readonly ids: readonly string[];
  readonly dispositifs: readonly string[];
  readonly onClose: () => void;
  /** Once they are there. */
  readonly onDone: () => void;
}

/** « Inscrire à une séance… »: one that is not closed, or a new one. */
export function PutDialog({ ids, dispositifs, onClose, onDone }: PutDialogProps): JSX.Element {
  const queries = useQueryClient();
  const sittings = useQuery({ queryKey: [...SITTINGS, 'first'], queryFn: () => getSittings(null), staleTime: 0 });
  const open = sittings.data?.items.filter(({ closedAt }) => closedAt === null) ?? [];
  const [chosen, setChosen] = useState<string | null>(null);
  const put = useMutation({
    mutationFn: async (id: string) => ({ id, result: await putOnAgenda(id, ids) }),
    onSuccess: async ({ id }) => {
      await Promise.all([refresh(queries, SITTINGS), refresh(queries, sittingKey(id))]);
    },
  });
  return (
    <Dialog
      title={tCount('sittingPutTitle', ids.length)}
      onClose={put.isSuccess ? onDone : onClose}
      mayRemove={put.isSuccess}
    >
      {ids.length > MOST ? (
        <Text>{t('sittingPutTooMany', { count: MOST })}</Text>
      ) : put.data ? (
        <Done id={put.data.id} result={put.data.result} onDone={onDone} />
      ) : (
        <Stack>
          {sittings.error && <ProblemAlert error={sittings.error} onRetry={() => void sittings.refetch()} />}
          {open.length > 0 && (
            <>
              <Radio.Group label={t('sittingPutWhere')} value={chosen} onChange={setChosen}>
                <Stack gap="xs" mt="xs">
                  {open.map(({ id, title, heldAt, cases }) => (
                    <Radio
                      key={id}
                      value={id}
                      label={t('sittingPutInto', {
                        title,
                        moment: formatMoment(heldAt),
                        cases: tCount('sittingCount', cases),
                      })}
                    />
                  ))}
                </Stack>
              </Radio.Group>
              <Button disabled={chosen === null} loading={put.isPending} onClick={() => chosen && put.mutate(chosen)}>
                {t('sittingPut')}
              </Button>
              <Divider label={t('sittingPutNew')} />
            </>
          )}
          <BeginSitting dispositifs={dispositifs} onBegun={({ id }) => put.mutate(id)} />
          {put.error && <ProblemAlert error={put.error} />}
        </Stack>
      )}
    </Dialog>
  );
}

interface DoneProps {
  readonly id: string;
  readonly result: PutResult;
  readonly onDone: () => void;
}

/** What became of them. */
export function Done({ id, result: { put, refused }, onDone }: DoneProps): JSX.Element {
  return (
    <Stack>
      <Text role="status">{tCount('sittingPutDone', put)}</Text>
      {refused.length > 0 && (
        <Alert color="warn" title={tCount('sittingNotPut', refused.length)}>
          <List size="sm">
            {refused.map(({ caseId, number, message }) => (
              <List.Item key={caseId}>{number === '' ? message : t('sittingNotPutOne', { number, message })}</List.Item>
            ))}
          </List>
        </Alert>
      )}
      <Button component={Link} to={`/seances/${id}`} onClick={onDone}>
        {t('sittingGo')}
      </Button>
    </Stack>
  );
}
