import { Button } from '@mantine/core';
import { useState, type JSX } from 'react';
import { documentsAddress, exportAddress, type QueueFilter } from '../api.ts';
import { TakeForm } from '../parts/take-form.tsx';
import { t } from '../text.ts';
import { FeedDialog } from './feed-dialog.tsx';
import { forExport } from './shown-columns.ts';

type ExportMenuProps = { readonly filter: QueueFilter; readonly shown: string };

const FORMATS = ['xlsx', 'csv', 'json', 'geojson', 'zip'] as const;

/** The view as a file, all its rows and not only those on screen; or as an address that a spreadsheet reads. */
export function ExportMenu({ filter, shown }: ExportMenuProps): JSX.Element {
  const [feeding, setFeeding] = useState(false);
  return (
    <>
      <TakeForm
        target={(toggle) => (
          <Button variant="default" onClick={toggle}>
            {t('exportView')}
          </Button>
        )}
        position="bottom-end"
        hint={t('exportHint')}
        formats={FORMATS.map((value) => ({ value, label: t(`export-${value}`) }))}
        reason={{ label: t('exportReason'), hint: t('exportReasonHint'), missing: t('exportReasonMissing') }}
        address={(format, reason) =>
          format === 'zip' ? documentsAddress(filter, reason) : exportAddress(filter, format, reason, forExport(shown))
        }
        also={(close) => (
          <Button
            variant="subtle"
            onClick={() => {
              close();
              setFeeding(true);
            }}
          >
            {t('feedOpen')}
          </Button>
        )}
      />
      {feeding && <FeedDialog shown={shown} onClose={() => setFeeding(false)} />}
    </>
  );
}
