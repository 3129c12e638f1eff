import { useEffect, useRef, type JSX } from 'react';
import type { FileAnswer, Pointer } from '../../../../engine/index.ts';
import type { FileAnnotation } from '../../../../schemas/types/annotation.ts';
import type { FormsContext } from '../../context.ts';
import type { DocumentText } from './document-text.ts';
import { UploadProgress } from './progress.tsx';
import { useUpload } from './use-upload.ts';

type SendingProps = {
  readonly context: FormsContext;
  /** Its own place among those that are on their way, under which the device keeps it. */
  readonly pointer: Pointer;
  readonly annotation: FileAnnotation | undefined;
  /** Null for what an earlier visit left under that place. */
  readonly file: File | null;
  /** Whether those before it have left: a photograph is made lighter, and travels, one at a time. */
  readonly isTurn: boolean;
  readonly t: DocumentText;
  /** Told that it leaves. */
  readonly onBegun: () => void;
  readonly onStored: (file: FileAnswer) => void;
  /** Told why it was refused, or null when it was given up. */
  readonly onGone: (message: string | null) => void;
  /** Whether it stands still until the line comes back, or until one says to go on: the next may leave. */
  readonly onStill: (isStill: boolean) => void;
};

/** One of several documents, until the server has it. */
export function SendingDocument(props: SendingProps): JSX.Element {
  const { context, pointer, annotation, file, isTurn, t, onBegun, onStored, onGone, onStill } = props;
  const { state, start, goOn, cancel } = useUpload({ context, pointer, annotation, onStored });
  const begun = useRef(false);
  useEffect(() => {
    if (!file || !isTurn || begun.current) return;
    begun.current = true;
    start(file);
    onBegun();
  });
  useEffect(() => {
    if (state.type === 'refused') onGone(state.message);
    else onStill(state.type === 'left' || (state.type === 'sending' && state.waiting !== false));
    // What its list makes of it is no reason to say it again.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [state]);
  const giveUp = (): void => {
    cancel();
    onGone(null);
  };
  if (!file || begun.current) {
    return <UploadProgress state={state} onGoOn={goOn} onCancel={giveUp} t={context.t} />;
  }
  return (
    <div className="cg-file-sending">
      <span>{t('turn', { name: file.name })}</span>
      <button className="cg-button cg-button-secondary" type="button" onClick={giveUp}>
        {t('leave')} <span className="cg-hidden">{file.name}</span>
      </button>
    </div>
  );
}
