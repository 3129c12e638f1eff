import { Button, FileButton, Group, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useRef, type JSX } from 'react';
import type { ApiFile } from '../../../../../schemas/types/api.ts';
import { ProblemAlert } from '../../../../ui/problem-alert.tsx';
import { sendFile } from '../../../api.ts';
import { t } from '../../../text.ts';

type AttachedFilesProps = {
  readonly caseId: string;
  readonly files: readonly ApiFile[];
  readonly onChange: (files: readonly ApiFile[]) => void;
};

/** Documents joined to a message: sent as soon as they are chosen, so that a refusal is known before the message leaves. */
export function AttachedFiles({ caseId, files, onChange }: AttachedFilesProps): JSX.Element {
  const reset = useRef<() => void>(null);
  const upload = useMutation({
    mutationFn: (file: File) => sendFile(caseId, file),
    onSuccess: (file) => onChange([...files, file]),
    onSettled: () => reset.current?.(),
  });
  return (
    <Stack gap={4} align="start">
      {upload.error && <ProblemAlert error={upload.error} />}
      {files.map((file) => (
        <Group key={file.id} gap="xs">
          <Text size="sm">{file.name}</Text>
          <Button
            size="compact-xs"
            variant="default"
            aria-label={t('removeFileOf', { name: file.name })}
            onClick={() => onChange(files.filter((item) => item.id !== file.id))}
          >
            {t('removeFile')}
          </Button>
        </Group>
      ))}
      <FileButton
        resetRef={reset}
        inputProps={{ 'aria-label': t('attachFile') }}
        onChange={(file) => file && upload.mutate(file)}
      >
        {(props) => (
          <Button {...props} size="xs" variant="default" loading={upload.isPending}>
            {t('attachFile')}
          </Button>
        )}
      </FileButton>
    </Stack>
  );
}
