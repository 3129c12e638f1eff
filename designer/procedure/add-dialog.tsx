import { useRef, type JSX } from 'react';
import { setFrenchSpaces } from '../../engine/form/words/index.ts';
import type { Pointer } from '../../engine/studio.ts';
import { Dialog } from '../../runtime/ui/dialog.tsx';
import { PickList } from '../panel/pick-list.tsx';
import { additionsOf } from './additions.ts';
import { t } from './text.ts';
import type { ProcedureEditor } from './use-procedure.ts';
import { titleOfPart } from './words.ts';

type AddDialogProps = {
  readonly procedure: ProcedureEditor;
  /** The part that something is added to. */
  readonly target: Pointer;
  readonly onClose: () => void;
};

/** All that a part can be given, by keys alone: a word of it and Enter. One goes on in the settings of what was added. */
export function AddDialog({ procedure, target, onClose }: AddDialogProps): JSX.Element {
  const isAdded = useRef(false);
  const { view, workflow } = procedure;
  const additions = additionsOf(target, procedure);
  const title = target === '' ? t('addAnywhere') : t('addTo', { title: titleOfPart(view, workflow, target) });
  const add = (key: string): void => {
    const deed = additions.find((one) => one.key === key)?.deed;
    if (!deed) return;
    isAdded.current = true;
    onClose();
    if (deed.type === 'add') procedure.add(deed.kind, target);
    else procedure.draw(deed.from, deed.to);
  };
  return (
    <Dialog title={setFrenchSpaces(title)} onClose={onClose} goOn={() => isAdded.current}>
      <PickList
        label={t('palette')}
        search={t('addSearch')}
        items={additions.map(({ key, title: name, about, isClosed }) => ({
          key,
          words: `${name} ${isClosed ? '' : about}`,
          isClosed,
          drawn: (
            <>
              <span className="panel-pick-title">{setFrenchSpaces(name)}</span>
              <span className="panel-pick-about">{setFrenchSpaces(about)}</span>
            </>
          ),
        }))}
        none={t('addNone')}
        onPick={add}
      />
    </Dialog>
  );
}
