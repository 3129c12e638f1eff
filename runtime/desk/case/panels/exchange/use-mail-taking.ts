import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { sendFile } from '../../../api.ts';
import { takeMail, type AroundMail, type TakenMail } from '../../../mail/taken-mail.ts';
import { t } from '../../../text.ts';

/** A mail that is being taken into an exchange. */
export type MailTaking = {
  readonly take: (file: File) => void;
  readonly isPending: boolean;
  /** What was done with the last one, in sentences. */
  readonly told: readonly string[];
};

/**
 * Reads a mail and sends what is joined to it; `onTaken` is called once all is there.
 * @param dropped one that was dropped before there was an exchange: taken as one comes
 */
export function useMailTaking(
  caseId: string,
  around: AroundMail,
  onTaken: (taken: TakenMail) => void,
  dropped: File | null,
): MailTaking {
  const taking = useMutation({
    mutationFn: async (file: File): Promise<TakenMail | string> => {
      const { readMail } = await import('../../../mail/read-mail.ts');
      const mail = await readMail(file);
      if (mail.type !== 'read') return t(mail.type === 'too-large' ? 'mailTooLarge' : 'mailUnread');
      return takeMail(mail, around, (joined) => sendFile(caseId, joined));
    },
    // Called as it is when the mail was read: what was typed meanwhile is known to it.
    onSuccess: (taken) => {
      if (typeof taken !== 'string') onTaken(taken);
    },
  });
  const { mutate } = taking;
  const begun = useRef<File>(null);
  useEffect(() => {
    if (dropped === null || begun.current === dropped) return;
    begun.current = dropped;
    mutate(dropped);
  }, [dropped, mutate]);
  return { take: mutate, isPending: taking.isPending, told: toldOf(taking.isError, taking.data) };
}

function toldOf(isError: boolean, taken: TakenMail | string | undefined): readonly string[] {
  if (isError) return [t('mailUnread')];
  if (taken === undefined) return [];
  return typeof taken === 'string' ? [taken] : [t('mailTaken'), ...taken.told];
}
