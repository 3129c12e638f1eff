import type { JSX } from 'react';
import { setFrenchSpaces } from '../../engine/form/words/index.ts';
import { Dialog } from '../../runtime/ui/dialog.tsx';
import { Pill } from '../../runtime/ui/pill.tsx';
import type { TextName } from '../../schemas/types/api.ts';
import { PickList, type Pickable } from '../panel/pick-list.tsx';
import type { NameHere } from './names-at.ts';
import { t } from './text.ts';

type PickerProps = {
  readonly title: string;
  readonly hint: string;
  readonly names: readonly NameHere[];
  /** Whether all names have come. */
  readonly isKnown: boolean;
  /** Whether it is gone through, member by member. */
  readonly isList: (name: TextName) => boolean;
  /** Whether it is written only where there is one, since it may be missing. */
  readonly isConditional: (name: NameHere) => boolean;
  readonly onPick: (name: NameHere) => void;
  readonly onClose: () => void;
  /** Goes back to the text once it is closed, and says whether it did. */
  readonly goOn: () => boolean;
};

/** Everything that the text may read, found by its words: Enter puts the first in, arrows go to the others. */
export function Picker(props: PickerProps): JSX.Element {
  const { title, hint, names, isKnown, isList, isConditional, onPick, onClose, goOn } = props;
  const items = names.map((one): Pickable => {
    const about = aboutOf(one.name);
    return {
      key: one.written,
      words: `${one.name.title} ${about} ${one.written}`,
      drawn: (
        <>
          <span className="panel-pick-title">{setFrenchSpaces(one.name.title)}</span>
          <span className="panel-pick-about">{setFrenchSpaces(about)}</span>
          {isList(one.name) && <Pill small>{t('pickList')}</Pill>}
          {one.name.absent !== null && (
            <Pill small tone="warn">
              {t(isConditional(one) ? 'pickIf' : 'pickMissing')}
            </Pill>
          )}
        </>
      ),
    };
  });
  return (
    <Dialog title={title} onClose={onClose} goOn={goOn}>
      <p className="form-hint">{hint}</p>
      <PickList
        label={title}
        search={t('pickSearch')}
        items={items}
        none={t(isKnown ? 'pickNone' : 'pickWaiting')}
        isHere={isKnown}
        onPick={(key) => {
          const picked = names.find(({ written }) => written === key);
          if (picked) onPick(picked);
        }}
      />
    </Dialog>
  );
}

const aboutOf = ({ group, around }: TextName): string =>
  around === null ? t(`from-${group}`) : `${t(`from-${group}`)} · ${around}`;
