import type { JSX } from 'react';
import { CameraButton, DropZone } from '../../forms/index.ts';
import { USUAL_MEGABYTES } from '../../forms/widgets/file/formats.ts';
import { formatNumber } from '../../../engine/form/words/index.ts';
import type { Translate } from '../text.ts';

type FileFieldProps = {
  readonly label: string;
  /** Said beside the label, such as that it may be left out. */
  readonly note?: string;
  readonly error?: string | undefined;
  /** Megabytes of the largest document that may be sent. */
  readonly mostMegabytes: number;
  readonly t: Translate;
};

/** One document given with a plain post, in the field `fichier`: what may be sent, and why the last one was not taken. */
export function FileField({ label, note, error, mostMegabytes, t }: FileFieldProps): JSX.Element {
  return (
    <div className={error ? 'cg-question cg-question-invalid' : 'cg-question'}>
      <label className="cg-label" htmlFor="fichier">
        {label}
        {note !== undefined && (
          <>
            {' '}
            <span className="cg-note">({note})</span>
          </>
        )}
      </label>
      <p className="cg-hint" id="fichier-aide">
        {t('attachHint', { size: formatNumber(Math.min(mostMegabytes, USUAL_MEGABYTES)) })}
      </p>
      {error && (
        <p className="cg-error" id="fichier-erreur">
          {error}
        </p>
      )}
      <DropZone
        input={{
          id: 'fichier',
          name: 'fichier',
          accept: '.pdf,.jpg,.jpeg,.png',
          required: note === undefined,
          'aria-describedby': error ? 'fichier-erreur fichier-aide' : 'fichier-aide',
          ...(error && { 'aria-invalid': true }),
        }}
        label={t('chooseFile')}
        dropHint={t('dropFile')}
      >
        <CameraButton
          id="fichier-photo"
          name="fichier"
          label={t('takePhoto')}
          field={label}
          required={note === undefined}
          describedBy={error ? 'fichier-erreur fichier-aide' : 'fichier-aide'}
        />
      </DropZone>
    </div>
  );
}
