import type { JSX } from 'react';
import type { Translate } from '../text.ts';
import { Box } from './box.tsx';
import { Errors } from './errors.tsx';
import { FileField } from './file-field.tsx';

type FileLink = { readonly name: string; readonly href: string };

/** What the applicant and the service wrote to each other. */
export type ExchangeModel = {
  readonly messages: readonly {
    readonly mine: boolean;
    /** Whether the applicant reads it for the first time. */
    readonly isNew: boolean;
    readonly who: string;
    readonly on: string;
    readonly text: string;
    readonly files: readonly FileLink[];
  }[];
  /** Address of the page before, and how many messages come before; null where these are the first. */
  readonly older: { readonly href: string; readonly count: number } | null;
  /** Address of the page after; null where these are the last. */
  readonly newer: string | null;
  /** Where an answer is posted. */
  readonly messageAction: string;
  readonly messageText: string;
  readonly messageError: string | null;
  /** What was just done, confirmed where one lands. */
  readonly sent: { readonly type: 'message' } | { readonly type: 'action'; readonly title: string } | null;
  /** Whether the request is decided: nothing is written any more. */
  readonly closed: boolean;
};

type Props = { readonly exchange: ExchangeModel; readonly t: Translate };
type WriteProps = Props & {
  /** Of a document that goes with a message. */
  readonly mostMegabytes: number;
};

/** What the applicant and the service wrote to each other, and where one writes. */
export function Messages({
  exchange,
  level: Heading = 'h2',
  mostMegabytes,
  t,
}: WriteProps & { readonly level?: 'h2' | 'h3' }): JSX.Element {
  return (
    <section id="messages">
      <Heading>{t('messages')}</Heading>
      {exchange.sent?.type === 'message' && (
        <Box tone="success">
          <p>{t('messageSent')}</p>
        </Box>
      )}
      {exchange.messages.length === 0 ? (
        <p className="p-soft">{t('noMessages')}</p>
      ) : (
        <>
          {exchange.older && (
            <p>
              <a href={exchange.older.href}>{t('olderMessages', { count: exchange.older.count })}</a>
            </p>
          )}
          <Exchange exchange={exchange} t={t} />
          {exchange.newer !== null && (
            <p>
              <a href={exchange.newer}>{t('newerMessages')}</a>
            </p>
          )}
        </>
      )}
      {!exchange.closed && <Write exchange={exchange} mostMegabytes={mostMegabytes} t={t} />}
    </section>
  );
}

function Exchange({ exchange, t }: Props): JSX.Element {
  return (
    <ol className="p-messages">
      {exchange.messages.map((message) => (
        <li key={message.on + message.text} className={message.mine ? 'p-message p-message-mine' : 'p-message'}>
          <p className="p-soft">
            {t('messageFrom', { name: message.mine ? t('you') : message.who, date: message.on })}{' '}
            {message.isNew && <strong className="cg-pill cg-pill-info">{t('new')}</strong>}
          </p>
          <p className="p-message-text">{message.text}</p>
          {message.files.map(({ name, href }) => (
            <p key={href}>
              <a href={href}>{name}</a>
            </p>
          ))}
        </li>
      ))}
    </ol>
  );
}

function Write({ exchange, mostMegabytes, t }: WriteProps): JSX.Element {
  const error = exchange.messageError;
  return (
    <form method="post" action={exchange.messageAction} encType="multipart/form-data" noValidate>
      {error !== null && <Errors errors={{ texte: error }} t={t} />}
      <div className={error === null ? 'cg-question' : 'cg-question cg-question-invalid'}>
        <label className="cg-label" htmlFor="texte">
          {t('writeMessage')}
        </label>
        {error !== null && (
          <p className="cg-error" id="texte-erreur">
            {error}
          </p>
        )}
        <textarea
          className="cg-input cg-textarea"
          id="texte"
          name="texte"
          maxLength={5000}
          defaultValue={exchange.messageText}
          {...(error !== null && { 'aria-invalid': true, 'aria-describedby': 'texte-erreur' })}
        />
      </div>
      <FileField label={t('attach')} note={t('optional')} mostMegabytes={mostMegabytes} t={t} />
      <button className="cg-button cg-button-secondary" type="submit">
        {t('sendMessage')}
      </button>
    </form>
  );
}
