import { Text } from '@mantine/core';
import type { JSX } from 'react';
import type { SentMail } from '../../../../../schemas/types/api.ts';
import { formatMoment } from '../../../../ui/format.ts';
import { Pill } from '../../../../ui/pill.tsx';
import { t } from '../../../text.ts';
import { TONES } from './mails.ts';

type MailLineProps = {
  readonly mail: SentMail;
  /** Whether it is told which case it is about. */
  readonly beside: boolean;
  readonly onOpen: () => void;
};

/** What it says, to whom, when, and what became of it. */
export function MailLine({ mail, beside, onOpen }: MailLineProps): JSX.Element {
  return (
    <>
      <button type="button" className="desk-link" onClick={onOpen}>
        {mail.subject}
      </button>{' '}
      <Pill small tone={TONES[mail.status]}>
        {t(`mail-${mail.status}`)}
      </Pill>
      <Text size="xs" c="gray.7" className="desk-subject">
        {t('mailLine', { to: mail.to ?? '', date: formatMoment(mail.at) })}
        {beside && ` · ${mail.number}`}
        {mail.third && ` · ${t('toThird', { name: mail.third.name, third: mail.third.title })}`}
        {mail.again !== null && ` · ${t('mailAgainBy', { name: mail.again })}`}
      </Text>
    </>
  );
}
