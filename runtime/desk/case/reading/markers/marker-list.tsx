import { Anchor, Button, Group, Stack, Text, Textarea } from '@mantine/core';
import type { JSX } from 'react';
import type { PageMarker } from '../../../../../schemas/types/api.ts';
import { formatMoment } from '../../../../ui/format.ts';
import { Pill } from '../../../../ui/pill.tsx';
import { ProblemAlert } from '../../../../ui/problem-alert.tsx';
import { t, tCount } from '../../../text.ts';
import { JottingNotice } from '../../jottings/jotting-notice.tsx';
import type { Marking } from './use-marking.ts';

type MarkerListProps = {
  readonly marking: Marking;
  /** Prepares a correction of what the document proves; null where none can be asked for now. */
  readonly onAsk: ((marker: PageMarker) => void) | null;
};

/** The markers of a document beside it: what each says, whose it is, and what is done about it. */
export function MarkerList({ marking, onAsk }: MarkerListProps): JSX.Element | null {
  const { markers, draft, error } = marking;
  if (markers.length === 0 && !draft && !error) return null;
  return (
    <section className="desk-markers" aria-label={t('markers')}>
      {error && <ProblemAlert error={error} />}
      {draft && <DraftForm marking={marking} />}
      {markers.length > 0 && (
        <>
          <Text size="xs" c="gray.7">
            {tCount('markersOf', markers.length)}
          </Text>
          <ol className="desk-marker-list">
            {markers.map((marker) => (
              <Line key={marker.id} marker={marker} marking={marking} onAsk={onAsk} />
            ))}
          </ol>
        </>
      )}
    </section>
  );
}

/** What is said of the place; kept as it is typed, and others read it once it is saved. */
function DraftForm({ marking }: Pick<MarkerListProps, 'marking'>): JSX.Element {
  const { draft, jotting, write, giveUp, keep, isPending } = marking;
  const remark = draft?.remark ?? '';
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        keep();
      }}
    >
      <Stack gap={6}>
        <Textarea
          label={t('markerRemark')}
          description={t('markerRemarkHint')}
          data-reading="remark"
          autosize
          minRows={1}
          maxRows={5}
          maxLength={2000}
          value={remark}
          onChange={(event) => write(event.currentTarget.value)}
        />
        <JottingNotice jotting={jotting} />
        <Group gap="xs">
          <Button type="submit" size="xs" loading={isPending} disabled={remark.trim() === ''}>
            {t('markerKeep')}
          </Button>
          <Button size="xs" variant="default" onClick={giveUp}>
            {t('markerGiveUp')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

type LineProps = MarkerListProps & { readonly marker: PageMarker };

function Line({ marker, marking, onAsk }: LineProps): JSX.Element {
  const { number, remark, by, at, page, mine, resolved, moved } = marker;
  const { current, comeTo, change, remove, resolve } = marking;
  const go = (): void => {
    comeTo(marker.id);
    document.querySelector<HTMLElement>(`[data-pin="${marker.id}"]`)?.focus();
  };
  return (
    <li className={current === marker.id ? 'desk-marker desk-marker-current' : 'desk-marker'}>
      <Anchor component="button" type="button" size="sm" onClick={go}>
        {t('markerAt', { number, page })}
      </Anchor>{' '}
      {resolved && (
        <Pill small tone="good">
          {t('markerSettled', { by: resolved.by, date: formatMoment(resolved.at) })}
        </Pill>
      )}
      {moved && (
        <Pill small tone="warn">
          {t('markerMoved')}
        </Pill>
      )}
      <Text size="sm" className="desk-text">
        {remark}
      </Text>
      <Text size="xs" c="gray.7">
        {by} · {formatMoment(at)}
      </Text>
      <Group gap="sm">
        {onAsk && !resolved && <Deed label={t('markerAsk')} about={number} onClick={() => onAsk(marker)} />}
        <Deed label={t(resolved ? 'markerOpenAgain' : 'markerSettle')} about={number} onClick={() => resolve(marker)} />
        {mine && <Deed label={t('markerChange')} about={number} onClick={() => change(marker)} />}
        {mine && <Deed label={t('markerRemove')} about={number} onClick={() => remove(marker)} />}
      </Group>
    </li>
  );
}

type DeedProps = { readonly label: string; readonly about: number; readonly onClick: () => void };

function Deed({ label, about, onClick }: DeedProps): JSX.Element {
  return (
    <Anchor
      component="button"
      type="button"
      size="xs"
      aria-label={t('markerDeed', { label, number: about })}
      onClick={onClick}
    >
      {label}
    </Anchor>
  );
}
