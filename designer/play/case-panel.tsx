import { useState, type JSX, type ReactNode } from 'react';
import { formatDay, formatLastDay, formatMoney, setFrenchSpaces } from '../../engine/form/words/index.ts';
import type { PlayedCase, PlayedClock, PlayedValue } from '../../engine/play.ts';
import { Pill, type PillTone } from '../../runtime/ui/pill.tsx';
import { Why } from '../rules/why.tsx';
import { QuotaPlaces } from './quota-places.tsx';
import { t } from './text.ts';
import type { Play } from './use-play.ts';
import { WritingDialog } from './writing-dialog.tsx';

/** What became of the request so far, whoever may read it. */
export function CasePanel({ play }: { readonly play: Play }): JSX.Element {
  const { played } = play.view;
  const [opened, open] = useState<string | null>(null);
  if (!played) {
    return (
      <section className="play-case" aria-label={t('happens')}>
        <h2>{t('happens')}</h2>
        <p className="form-hint">{t('notFiled')}</p>
      </section>
    );
  }
  const writing = played.writings.find(({ key }) => key === opened);
  return (
    <section className="play-case" aria-label={t('happens')}>
      <h2>{t('happens')}</h2>
      <Part title={t('state')}>
        <p className="play-state" role="status">
          {played.states.join(' › ')}{' '}
          {played.outcome && <Pill tone={OUTCOMES[played.outcome]}>{t(`outcome-${played.outcome}`)}</Pill>}
        </p>
      </Part>
      <Part title={t('tasks')} none={t('noTask')}>
        {played.tasks.map(({ title, who, dueAt }) => (
          <li key={`${title} ${who}`}>
            {setFrenchSpaces(t('taskOf', { title, who }))}
            {dueAt !== null && (
              <span className="play-aside">{setFrenchSpaces(t('dueOn', { day: formatLastDay(dueAt) }))}</span>
            )}
          </li>
        ))}
      </Part>
      <Part title={t('clocks')}>
        {played.clocks.map((clock) => (
          <li key={clock.title}>
            {setFrenchSpaces(clock.title)} <Pill tone={CLOCKS[clock.status]}>{t(`clock-${clock.status}`)}</Pill>
            <span className="play-aside">{clockLine(clock)}</span>
          </li>
        ))}
      </Part>
      <Part title={t('decided')}>
        {played.decided.map(({ title, text }) => (
          <li key={title}>
            {setFrenchSpaces(title)} : <strong>{setFrenchSpaces(text ?? t('noValue'))}</strong>
          </li>
        ))}
      </Part>
      <Part title={t('amounts')}>
        {played.amounts.map(({ entry, label, amount, at }) => (
          <li key={`${at} ${entry} ${label}`}>
            {setFrenchSpaces(t(`amount-${entry}`, { label }))} : <strong>{formatMoney(amount)}</strong>
          </li>
        ))}
      </Part>
      <Part title={t('writings')}>
        {played.writings.map((one) => (
          <li key={one.key}>
            <button type="button" className="play-writing" onClick={() => open(one.key)}>
              {setFrenchSpaces(t(one.type, { title: one.title }))}
            </button>
            <span className="play-aside">{setFrenchSpaces(t('writtenTo', { to: one.to, step: one.step }))}</span>
          </li>
        ))}
      </Part>
      <Part title={t('register')}>
        {played.acts.map(({ document, title, number, on, notifiedOn, appealUntil }) => (
          <li key={`${document} ${number ?? on}`}>
            {setFrenchSpaces(
              number === null
                ? t('actOn', { title, day: formatDay(on) })
                : t('actNumber', { title, number, day: formatDay(on) }),
            )}
            <span className="play-aside">
              {setFrenchSpaces(
                [
                  notifiedOn === null ? t('notNotified') : t('notifiedOn', { day: formatDay(notifiedOn) }),
                  ...(appealUntil === null ? [] : [t('appealUntil', { day: formatDay(appealUntil) })]),
                ].join(' '),
              )}
            </span>
          </li>
        ))}
      </Part>
      <Part title={t('quotas')}>
        {played.quotas.map((quota) => (
          <li key={quota.name}>
            {setFrenchSpaces(quota.of === '' ? quota.title : t('quotaOf', { title: quota.title, of: quota.of }))} :{' '}
            <strong>{setFrenchSpaces(quota.text)}</strong>
            <QuotaPlaces play={play} quota={quota} />
          </li>
        ))}
      </Part>
      <Part title={t('values')}>
        {played.values.map((value) => (
          <Value key={value.name} value={value} />
        ))}
      </Part>
      {writing && <WritingDialog play={play} writing={writing} onClose={() => open(null)} />}
    </section>
  );
}

const OUTCOMES: Readonly<Record<NonNullable<PlayedCase['outcome']>, PillTone>> = {
  granted: 'good',
  refused: 'danger',
  withdrawn: 'neutral',
  closed: 'neutral',
};
const CLOCKS: Readonly<Record<PlayedClock['status'], PillTone>> = {
  running: 'info',
  suspended: 'warn',
  stopped: 'neutral',
  expired: 'danger',
};

/** A part of the panel; it goes when there is nothing in it, unless that is worth a sentence. */
function Part({
  title,
  none,
  children,
}: {
  readonly title: string;
  readonly none?: string;
  readonly children: ReactNode;
}): JSX.Element | null {
  const isEmpty = Array.isArray(children) && children.length === 0;
  if (isEmpty && none === undefined) return null;
  return (
    <section aria-label={title}>
      <h3>{title}</h3>
      {isEmpty ? <p className="form-hint">{none}</p> : Array.isArray(children) ? <ul>{children}</ul> : children}
    </section>
  );
}

function clockLine({ lastDay, remainingDays }: PlayedClock): string {
  if (lastDay !== null) return setFrenchSpaces(t('lastDay', { day: formatDay(lastDay) }));
  return remainingDays === null ? '' : t('daysLeft', { count: remainingDays });
}

/** Values that are only the way to others, such as a whole line of a table, are long: each opens where it is asked. */
function Value({ value }: { readonly value: PlayedValue }): JSX.Element {
  return (
    <li>
      {setFrenchSpaces(value.title)} :{' '}
      <strong className="play-text">{value.text === '' ? t('noValue') : setFrenchSpaces(value.text)}</strong>
      {(value.empty.length > 0 || value.reasons.length > 0 || value.table || value.members.length > 0) && (
        <details>
          <summary>
            {t('why')} <span className="cg-hidden">{value.title}</span>
          </summary>
          {value.empty.map((sentence) => (
            <p key={sentence} className="form-hint">
              {setFrenchSpaces(sentence)}
            </p>
          ))}
          <Why {...value} />
          {value.members.length > 0 && (
            <ul>
              {value.members.map((member) => (
                <li key={member.title}>
                  {setFrenchSpaces(member.title)} : <strong>{setFrenchSpaces(member.text) || t('noValue')}</strong>
                  <Why {...member} />
                </li>
              ))}
            </ul>
          )}
        </details>
      )}
    </li>
  );
}
