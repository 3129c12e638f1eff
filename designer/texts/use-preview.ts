/*
 * What a text becomes where a scenario sends it, a moment after the last change; the last that could be drawn stays,
 * though the page was left meanwhile.
 */
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery, useQueryClient, type UseQueryResult } from '@tanstack/react-query';
import { useState } from 'react';
import type { TextPreviewed } from '../../schemas/types/api.ts';
import { previewText } from '../api.ts';
import { ASKED_AGAIN, askOfFiles } from '../journal/ask-of-files.ts';
import { seekEarlier } from '../journal/earlier.ts';
import { useStudio } from '../journal/use-journal.ts';

/** A place of a scenario that sends the text. */
export type Sending = TextPreviewed['sendings'][number];
/** What it is drawn as. */
export type Drawn = NonNullable<TextPreviewed['drawn']>;

/** What there is to show. `isOld`: the text cannot be drawn as it is now, it is the last that could. */
export type Preview = {
  readonly sendings: readonly Sending[];
  readonly shown: number | null;
  readonly drawn: Drawn | null;
  readonly isOld: boolean;
  readonly isPending: boolean;
  readonly failed: boolean;
};

const PAUSE_MS = 400;
const RETRY_AFTER_MS = 3_000;

/**
 * @param asked the sending that is chosen; null for the first
 * @param isBroken whether something of the scheme is to mend: a text that no scenario sends is not sought in what was before
 */
export function usePreview(file: string, asked: Pick<Sending, 'scenario' | 'step'> | null, isBroken: boolean): Preview {
  const studio = useStudio();
  const [settled] = useDebouncedValue(studio.version, PAUSE_MS);
  const { scenario = null, step = null } = asked ?? {};
  const query = useQuery({
    queryKey: ['text-preview', studio.id, studio.store.name, file, settled, scenario, step],
    queryFn: async () => (await askOfFiles(studio, (source) => previewText({ source, file, scenario, step }))).answer,
    placeholderData: (former, of) => (of?.queryKey[3] === file ? keepPreviousData(former) : undefined),
    structuralSharing: false,
    staleTime: Infinity,
    gcTime: 10_000,
    ...ASKED_AGAIN,
  });
  const answer = query.data;
  const [last, keep] = useState<Kept | null>(null);
  const drawn = answer?.drawn && answer.drawn.type !== 'refused' ? answer.drawn : null;
  if (answer && drawn && last?.drawn !== drawn) keep({ file, drawn, sendings: answer.sendings, shown: answer.shown });
  const kept = last?.file === file ? last : null;
  const former = useFormer(file, answer?.drawn === null && kept === null && isBroken);
  const old = kept ?? former.data ?? null;
  const sendings = answer && answer.sendings.length > 0 ? answer.sendings : (old?.sendings ?? []);
  return {
    sendings,
    shown: answer?.shown ?? old?.shown ?? null,
    drawn: answer?.drawn ?? old?.drawn ?? null,
    isOld: answer !== undefined && answer.drawn === null && old !== null,
    isPending: query.isPending || former.isFetching,
    failed: query.error !== null,
  };
}

/** The last that could be drawn before the scheme was opened, sought in its journal once. */
function useFormer(file: string, isSought: boolean): Pick<UseQueryResult<Kept | null>, 'data' | 'isFetching'> {
  const { id, store, earlier } = useStudio();
  const queries = useQueryClient();
  return useQuery({
    queryKey: ['last-text', id, store.name, file],
    queryFn: () =>
      seekEarlier(
        id,
        earlier,
        async (source) => {
          const { drawn, sendings, shown } = await previewText({ source, file, scenario: null, step: null });
          return drawn && drawn.type !== 'refused' ? { file, drawn, sendings, shown } : null;
        },
        () => queries.isFetching({ queryKey: ['text-preview', id] }) > 0,
      ),
    enabled: isSought && earlier.count > 0,
    structuralSharing: false,
    staleTime: Infinity,
    gcTime: 10_000,
    retry: 2,
    retryDelay: RETRY_AFTER_MS,
  });
}

type Kept = Pick<TextPreviewed, 'sendings' | 'shown'> & { readonly file: string; readonly drawn: Drawn };
