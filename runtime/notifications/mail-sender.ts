import type { Config } from '../config/config.ts';
import { headOfService } from '../config/letterheads.ts';
import { brandColours } from '../ui/tokens/styles.ts';
import type { MailSender } from './mail.ts';

/** Who sends the mails of an installation: what administrators set of it is read as each mail is written. */
export function mailSender(config: Config): MailSender {
  return {
    from: config.mailFrom,
    siteUrl: config.publicUrl,
    secret: config.secret,
    get organisation() {
      return config.brand.name;
    },
    get colour() {
      return brandColours(config.brand).brand;
    },
    get texts() {
      return config.mailTexts;
    },
    logoOf: (service) => {
      const picture = headOfService(config.letterheads, service)?.picture;
      return picture && { cid: `logo-${picture.version}`, png: picture.png };
    },
    get dataContact() {
      return config.dpoContact;
    },
  };
}
