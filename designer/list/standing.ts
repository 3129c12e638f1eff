/* What withdrawing a scheme, archiving it or bringing it back means, before it is done. */
import type { DispositifSummary, SchemeStandingDetail } from '../../schemas/types/api.ts';

/** What can be done of how a scheme stands. */
export type Deed = 'withdraw' | 'archive' | 'restore';

/** What can be done to a scheme; one that nobody can ask for is archived only. */
export function deedsOf({ standing, version }: Pick<DispositifSummary, 'standing' | 'version'>): readonly Deed[] {
  switch (standing) {
    case 'offered':
      return version === null ? ['archive'] : ['withdraw', 'archive'];
    case 'withdrawn':
      return ['restore', 'archive'];
    case 'archived':
      return ['restore'];
  }
}

/** Whether people are to be told why. */
export const needsReason = (deed: Deed, { version }: Pick<SchemeStandingDetail, 'version'>): boolean =>
  deed !== 'restore' && version !== null;

/** A sentence of what follows, with what it counts. */
export type Consequence = {
  readonly words:
    | 'then-no-request'
    | 'then-cases'
    | 'then-no-case'
    | 'then-begun'
    | 'then-no-begun'
    | 'then-hidden'
    | 'then-back'
    | 'then-offered'
    | 'then-listed';
  readonly count: number;
};

/** What follows, whom it concerns first. */
export function consequencesOf(deed: Deed, detail: SchemeStandingDetail): readonly Consequence[] {
  const { version, openCases, begun } = detail;
  const say = (words: Consequence['words'], count = 0): Consequence => ({ words, count });
  if (deed === 'restore') return [version === null ? say('then-listed') : say('then-offered')];
  const isPublished = version !== null;
  return [
    ...(isPublished
      ? [
          say('then-no-request'),
          openCases === 0 ? say('then-no-case') : say('then-cases', openCases),
          begun === 0 ? say('then-no-begun') : say('then-begun', begun),
        ]
      : []),
    ...(deed === 'archive' ? [say('then-hidden')] : []),
    say('then-back'),
  ];
}
