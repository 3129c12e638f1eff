import type { JSX, MouseEvent } from 'react';
import type { FileAnswer } from '../../../../engine/index.ts';
import type { FormsContext, WalletOffer } from '../../context.ts';
import { ACTION_NAME, actionValue, type FieldPath } from '../../names.ts';
import type { DocumentText } from './document-text.ts';
import { warningOf } from './offer.tsx';
import { ReceivedFile } from './received.tsx';

type ListedProps = {
  readonly file: FileAnswer;
  readonly index: number;
  readonly count: number;
  /** Of the list. */
  readonly id: string;
  readonly name: string;
  readonly path: FieldPath;
  readonly context: FormsContext;
  readonly words: DocumentText;
  readonly validFor: string | undefined;
  /** The document of the wallet that it is a copy of; null for another. */
  readonly offer: WalletOffer | null;
  readonly onRemove: () => void;
  readonly onMove: (to: number) => void;
};

/** One of several documents that were received: seen, taken away, put before or after another. */
export function ListedDocument(props: ListedProps): JSX.Element {
  const { file, index, count, id, name, context, words, validFor, offer } = props;
  const path = [...props.path, index];
  const move = (event: MouseEvent, to: number): void => {
    event.preventDefault();
    props.onMove(to);
    context.announce(words('moved', { name: file.name, place: to + 1, count }));
    const own = [moveId(id, to, 'up'), moveId(id, to, 'down')];
    context.focusLater(to < index ? own : own.toReversed());
  };
  const button = (way: 'up' | 'down', to: number): JSX.Element | null =>
    to < 0 || to >= count ? null : (
      <button
        className="cg-button cg-button-secondary"
        id={moveId(id, index, way)}
        type="submit"
        name={ACTION_NAME}
        value={actionValue(way, path)}
        formNoValidate
        onClick={(event) => move(event, to)}
      >
        <span aria-hidden="true">{way === 'up' ? '↑' : '↓'}</span>
        <span className="cg-hidden">
          {words(way)} {file.name}
        </span>
      </button>
    );
  return (
    <li>
      <input type="hidden" name={name} value={JSON.stringify(file)} />
      <ReceivedFile
        file={file}
        path={path}
        context={context}
        note={offer && context.t('walletKnown', { date: offer.givenOn })}
        warning={offer && warningOf(offer, validFor, context.t)}
        onRemove={(event) => {
          event.preventDefault();
          props.onRemove();
          context.announce(context.t('fileRemoved', { name: file.name }));
          context.focusLater([id]);
        }}
      >
        {count > 1 && (
          <span className="cg-file-moves">
            {button('up', index - 1)}
            {button('down', index + 1)}
          </span>
        )}
      </ReceivedFile>
    </li>
  );
}

const moveId = (id: string, index: number, way: 'up' | 'down'): string => `${id}_${index}-${way}`;
