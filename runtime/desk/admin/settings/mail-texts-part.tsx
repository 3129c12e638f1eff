/** The words around the text of mails, with a mail as it will leave beside. */
import { Stack, Textarea } from '@mantine/core';
import { useState, type JSX } from 'react';
import type { Settings } from '../../../../schemas/types/api.ts';
import { t } from '../../text.ts';
import { drawMailTexts, drawnMailTexts } from '../api.ts';
import { DrawnPart } from './drawn-part.tsx';
import { SettingPart } from './setting-part.tsx';

/** Before and after: of mails about cases alone. */
export function MailTextsPart({
  setting: { value, standing },
}: {
  readonly setting: Settings['mailTexts'];
}): JSX.Element {
  const [texts, setTexts] = useState(value);
  const { opening, closing } = texts;
  return (
    <SettingPart
      title={t('mailTextsSetting')}
      lead={t('mailTextsLead')}
      standing={standing}
      typed={{ name: 'mailTexts', value: texts }}
      changed={opening.trim() !== value.opening || closing.trim() !== value.closing}
    >
      <div className="desk-beside">
        <Stack gap="sm">
          <Textarea
            label={t('mailOpening')}
            description={t('mailOpeningHint')}
            autosize
            minRows={2}
            maxLength={600}
            value={opening}
            onChange={(event) => setTexts({ opening: event.currentTarget.value, closing })}
          />
          <Textarea
            label={t('mailClosing')}
            description={t('mailClosingHint')}
            autosize
            minRows={4}
            maxLength={1000}
            value={closing}
            onChange={(event) => setTexts({ opening, closing: event.currentTarget.value })}
          />
        </Stack>
        <DrawnPart
          asked={['mail', texts]}
          draw={() => drawMailTexts(texts)}
          show={({ key }) => (
            <iframe className="desk-drawn" title={t('mailShown')} src={drawnMailTexts(key)} sandbox="" />
          )}
        />
      </div>
    </SettingPart>
  );
}
