import { Button, Stack, Text } from '@mantine/core';
import { useMemo, useRef, type JSX } from 'react';
import type { Removal } from '../../engine/studio.ts';
import { Dialog, DialogButtons } from '../../runtime/ui/dialog.tsx';
import type { ReadableName } from '../../schemas/types/api.ts';
import { useStudio } from '../journal/use-journal.ts';
import { takenParts } from './taken-parts.ts';
import { t } from './text.ts';
import { UseList } from './use-list.tsx';

type RemovalDialogProps = {
  /** What the thing is called that is to go. */
  readonly title: string;
  readonly removal: Removal;
  /** What rules can read, as the compiler lists it. */
  readonly names: readonly ReadableName[];
  readonly onRemove: () => void;
  /** Opens the text of a file at a place in it: UTF-16 units. */
  readonly onPlace: (file: string, offset: number) => void;
  readonly onClose: () => void;
};

/** Before something goes that other places read: which of them will be to mend, which go with it, and the choice to keep it. */
export function RemovalDialog({ title, removal, names, onRemove, onPlace, onClose }: RemovalDialogProps): JSX.Element {
  const { files } = useStudio();
  const { left, taken } = removal;
  const { places, scenarios } = useMemo(() => takenParts(taken), [taken]);
  // Who is led somewhere goes on there, and not at what opened the dialog.
  const isLed = useRef(false);
  const go = (file: string, offset: number): void => {
    isLed.current = true;
    onClose();
    onPlace(file, offset);
  };
  return (
    <Dialog title={t('removeAsked', { title })} onClose={onClose} goOn={() => isLed.current} mayRemove>
      <Stack>
        {left.length > 0 && (
          <div>
            <Text size="sm">{t('removeLeft')}</Text>
            <UseList files={files} uses={left} names={names} onPlace={go} label={t('removeLeftList')} />
          </div>
        )}
        {places.length > 0 && (
          <div>
            <Text size="sm">{t('removeTaken')}</Text>
            <UseList files={files} uses={places} names={names} onPlace={go} label={t('removeTakenList')} />
          </div>
        )}
        {scenarios > 0 && (
          <Text size="sm">{t(scenarios === 1 ? 'removeScenario' : 'removeScenarios', { count: scenarios })}</Text>
        )}
        <Text size="sm">{t('removeUndone')}</Text>
        <DialogButtons>
          <Button variant="default" data-autofocus onClick={onClose}>
            {t('keep')}
          </Button>
          <Button
            color="danger"
            onClick={() => {
              onClose();
              onRemove();
            }}
          >
            {t('removeAnyway')}
          </Button>
        </DialogButtons>
      </Stack>
    </Dialog>
  );
}
