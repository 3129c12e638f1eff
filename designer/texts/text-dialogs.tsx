import { Button, NativeSelect, Stack, Text, TextInput } from '@mantine/core';
import { useMemo, useState, type JSX, type SubmitEvent } from 'react';
import { setFrenchSpaces } from '../../engine/form/words/index.ts';
import type { TextView } from '../../engine/studio.ts';
import { Dialog, DialogButtons } from '../../runtime/ui/dialog.tsx';
import { planText, sendersOf, TEXT_KINDS, type TextKind } from './new-text.ts';
import { listSenders } from './sender-words.ts';
import { t } from './text.ts';
import { titleOf, type TextsEditor } from './use-texts.ts';

type DialogProps = { readonly texts: TextsEditor; readonly onClose: () => void };

/** A new letter or mail: its title, what it is, and what sends it. */
export function NewTextDialog({ texts, onClose }: DialogProps): JSX.Element {
  const [title, setTitle] = useState('');
  const [kind, setKind] = useState<TextKind>('letter');
  const [sender, setSender] = useState('');
  const senders = useMemo(() => sendersOf(texts.files), [texts.files]);
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const name = title.trim();
    if (name === '') return;
    const { gesture, file } = planText(texts.files, { title: name, kind, sender: sender === '' ? null : sender });
    if (texts.act(gesture, t('added', { title: name }))) texts.choose(file);
    onClose();
  };
  return (
    <Dialog title={t('new')} onClose={onClose}>
      <form onSubmit={submit} noValidate>
        <Stack gap="xs">
          <TextInput
            label={t('newTitle')}
            description={t('newTitleHint')}
            data-autofocus
            autoComplete="off"
            value={title}
            onChange={(event) => setTitle(event.currentTarget.value)}
          />
          <NativeSelect
            label={t('newKind')}
            value={kind}
            onChange={(event) => {
              const { value } = event.currentTarget;
              setKind(TEXT_KINDS.find((one) => one === value) ?? 'letter');
            }}
            data={TEXT_KINDS.map((value) => ({ value, label: t(`kind-${value}`) }))}
          />
          <NativeSelect
            label={t('newSender')}
            value={sender}
            onChange={(event) => setSender(event.currentTarget.value)}
            data={[{ value: '', label: t('newSenderNone') }, ...senders]}
          />
          <DialogButtons>
            <Button variant="default" onClick={onClose}>
              {t('close')}
            </Button>
            <Button type="submit" disabled={title.trim() === ''}>
              {t('create')}
            </Button>
          </DialogButtons>
        </Stack>
      </form>
    </Dialog>
  );
}

/** What sends a text is told before it goes, since it will send nothing any more. */
export function RemoveTextDialog({ texts, onClose, text }: DialogProps & { readonly text: TextView }): JSX.Element {
  const title = titleOf(text);
  return (
    <Dialog title={t('removeTitle', { title })} onClose={onClose}>
      <Stack gap="xs">
        {text.senders.length === 0 ? (
          <Text size="sm">{t('removeUnsent')}</Text>
        ) : (
          <>
            <Text size="sm">{t('removeSent')}</Text>
            <ul>
              {listSenders(texts.files, text).map((words) => (
                <li key={words}>{setFrenchSpaces(words)}</li>
              ))}
            </ul>
          </>
        )}
        <DialogButtons>
          <Button variant="default" data-autofocus onClick={onClose}>
            {t('close')}
          </Button>
          <Button
            color="danger"
            onClick={() => {
              texts.act({ type: 'text.remove', file: text.file }, t('removed', { title }));
              onClose();
            }}
          >
            {t('removeText')}
          </Button>
        </DialogButtons>
      </Stack>
    </Dialog>
  );
}
