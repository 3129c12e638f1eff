import { useEffect, useState, type ChangeEvent, type ComponentType, type JSX } from 'react';
import { joinPointer } from '../../../../engine/base/index.ts';
import { MOST_DOCUMENTS } from '../../../../engine/form/browser.ts';
import { isFileAnswer } from '../../../../engine/form/words/index.ts';
import type { FileAnswer, Json } from '../../../../engine/index.ts';
import type { documentsFr } from '../../messages/documents-fr.ts';
import { createText } from '../../text.ts';
import { controlAttributes, type ControlProps } from '../control.ts';
import type { DocumentText } from './document-text.ts';
import { CameraButton, DropZone } from './drop-zone.tsx';
import { acceptOf, formatsSentence, takes, withinMost } from './formats.ts';
import { ListedDocument } from './listed-document.tsx';
import { isOffered, Offer } from './offer.tsx';
import { SendingDocument } from './sending-document.tsx';

/** The control of several documents, in one language. Forms that ask for none do not load it. */
export type DocumentListControl = ComponentType<ControlProps>;

/** Makes it. */
export function documentListIn(messages: Readonly<Record<keyof typeof documentsFr, string>>): DocumentListControl {
  const t = createText(messages);
  return function DocumentList(props) {
    return <Documents {...props} words={t} />;
  };
}

type DocumentsProps = ControlProps & { readonly words: DocumentText };

/** A document on its way: chosen here, or left by an earlier visit; `slot` is its place among them alone, `isStill` lets the next one leave. */
type OnItsWay = {
  readonly slot: number;
  readonly file: File | null;
  readonly isStill: boolean;
  /** Tells the page that it has begun to leave, or never will. */
  readonly release: () => void;
};

/**
 * Several documents in answer to one question. Without JavaScript they travel with the page under the field's name, after those that
 * were received before, each in a hidden input of the same name.
 */
function Documents(props: DocumentsProps): JSX.Element {
  const { context, path, id, name, words, schema } = props;
  const said = { ...schema.items?.cagou, ...schema.cagou };
  const asked = withinMost(said.file, context.mostMegabytes);
  const most = Math.min(Number(schema['maxItems'] ?? MOST_DOCUMENTS), MOST_DOCUMENTS);
  const files = filesOf(props.value);
  const sending = useSending(props, most - files.length);
  const offer = context.wallet[said.wallet ?? ''];
  const isFull = files.length >= most;
  const describedBy = [props.describedBy, `${id}_formats`].filter(Boolean).join(' ');
  const write = (next: readonly FileAnswer[]): void => props.onChange(next.length === 0 ? undefined : next.map(toJson));
  return (
    <div className="cg-file">
      {files.length > 0 && (
        <ol className="cg-files">
          {files.map((file, index) => (
            <ListedDocument
              key={`${file.id} ${index}`}
              file={file}
              index={index}
              count={files.length}
              id={id}
              name={name}
              path={path}
              context={context}
              words={words}
              validFor={said.validFor}
              offer={isOffered(file, offer) ? offer : null}
              onRemove={() => write(files.toSpliced(index, 1))}
              onMove={(to) => write(files.toSpliced(index, 1).toSpliced(to, 0, file))}
            />
          ))}
        </ol>
      )}
      {sending.shown}
      {!isFull && offer && !files.some((file) => isOffered(file, offer)) && (
        <Offer {...props} schema={{ ...schema, cagou: said }} path={[...path, '*']} />
      )}
      {isFull ? (
        // Where a problem of the list leads: there is nothing to choose any more.
        <p className="cg-hint" id={id} tabIndex={-1}>
          {words('full', { max: most })}
        </p>
      ) : (
        <DropZone
          input={{
            ...controlAttributes({ ...props, describedBy }),
            accept: acceptOf(asked),
            multiple: true,
            required: props.required && files.length === 0,
            onChange: sending.choose,
          }}
          label={words(files.length > 0 ? 'addMore' : 'add')}
          dropHint={words('drop')}
          small={files.length > 0}
          live={context.upload !== null}
        >
          {takes(asked, 'jpeg') && (
            <CameraButton
              id={`${id}_photo`}
              name={name}
              label={context.t('filePhoto')}
              field={schema.title ?? ''}
              describedBy={describedBy}
              onChange={sending.choose}
            />
          )}
        </DropZone>
      )}
      <p className="cg-hint" id={`${id}_formats`}>
        {words('room', { max: most })} {formatsSentence(asked, context.t)}
      </p>
    </div>
  );
}

/** Those that are on their way, as many as there is room for, and what is said of those that did not come. */
function useSending(
  { context, path, schema, words }: DocumentsProps,
  room: number,
): { readonly shown: JSX.Element; readonly choose: (event: ChangeEvent<HTMLInputElement>) => void } {
  const { upload } = context;
  const [queue, setQueue] = useState<readonly OnItsWay[]>([]);
  const [refusals, setRefusals] = useState<readonly string[]>([]);
  const field = joinPointer('', ...path);
  const most = Number(schema['maxItems'] ?? MOST_DOCUMENTS);

  useEffect(() => {
    let gone = false;
    for (let slot = 0; upload?.left && slot < most; slot += 1) {
      void upload.left(joinPointer(field, slot)).then((left) => {
        if (left && !gone) setQueue((now) => withSlot(now, { slot, file: null, isStill: true, release: NOTHING }));
      });
    }
    return () => {
      gone = true;
    };
  }, [upload, field, most]);

  const choose = (event: ChangeEvent<HTMLInputElement>): void => {
    const chosen = [...(event.currentTarget.files ?? [])];
    if (chosen.length === 0 || !upload) return;
    const left = Math.max(0, room - queue.length);
    const added = chosen.slice(0, left).map((file) => ({ file, release: once(upload.hold?.() ?? NOTHING) }));
    setQueue((now) => added.reduce((so, one) => withSlot(so, { ...one, slot: freeSlot(so), isStill: false }), now));
    const over = chosen.length - left;
    if (over <= 0) setRefusals([]);
    else setRefusals([words(over === 1 ? 'tooManyOne' : 'tooMany', { max: most, count: over })]);
    // They leave from here: posted as well, they would travel twice.
    event.currentTarget.value = '';
  };
  const change = (slot: number, next: (one: OnItsWay) => readonly OnItsWay[]): void =>
    setQueue((now) => now.flatMap((one) => (one.slot === slot ? next(one) : [one])));
  const tellRefused = (message: string, name: string): void =>
    setRefusals((now) => [...now, words('refused', { name, message })]);
  const leaving = queue.find(({ isStill }) => !isStill)?.slot;

  return {
    choose,
    shown: (
      <>
        {queue.map(({ slot, file, release }) => (
          <SendingDocument
            key={slot}
            context={context}
            pointer={joinPointer(field, slot)}
            annotation={withinMost(schema.cagou?.file ?? schema.items?.cagou?.file, context.mostMegabytes)}
            file={file}
            isTurn={slot === leaving}
            t={words}
            onBegun={release}
            onStored={(stored) => {
              change(slot, () => []);
              context.write(path, (value) => [...filesOf(value), stored].map(toJson));
            }}
            onGone={(message) => {
              release();
              change(slot, () => []);
              if (message !== null) tellRefused(message, file?.name ?? '');
            }}
            onStill={(isStill) => change(slot, (one) => [one.isStill === isStill ? one : { ...one, isStill }])}
          />
        ))}
        {refusals.length > 0 && (
          <div role="alert">
            {refusals.map((sentence) => (
              <p className="cg-error" key={sentence}>
                {sentence}
              </p>
            ))}
          </div>
        )}
      </>
    ),
  };
}

const NOTHING = (): void => {};

function once(act: () => void): () => void {
  let done = false;
  return () => {
    if (!done) act();
    done = true;
  };
}

function withSlot(queue: readonly OnItsWay[], added: OnItsWay): readonly OnItsWay[] {
  return queue.some(({ slot }) => slot === added.slot) ? queue : [...queue, added];
}

function freeSlot(queue: readonly OnItsWay[]): number {
  const taken = new Set(queue.map(({ slot }) => slot));
  let slot = 0;
  while (taken.has(slot)) slot += 1;
  return slot;
}

function filesOf(value: unknown): readonly FileAnswer[] {
  return Array.isArray(value) ? value.filter(isFileAnswer) : [];
}

function toJson({ id, name, size, mediaType }: FileAnswer): Json {
  return { id, name, size, mediaType };
}
