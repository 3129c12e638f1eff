/** The life of one upload: nothing, under way, refused. What is received is the field's value, not state of this hook. */
import { useEffect, useRef, useState } from 'react';
import type { FileAnswer, Pointer } from '../../../../engine/index.ts';
import type { FormsContext } from '../../context.ts';
import type { FileAnnotation } from '../../../../schemas/types/annotation.ts';
import { takes, tooBigSentence } from './formats.ts';
import { isPicture, rememberPicture } from './pictures.ts';

/** Where an upload is; `percent` goes from 0 to 100, null while a photograph is made lighter before it leaves; `message` says why it was refused and how to mend it. */
export type UploadState =
  | { readonly type: 'idle' }
  | { readonly type: 'sending'; readonly name: string; readonly percent: number | null }
  | { readonly type: 'refused'; readonly message: string };

type Upload = { readonly state: UploadState; readonly start: (file: File) => void; readonly cancel: () => void };

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
  useEffect(() => () => controller.current?.abort(), []);

  const showRefusal = (message: string): void => setState({ type: 'refused', message });
  const begin = (file: File, signal: AbortSignal): void => {
    const tooBig = tooBigSentence(file.size, annotation, t);
    if (tooBig !== null) return showRefusal(tooBig);
    void send(file, signal);
  };
  const prepare = async (file: File, signal: AbortSignal): Promise<void> => {
    setState({ type: 'sending', name: file.name, percent: null });
    const prepared = await import('./photo/prepare-photo.ts')
      .then(({ preparePhoto }) => preparePhoto(file, (kind) => takes(annotation, kind)))
      // What prepares it did not come, or failed: the document matters more.
      .catch(() => ({ type: 'ready', file }) as const);
    if (signal.aborted) return;
    if (prepared.type === 'unreadable') return showRefusal(t('fileHeic'));
    begin(prepared.file, signal);
  };
  const send = async (file: File, signal: AbortSignal): Promise<void> => {
    if (!upload) return;
    const onProgress = (share: number): void => {
      if (!signal.aborted) setState({ type: 'sending', name: file.name, percent: Math.round(share * 100) });
    };
    onProgress(0);
    const result = await upload.send(file, { pointer, signal, onProgress }).catch(() => null);
    if (signal.aborted) return;
    if (result === null) return showRefusal(t('fileFailed'));
    if (result.type === 'refused') return showRefusal(result.message);
    setState({ type: 'idle' });
    announce(t('fileSent', { name: result.file.name }));
    rememberPicture(result.file.id, file);
    onStored(result.file);
  };

  return {
    state,
    start: (file) => {
      controller.current?.abort();
      controller.current = new AbortController();
      const { signal } = controller.current;
      if (isPicture(file) && upload) void prepare(file, signal);
      else begin(file, signal);
    },
    cancel: () => {
      controller.current?.abort();
      setState({ type: 'idle' });
      announce(t('fileCancelled'));
    },
  };
}
