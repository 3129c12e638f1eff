/**
 * The sources of the installation, asked in one way whatever they are. An answer is taken again for some minutes, and those who ask the
 * same at the same moment share one call; that a source is away is forgotten at once.
 */
import type { Knex } from 'knex';
import type { Logger } from 'pino';
import { ESTABLISHMENTS, type SourceContract } from '../../engine/index.ts';
import type { HttpSource, LookupSource } from '../config/lookup-sources.ts';
import type { Metrics } from '../metrics/metrics.ts';
import { askEstablishments } from './ask-establishments.ts';
import { createHttpSource, type AskSource } from './ask-http.ts';
import { keepAnswers } from './keep-answers.ts';
import type { LookupSources } from './lookup-sources.ts';

interface Opened {
  readonly contract: SourceContract;
  readonly mayAsk: (scheme: string) => boolean;
  readonly ask: AskSource;
}

interface Needed {
  readonly db: Knex;
  readonly log: Pick<Logger, 'warn'>;
}

/** The register of establishments is there in any case, unless another source bears its name. */
export function createLookupSources(
  { db, log, metrics }: Needed & { readonly metrics: Pick<Metrics, 'lookups'> },
  configured: readonly LookupSource[],
): LookupSources {
  const own: readonly LookupSource[] = configured.some(({ id }) => id === ESTABLISHMENTS.id)
    ? []
    : [{ type: 'establishments', id: ESTABLISHMENTS.id, title: ESTABLISHMENTS.title }];
  const opened = new Map([...configured, ...own].map((source) => [source.id, openSource({ db, log }, source)]));
  return {
    contracts: [...opened.values()].map(({ contract }) => contract),
    ask: async ({ source: id, scheme, key }) => {
      const source = opened.get(id);
      if (source?.mayAsk(scheme)) {
        const measured = metrics.lookups.startTimer({ source: id });
        const answer = await source.ask(key);
        measured({ outcome: answer.type });
        return answer;
      }
      log.warn(
        { source: id, scheme },
        source ? 'a scheme may not ask that source' : 'a scheme asks a source that is not there',
      );
      return { type: 'away' };
    },
  };
}

function openSource({ db, log }: Needed, source: LookupSource): Opened {
  const { id, title } = source;
  if (source.type === 'establishments') {
    const contract = { id, title, values: ESTABLISHMENTS.values };
    return { contract, mayAsk: () => true, ask: (key) => askEstablishments(db, key) };
  }
  const ask = createHttpSource(source, (why) => log.warn({ source: id, why }, 'a source did not answer'));
  return {
    contract: { id, title, values: typesOf(source) },
    mayAsk: (scheme) => source.schemes.includes(scheme),
    ask: keepAnswers(ask, source.keptMinutes * 60_000),
  };
}

function typesOf({ values }: HttpSource): SourceContract['values'] {
  return Object.fromEntries(Object.entries(values).map(([name, { type }]) => [name, type]));
}
