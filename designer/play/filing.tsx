import { Button, Checkbox, Group, NativeSelect, Text, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useState, type JSX, type SubmitEvent } from 'react';
import { activePages } from '../../engine/form/browser.ts';
import {
  formErrors,
  sessionAt,
  stepForm,
  type FormAction,
  type FormSession,
} from '../../engine/form/session/browser.ts';
import { formatDay, localDayOf, setFrenchSpaces } from '../../engine/form/words/index.ts';
import type { Form, JsonObject, LookedUp } from '../../engine/index.ts';
import type { PlayRefusal } from '../../engine/play.ts';
import { createDataSearch, ErrorSummary, FormPage, Review, type FormLookup } from '../../runtime/forms/index.ts';
import { describeLookup } from '../../runtime/forms/describe-lookup.ts';
import { ProblemAlert } from '../../runtime/ui/problem-alert.tsx';
import type { ScenarioGiven } from '../../schemas/types/scenario.ts';
import { asAnswers } from './plain-values.ts';
import { QuotaPlaces } from './quota-places.tsx';
import { SourceSays } from './source-says.tsx';
import { t } from './text.ts';
import type { Play } from './use-play.ts';
import { documentList, localUpload, lookupText, translate } from './use-preview.ts';
import '../../runtime/forms/forms.css';

const CHANNELS = ['online', 'counter', 'letter', 'email', 'phone'] as const;

type FilingProps = { readonly play: Play; readonly form: Form; readonly address: string };

/** The request before it is filed: when and how it comes, then the real form, page by page. */
export function Filing({ play, form, address }: FilingProps): JSX.Element {
  return (
    <>
      <Circumstances play={play} />
      <FilingForm key={play.state.from ?? ''} play={play} form={form} address={address} />
    </>
  );
}

/** When the request comes, by which channel, and of whom. */
function Circumstances({ play }: { readonly play: Play }): JSX.Element {
  const { given } = play.state.scenario;
  const { channel = 'online', applicant, now } = given;
  const change = (changed: Partial<ScenarioGiven>): void =>
    play.make({ type: 'given', given: { ...given, ...changed } });
  const hasEmail = applicant?.email !== null;
  return (
    <div className="play-circumstances">
      <TextInput
        type="datetime-local"
        size="xs"
        label={t('filedAt')}
        value={now}
        onChange={(event) => {
          if (event.currentTarget.value !== '') change({ now: event.currentTarget.value.slice(0, 16) });
        }}
      />
      <NativeSelect
        size="xs"
        label={t('channel')}
        value={channel}
        onChange={(event) => {
          const chosen = CHANNELS.find((one) => one === event.currentTarget.value);
          if (chosen) change({ channel: chosen });
        }}
        data={CHANNELS.map((one) => ({ value: one, label: t(`channel-${one}`) }))}
      />
      <Checkbox
        size="xs"
        label={t('hasEmail')}
        checked={hasEmail}
        onChange={(event) => {
          const { givenName = 'Marie', familyName = 'Waheo' } = applicant ?? {};
          const { applicant: _former, ...others } = given;
          const next = event.currentTarget.checked
            ? others
            : { ...others, applicant: { givenName, familyName, email: null } };
          play.make({ type: 'given', given: next });
        }}
      />
      {play.playing.scheme.quotas.map((quota) => (
        <QuotaPlaces key={quota.name} play={play} quota={{ ...quota, key: null }} />
      ))}
      {play.playing.scheme.lookups.map((lookup) => (
        <SourceSays key={lookup.id} play={play} lookup={lookup} />
      ))}
    </div>
  );
}

function FilingForm({ play, form, address }: FilingProps): JSX.Element {
  const { client, scheme } = play.playing;
  const { answers: written } = play.state.scenario.given;
  const [session, setSession] = useState<FormSession | null>(null);
  const [looked, setLooked] = useState<readonly LookedUp[]>([]);
  const begun = useQuery({
    queryKey: ['play-begun', written],
    queryFn: () => (Object.keys(written).length > 0 ? client.ask('formAnswers', asAnswers(written)) : scheme.begun),
    structuralSharing: false,
    staleTime: Infinity,
    gcTime: 0,
    retry: false,
  });
  const today = localDayOf(play.view.now);
  useEffect(() => {
    if (begun.data) setSession(openAt(form, begun.data, today, null));
    // What was typed goes on below when the form or the day changes.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [begun.data]);
  useEffect(() => setSession((former) => former && openAt(form, former.answers, today, former.page)), [form, today]);
  if (begun.error) return <ProblemAlert error={begun.error} />;
  if (!session) return <Text size="sm">{t('loading')}</Text>;
  const looking = { looked, onLooked: setLooked };
  return <Pages play={play} form={form} address={address} session={session} onSession={setSession} {...looking} />;
}

/** A session at a page; at the first one where that page is not asked. */
function openAt(form: Form, answers: JsonObject, today: string, page: string | null): FormSession {
  const session = sessionAt(form, { answers, today, page, returning: false });
  return stepForm(form, session, { type: 'open', page: page ?? '', returning: false });
}

type PagesProps = FilingProps & {
  readonly session: FormSession;
  readonly onSession: (session: FormSession) => void;
  /** What sources gave so far. */
  readonly looked: readonly LookedUp[];
  readonly onLooked: (looked: readonly LookedUp[]) => void;
};

function Pages(props: PagesProps): JSX.Element {
  const { play, form, address, session, onSession, looked, onLooked } = props;
  const { answers } = session;
  const { scheme, client } = play.playing;
  const lookups = useMemo(() => lookupsShown(scheme, looked), [scheme, looked]);
  const lookUp = (id: string): void => {
    const { given } = play.state.scenario;
    void client.ask('lookUp', id, { answers, looked }, given, play.view.now).then((found) => {
      onLooked(found.looked);
      onSession(stepForm(form, session, { type: 'change', answers: found.answers }));
    });
  };
  const pages = useMemo(() => activePages(form, answers), [form, answers]);
  const search = useMemo(() => createDataSearch(`${address}/donnees`), [address]);
  const page = pages.find(({ id }) => id === session.page);
  const [busy, setBusy] = useState(false);
  const step = (action: FormAction): void => onSession(stepForm(form, session, action));
  const { channel = 'online', quotas } = play.state.scenario.given;
  const filing = { now: play.view.now, channel, ...(quotas && { quotas }) };
  const goOn = async (event: SubmitEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    if (busy) return;
    setBusy(true);
    const completed = stepForm(form, session, { type: 'complete' });
    const own = { errors: formErrors(form, completed), blocking: completed.blocking };
    const first = stepForm(form, completed, { type: 'goOn', judgement: own, seen: session.answers });
    if (first.page === completed.page) {
      onSession(first);
    } else {
      const { judgement } = await play.playing.client.ask('review', completed.answers, filing);
      onSession(stepForm(form, completed, { type: 'goOn', judgement, seen: session.answers }));
    }
    setBusy(false);
  };
  if (!page) return <ReviewPage {...props} />;
  return (
    <section className="play-form" aria-label={page.title}>
      <p className="play-progress">{t('page', { at: pages.indexOf(page) + 1, count: pages.length + 1 })}</p>
      <h3>{setFrenchSpaces(page.title)}</h3>
      {session.newQuestions && <p className="play-notice">{t('newQuestions')}</p>}
      {session.blocking.map((sentence) => (
        <p key={sentence} className="play-notice">
          {setFrenchSpaces(sentence)}
        </p>
      ))}
      <ErrorSummary errors={session.errors} finding={session.judged} fields={page.fields} t={translate} />
      <form noValidate onSubmit={(event) => void goOn(event)}>
        <FormPage
          key={page.id}
          form={form}
          page={page}
          answers={answers}
          errors={session.errors}
          t={translate}
          documentList={documentList}
          search={search}
          upload={localUpload}
          zonesUrl={`${address}/zones.json`}
          lookups={lookups}
          onLookup={lookUp}
          onChange={(changed) => step({ type: 'change', answers: changed })}
        />
        <Group mt="md">
          <Button type="submit" loading={busy}>
            {t('continue')}
          </Button>
          {pages.indexOf(page) > 0 && (
            <Button variant="default" onClick={() => step({ type: 'back' })}>
              {t('back')}
            </Button>
          )}
        </Group>
      </form>
    </section>
  );
}

/** Lookups as the portal shows them. */
function lookupsShown({ lookups }: Play['playing']['scheme'], looked: readonly LookedUp[]): readonly FormLookup[] {
  return lookups.map(({ id, title, key, waits }) => {
    const found = looked.find(({ lookup }) => lookup === id);
    const asked = found && { key: found.key, outcome: found.outcome, day: formatDay(found.at), filled: found.filled };
    return describeLookup({ id, title, key, waits }, asked ?? null, lookupText);
  });
}

/** All answers to read again, then the request is filed. */
function ReviewPage({ play, form, session, onSession }: PagesProps): JSX.Element {
  const { client, edition } = play.playing;
  const { given } = play.state.scenario;
  const { channel = 'online', quotas } = given;
  const filing = { now: play.view.now, channel, ...(quotas && { quotas }) };
  const [refused, setRefused] = useState<PlayRefusal | null>(null);
  const reviewed = useQuery({
    queryKey: ['play-review', edition, session.answers, filing],
    queryFn: () => client.ask('review', session.answers, filing),
    structuralSharing: false,
    gcTime: 0,
    retry: false,
  });
  const review = reviewed.data?.review;
  const open = (page: string): void => onSession(stepForm(form, session, { type: 'open', page, returning: true }));
  const written = async (): Promise<ScenarioGiven> => ({
    ...given,
    answers: { ...(await client.ask('givenAnswers', session.answers, play.view.now)) },
  });
  const file = async (): Promise<void> => setRefused(await play.attempt({ type: 'file' }, await written()));
  if (!review) return <Text size="sm">{t('loading')}</Text>;
  return (
    <section className="play-form" aria-label={t('review')}>
      <h3>{t('review')}</h3>
      {review.errors.map(({ pointer, message, page }) => (
        <p key={`${pointer} ${message}`} className="play-notice">
          {setFrenchSpaces(message)}{' '}
          <Button variant="subtle" size="compact-xs" onClick={() => open(page)}>
            {t('mend')}
          </Button>
        </p>
      ))}
      {review.blocking.map((sentence) => (
        <p key={sentence} className="play-notice">
          {setFrenchSpaces(sentence)}
        </p>
      ))}
      {refused && (
        <p role="alert" className="play-refused">
          {setFrenchSpaces(refused.message)}
        </p>
      )}
      <Review sections={review.sections} t={translate} />
      <Group mt="md">
        <Button onClick={() => void file()}>{t('file')}</Button>
        {refused && (
          <Button
            variant="default"
            onClick={() => void written().then((given) => play.keepRefused({ type: 'file' }, refused, given))}
          >
            {t('keepRefusal')}
          </Button>
        )}
        <Button variant="default" onClick={() => onSession(stepForm(form, session, { type: 'back' }))}>
          {t('back')}
        </Button>
      </Group>
    </section>
  );
}
