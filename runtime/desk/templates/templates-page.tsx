import { Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type JSX } from 'react';
import type { ReplyTemplate, ReplyTemplates } from '../../../schemas/types/api.ts';
import { Dialog, DialogButtons } from '../../ui/dialog.tsx';
import { Pill } from '../../ui/pill.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { refresh } from '../../ui/refresh.ts';
import { getTemplates, removeTemplate } from '../api.ts';
import { useSession } from '../session.ts';
import { ListOutline } from '../parts/outlines.tsx';
import { t } from '../text.ts';
import { useSchemes } from '../use-schemes.ts';
import { useTitle } from '../use-title.ts';
import { TemplateDialog } from './template-dialog.tsx';

const KEY = ['templates', ''] as const;

/** The sentences that my services use again: read, added, changed, removed; colleagues find them at once. */
export function TemplatesPage(): JSX.Element {
  const { user } = useSession();
  const queries = useQueryClient();
  const templates = useQuery({ queryKey: KEY, queryFn: () => getTemplates('') });
  const [open, setOpen] = useState<ReplyTemplate | 'new' | null>(null);
  const keep = (all: ReplyTemplates): void => {
    queries.setQueryData(KEY, all);
    void refresh(queries, ['templates']);
  };
  const [removed, setRemoved] = useState<ReplyTemplate | null>(null);
  const remove = useMutation({
    mutationFn: removeTemplate,
    onSuccess: keep,
    onSettled: () => setRemoved(null),
  });
  useTitle(t('templates'));
  const error = templates.error ?? remove.error;
  return (
    <Stack maw={800}>
      <Group justify="space-between">
        <Title order={1} size="h2">
          {t('templates')}
        </Title>
        {user.groups.length > 0 && <Button onClick={() => setOpen('new')}>{t('templateAdd')}</Button>}
      </Group>
      <Text>{t(user.groups.length > 0 ? 'templatesIntro' : 'templatesNoGroup')}</Text>
      {error && <ProblemAlert error={error} onRetry={() => void templates.refetch()} />}
      {templates.isPending && <ListOutline rows={6} />}
      {templates.data?.items.length === 0 && user.groups.length > 0 && <Text>{t('templatesNone')}</Text>}
      {templates.data?.items.map((template) => (
        <TemplateCard
          key={template.id}
          template={template}
          onChange={() => setOpen(template)}
          onRemove={() => setRemoved(template)}
        />
      ))}
      {removed && (
        <Dialog title={t('templateRemove')} onClose={() => setRemoved(null)}>
          <Stack>
            <Text>{t('templateRemoveSure', { title: removed.title, group: removed.group.name })}</Text>
            <DialogButtons>
              <Button variant="default" data-autofocus onClick={() => setRemoved(null)}>
                {t('cancel')}
              </Button>
              <Button color="danger.9" loading={remove.isPending} onClick={() => remove.mutate(removed.id)}>
                {t('remove')}
              </Button>
            </DialogButtons>
          </Stack>
        </Dialog>
      )}
      {open && <TemplateDialog template={open === 'new' ? null : open} onKept={keep} onClose={() => setOpen(null)} />}
    </Stack>
  );
}

type TemplateCardProps = {
  readonly template: ReplyTemplate;
  readonly onChange: () => void;
  readonly onRemove: () => void;
};

function TemplateCard({ template, onChange, onRemove }: TemplateCardProps): JSX.Element {
  const { title, text, tags, group, dispositif } = template;
  const scheme = useSchemes().find(({ value }) => value === dispositif)?.label ?? dispositif;
  return (
    <Paper withBorder p="sm" component="section" aria-label={title}>
      <Group justify="space-between" align="start">
        <Title order={2} size="h5">
          {title}
        </Title>
        <Group gap="xs">
          <Button size="xs" variant="default" aria-label={t('templateChangeOf', { title })} onClick={onChange}>
            {t('change')}
          </Button>
          <Button size="xs" variant="default" aria-label={t('templateRemoveOf', { title })} onClick={onRemove}>
            {t('remove')}
          </Button>
        </Group>
      </Group>
      <Text size="sm" className="desk-text">
        {text}
      </Text>
      <Group gap={6} mt={4}>
        <Text size="xs" c="gray.7">
          {t('templateOf', { group: group.name, scheme: scheme ?? t('templateAnyScheme') })}
        </Text>
        {tags.map((tag) => (
          <Pill key={tag} small tone="neutral">
            {tag}
          </Pill>
        ))}
      </Group>
    </Paper>
  );
}
