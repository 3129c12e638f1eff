import { Button, MultiSelect, Stack, Textarea, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type JSX } from 'react';
import { localDayOf } from '../../../engine/form/words/index.ts';
import type { AdminApplication, AdminApplications } from '../../../schemas/types/api.ts';
import { Dialog, DialogButtons } from '../../ui/dialog.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { refresh } from '../../ui/refresh.ts';
import { notify } from '../notify.ts';
import { t } from '../text.ts';
import { declareApplication } from './api.ts';
import { declarationOf, IDENTITY, typedOf, withSchemes } from './application-words.ts';

type ApplicationDialogProps = {
  /** Null for a new one. */
  readonly application: AdminApplication | null;
  readonly schemes: AdminApplications['schemes'];
  readonly onClose: () => void;
};

/** Declares an application: for what it reads, until when, and which data of which schemes. */
export function ApplicationDialog({ application, schemes, onClose }: ApplicationDialogProps): JSX.Element {
  // It ends at the midnight after its last day.
  const lastDay = application ? localDayOf(new Date(Date.parse(application.endsAt) - 1)) : '';
  const [typed, setTyped] = useState(() => typedOf(application, lastDay));
  const queries = useQueryClient();
  const save = useMutation({
    mutationFn: () => declareApplication(application?.id ?? null, declarationOf(typed)),
    onSuccess: async ({ name }) => {
      notify(t('applicationSaved', { name }));
      onClose();
      await refresh(queries, ['admin-applications'], ['right-changes']);
    },
  });
  const chosen = Object.keys(typed.grants);
  return (
    <Dialog
      onClose={onClose}
      title={application ? t('applicationEdit', { name: application.name }) : t('applicationNew')}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          save.mutate();
        }}
      >
        <Stack>
          {save.isError && <ProblemAlert error={save.error} />}
          <TextInput
            label={t('applicationName')}
            description={t('applicationNameHint')}
            required
            minLength={2}
            maxLength={80}
            value={typed.name}
            onChange={(event) => setTyped({ ...typed, name: event.currentTarget.value })}
          />
          <Textarea
            label={t('applicationPurpose')}
            description={t('applicationPurposeHint')}
            required
            minLength={10}
            maxLength={300}
            autosize
            minRows={2}
            value={typed.purpose}
            onChange={(event) => setTyped({ ...typed, purpose: event.currentTarget.value })}
          />
          <TextInput
            label={t('applicationContactLabel')}
            type="email"
            required
            maxLength={200}
            value={typed.contact}
            onChange={(event) => setTyped({ ...typed, contact: event.currentTarget.value })}
          />
          <TextInput
            label={t('applicationEndsOn')}
            description={t('applicationEndsOnHint')}
            type="date"
            required
            value={typed.endsOn}
            onChange={(event) => setTyped({ ...typed, endsOn: event.currentTarget.value })}
          />
          <MultiSelect
            label={t('applicationSchemes')}
            searchable
            required
            data={schemes.map(({ id, title }) => ({ value: id, label: title }))}
            value={chosen}
            onChange={(ids) => setTyped(withSchemes(typed, ids))}
          />
          {schemes
            .filter(({ id }) => chosen.includes(id))
            .map(({ id, title, categories }) => (
              <MultiSelect
                key={id}
                label={t('applicationCategories', { dispositif: title })}
                description={t('applicationCategoriesHint')}
                data={[
                  { value: IDENTITY, label: t('applicationIdentity') },
                  ...categories.map((category) => ({ value: category.id, label: category.name })),
                ]}
                value={[...(typed.grants[id] ?? [])]}
                onChange={(names) => setTyped({ ...typed, grants: { ...typed.grants, [id]: names } })}
              />
            ))}
          <DialogButtons>
            <Button variant="default" onClick={onClose}>
              {t('cancel')}
            </Button>
            <Button type="submit" disabled={chosen.length === 0} loading={save.isPending}>
              {t('record')}
            </Button>
          </DialogButtons>
        </Stack>
      </form>
    </Dialog>
  );
}
