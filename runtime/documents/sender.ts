import type { DispositifIdentity } from '../../schemas/types/dispositif.ts';
import { localDate, type Case, type Instant } from '../../engine/index.ts';
import type { Config } from '../config/config.ts';
import { headOfService } from '../config/letterheads.ts';
import { readLogo } from '../config/logo.ts';
import type { Letter } from './letter.ts';
import type { Letterhead } from './letterhead.ts';

type Sender = Pick<Config, 'brand' | 'letterheads'>;

/** Who sends: the brand of the installation and the service of the scheme, with what administrators set of it. */
export async function letterheadOf(
  { brand, letterheads }: Sender,
  { service }: Pick<DispositifIdentity, 'service'>,
): Promise<Letterhead> {
  const own = headOfService(letterheads, service.name);
  return {
    organisation: brand.name,
    service: service.name,
    address: own?.address || service.address,
    more: own?.footer,
    phone: service.phone,
    email: service.email,
    logoSvg: own?.picture?.svg ?? (await readLogo(brand)) ?? undefined,
  };
}

/** The same, of a letter about a case, written at a moment. */
export async function caseLetterheadOf(
  config: Sender,
  identity: Pick<DispositifIdentity, 'service'>,
  { number }: Pick<Case, 'number'>,
  at: Instant,
): Promise<Letter['letterhead']> {
  return { ...(await letterheadOf(config, identity)), reference: number, place: 'Nouméa', date: localDate(at) };
}
