import { Button, Stack, Text, TextInput } from '@mantine/core';
import { useDeferredValue, useId, useMemo, useRef, useState, type JSX, type SubmitEvent } from 'react';
import { planRename, titleOfThing, whereUsed, type EditRefusal, type Thing, type Use } from '../../engine/studio.ts';
import { Dialog, DialogButtons } from '../../runtime/ui/dialog.tsx';
import type { ReadableName } from '../../schemas/types/api.ts';
import type { Files } from '../api.ts';
import { useStudio } from '../journal/use-journal.ts';
import { t } from './text.ts';
import { UseList } from './use-list.tsx';

type ThingDialogProps = {
  readonly thing: Thing;
  readonly deed: 'uses' | 'rename';
  /** What rules can read, as the compiler lists it. */
  readonly names: readonly ReadableName[];
  readonly onRenamed?: (name: string) => void;
  /** Opens the text of a file at a place in it: UTF-16 units. */
  readonly onPlace: (file: string, offset: number) => void;
  readonly onClose: () => void;
};

/** Where a thing is used, each place one click away; and another name for it, with what that changes before it is done. */
export function ThingDialog({ thing, deed, names, onRenamed, onPlace, onClose }: ThingDialogProps): JSX.Element {
  const { files } = useStudio();
  const uses = useMemo(() => whereUsed(files, thing), [files, thing]);
  const title = titleOfThing(files, thing) ?? lastName(thing);
  // Who is led somewhere goes on there, and not at what opened the dialog.
  const isLed = useRef(false);
  const go = (file: string, offset: number): void => {
    isLed.current = true;
    onClose();
    onPlace(file, offset);
  };
  return (
    <Dialog title={t(deed === 'uses' ? 'usesOf' : 'renameOf', { title })} onClose={onClose} goOn={() => isLed.current}>
      <Stack>
        {deed === 'rename' ? (
          <RenameForm thing={thing} files={files} uses={uses} onClose={onClose} {...(onRenamed && { onRenamed })} />
        ) : (
          <Text size="sm">
            {t(`thing-${thing.kind}`)}. {counted(uses, 'oneUse', 'usesOneFile', 'manyUses')}
          </Text>
        )}
        <UseList files={files} uses={uses} names={names} onPlace={go} />
      </Stack>
    </Dialog>
  );
}

const lastName = ({ name }: Thing): string => name.slice(name.lastIndexOf('/') + 1);

type Counted = 'oneUse' | 'usesOneFile' | 'manyUses' | 'changesOne' | 'changesOneFile' | 'changesMany';

function counted(uses: readonly Use[], one: Counted, oneFile: Counted, many: Counted): string {
  const files = new Set(uses.map(({ file }) => file)).size;
  return t(uses.length === 1 ? one : files === 1 ? oneFile : many, { count: uses.length, files });
}

type RenameFormProps = Pick<ThingDialogProps, 'thing' | 'onRenamed' | 'onClose'> & {
  readonly files: Files;
  readonly uses: readonly Use[];
};

function RenameForm({ thing, files, uses, onRenamed, onClose }: RenameFormProps): JSX.Element {
  const { perform } = useStudio();
  const said = useId();
  const former = lastName(thing);
  const [name, setName] = useState(former);
  // What a name would change is worked out beside the typing, not in its way.
  const asked = useDeferredValue(name.trim());
  const refused = useMemo(() => {
    if (asked === former) return null;
    const plan = planRename(files, { thing, name: asked });
    return 'type' in plan ? plan : null;
  }, [files, thing, asked, former]);
  const [failed, setFailed] = useState<EditRefusal | null>(null);
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (name.trim() === former) return onClose();
    const problem = perform({ type: 'thing.rename', thing, name: name.trim() });
    setFailed(problem);
    if (problem) return;
    onClose();
    onRenamed?.(name.trim());
  };
  const problem = failed ?? refused;
  const isFile = thing.kind === 'message' || thing.kind === 'document' || thing.kind === 'list';
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="xs">
        <TextInput
          label={t('named')}
          description={t(isFile ? 'namedHintFile' : 'namedHint')}
          data-autofocus
          autoComplete="off"
          spellCheck={false}
          value={name}
          error={problem ? inWords(problem, thing) : undefined}
          aria-describedby={said}
          onChange={(event) => {
            setName(event.currentTarget.value);
            setFailed(null);
          }}
        />
        <Text size="sm" id={said} role="status">
          {problem || asked === former ? '' : counted(uses, 'changesOne', 'changesOneFile', 'changesMany')}
        </Text>
        <DialogButtons>
          <Button variant="default" onClick={onClose}>
            {t('close')}
          </Button>
          <Button type="submit" disabled={problem !== null || name.trim() === former}>
            {t('renameEverywhere')}
          </Button>
        </DialogButtons>
      </Stack>
    </form>
  );
}

function inWords({ code, file }: EditRefusal, { kind }: Thing): string {
  switch (code) {
    case 'name-taken':
    case 'does-not-fit':
    case 'place-gone':
    case 'file-broken':
      return t(`refused-${code}`, { file });
    case 'name-reserved':
      return t('refused-name-reserved', { example: EXAMPLES[kind] ?? 'nombreEnfants' });
    case 'file-missing':
    case 'file-there':
      return t('refused-name-taken');
  }
}

const EXAMPLES: Partial<Record<Thing['kind'], string>> = {
  message: 'demande-recue',
  document: 'decision-accord',
  list: 'colleges',
};
