import type { JSX, MouseEvent, ReactNode } from 'react';
import type { FileAnswer } from '../../../../engine/index.ts';
import type { FormsContext } from '../../context.ts';
import { ACTION_NAME, actionValue, type FieldPath } from '../../names.ts';
import { formatSize } from './formats.ts';
import { pictureOf } from './pictures.ts';
import { Thumbnail } from './thumbnail.tsx';

type ReceivedProps = {
  readonly file: FileAnswer;
  readonly path: FieldPath;
  readonly context: FormsContext;
  /** What is known of it, and why it may not do; null for nothing. */
  readonly note?: string | null;
  readonly warning?: string | null;
  /** Absent when it cannot be taken away. */
  readonly onRemove?: (event: MouseEvent) => void;
  /** What else can be done with it. */
  readonly children?: ReactNode;
};

/** A document already received: its name, its size, and the button that takes it away. */
export function ReceivedFile({
  file,
  path,
  context,
  note = null,
  warning = null,
  onRemove,
  children,
}: ReceivedProps): JSX.Element {
  const { t, fileHref } = context;
  return (
    <div className="cg-file-card">
      <Thumbnail picture={pictureOf(file, context.thumbnailHref)} name={file.name} />
      <span className="cg-file-name">
        {fileHref ? (
          <a href={fileHref(file)} target="_blank" rel="noreferrer" aria-label={t('fileView', { name: file.name })}>
            {file.name}
          </a>
        ) : (
          file.name
        )}{' '}
        <span className="cg-file-size">({formatSize(file.size, t)})</span>
        {note !== null && <span className="cg-file-note">{note}</span>}
        {warning !== null && <span className="cg-file-warning">{warning}</span>}
      </span>
      {children}
      {onRemove && (
        <button
          className="cg-button cg-button-secondary"
          type="submit"
          name={ACTION_NAME}
          value={actionValue('remove', path)}
          formNoValidate
          onClick={onRemove}
        >
          {t('fileRemove')} <span className="cg-hidden">{file.name}</span>
        </button>
      )}
    </div>
  );
}
