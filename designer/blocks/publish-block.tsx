import { Button, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type JSX } from 'react';
import { slugOfTitle } from '../../engine/studio.ts';
import { Dialog, DialogButtons } from '../../runtime/ui/dialog.tsx';
import { ProblemAlert } from '../../runtime/ui/problem-alert.tsx';
import { refresh } from '../../runtime/ui/refresh.ts';
import { publishSharedBlock, reportSharedBlock } from '../api.ts';
import { BLOCKS } from './addresses.ts';
import { Refused, Report } from './block-report.tsx';
import { t } from './text.ts';
import { PublishedDialog } from '../shared/published-dialog.tsx';

type PublishBlockProps = {
  /** The block whose next version it is; null for one that a question becomes. */
  readonly block: { readonly id: string; readonly title: string } | null;
  /** What it asks as it begins; its title, where it is new. */
  readonly text: string;
  readonly title: string;
  /** What becomes of the question, once the block is published; null where there is none. */
  readonly onPublished: ((block: { readonly id: string; readonly version: number }) => void) | null;
  readonly onClose: () => void;
};

/** Shows what a block asks and changes, and publishes it: nothing is kept before. */
export function PublishBlock({
  block,
  text: given,
  title: named,
  onPublished,
  onClose,
}: PublishBlockProps): JSX.Element {
  const [title, setTitle] = useState(named);
  const [text, setText] = useState(given);
  const id = block?.id ?? (title.trim() === '' ? '' : slugOfTitle(title, []));
  const queries = useQueryClient();
  const report = useMutation({ mutationFn: () => reportSharedBlock(id, { title, text }) });
  const release = useMutation({
    mutationFn: () => publishSharedBlock(id, { title, text }),
    onSuccess: async ({ number }) => {
      await refresh(queries, [BLOCKS]);
      if (!onPublished) return;
      // The question says from here on which block it is.
      onClose();
      onPublished({ id, version: number });
    },
  });
  const ready = title.trim().length >= 3 && id !== '';
  if (release.data) {
    const { number, changed } = release.data;
    const said = t(changed ? 'published' : 'unchanged', { number });
    return <PublishedDialog title={title} said={said} close={t('close')} onClose={onClose} />;
  }
  return (
    <Dialog title={t(block ? 'newVersion' : 'share')} onClose={onClose}>
      <Stack>
        {!block && <Text size="sm">{t('shareHint')}</Text>}
        <TextInput
          label={t('blockTitle')}
          required
          minLength={3}
          maxLength={120}
          data-autofocus
          value={title}
          onChange={(event) => {
            setTitle(event.currentTarget.value);
            report.reset();
          }}
        />
        {!block && <TextInput label={t('blockId')} description={t('blockIdHint')} readOnly value={id} />}
        {block && (
          <Textarea
            label={t('textLabel')}
            description={t('textHint')}
            autosize
            minRows={8}
            maxRows={20}
            spellCheck={false}
            styles={{ input: { fontFamily: 'monospace' } }}
            value={text}
            onChange={(event) => {
              setText(event.currentTarget.value);
              report.reset();
            }}
          />
        )}
        {report.error && <Refused error={report.error} />}
        {release.error && <ProblemAlert error={release.error} />}
        {report.data && <Report report={report.data} />}
        <DialogButtons>
          <Button variant="default" onClick={onClose}>
            {t('cancel')}
          </Button>
          {report.data ? (
            <Button loading={release.isPending} onClick={() => release.mutate()}>
              {t(onPublished ? 'shareAndReplace' : 'publish')}
            </Button>
          ) : (
            <Button disabled={!ready} loading={report.isPending} onClick={() => report.mutate()}>
              {t('check')}
            </Button>
          )}
        </DialogButtons>
      </Stack>
    </Dialog>
  );
}
