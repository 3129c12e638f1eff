import { Button, Select, Stack, TagsInput, Text, Textarea, TextInput } from '@mantine/core';
import { useState, type JSX } from 'react';
import { useMutation } from '@tanstack/react-query';
import type { ReplyTemplate, ReplyTemplates } from '../../../schemas/types/api.ts';
import { Dialog, DialogButtons } from '../../ui/dialog.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { addTemplate, changeTemplate } from '../api.ts';
import { useSession } from '../session.ts';
import { t } from '../text.ts';
import { useSchemes } from '../use-schemes.ts';
import { SENTENCE_TAGS } from '../../../engine/form/words/index.ts';

type TemplateDialogProps = {
  /** The sentence that is changed; null for a new one. */
  readonly template: ReplyTemplate | null;
  readonly onKept: (all: ReplyTemplates) => void;
  readonly onClose: () => void;
};

/** A sentence to be used again: its words, where it is offered, and what it is found by. */
export function TemplateDialog({ template, onKept, onClose }: TemplateDialogProps): JSX.Element {
  const { user } = useSession();
  const schemes = useSchemes();
  const [values, setValues] = useState(() => ({
    group: template?.group.id ?? user.groups[0]?.id ?? '',
    dispositif: template?.dispositif ?? null,
    title: template?.title ?? '',
    text: template?.text ?? '',
    tags: [...(template?.tags ?? [])],
  }));
  const change = (some: Partial<typeof values>): void => setValues((known) => ({ ...known, ...some }));
  const keep = useMutation({
    mutationFn: () =>
      template ? changeTemplate(template.id, { ...values, revision: template.revision }) : addTemplate(values),
    onSuccess: (all) => {
      onKept(all);
      onClose();
    },
  });
  return (
    <Dialog title={t(template ? 'templateChange' : 'templateAdd')} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          keep.mutate();
        }}
      >
        <Stack>
          {keep.isError && <ProblemAlert error={keep.error} />}
          <TextInput
            label={t('templateTitle')}
            required
            maxLength={80}
            value={values.title}
            onChange={(event) => change({ title: event.currentTarget.value })}
          />
          <Textarea
            label={t('templateText')}
            description={t('templateTags', { tags: SENTENCE_TAGS.map((tag) => `{${tag}}`).join(', ') })}
            required
            autosize
            minRows={3}
            maxLength={2000}
            value={values.text}
            onChange={(event) => change({ text: event.currentTarget.value })}
          />
          <Select
            label={t('templateScheme')}
            placeholder={t('templateAnyScheme')}
            clearable
            searchable
            value={values.dispositif}
            data={schemes}
            onChange={(dispositif) => change({ dispositif })}
          />
          {user.groups.length > 1 ? (
            <Select
              label={t('templateGroup')}
              required
              allowDeselect={false}
              value={values.group}
              data={user.groups.map(({ id, name }) => ({ value: id, label: name }))}
              onChange={(group) => group !== null && change({ group })}
            />
          ) : (
            <Text size="sm">{t('templateSharedWith', { group: user.groups[0]?.name ?? '' })}</Text>
          )}
          <TagsInput
            label={t('templateWords')}
            description={t('templateWordsHint')}
            maxTags={10}
            value={values.tags}
            onChange={(tags) => change({ tags })}
          />
          <DialogButtons>
            <Button variant="default" onClick={onClose}>
              {t('cancel')}
            </Button>
            <Button type="submit" loading={keep.isPending}>
              {t('record')}
            </Button>
          </DialogButtons>
        </Stack>
      </form>
    </Dialog>
  );
}
