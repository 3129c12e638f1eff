/* What the rules make of the answers of a scenario, or of those that were typed in the preview. */
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { isJsonObject } from '../../engine/base/index.ts';
import { titleOfFile, valueAt, type Files, type JsonObject } from '../../engine/studio.ts';
import type { RulesTried, TryRules } from '../../schemas/types/api.ts';
import { tryRules } from '../api.ts';
import { ASKED_AGAIN } from '../journal/ask-of-files.ts';
import { useStudio } from '../journal/use-journal.ts';

/** What all rules came to. */
export type Tried = NonNullable<RulesTried['tried']>;

/** What there is to show of a trial. `old`: the files cannot be read now, it is the last that could. */
export type Trial = { readonly tried: Tried | null; readonly old: boolean; readonly failed: boolean };

/** A scenario whose answers the rules can be tried on. */
export type TrialScenario = { readonly file: string; readonly title: string };

/** Scenarios of a scheme, by their files. */
export function trialScenarios(files: Files): readonly TrialScenario[] {
  return Object.keys(files)
    .filter((file) => file.startsWith('scenarios/') && file.endsWith('.json'))
    .map((file) => ({ file, title: titleOfFile(files, file) ?? file }));
}

/** Places of a scenario that is being written: what is no number counts for none. */
function placesIn(quotas: JsonObject): NonNullable<TryRules['quotas']> {
  return Object.fromEntries(
    Object.entries(quotas).map(([name, places]) => [
      name,
      isJsonObject(places)
        ? Object.fromEntries(Object.entries(places).map(([key, count]) => [key, countOf(count)]))
        : countOf(places),
    ]),
  );
}

const countOf = (value: unknown): number =>
  typeof value === 'number' && Number.isSafeInteger(value) && value > 0 ? value : 0;

const CHANNELS = ['online', 'counter', 'letter', 'email', 'phone'] as const;
const PAUSE_MS = 300;

/** @param scenario its file; null for the answers that were typed */
export function useTrial(scenario: string | null, typed: JsonObject): Trial {
  const { id, files, version, store } = useStudio();
  const [settled] = useDebouncedValue(`${version} ${scenario ?? JSON.stringify(typed)}`, PAUSE_MS);
  const query = useQuery({
    queryKey: ['rules', id, store.name, settled],
    queryFn: () => tryRules({ id, files: store.get().journal.files, ...givenBy(files, scenario, typed) }),
    placeholderData: keepPreviousData,
    staleTime: Infinity,
    gcTime: 10_000,
    ...ASKED_AGAIN,
  });
  const { data, error } = query;
  // The last that could be tried stays, marked as such, while the files cannot be read; that of other answers says nothing here.
  const of = scenario ?? '';
  const [last, keep] = useState<{ readonly of: string; readonly tried: Tried } | null>(null);
  if (data?.tried && !query.isPlaceholderData && data.tried !== last?.tried) keep({ of, tried: data.tried });
  const former = last?.of === of ? last.tried : null;
  return { tried: data?.tried ?? former, old: data?.tried === null, failed: error !== null };
}

type Given = Pick<TryRules, 'answers' | 'channel' | 'now' | 'quotas'>;

function givenBy(files: Files, scenario: string | null, typed: JsonObject): Given {
  const given = scenario === null ? undefined : valueAt(files, { file: scenario, pointer: '/given' });
  if (!isJsonObject(given)) return { answers: { ...typed } };
  const channel = CHANNELS.find((known) => known === given['channel']);
  const now = given['now'];
  return {
    answers: isJsonObject(given['answers']) ? { ...given['answers'] } : {},
    ...(channel && { channel }),
    ...(typeof now === 'string' && /^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(now) && { now }),
    ...(isJsonObject(given['quotas']) && { quotas: placesIn(given['quotas']) }),
  };
}
