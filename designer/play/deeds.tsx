import { Alert, Button, Group, Text } from '@mantine/core';
import { useState, type JSX } from 'react';
import { setFrenchSpaces } from '../../engine/form/words/index.ts';
import type { Form } from '../../engine/index.ts';
import type { PlayerSight } from '../../engine/play.ts';
import { ActDialog } from './dialogs/act-dialog.tsx';
import { AnnotateDialog } from './dialogs/annotate-dialog.tsx';
import { AskDialog } from './dialogs/ask-dialog.tsx';
import { CorrectionDialog } from './dialogs/correction-dialog.tsx';
import { NotifyDialog } from './dialogs/notify-dialog.tsx';
import { OpinionDialog } from './dialogs/opinion-dialog.tsx';
import { RecallDialog } from './dialogs/recall-dialog.tsx';
import { Mending } from './mending.tsx';
import { t } from './text.ts';
import type { Play } from './use-play.ts';

type DeedsProps = {
  readonly play: Play;
  readonly sight: PlayerSight;
  readonly form: Form | null;
  readonly address: string;
};

/** What is done now, by what it is about. */
type Doing = { readonly type: 'act' | 'recall' | 'opinion' | 'annotate' | 'ask' | 'notify'; readonly id: string };

/** What the one who is played may do, and below what is closed to them with why. */
export function Deeds({ play, sight, form, address }: DeedsProps): JSX.Element {
  const [doing, setDoing] = useState<Doing | null>(null);
  const mending = sight.actions.find(({ kind, open }) => kind === 'resubmission' && open);
  const open = sight.actions.filter((action) => action.open && action !== mending);
  const closed = sight.actions.filter((action) => !action.open);
  const { recall } = sight;
  const isIdle =
    open.length + sight.opinions.length + sight.askable.length + sight.acts.length === 0 &&
    !sight.annotations &&
    !recall &&
    !mending;
  const dialog = { play, address, onClose: () => setDoing(null) };
  return (
    <>
      {isIdle && <Text size="sm">{t('nothingToDo')}</Text>}
      <Group gap="xs">
        {open.map((action) => (
          <Button
            key={action.id}
            variant={action.primary ? 'filled' : action.danger ? 'outline' : 'default'}
            {...(action.danger && { color: 'danger.9' })}
            onClick={() => setDoing({ type: 'act', id: action.id })}
          >
            {action.title}
          </Button>
        ))}
        {recall && (
          <Button variant="default" onClick={() => setDoing({ type: 'recall', id: recall.action })}>
            {setFrenchSpaces(t('recallOf', { title: recall.title }))}
          </Button>
        )}
        {sight.opinions.map(({ id, title }) => (
          <Button key={id} variant="default" onClick={() => setDoing({ type: 'opinion', id })}>
            {setFrenchSpaces(t('giveOpinionOn', { title }))}
          </Button>
        ))}
        {sight.annotations && (
          <Button variant="default" onClick={() => setDoing({ type: 'annotate', id: '' })}>
            {t('annotate')}
          </Button>
        )}
        {sight.askable.map(({ state, title }) => (
          <Button key={state} variant="default" onClick={() => setDoing({ type: 'ask', id: state })}>
            {title}
          </Button>
        ))}
        {sight.acts.map(({ document, title }) => (
          <Button key={document} variant="default" onClick={() => setDoing({ type: 'notify', id: document })}>
            {setFrenchSpaces(t(play.state.as === 'applicant' ? 'readAct' : 'notifyAct', { title }))}
          </Button>
        ))}
      </Group>
      {closed.length > 0 && <Closed actions={closed} />}
      {mending &&
        sight.correction &&
        (form ? (
          <Mending
            key={play.state.after}
            play={play}
            form={form}
            address={address}
            action={mending}
            correction={sight.correction}
            before={sight.answers}
          />
        ) : (
          <Alert color="warn">{t('noForm')}</Alert>
        ))}
      {doing && <DoingDialog {...dialog} sight={sight} doing={doing} />}
    </>
  );
}

function Closed({ actions }: { readonly actions: PlayerSight['actions'] }): JSX.Element {
  return (
    <section className="play-closed" aria-label={t('closed')}>
      <h3>{t('closed')}</h3>
      <ul>
        {actions.map(({ id, title, reasons }) => (
          <li key={id}>
            <strong>{title}</strong> : {setFrenchSpaces(reasons.join(' '))}
          </li>
        ))}
      </ul>
    </section>
  );
}

type DoingProps = {
  readonly play: Play;
  readonly address: string;
  readonly onClose: () => void;
  readonly sight: PlayerSight;
  readonly doing: Doing;
};

function DoingDialog({ sight, doing: { type, id }, ...dialog }: DoingProps): JSX.Element | null {
  switch (type) {
    case 'act': {
      const action = sight.actions.find((one) => one.id === id);
      if (!action) return null;
      return action.kind === 'correction' ? (
        <CorrectionDialog {...dialog} action={action} nameable={sight.nameable} />
      ) : (
        <ActDialog {...dialog} action={action} />
      );
    }
    case 'recall':
      return sight.recall ? <RecallDialog {...dialog} recall={sight.recall} /> : null;
    case 'opinion': {
      const opinion = sight.opinions.find((one) => one.id === id);
      return opinion ? <OpinionDialog {...dialog} opinion={opinion} /> : null;
    }
    case 'annotate':
      return sight.annotations ? <AnnotateDialog {...dialog} annotations={sight.annotations} /> : null;
    case 'ask': {
      const askable = sight.askable.find(({ state }) => state === id);
      return askable ? <AskDialog {...dialog} askable={askable} /> : null;
    }
    case 'notify': {
      const act = sight.acts.find(({ document }) => document === id);
      return act ? <NotifyDialog {...dialog} act={act} /> : null;
    }
  }
}
