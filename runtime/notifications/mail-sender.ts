import type { Config } from '../config/config.ts';
import { brandColours } from '../ui/tokens/styles.ts';
import type { MailSender } from './mail.ts';

/** Who sends the mails of an installation. */
export function mailSender({ mailFrom, brand, publicUrl, secret, dpoContact }: Config): MailSender {
  return {
    from: mailFrom,
    organisation: brand.name,
    colour: brandColours(brand).brand,
    siteUrl: publicUrl,
    dataContact: dpoContact,
    secret,
  };
}
