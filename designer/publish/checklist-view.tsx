import { Anchor, Button, Text, Title } from '@mantine/core';
import { useId, type JSX } from 'react';
import { setFrenchSpaces } from '../../engine/form/words/index.ts';
import { Pill } from '../../runtime/ui/pill.tsx';
import type { ApiDiagnostic } from '../../schemas/types/api.ts';
import { useStudio } from '../journal/use-journal.ts';
import { withKeys } from '../source/problem-keys.ts';
import { RepeatedMarks } from '../texts/repeated-marks.tsx';
import { bySentence, type CheckRow, type Told } from './checklist.ts';
import type { Screen } from '../screens.ts';
import { sayPlace } from './place-words.ts';
import { t } from './text.ts';

/** Places that one line shows at once; the others are folded below them. */
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
  /** The screen on which something is told. */
  readonly screenOf: (of: ApiDiagnostic) => Screen;
  readonly onScenarios: () => void;
  /** Hears in words of what was mended from here. */
  readonly onSaid: (words: string) => void;
};

/** Each thing that is checked, how it stands, and where it is mended. */
export function Checklist({ rows, onPlace, screenOf, onScenarios, onSaid }: ChecklistProps): JSX.Element {
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
              <Details {...row} onPlace={onPlace} screenOf={screenOf} />
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

function Details({
  diagnostics,
  functions,
  onPlace,
  screenOf,
}: CheckRow & Pick<ChecklistProps, 'onPlace' | 'screenOf'>): JSX.Element | null {
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
  const told = bySentence(diagnostics);
  return (
    <Folded all={told} count={(one) => one.problems.length}>
      {(shown) => <Sentences told={shown} onPlace={onPlace} screenOf={screenOf} />}
    </Folded>
  );
}

type FoldedProps<Item> = {
  readonly all: readonly Item[];
  /** How many places one of them has. */
  readonly count: (one: Item) => number;
  readonly children: (shown: readonly Item[]) => JSX.Element;
};

/** As many as are taken in at once; the others behind a line that says how many places they have. */
function Folded<Item>({ all, count, children }: FoldedProps<Item>): JSX.Element {
  const folded = all.slice(MOST_PLACES);
  const places = folded.reduce((sum, one) => sum + count(one), 0);
  return (
    <>
      {children(all.slice(0, MOST_PLACES))}
      {folded.length > 0 && (
        <details className="publish-rest">
          <summary>{t(places === 1 ? 'onePlaceMore' : 'morePlaces', { count: places })}</summary>
          {children(folded)}
        </details>
      )}
    </>
  );
}

type WaysProps = Pick<ChecklistProps, 'onPlace' | 'screenOf'>;

/** What is told, each sentence once, with the places that it is told of and the way there. */
function Sentences({ told, ...ways }: WaysProps & { readonly told: readonly Told[] }): JSX.Element {
  const list = useId();
  return (
    <ul className="publish-details">
      {told.map(({ key, message, problems }, rank) => (
        <li key={key}>
          <span id={`${list}-${rank}`} className="publish-message">
            {setFrenchSpaces(message)}
          </span>
          <Folded all={problems} count={() => 1}>
            {(shown) => (
              <div className="publish-places">
                {withKeys(shown).map((one) => (
                  <Place key={one.key} of={one.problem} describedBy={`${list}-${rank}`} {...ways} />
                ))}
              </div>
            )}
          </Folded>
        </li>
      ))}
    </ul>
  );
}

type PlaceProps = WaysProps & { readonly of: ApiDiagnostic; readonly describedBy: string };

/** Its sentence stands before it, and is not read twice by who goes through the list. */
function Place({ of, describedBy, onPlace, screenOf }: PlaceProps): JSX.Element {
  const { files } = useStudio();
  return (
    <Button
      size="compact-sm"
      variant="subtle"
      className="publish-place"
      aria-describedby={describedBy}
      onClick={() => onPlace(of)}
    >
      {t('toPlace')}
      <span className="publish-where"> : {setFrenchSpaces(sayPlace(files, of, screenOf(of)))}</span>
    </Button>
  );
}
