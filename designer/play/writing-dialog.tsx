import { Skeleton, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { JSX } from 'react';
import { setFrenchSpaces } from '../../engine/form/words/index.ts';
import type { Writing } from '../../engine/play.ts';
import { Dialog } from '../../runtime/ui/dialog.tsx';
import { previewText } from '../api.ts';
import { useStudio } from '../journal/use-journal.ts';
import { Shown } from '../texts/preview.tsx';
import { jsonOf, newFile } from './record.ts';
import { t } from './text.ts';
import type { Play } from './use-play.ts';

type WritingDialogProps = { readonly play: Play; readonly writing: Writing; readonly onClose: () => void };

/** A letter or a mail as it would leave: the pages of its PDF, or what a reader of mails shows. */
export function WritingDialog({ play, writing, onClose }: WritingDialogProps): JSX.Element {
  const { title, to, markdown, file, step } = writing;
  const { id, files } = useStudio();
  const { scenario } = play.state;
  const drawn = useQuery({
    queryKey: ['play-writing', id, play.playing.edition, scenario, file, step],
    queryFn: () => {
      if (file === null) return null;
      // The server draws what a scenario sends: the play is one more, for this question alone.
      const added = newFile(files, 'essai en cours');
      const text = JSON.stringify(
        jsonOf({ ...scenario, title: 'Essai en cours', steps: scenario.steps.slice(0, step) }),
      );
      const name = added.slice('scenarios/'.length, -'.json'.length);
      return previewText({ source: { id, files: { ...files, [added]: text } }, file, scenario: name, step });
    },
    structuralSharing: false,
    staleTime: Infinity,
    gcTime: 0,
    retry: false,
  });
  const shown = drawn.data?.drawn ?? null;
  return (
    <Dialog title={setFrenchSpaces(title)} onClose={onClose}>
      <Text size="sm" c="gray.7">
        {setFrenchSpaces(t('to', { to }))}
      </Text>
      {shown && <Shown drawn={shown} />}
      {!shown && drawn.isPending && <Skeleton height={320} aria-label={t('loading')} />}
      {!shown && !drawn.isPending && <div className="play-paper play-text">{setFrenchSpaces(markdown)}</div>}
    </Dialog>
  );
}
