import { Button, Text, Title } from '@mantine/core';
import type { JSX } from 'react';
import { Pill, type PillTone } from '../../runtime/ui/pill.tsx';
import type { PublicationReport, SchemeChange } from '../../schemas/types/api.ts';
import { t } from './text.ts';

const TONES: Readonly<Record<SchemeChange['type'], PillTone>> = {
  added: 'good',
  removed: 'danger',
  changed: 'info',
  moved: 'neutral',
};

type ChangeListProps = {
  readonly report: PublicationReport;
  readonly onPlace: (of: SchemeChange) => void;
};

/** What a publication changes for people, part by part, in words. */
export function ChangeList({ report: { changes, moreChanges, current }, onPlace }: ChangeListProps): JSX.Element {
  const sections = [...new Set(changes.map(({ section }) => section))];
  return (
    <section aria-labelledby="publish-changes">
      <Title order={2} size="h4" id="publish-changes">
        {t('changes')}
      </Title>
      <Text c="gray.7" size="sm">
        {current === null ? t('changesFirst') : t(changes.length === 0 ? 'changesNone' : 'changesSince', { current })}
      </Text>
      {sections.map((section) => (
        <section key={section} aria-label={t(`section-${section}`)}>
          <Title order={3} size="h5" mt="sm">
            {t(`section-${section}`)}
          </Title>
          <ul className="publish-changes">
            {changes.map((change, at) =>
              change.section === section ? <Change key={at} change={change} onPlace={onPlace} /> : null,
            )}
          </ul>
        </section>
      ))}
      {moreChanges > 0 && <Text>{t('moreChanges', { count: moreChanges })}</Text>}
    </section>
  );
}

type ChangeProps = { readonly change: SchemeChange; readonly onPlace: ChangeListProps['onPlace'] };

function Change({ change, onPlace }: ChangeProps): JSX.Element {
  const { type, path, before, after } = change;
  const title = path.join(' › ') || t('wholeFile');
  return (
    <li>
      <Pill small tone={TONES[type]}>
        {t(`type-${type}`)}
      </Pill>
      <div>
        {type === 'removed' ? (
          <Text>{title}</Text>
        ) : (
          <Button variant="subtle" size="compact-md" className="publish-title" onClick={() => onPlace(change)}>
            {title}
          </Button>
        )}
        {(before !== null || after !== null) && (
          <dl className="publish-values">
            <dt className="cg-hidden">{t('was', { value: '' })}</dt>
            <dd>
              <del>{before ?? t('nothing')}</del>
            </dd>
            <dt className="cg-hidden">{t('is', { value: '' })}</dt>
            <dd>
              <ins>{after ?? t('nothing')}</ins>
            </dd>
          </dl>
        )}
      </div>
    </li>
  );
}
