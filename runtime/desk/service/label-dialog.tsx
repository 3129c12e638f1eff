import { Button, Checkbox, Group, Radio, Select, Stack, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState, type JSX } from 'react';
import type { Label, NamedId } from '../../../schemas/types/api.ts';
import { Dialog, DialogButtons } from '../../ui/dialog.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { keepLabel } from '../api.ts';
import { LabelPill } from '../labels/label-pill.tsx';
import { TONES } from '../labels/labels.ts';
import { newId } from '../../forms/new-id.ts';
import { t } from '../text.ts';

type LabelDialogProps = {
  /** The label that is changed; null for a new one. */
  readonly label: Label | null;
  readonly schemes: readonly NamedId[];
  readonly onKept: () => void;
  readonly onClose: () => void;
};

/** A label of a service: its name, its colour, and whether it still serves. */
export function LabelDialog({ label, schemes, onKept, onClose }: LabelDialogProps): JSX.Element {
  // Sent twice, it is defined once.
  const [id] = useState(() => label?.id ?? newId());
  const [values, setValues] = useState(() => ({
    dispositif: label?.dispositif ?? schemes[0]?.id ?? '',
    name: label?.name ?? '',
    tone: label?.tone ?? 'neutral',
    archived: label?.archived ?? false,
  }));
  const change = (some: Partial<typeof values>): void => setValues((known) => ({ ...known, ...some }));
  const keep = useMutation({
    mutationFn: () => keepLabel(id, values),
    onSuccess: () => {
      onKept();
      onClose();
    },
  });
  return (
    <Dialog title={t(label ? 'labelChange' : 'labelAdd')} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          keep.mutate();
        }}
      >
        <Stack>
          {keep.isError && <ProblemAlert error={keep.error} />}
          {!label && schemes.length > 1 && (
            <Select
              label={t('labelScheme')}
              allowDeselect={false}
              value={values.dispositif}
              data={schemes.map((scheme) => ({ value: scheme.id, label: scheme.name }))}
              onChange={(dispositif) => dispositif !== null && change({ dispositif })}
            />
          )}
          <TextInput
            label={t('labelName')}
            description={t('labelNameHint')}
            required
            maxLength={40}
            value={values.name}
            onChange={(event) => change({ name: event.currentTarget.value })}
          />
          <Radio.Group
            label={t('labelTone')}
            value={values.tone}
            onChange={(tone) => change({ tone: TONES.find((one) => one === tone) ?? values.tone })}
          >
            <Group gap="md" mt={4}>
              {TONES.map((tone) => (
                <Radio key={tone} value={tone} label={<LabelPill label={{ name: t(`tone-${tone}`), tone }} />} />
              ))}
            </Group>
          </Radio.Group>
          {label && (
            <Checkbox
              label={t('labelArchive')}
              description={t('labelArchiveHint')}
              checked={values.archived}
              onChange={(event) => change({ archived: event.currentTarget.checked })}
            />
          )}
          <DialogButtons>
            <Button variant="default" onClick={onClose}>
              {t('cancel')}
            </Button>
            <Button type="submit" loading={keep.isPending} disabled={values.name.trim() === ''}>
              {t('record')}
            </Button>
          </DialogButtons>
        </Stack>
      </form>
    </Dialog>
  );
}
