import { Button, SegmentedControl, Text } from '@mantine/core';
import { useEffect, useRef, useState, type JSX, type RefObject } from 'react';
import type { Pointer } from '../../engine/studio.ts';
import { previewAddress, type LastPreview } from '../last-preview.ts';
import { keepInside } from '../preview-links.ts';
import { t as studio } from '../text.ts';
import { questionAtPlace, showQuestion } from './preview-marks.ts';
import { t } from './text.ts';

type FormPreviewProps = {
  readonly preview: LastPreview;
  /** The page that what is chosen is on; the first when null. */
  readonly page: string | null;
  readonly question: Pointer | null;
  /** All that a click may choose. */
  readonly questions: readonly Pointer[];
  readonly onQuestion: (question: Pointer) => void;
  /** Whether the form is filled in from its beginning, as an applicant does: nothing is then chosen by it. */
  readonly isTried: boolean;
  readonly onTry: (isTried: boolean) => void;
};

/**
 * The real form, as the portal gives it, open at what is chosen; a click on a question chooses it. What does not compile leaves
 * the last that did.
 */
export function FormPreview(props: FormPreviewProps): JSX.Element {
  const { preview, page, question, questions, onQuestion, isTried, onTry } = props;
  const [width, setWidth] = useState('phone');
  const base = previewAddress(preview);
  const address = base === null || page === null || isTried ? base : `${base}/${encodeURIComponent(page)}`;
  const frame = useRef<HTMLIFrameElement>(null);
  const [loads, setLoads] = useState(0);
  const [said, say] = useState('');
  useEffect(() => {
    const body = frame.current?.contentDocument?.body;
    if (!body || isTried) return undefined;
    showQuestion(body, question);
    const choose = ({ target }: Event): void => {
      const found = questionAtPlace(body, target, questions);
      if (found !== null) onQuestion(found);
    };
    body.addEventListener('click', choose);
    body.addEventListener('focusin', choose);
    return () => {
      body.removeEventListener('click', choose);
      body.removeEventListener('focusin', choose);
    };
  }, [question, questions, loads, onQuestion, isTried]);
  if (base === null || address === null)
    return <Text className="form-preview">{t(preview.isJudged ? 'previewNone' : 'previewWaiting')}</Text>;
  return (
    <section className="form-preview" aria-label={t('preview')}>
      <div className="form-preview-head">
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
        <Button size="xs" variant="default" onClick={() => onTry(!isTried)}>
          {t(isTried ? 'tryEnd' : 'try')}
        </Button>
        {isTried && <Text size="sm">{t('tryHint')}</Text>}
        <Text size="sm" role="status">
          {said}
        </Text>
        {preview.isOld && <Text size="sm">{t('previewOld')}</Text>}
      </div>
      <Frame
        frame={frame}
        address={address}
        className={width === 'phone' ? 'form-frame form-frame-phone' : 'form-frame'}
        onLoad={() => {
          setLoads((count) => count + 1);
          say('');
          const shown = frame.current?.contentDocument;
          if (shown) keepInside(shown, base, () => say(t('previewOut')));
        }}
      />
    </section>
  );
}

type FrameProps = {
  readonly frame: RefObject<HTMLIFrameElement | null>;
  readonly address: string;
  readonly className: string;
  readonly onLoad: () => void;
};

/** A page, which stays in sight until the next is there to be drawn; none of them is a step of the way back. */
function Frame({ frame, address, className, onLoad }: FrameProps): JSX.Element {
  const [first] = useState(address);
  const shown = useRef(address);
  useEffect(() => {
    if (shown.current === address) return;
    shown.current = address;
    frame.current?.contentWindow?.location.replace(address);
  }, [frame, address]);
  return <iframe ref={frame} title={t('preview')} src={first} className={className} onLoad={onLoad} />;
}
