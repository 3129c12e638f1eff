import type { JSX } from 'react';
import type { Translate } from '../../text.ts';
import type { UploadState } from './use-upload.ts';

type ProgressProps = { readonly state: UploadState; readonly onCancel: () => void; readonly t: Translate };

/** How far an upload is, or why it was refused. */
export function UploadProgress({ state, onCancel, t }: ProgressProps): JSX.Element | null {
  switch (state.type) {
    case 'idle':
      return null;
    case 'refused':
      return (
        <p className="cg-error" role="alert">
          {state.message}
        </p>
      );
    case 'sending': {
      const { name, percent } = state;
      const text = percent === null ? t('filePreparing', { name }) : t('fileSending', { name, percent });
      return (
        <div className="cg-file-sending">
          <progress className="cg-progress" max={100} value={percent ?? undefined} aria-label={text} />
          <span>{text}</span>
          <button className="cg-button cg-button-secondary" type="button" onClick={onCancel}>
            {t('fileCancel')}
          </button>
        </div>
      );
    }
  }
}
