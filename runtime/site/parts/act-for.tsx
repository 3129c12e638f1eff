import type { JSX } from 'react';
import type { Translate } from '../text.ts';

type ActForProps = {
  /** Company, association or mandate. */
  readonly id: string;
  readonly name: string;
  /** Whether it is what the page is for. */
  readonly isMain?: boolean;
  readonly t: Translate;
};

/** Acts from now on for one whom the viewer may act for, and opens their account. */
export function ActFor({ id, name, isMain = false, t }: ActForProps): JSX.Element {
  return (
    <form method="post" action="/compte/agir">
      <input type="hidden" name="suite" value="/compte" />
      <button className={isMain ? 'cg-button' : 'p-button p-button-secondary'} type="submit" name="pour" value={id}>
        {t('actFor', { name })}
      </button>
    </form>
  );
}
