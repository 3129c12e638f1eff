/** The life of one upload: nothing, under way, refused. What is received is the field's value, not state of this hook. */
import { useEffect, useRef, useState } from 'react';
import type { FileAnswer, Pointer } from '../../../../engine/index.ts';
import { FIELD_LEFT, type FormsContext, type LeftFile } from '../../context.ts';
import type { FileAnnotation } from '../../../../schemas/types/annotation.ts';
import { takes, tooBigSentence } from './formats.ts';
import { isPicture, rememberPicture } from './pictures.ts';

/**
 * Where an upload is; `percent` goes from 0 to 100, null while a photograph is made lighter before it leaves; `waiting`: for the line
 * to come back, `kept` where it outlives the page meanwhile; `left`: an earlier visit did not send all of it; `message` says why it was refused and how to mend it.
 */
export type UploadState =
  | { readonly type: 'idle' }
  | {
      readonly type: 'sending';
      readonly name: string;
      readonly percent: number | null;
      readonly waiting: boolean | 'kept';
    }
  | { readonly type: 'left'; readonly left: LeftFile }
  | { readonly type: 'refused'; readonly message: string };

type Upload = {
  readonly state: UploadState;
  readonly start: (file: File) => void;
  /** Goes on with what an earlier visit left. */
  readonly goOn: (left: LeftFile) => void;
  /** Gives up what is on its way, or what was left. */
  readonly cancel: () => void;
};

type Options = {
  readonly context: FormsContext;
  readonly pointer: Pointer;
  readonly annotation: FileAnnotation | undefined;
  readonly onStored: (file: FileAnswer) => void;
};

/**
 * Sends one file at a time, and gives it to `onStored` once the server has it. One that is under way is given up when
 * its field goes.
 */
export function useUpload({ context, pointer, annotation, onStored }: Options): Upload {
  const { t, announce, upload } = context;
  const [state, setState] = useState<UploadState>({ type: 'idle' });
  const controller = useRef<AbortController | null>(null);
  const waits = useRef(false);
  useEffect(() => () => controller.current?.abort(waits.current ? FIELD_LEFT : undefined), []);

  const showRefusal = (message: string): void => setState({ type: 'refused', message });
  const begin = (file: File, signal: AbortSignal): void => {
    const tooBig = tooBigSentence(file.size, annotation, t);
    if (tooBig !== null) return showRefusal(tooBig);
    void send(file, signal);
  };
  const prepare = async (file: File, signal: AbortSignal): Promise<void> => {
    setState({ type: 'sending', name: file.name, percent: null, waiting: false });
    const release = upload?.hold?.();
    const prepared = await import('./photo/prepare-photo.ts')
      .then(({ preparePhoto }) => preparePhoto(file, (kind) => takes(annotation, kind)))
      // What prepares it did not come, or failed: the document matters more.
      .catch(() => ({ type: 'ready', file }) as const);
    if (!signal.aborted) {
      if (prepared.type === 'unreadable') showRefusal(t('fileHeic'));
      else begin(prepared.file, signal);
    }
    release?.();
  };
  const send = async (file: File, signal: AbortSignal, left: LeftFile | null = null): Promise<void> => {
    if (!upload) return;
    const { name } = file;
    const onProgress = (share: number): void => {
      if (signal.aborted) return;
      const percent = Math.round(share * 100);
      setState((now) => ({ type: 'sending', name, percent, waiting: now.type === 'sending' && now.waiting }));
    };
    const onWaiting = (waiting: boolean): void => {
      if (signal.aborted) return;
      waits.current = waiting;
      setState((now) => (now.type === 'sending' ? { ...now, waiting } : now));
    };
    const onKept = (): void => {
      if (!signal.aborted)
        setState((now) => (now.type === 'sending' && now.waiting ? { ...now, waiting: 'kept' } : now));
    };
    waits.current = false;
    setState({ type: 'sending', name, percent: 0, waiting: false });
    const result = await upload.send(file, { pointer, signal, onProgress, onWaiting, onKept, left }).catch(() => null);
    if (signal.aborted) return;
    if (result === null) return showRefusal(t('fileFailed'));
    if (result.type === 'refused') return showRefusal(result.message);
    setState({ type: 'idle' });
    announce(t('fileSent', { name: result.file.name }));
    rememberPicture(result.file.id, file);
    onStored(result.file);
  };

  /** One takes the place of the other. */
  const begun = (): AbortSignal => {
    controller.current?.abort();
    controller.current = new AbortController();
    return controller.current.signal;
  };

  useEffect(() => {
    let gone = false;
    void upload?.left?.(pointer).then((left) => {
      if (!left || gone || controller.current) return;
      // What was chosen without network leaves as it was meant to; what was cut is gone on with when one says so.
      if (left.begun === null) void send(left.file, begun(), left);
      else setState({ type: 'left', left });
    });
    return () => {
      gone = true;
    };
    // Sending is what this hook does, whichever of its renders it was made in.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [upload, pointer]);

  return {
    state,
    goOn: (left) => void send(left.file, begun(), left),
    start: (file) => {
      const signal = begun();
      if (isPicture(file) && upload) void prepare(file, signal);
      else begin(file, signal);
    },
    cancel: () => {
      controller.current?.abort();
      if (state.type === 'left') upload?.forget?.(pointer, state.left);
      setState({ type: 'idle' });
      announce(t('fileCancelled'));
    },
  };
}
