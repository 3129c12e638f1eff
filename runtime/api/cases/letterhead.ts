import { readFile } from 'node:fs/promises';
import type { DispositifIdentity } from '../../../schemas/types/dispositif.ts';
import type { Config } from '../../app/config.ts';
import type { Letterhead } from '../../documents/index.ts';

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
    logoSvg: brand.logo === null ? undefined : await readFile(brand.logo, 'utf8'),
  };
}
