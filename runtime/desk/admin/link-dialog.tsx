import { Button, Stack, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type JSX } from 'react';
import type { AwaitedLink } from '../../../schemas/types/api.ts';
import { Dialog, DialogButtons } from '../../ui/dialog.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { refresh } from '../../ui/refresh.ts';
import { notify } from '../notify.ts';
import { t } from '../text.ts';
import { decideLink } from './api.ts';
import { factsOfLink, saysEnough } from './link-facts.ts';
import { ReasonField } from './reason-field.tsx';

type LinkDialogProps = { readonly link: AwaitedLink; readonly onClose: () => void };

/** Confirms or refuses that somebody acts for an establishment, with the reason that they are told. */
export function LinkDialog({ link, onClose }: LinkDialogProps): JSX.Element {
  const { id, person: name, proof, establishment, role } = link;
  const [reason, setReason] = useState('');
  const queries = useQueryClient();
  const decide = useMutation({
    mutationFn: (accepted: boolean) => decideLink(id, { accepted, reason: reason.trim() }),
    onSuccess: (_done, accepted) => {
      notify(t(accepted ? 'linkAccepted' : 'linkRefused', { name, establishment: establishment.name }));
      onClose();
    },
    // What somebody else decided meanwhile leaves the list too.
    onSettled: () => refresh(queries, ['awaited-links'], ['right-changes']),
  });
  const closed = !saysEnough(reason) || decide.isPending;
  return (
    <Dialog title={t('linkDecideOf', { name })} onClose={onClose}>
      <Stack>
        {decide.isError && <ProblemAlert error={decide.error} />}
        <div>
          <Text>{`${establishment.name} – ${t(`link-${role}`)}`}</Text>
          {factsOfLink(link).map((fact) => (
            <Text key={fact} size="sm" c="dimmed">
              {fact}
            </Text>
          ))}
        </div>
        <div>
          <Text fw={600}>{t('linkProof')}</Text>
          <Text className="desk-text">{proof ?? t('linkProofNone')}</Text>
        </div>
        <Text size="sm">{t('linkAccess')}</Text>
        <ReasonField label={t('linkReason')} hint={t('linkReasonHint')} value={reason} onChange={setReason} />
        <DialogButtons>
          <Button variant="default" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button
            variant="default"
            disabled={closed}
            loading={decide.isPending && decide.variables === false}
            onClick={() => decide.mutate(false)}
          >
            {t('linkRefuse')}
          </Button>
          <Button
            disabled={closed}
            loading={decide.isPending && decide.variables === true}
            onClick={() => decide.mutate(true)}
          >
            {t('linkAccept')}
          </Button>
        </DialogButtons>
      </Stack>
    </Dialog>
  );
}
