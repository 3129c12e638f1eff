/** What every part of the server may ask of sources: apart from how they are made, since each part is given it. */
import type { SourceAnswer, SourceContract } from '../../engine/index.ts';

/** What schemes look answers up in. */
export interface LookupSources {
  /** What each source gives, for who judges a scheme. */
  readonly contracts: readonly SourceContract[];
  /** Asks a source for a scheme. One that does not exist, or that the scheme may not ask, is away. */
  readonly ask: (asked: {
    readonly source: string;
    readonly scheme: string;
    readonly key: string;
  }) => Promise<SourceAnswer>;
}
