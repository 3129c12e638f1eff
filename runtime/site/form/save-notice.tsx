import type { JSX } from 'react';
import { Box } from '../parts/box.tsx';
import type { SaveStatus } from './saver.ts';
import { formText as t } from '../parts/form-text.ts';
import type { Resumed } from './use-answers.ts';

type NoticeProps = {
  readonly status: SaveStatus;
  readonly refusal: string;
  readonly resumed: Resumed | null;
  /** Where answers are read again and filed, once it was asked for without network and there is one; null else. */
  readonly review: string | null;
  readonly path: string;
  readonly followHref: string;
  readonly onKeep: () => void;
  readonly onTake: () => void;
};

/** What becomes of what is typed, said quietly when all is well and plainly when it is not. */
export function SaveNotice({
  status,
  refusal,
  resumed,
  review,
  path,
  followHref,
  onKeep,
  onTake,
}: NoticeProps): JSX.Element {
  return (
    <div className="p-status" role="status">
      {resumed !== null && status !== 'conflict' && <p>{t(resumed)}</p>}
      {(status === 'saving' || status === 'saved' || status === 'sending') && <p>{t(status)}</p>}
      {(status === 'offline' || status === 'away' || status === 'unsent') && <Box tone="warning">{t(status)}</Box>}
      {review !== null && (status === 'saved' || status === 'idle') && (
        <Box tone="info">
          <p>{t('connectionBack')}</p>
          <p>
            <a href={review}>{t('toVerification')}</a>
          </p>
        </Box>
      )}
      {status === 'refused' && (
        <Box tone="warning">
          <p>{t('refused')}</p>
          <p>{refusal}</p>
        </Box>
      )}
      {status === 'expired' && (
        <Box tone="warning">
          <p>{t('expired')}</p>
          <p>
            <a href={`/connexion?suite=${encodeURIComponent(path)}`}>{t('reconnect')}</a>
          </p>
        </Box>
      )}
      {status === 'unjoined' && (
        <Box tone="warning">
          <p>{t('unjoined')}</p>
          <p>
            <a href={path}>{t('goJoin')}</a>
          </p>
        </Box>
      )}
      {status === 'conflict' && (
        <Box tone="warning">
          <p>{t('conflict')}</p>
          <p className="p-buttons">
            <button className="cg-button cg-button-secondary" type="button" onClick={onKeep}>
              {t('keepMine')}
            </button>
            <button className="cg-button cg-button-secondary" type="button" onClick={onTake}>
              {t('takeTheirs')}
            </button>
          </p>
        </Box>
      )}
      {status === 'filed' && (
        <Box tone="info">
          <p>{t('filed')}</p>
          <p>
            <a href={followHref}>{t('seeFiled')}</a>
          </p>
        </Box>
      )}
    </div>
  );
}
