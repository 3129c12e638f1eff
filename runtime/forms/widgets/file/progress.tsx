import type { JSX } from 'react';
import type { Translate } from '../../text.ts';
import type { LeftFile } from '../../context.ts';
import { formatSize } from './formats.ts';
import type { UploadState } from './use-upload.ts';

type ProgressProps = {
  readonly state: UploadState;
  readonly onGoOn: (left: LeftFile) => void;
  readonly onCancel: () => void;
  readonly t: Translate;
};

/** How far an upload is, what is left of an earlier one, or why it was refused. */
export function UploadProgress({ state, onGoOn, onCancel, t }: ProgressProps): JSX.Element | null {
  switch (state.type) {
    case 'idle':
      return null;
    case 'refused':
      return (
        <p className="cg-error" role="alert">
          {state.message}
        </p>
      );
    case 'left': {
      const { file } = state.left;
      return (
        <div className="cg-file-sending" role="status">
          <span>{t('fileLeft', { name: file.name, size: formatSize(file.size, t) })}</span>
          <span className="cg-file-choices">
            <button className="cg-button" type="button" onClick={() => onGoOn(state.left)}>
              {t('fileGoOn')} <span className="cg-hidden">{file.name}</span>
            </button>
            <button className="cg-button cg-button-secondary" type="button" onClick={onCancel}>
              {t('fileForget')} <span className="cg-hidden">{file.name}</span>
            </button>
          </span>
        </div>
      );
    }
    case 'sending': {
      const { name, percent, waiting } = state;
      const key = waiting === 'kept' ? 'fileKept' : waiting ? 'fileWaiting' : 'fileSending';
      const text = percent === null ? t('filePreparing', { name }) : t(key, { name, percent });
      return (
        <div className="cg-file-sending">
          <progress className="cg-progress" max={100} value={percent ?? undefined} aria-label={text} />
          <span role={waiting ? 'status' : undefined}>{text}</span>
          <button className="cg-button cg-button-secondary" type="button" onClick={onCancel}>
            {t('fileCancel')}
          </button>
        </div>
      );
    }
  }
}
