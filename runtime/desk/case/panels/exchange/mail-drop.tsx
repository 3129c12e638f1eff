import { Loader, Stack, Text } from '@mantine/core';
import type { JSX } from 'react';
import { DropZone } from '../../../../forms/index.ts';
import { t } from '../../../text.ts';
import type { MailTaking } from './use-mail-taking.ts';

/** Where a mail saved from a mailbox is dropped, or chosen: it fills in the exchange around it. */
export function MailDrop({ taking }: { readonly taking: MailTaking }): JSX.Element {
  return (
    <Stack gap={4} className="desk-mail-drop">
      <DropZone
        small
        live
        label={t('mailChoose')}
        dropHint={t('mailDropHint')}
        input={{
          id: 'exchange-mail',
          accept: '.eml,message/rfc822',
          'aria-label': t('mailChoose'),
          disabled: taking.isPending,
          onChange: ({ currentTarget }) => {
            const [file] = currentTarget.files ?? [];
            if (file) taking.take(file);
            currentTarget.value = '';
          },
        }}
      />
      <div role="status">
        {taking.isPending && (
          <Text size="sm">
            <Loader size="xs" mr="xs" />
            {t('mailTaking')}
          </Text>
        )}
        {taking.told.map((sentence) => (
          <Text size="sm" key={sentence}>
            {sentence}
          </Text>
        ))}
      </div>
    </Stack>
  );
}
