import type { ChangeEvent, JSX } from 'react';
import { joinPointer } from '../../../../engine/base/index.ts';
import { isFileAnswer } from '../../../../engine/form/words/index.ts';
import { controlAttributes, type ControlProps } from '../control.ts';
import { CameraButton, DropZone } from './drop-zone.tsx';
import { acceptOf, formatsSentence, takes, withinMost } from './formats.ts';
import { isOffered, Offer, warningOf } from './offer.tsx';
import { UploadProgress } from './progress.tsx';
import { ReceivedFile } from './received.tsx';
import { useUpload } from './use-upload.ts';

/**
 * A supporting document. Without JavaScript the file travels with the page under the field's name, and what was already
 * received in a hidden input of the same name before it, so that a new file wins and nothing is sent twice.
 */
export function FileWidget(props: ControlProps): JSX.Element {
  const { context, path, id, name } = props;
  const annotation = withinMost(props.schema.cagou?.file, context.mostMegabytes);
  const received = isFileAnswer(props.value) ? props.value : null;
  const offer = context.wallet[props.schema.cagou?.wallet ?? ''];
  const known = received !== null && isOffered(received, offer) ? offer : null;
  const upload = useUpload({
    context,
    pointer: joinPointer('', ...path),
    annotation,
    onStored: (file) => props.onChange({ ...file }),
  });
  const describedBy = [props.describedBy, `${id}_formats`].filter(Boolean).join(' ');
  const choose = (event: ChangeEvent<HTMLInputElement>): void => {
    const [file] = event.currentTarget.files ?? [];
    if (!file || !context.upload) return;
    upload.start(file);
    // The hidden value carries the document from now on: posted as well, it would travel twice.
    event.currentTarget.value = '';
  };
  return (
    <div className="cg-file">
      {received && (
        <>
          <input type="hidden" name={name} value={JSON.stringify(received)} />
          <ReceivedFile
            file={received}
            path={path}
            context={context}
            note={known && context.t('walletKnown', { date: known.givenOn })}
            warning={known && warningOf(known, props.schema.cagou?.validFor, context.t)}
            onRemove={(event) => {
              event.preventDefault();
              props.onChange(undefined);
              context.announce(context.t('fileRemoved', { name: received.name }));
              context.focusLater([id]);
            }}
          />
        </>
      )}
      {!received && <Offer {...props} />}
      <DropZone
        input={{
          ...controlAttributes({ ...props, describedBy }),
          accept: acceptOf(annotation),
          required: props.required,
          onChange: choose,
        }}
        label={context.t(received ? 'fileReplace' : 'fileChoose')}
        dropHint={context.t('fileDrop')}
        small={received !== null}
        live={context.upload !== null}
      >
        {takes(annotation, 'jpeg') && (
          <CameraButton
            id={`${id}_photo`}
            name={name}
            required={props.required}
            label={context.t('filePhoto')}
            field={props.schema.title ?? ''}
            describedBy={describedBy}
            onChange={choose}
          />
        )}
      </DropZone>
      <p className="cg-hint" id={`${id}_formats`}>
        {formatsSentence(annotation, context.t)}
      </p>
      <UploadProgress state={upload.state} onGoOn={upload.goOn} onCancel={upload.cancel} t={context.t} />
    </div>
  );
}
