/** The sources of a demonstration: a register of establishments beside it, asked as one elsewhere would be. */
import { ESTABLISHMENTS } from '../../engine/index.ts';
import type { Config } from '../config/config.ts';
import type { HttpSource } from '../config/lookup-sources.ts';
import { startEstablishmentService, type EstablishmentService } from './establishment-service.ts';

/** Schemes of the demonstration that ask it. */
const SCHEMES = ['subvention-association'] as const;

/**
 * The configuration of a demonstration with a register beside it, which `closers` end. As it is where sources are configured, and where this
 * is no demonstration.
 */
export async function withDemoSources(config: Config, closers: Pick<AsyncDisposableStack, 'defer'>): Promise<Config> {
  if (!config.demo || config.production || config.lookupSources.length > 0) return config;
  const service = await startEstablishmentService();
  closers.defer(() => service.stop());
  return { ...config, lookupSources: [establishmentSource(service)] };
}

/** How the register is asked, as a file of sources would say it. */
export function establishmentSource({ url, authorization }: EstablishmentService): HttpSource {
  return {
    type: 'http',
    id: ESTABLISHMENTS.id,
    title: ESTABLISHMENTS.title,
    url,
    authorization,
    schemes: SCHEMES,
    values: {
      nom: { at: '/denomination', type: 'text' },
      forme: { at: '/formeJuridique', type: 'text' },
      naf: { at: '/activitePrincipale', type: 'text' },
      rna: { at: '/rna', type: 'text' },
      fermeLe: { at: '/dateFermeture', type: 'date' },
      voie: { at: '/adresse/voie', type: 'text' },
      boitePostale: { at: '/adresse/boitePostale', type: 'text' },
      codePostal: { at: '/adresse/codePostal', type: 'text' },
      commune: { at: '/adresse/commune', type: 'text' },
    },
    patience: 4_000,
    keptMinutes: 10,
    networks: ['127.0.0.0/8'],
  };
}
