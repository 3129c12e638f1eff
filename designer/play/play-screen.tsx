/* The screen « Essayer »: an author plays everybody and time on the draft, and sees what comes of it. Nothing leaves the page. */
import { Alert, Button, Group, Skeleton, Text } from '@mantine/core';
import { useEffect, useRef, useState, type JSX } from 'react';
import { setFrenchSpaces } from '../../engine/form/words/index.ts';
import { isAtNothing } from '../../runtime/ui/go-on.ts';
import { ProblemAlert } from '../../runtime/ui/problem-alert.tsx';
import { Pill } from '../../runtime/ui/pill.tsx';
import { useStudio } from '../journal/use-journal.ts';
import { previewAddress, type LastPreview } from '../last-preview.ts';
import { CasePanel } from './case-panel.tsx';
import { Deeds } from './deeds.tsx';
import { Filing } from './filing.tsx';
import { RecordDialog } from './record-dialog.tsx';
import { StartBar } from './start-bar.tsx';
import { t } from './text.ts';
import { Time } from './time.tsx';
import { Timeline } from './timeline.tsx';
import { usePlay, type Play } from './use-play.ts';
import { usePlayground } from './use-playground.ts';
import { usePreviewForm } from './use-preview.ts';
import './play.css';

/** Plays the scheme that is open, with the forms that the server made of it last. */
export function PlayScreen({ preview }: { readonly preview: LastPreview }): JSX.Element {
  const { id } = useStudio();
  const { playing, broken } = usePlayground();
  const play = usePlay(id, playing);
  if (play) return <Playing play={play} broken={broken} preview={preview} />;
  if (broken) return <Alert color="warn">{t('cannotPlay')}</Alert>;
  return <Skeleton height={480} aria-label={t('loading')} />;
}

type PlayingProps = { readonly play: Play; readonly broken: boolean; readonly preview: LastPreview };

function Playing({ play, broken, preview }: PlayingProps): JSX.Element {
  const address = previewAddress(preview);
  const [recording, record] = useState(false);
  const [said, say] = useState('');
  const { state } = play;
  const stage = useRef<HTMLElement>(null);
  // Who comes here by a button of « Scénarios », which is gone, goes on with what is played; by the tab, from the tab.
  useEffect(() => {
    if (isAtNothing()) stage.current?.focus();
  }, []);
  return (
    <div className="play-screen">
      <Group justify="space-between" align="end" className="play-head">
        <StartBar key={state.from ?? ''} play={play} />
        <Button size="xs" disabled={state.after === 0} onClick={() => record(true)}>
          {t('recordPlay')}
        </Button>
      </Group>
      {broken && (
        <Alert color="warn" role="status">
          {t('oldText')}
        </Alert>
      )}
      <p className="play-said" role="status">
        {setFrenchSpaces(said)}
      </p>
      <div className="play-columns">
        <div className="play-side">
          <Timeline play={play} />
          <Time play={play} />
        </div>
        <section ref={stage} tabIndex={-1} className="play-stage" aria-label={t('play')}>
          <Players play={play} />
          <Stage play={play} address={address} />
        </section>
        <CasePanel play={play} />
      </div>
      {recording && (
        <RecordDialog
          play={play}
          onClose={() => record(false)}
          onDone={(title, name) => {
            say(t('recorded', { title }));
            play.make({ type: 'named', from: name });
          }}
        />
      )}
    </div>
  );
}

/** Who is played. */
function Players({ play: { state, view, make } }: { readonly play: Play }): JSX.Element {
  return (
    <div className="play-players" role="group" aria-label={t('playAs')}>
      {view.players.map(({ as, title, open, isAwaited }) => (
        <button
          key={as}
          type="button"
          className="play-player"
          aria-pressed={state.as === as}
          onClick={() => make({ type: 'be', as })}
        >
          {setFrenchSpaces(title)}
          {isAwaited && (
            <Pill small tone="warn">
              {t('awaited')}
            </Pill>
          )}
          {!isAwaited && open > 0 && <span className="cg-hidden">{t('mayAct')}</span>}
        </button>
      ))}
    </div>
  );
}

function Stage({ play, address }: { readonly play: Play; readonly address: string | null }): JSX.Element {
  const { form, error } = usePreviewForm(address);
  const { view, state } = play;
  if (error) return <ProblemAlert error={error} />;
  if (address === null) return <Alert color="warn">{t('noForm')}</Alert>;
  if (view.sight) return <Deeds play={play} sight={view.sight} form={form} address={address} />;
  if (state.as !== 'applicant') return <Text size="sm">{t('notFiledYet')}</Text>;
  return form ? <Filing play={play} form={form} address={address} /> : <Skeleton height={320} />;
}
