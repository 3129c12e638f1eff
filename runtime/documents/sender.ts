import type { DispositifIdentity } from '../../schemas/types/dispositif.ts';
import { localDate, type Case, type Instant } from '../../engine/index.ts';
import type { Config } from '../config/config.ts';
import { readLogo } from '../config/logo.ts';
import type { Letter } from './letter.ts';
import type { Letterhead } from './letterhead.ts';

/** Who sends: the brand of the installation and the service of the scheme. */
export async function letterheadOf(
  { brand }: Pick<Config, 'brand'>,
  { service }: Pick<DispositifIdentity, 'service'>,
): Promise<Letterhead> {
  return {
    organisation: brand.name,
    service: service.name,
    address: service.address,
    phone: service.phone,
    email: service.email,
    logoSvg: (await readLogo(brand)) ?? undefined,
  };
}

/** The same, of a letter about a case, written at a moment. */
export async function caseLetterheadOf(
  config: Pick<Config, 'brand'>,
  identity: Pick<DispositifIdentity, 'service'>,
  { number }: Pick<Case, 'number'>,
  at: Instant,
): Promise<Letter['letterhead']> {
  return { ...(await letterheadOf(config, identity)), reference: number, place: 'Nouméa', date: localDate(at) };
}
