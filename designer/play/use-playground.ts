/* The scheme under the hands of its author, opened in the worker anew at each pause, so that what is played is what is written. */
import { useQuery } from '@tanstack/react-query';
import { useEffect, useId, useState } from 'react';
import { isJsonObject } from '../../engine/base/index.ts';
import { valueAt, type Files } from '../../engine/studio.ts';
import type { PlayedScheme } from '../../engine/play.ts';
import { sharedListText } from '../api.ts';
import { useStudio } from '../journal/use-journal.ts';
import { useSettledVersion } from '../journal/use-settled.ts';
import { createPlayClient, startWorker, type PlayClient } from './play-client.ts';
import type { PinnedText } from './protocol.ts';

/** A scheme that can be played. */
export type Playing = {
  readonly client: PlayClient;
  /** Grows each time that another text is played. */
  readonly edition: number;
  readonly scheme: PlayedScheme;
};

/** What there is to play. `broken`: the text of this moment cannot be played, and the last that could still is. */
export type PlaygroundState = { readonly playing: Playing | null; readonly broken: boolean };

/** Opens the draft in a worker, for as long as the screen is there. */
export function usePlayground(): PlaygroundState {
  const { id, store } = useStudio();
  const settled = useSettledVersion();
  const [client] = useState(() => createPlayClient(startWorker));
  // Two screens have a worker each: what one opened is not open in the other.
  const own = useId();
  useEffect(() => client.close, [client]);
  const [playing, setPlaying] = useState<Playing | null>(null);
  const opened = useQuery({
    queryKey: ['play', own, id, store.name, settled],
    queryFn: async () => {
      const { files } = store.get().journal;
      await client.open({ id, files: { ...files }, lists: await pinnedTexts(files) });
      return { client, edition: settled, scheme: await client.ask('scheme') };
    },
    structuralSharing: false,
    staleTime: Infinity,
    gcTime: 0,
    retry: false,
  });
  const found = opened.data ?? null;
  if (found && found !== playing && found.client === client) setPlaying(found);
  return { playing, broken: opened.isError };
}

/** The shared lists that the scheme is pinned to. Rejects when one of them cannot be had: without it the scheme does not run. */
async function pinnedTexts(files: Files): Promise<readonly PinnedText[]> {
  const pins = valueAt(files, { file: 'dispositif.json', pointer: '/lists' });
  if (!isJsonObject(pins)) return [];
  const texts = await Promise.all(
    Object.entries(pins).map(async ([id, version]) => {
      if (typeof version !== 'number') return null;
      return { id, version, text: await sharedListText(id, version) };
    }),
  );
  return texts.flatMap((text) => text ?? []);
}
