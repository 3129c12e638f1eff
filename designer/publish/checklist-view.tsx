import { Anchor, Button, Text, Title } from '@mantine/core';
import type { JSX } from 'react';
import { Pill } from '../../runtime/ui/pill.tsx';
import type { ApiDiagnostic } from '../../schemas/types/api.ts';
import { RepeatedMarks } from '../texts/repeated-marks.tsx';
import type { CheckRow } from './checklist.ts';
import { t } from './text.ts';

/** Places that one line shows; the rest is in the list of the source. */
const MOST_PLACES = 8;

/** Lines that the screen of the scenarios says more of. */
const SHOWN_BY_SCENARIOS: readonly CheckRow['words'][] = [
  'row-scenarios-danger',
  'row-scenarios-none',
  'row-covered-warn',
];

type ChecklistProps = {
  readonly rows: readonly CheckRow[];
  readonly onPlace: (of: ApiDiagnostic) => void;
  readonly onScenarios: () => void;
  /** Hears in words of what was mended from here. */
  readonly onSaid: (words: string) => void;
};

/** Each thing that is checked, how it stands, and where it is mended. */
export function Checklist({ rows, onPlace, onScenarios, onSaid }: ChecklistProps): JSX.Element {
  return (
    <section aria-labelledby="publish-checklist">
      <Title order={2} size="h4" id="publish-checklist">
        {t('checklist')}
      </Title>
      <ul className="publish-rows">
        {rows.map((row) => (
          <li key={row.words}>
            <Pill tone={row.tone}>{t(`tone-${row.tone}`)}</Pill>
            <div>
              <Text>{t(row.words, row.values)}</Text>
              {row.words === 'row-written-danger' && <RepeatedMarks onSaid={onSaid} />}
              <Details {...row} onPlace={onPlace} />
              {SHOWN_BY_SCENARIOS.includes(row.words) ? (
                <Button size="compact-sm" variant="subtle" onClick={onScenarios}>
                  {t('toScenarios')}
                </Button>
              ) : null}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Details({ diagnostics, functions, onPlace }: CheckRow & Pick<ChecklistProps, 'onPlace'>): JSX.Element | null {
  if (functions.length > 0) {
    return (
      <>
        <ul className="publish-details">
          {functions.map(({ function: name, route, title, groups }) => (
            <li key={`${name} ${route ?? ''}`}>
              {t(groups.length > 1 ? 'nobodyIn' : 'nobody', { title, groups: groups.join(', ') })}
            </li>
          ))}
        </ul>
        <Anchor href="/bureau/administration/groupes" size="sm">
          {t('toGroups')}
        </Anchor>
      </>
    );
  }
  if (diagnostics.length === 0) return null;
  return (
    <ul className="publish-details">
      {diagnostics.slice(0, MOST_PLACES).map((one) => (
        <li key={`${one.code} ${one.file} ${one.pointer} ${one.message}`}>
          <span className="publish-message">{one.message}</span>
          <Button size="compact-sm" variant="subtle" onClick={() => onPlace(one)}>
            {t('toPlace')}
            <span className="cg-hidden"> : {one.message}</span>
          </Button>
        </li>
      ))}
      {diagnostics.length > MOST_PLACES && <li>…</li>}
    </ul>
  );
}
