import { Group, SegmentedControl, Stack, Text } from '@mantine/core';
import { useState, type JSX } from 'react';
import type { CompileReport } from '../../schemas/types/api.ts';
import { t } from '../text.ts';

/** The real form of the draft, served by the portal itself, at the width of a phone or of a desk. */
export function PreviewPanel({ report }: { readonly report: CompileReport | null }): JSX.Element {
  const [width, setWidth] = useState('phone');
  if (!report?.preview) return <Text>{t('previewNeedsCompile')}</Text>;
  return (
    <Stack gap="sm">
      <Group>
        <SegmentedControl
          aria-label={t('previewWidth')}
          value={width}
          onChange={setWidth}
          data={[
            { value: 'phone', label: t('phone') },
            { value: 'desktop', label: t('desktop') },
          ]}
        />
        <Text size="sm" c="gray.7">
          {t('previewNotFiled')}
        </Text>
      </Group>
      <iframe
        key={report.preview}
        title={t('tabPreview')}
        src={`/studio/apercu/${encodeURIComponent(report.preview)}`}
        className={width === 'phone' ? 'studio-preview studio-preview-phone' : 'studio-preview'}
      />
    </Stack>
  );
}
