import { Text } from '@mantine/core';
import type { JSX } from 'react';
import type { ApiEvent } from '../../../../../schemas/types/api.ts';
import { formatMoment } from '../../../../ui/format.ts';
import { t, tCount } from '../../../text.ts';
import { sayChange } from './say-change.ts';
import { deedsOf } from '../../../../ui/deeds.ts';

/** What happened to the case, the latest first: decisions with what followed from them, the machine's own lines folded. */
export function History({ history }: { readonly history: readonly ApiEvent[] }): JSX.Element {
  return (
    <ol className="desk-history">
      {deedsOf(history).map(({ seq, at, who, lines, upkeep }) => (
        <li key={seq}>
          <Text size="xs" c="gray.7">
            {formatMoment(at)} · {who}
          </Text>
          {lines.map((line) => (
            <Line key={line.seq} line={line} />
          ))}
          {upkeep.length > 0 && (
            <details className="desk-why">
              <summary aria-label={t('upkeepOf', { moment: formatMoment(at) })}>
                {tCount('upkeep', upkeep.length)}
              </summary>
              {upkeep.map((line) => (
                <Line key={line.seq} line={line} />
              ))}
            </details>
          )}
        </li>
      ))}
    </ol>
  );
}

function Line({ line: { text, public: isPublic, changes = [] } }: { readonly line: ApiEvent }): JSX.Element {
  return (
    <>
      <Text size="sm">
        {text}
        {isPublic && <span className="desk-public"> {t('publicLine')}</span>}
      </Text>
      {changes.length > 0 && (
        <ul className="desk-changes">
          {changes.map((change) => (
            <Text key={change.label} component="li" size="sm">
              {sayChange(change)}
            </Text>
          ))}
        </ul>
      )}
    </>
  );
}
