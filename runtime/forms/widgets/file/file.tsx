import type { JSX } from 'react';
import { joinPointer } from '../../../../engine/base/index.ts';
import { isFileAnswer } from '../../../../engine/form/words/index.ts';
import { controlAttributes, type ControlProps } from '../control.ts';
import { acceptOf, formatsSentence } from './formats.ts';
import { Offer } from './offer.tsx';
import { UploadProgress } from './progress.tsx';
import { ReceivedFile } from './received.tsx';
import { useUpload } from './use-upload.ts';

/**
 * A supporting document. Without JavaScript the file travels with the page under the field's name, and what was already
 * received in a hidden input of the same name before it, so that a new file wins and nothing is sent twice.
 */
export function FileWidget(props: ControlProps): JSX.Element {
  const { context, path, id, name } = props;
  const annotation = props.schema.cagou?.file;
  const received = isFileAnswer(props.value) ? props.value : null;
  const upload = useUpload({
    context,
    pointer: joinPointer('', ...path),
    annotation,
    onStored: (file) => props.onChange({ ...file }),
  });
  const helpId = `${id}_formats`;
  return (
    <div className="cg-file">
      {received && (
        <>
          <input type="hidden" name={name} value={JSON.stringify(received)} />
          <ReceivedFile
            file={received}
            path={path}
            context={context}
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
      {received && (
        <label className="cg-file-replace" htmlFor={id}>
          {context.t('fileReplace')}
        </label>
      )}
      <input
        {...controlAttributes({ ...props, describedBy: [props.describedBy, helpId].filter(Boolean).join(' ') })}
        className="cg-input-file"
        type="file"
        accept={acceptOf(annotation)}
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? [];
          if (!file || !context.upload) return;
          upload.start(file);
          // The hidden value carries the document from now on: posted as well, it would travel twice.
          event.currentTarget.value = '';
        }}
      />
      <p className="cg-hint" id={helpId}>
        {formatsSentence(annotation, context.t)}
      </p>
      <UploadProgress state={upload.state} onCancel={upload.cancel} t={context.t} />
    </div>
  );
}
