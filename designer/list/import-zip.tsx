import { Alert, Button, FileButton, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient, type UseMutationResult } from '@tanstack/react-query';
import { useRef, type JSX } from 'react';
import { useNavigate } from 'react-router';
import { refresh } from '../../runtime/ui/refresh.ts';
import type { DraftSource } from '../../schemas/types/api.ts';
import { ApiError } from '../../runtime/ui/http.ts';
import { ProblemAlert } from '../../runtime/ui/problem-alert.tsx';
import { importZip, type Import } from '../api.ts';
import { t as studio } from '../text.ts';
import { t } from './text.ts';

type Upload = UseMutationResult<DraftSource, Error, Import>;

/** Brings a folder in and opens it. */
export function useImport(): Upload {
  const navigate = useNavigate();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: importZip,
    onSuccess: async (draft) => {
      await refresh(queries, ['dispositifs']);
      notifications.show({ message: t('imported'), closeButtonProps: { 'aria-label': studio('close') } });
      await navigate(`/${draft.id}`);
    },
  });
}

/** Chooses a zip and sends it; whether it may replace a draft is asked by the dialog beside. */
export function ImportButton({ upload }: { readonly upload: Upload }): JSX.Element {
  // The same file, mended and chosen again, is no change to the browser unless it forgot the first.
  const forget = useRef<() => void>(null);
  const send = (file: File | null): void => {
    if (file) upload.mutate({ file, replace: false });
    forget.current?.();
  };
  return (
    <FileButton accept=".zip,application/zip" resetRef={forget} onChange={send}>
      {(props) => (
        <Button variant="default" loading={upload.isPending} {...props}>
          {t('importZip')}
        </Button>
      )}
    </FileButton>
  );
}

/** Why a folder was not brought in; where it would efface a draft, whether it may. */
export function ImportRefused({ upload }: { readonly upload: Upload }): JSX.Element | null {
  const { error, variables } = upload;
  if (!error) return null;
  if (!variables || !(error instanceof ApiError) || error.problem.code !== 'draft-exists')
    return <ProblemAlert error={error} />;
  return (
    <Alert color="warn" role="alert" title={error.problem.title}>
      <Text size="sm">{error.problem.detail}</Text>
      <Group mt="sm">
        <Button size="xs" variant="default" onClick={upload.reset}>
          {studio('cancel')}
        </Button>
        <Button size="xs" color="danger.9" onClick={() => upload.mutate({ ...variables, replace: true })}>
          {t('replaceDraft')}
        </Button>
      </Group>
    </Alert>
  );
}
