import { Anchor, NativeSelect, SegmentedControl, Skeleton } from '@mantine/core';
import { useRef, useState, type JSX } from 'react';
import { formatMoment, setFrenchSpaces } from '../../engine/form/words/index.ts';
import type { TextView } from '../../engine/studio.ts';
import { Pill } from '../../runtime/ui/pill.tsx';
import { drawnLetter, drawnMail, drawnPage } from '../api.ts';
import { keepInside } from '../preview-links.ts';
import { t as studio } from '../text.ts';
import { t } from './text.ts';
import { usePreview, type Drawn, type Preview, type Sending } from './use-preview.ts';

type TextPreviewProps = {
  readonly text: TextView;
  /** Whether something of the scheme is to mend. */
  readonly isBroken: boolean;
};

/** What the text becomes, as it would leave in a scenario that is chosen: the pages of the letter, the mail, the sheet. */
export function TextPreview({ text, isBroken }: TextPreviewProps): JSX.Element {
  const [asked, ask] = useState<Pick<Sending, 'scenario' | 'step'> | null>(null);
  const preview = usePreview(text.file, asked, isBroken);
  const { drawn, isOld, isPending, failed } = preview;
  const title = t(text.kind === 'sheet' ? 'previewSheet' : 'preview');
  return (
    <section className="texts-preview" aria-label={title}>
      <h2 className="form-heading">{title}</h2>
      {text.kind !== 'sheet' && <Sendings preview={preview} onAsk={ask} />}
      <p role="status" className="texts-preview-state">
        {failed && t('previewFailed')}
        {!failed && isOld && (
          <Pill small tone="warn">
            {t('previewOld')}
          </Pill>
        )}
        {!failed && !isPending && drawn === null && t(nothingToShow(text, preview))}
      </p>
      {isPending && drawn === null && <Skeleton height={320} />}
      {drawn && <Shown drawn={drawn} />}
    </section>
  );
}

function nothingToShow({ kind }: TextView, { sendings }: Preview): 'previewBroken' | 'previewUnsound' | 'previewNone' {
  if (kind === 'sheet') return 'previewUnsound';
  return sendings.length === 0 ? 'previewNone' : 'previewBroken';
}

type SendingsProps = {
  readonly preview: Preview;
  readonly onAsk: (sending: Pick<Sending, 'scenario' | 'step'>) => void;
};

/** The scenarios that send it, and where in the chosen one it is sent. */
function Sendings({ preview: { sendings, shown }, onAsk }: SendingsProps): JSX.Element | null {
  const current = shown === null ? undefined : sendings[shown];
  if (!current) return null;
  return (
    <>
      <NativeSelect
        size="sm"
        label={t('scenario')}
        value={String(shown)}
        onChange={(event) => {
          const sending = sendings[Number(event.currentTarget.value)];
          if (sending) onAsk(sending);
        }}
        data={sendings.map(({ title, step }, rank) => {
          const isAlone = sendings.filter((other) => other.title === title).length === 1;
          return { value: String(rank), label: setFrenchSpaces(isAlone ? title : t('scenarioStep', { title, step })) };
        })}
      />
      <p className="form-hint">
        {setFrenchSpaces(
          t('sentWhen', { step: current.step, date: formatMoment(current.at), happens: current.happens }),
        )}
      </p>
    </>
  );
}

/** What a text was drawn as. */
export function Shown({ drawn }: { readonly drawn: Drawn }): JSX.Element {
  switch (drawn.type) {
    case 'letter':
      return (
        <>
          <Anchor size="sm" href={drawnLetter(drawn.key)} target="_blank" rel="noopener">
            {t('openPdf')}
          </Anchor>
          <div className="texts-pages" role="group" aria-label={t('pages', { title: drawn.title })}>
            {Array.from({ length: drawn.pages }, (_, page) => (
              <img
                key={page}
                className="texts-page"
                src={drawnPage(drawn.key, page + 1)}
                alt={t('pageOf', { page: page + 1, count: drawn.pages, title: drawn.title })}
              />
            ))}
          </div>
        </>
      );
    case 'mail':
      return (
        <>
          <dl className="texts-mail">
            <dt>{t('mailTo')}</dt>
            <dd>{drawn.to ?? t('mailPrinted')}</dd>
            <dt>{t('mailSubject')}</dt>
            <dd>{setFrenchSpaces(drawn.subject)}</dd>
          </dl>
          <iframe className="texts-frame" title={t('mail')} src={drawnMail(drawn.key)} sandbox="" />
        </>
      );
    case 'sheet':
      return <Sheet preview={drawn.preview} />;
    case 'refused':
      return <p className="form-hint form-fault">{setFrenchSpaces(drawn.message)}</p>;
  }
}

/** The page of the portal; its links lead nowhere here. */
function Sheet({ preview }: { readonly preview: string }): JSX.Element {
  const [width, setWidth] = useState('phone');
  const frame = useRef<HTMLIFrameElement>(null);
  const address = `/studio/apercu/${encodeURIComponent(preview)}/fiche.html`;
  return (
    <>
      <SegmentedControl
        size="xs"
        aria-label={studio('previewWidth')}
        value={width}
        onChange={setWidth}
        data={[
          { value: 'phone', label: studio('phone') },
          { value: 'desktop', label: studio('desktop') },
        ]}
      />
      <iframe
        ref={frame}
        className={width === 'phone' ? 'texts-frame texts-frame-phone' : 'texts-frame'}
        title={t('sheet')}
        src={address}
        onLoad={() => {
          const page = frame.current?.contentDocument;
          if (page) keepInside(page, address);
        }}
      />
    </>
  );
}
