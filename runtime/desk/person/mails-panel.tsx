import { List, Text } from '@mantine/core';
import { useState, type JSX } from 'react';
import type { SentMail } from '../../../schemas/types/api.ts';
import { MailDialog } from '../case/panels/mails/mail-dialog.tsx';
import { MailLine } from '../case/panels/mails/mail-line.tsx';
import { mailsShown } from '../case/panels/mails/mails.ts';
import { Panel } from '../parts/panel.tsx';
import { FewFirst } from '../parts/few-first.tsx';
import { t } from '../text.ts';

/** Mails about the requests of a person, with what became of each; one is sent once more from its case. */
export function PersonMailsPanel({ mails }: { readonly mails: readonly SentMail[] }): JSX.Element {
  const [opened, setOpened] = useState<SentMail | null>(null);
  const sent = mailsShown(mails, true);
  return (
    <Panel title={t('mails')}>
      {sent.length === 0 && <Text size="sm">{t('personNoMail')}</Text>}
      <FewFirst items={sent}>
        {(shown) => (
          <List size="sm" spacing="xs" listStyleType="none">
            {shown.map((mail) => (
              <List.Item key={mail.id}>
                <MailLine mail={mail} beside onOpen={() => setOpened(mail)} />
              </List.Item>
            ))}
          </List>
        )}
      </FewFirst>
      {opened && <MailDialog mail={opened} onClose={() => setOpened(null)} />}
    </Panel>
  );
}
