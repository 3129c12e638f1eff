/* Withdrawing a scheme, archiving it, bringing it back: what it means is said before it is done. */
import { Button, Menu, Stack, Text, Textarea } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type JSX, type SubmitEvent } from 'react';
import { formatDay } from '../../runtime/ui/format.ts';
import { Dialog, DialogButtons } from '../../runtime/ui/dialog.tsx';
import { ProblemAlert } from '../../runtime/ui/problem-alert.tsx';
import { refresh } from '../../runtime/ui/refresh.ts';
import type { DispositifSummary, Standing } from '../../schemas/types/api.ts';
import { getSchemeStanding, setSchemeStanding } from '../api.ts';
import { PressedMenu, type PressedLine } from '../pressed-menu.tsx';
import { t as studio } from '../text.ts';
import { t } from './text.ts';
import { consequencesOf, deedsOf, needsReason, type Deed } from './standing.ts';

/** What can be done to a scheme from the list. */
export function StandingMenu({ pressed }: { readonly pressed: PressedLine<DispositifSummary> }): JSX.Element {
  const [asked, ask] = useState<{ readonly item: DispositifSummary; readonly deed: Deed } | null>(null);
  const { line: item } = pressed;
  return (
    <>
      <PressedMenu {...pressed} position="bottom-end" label={item ? t('commandsOf', { title: item.title }) : undefined}>
        {item &&
          deedsOf(item).map((deed) => (
            <Menu.Item key={deed} onClick={() => ask({ item, deed })}>
              {t(`deed-${deed}`)}
            </Menu.Item>
          ))}
      </PressedMenu>
      {asked && <StandingDialog {...asked} onClose={() => ask(null)} />}
    </>
  );
}

type StandingDialogProps = {
  readonly item: DispositifSummary;
  readonly deed: Deed;
  readonly onClose: () => void;
};

function StandingDialog({ item, deed, onClose }: StandingDialogProps): JSX.Element {
  const queries = useQueryClient();
  const [reason, setReason] = useState<string | null>(null);
  const known = useQuery({
    queryKey: ['standing', item.id],
    queryFn: () => getSchemeStanding(item.id),
    staleTime: 0,
  });
  const change = useMutation({
    mutationFn: (body: { readonly standing: Standing; readonly reason?: string }) => setSchemeStanding(item.id, body),
    onSuccess: async () => {
      onClose();
      await refresh(queries, ['dispositifs']);
    },
  });
  const told = reason ?? known.data?.reason ?? '';
  const isAsked = known.data ? needsReason(deed, known.data) : false;
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const standing = deed === 'restore' ? 'offered' : deed === 'archive' ? 'archived' : 'withdrawn';
    change.mutate({ standing, ...(isAsked && { reason: told.trim() }) });
  };
  return (
    <Dialog title={t(`deed-${deed}-of`, { title: item.title })} onClose={onClose}>
      <form onSubmit={submit}>
        <Stack>
          {known.isPending && <Text role="status">{studio('loading')}</Text>}
          {known.isError && <ProblemAlert error={known.error} onRetry={() => void known.refetch()} />}
          {change.isError && <ProblemAlert error={change.error} />}
          {known.data && (
            <ul className="studio-consequences">
              {consequencesOf(deed, known.data).map(({ words, count }) => (
                <li key={words}>{t(words, { count })}</li>
              ))}
            </ul>
          )}
          {known.data && known.data.changes.length > 0 && (
            <Text size="sm" c="gray.7">
              {known.data.changes
                .slice(0, 3)
                .map(({ standing, at, by }) => t(`was-${standing}`, { day: formatDay(at), by: by ?? '' }))
                .join(' ')}
            </Text>
          )}
          {isAsked && (
            <Textarea
              label={t('whyWithdrawn')}
              description={t('whyWithdrawnHint')}
              required
              minLength={5}
              maxLength={500}
              autosize
              minRows={2}
              data-autofocus
              value={told}
              onChange={(event) => setReason(event.currentTarget.value)}
            />
          )}
          <DialogButtons>
            <Button variant="default" onClick={onClose}>
              {studio('cancel')}
            </Button>
            <Button type="submit" disabled={!known.data} loading={change.isPending}>
              {t(`deed-${deed}-do`)}
            </Button>
          </DialogButtons>
        </Stack>
      </form>
    </Dialog>
  );
}
