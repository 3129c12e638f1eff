import { Button, FileButton, Group, Stack, Text } from '@mantine/core';
import { useRef, type JSX } from 'react';
import { USUAL_MEGABYTES } from '../../forms/widgets/file/formats.ts';
import { useSession } from '../session.ts';
import { t } from '../text.ts';

type ScanFilesProps = { readonly scans: readonly File[]; readonly onChange: (scans: readonly File[]) => void };

/** The scans of a form on paper, chosen before its request is begun: they leave with it. */
export function ScanFiles({ scans, onChange }: ScanFilesProps): JSX.Element {
  const { mostMegabytes } = useSession();
  const reset = useRef<() => void>(null);
  return (
    <Stack gap={4} align="start">
      <Text size="sm" fw={600}>
        {t('originalScan')}
      </Text>
      <Text size="sm" c="gray.7">
        {t('originalScanHint', { size: Math.min(mostMegabytes, USUAL_MEGABYTES) })}
      </Text>
      {scans.map((scan, at) => (
        <Group key={`${at} ${scan.name}`} gap="xs">
          <Text size="sm">{scan.name}</Text>
          <Button
            size="compact-xs"
            variant="default"
            aria-label={t('removeFileOf', { name: scan.name })}
            onClick={() => onChange(scans.filter((one) => one !== scan))}
          >
            {t('removeFile')}
          </Button>
        </Group>
      ))}
      <FileButton
        multiple
        resetRef={reset}
        accept="application/pdf,image/jpeg,image/png"
        inputProps={{ 'aria-label': t('originalChoose') }}
        onChange={(files) => {
          onChange([...scans, ...files]);
          reset.current?.();
        }}
      >
        {(props) => (
          <Button {...props} size="xs" variant="default">
            {t('originalChoose')}
          </Button>
        )}
      </FileButton>
    </Stack>
  );
}
