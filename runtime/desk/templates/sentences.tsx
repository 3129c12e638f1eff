import { Button, Group, Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { JSX } from 'react';
import type { CaseDetail, ReplyTemplate } from '../../../schemas/types/api.ts';
import { getTemplates } from '../api.ts';
import { t } from '../text.ts';
import { fillTemplate } from './fill-template.ts';
import { offerTemplates } from './offer-templates.ts';

/** As many as one reads at a glance. */
const AT_ONCE = 4;

type SentencesProps = {
  readonly detail: CaseDetail;
  /** What is written about: sentences that speak of it come first. */
  readonly about: string;
  readonly onChoose: (sentence: string) => void;
};

/** The sentences of the service: the nearest one press away, all of them in a list that is searched. */
export function Sentences({ detail, about, onChoose }: SentencesProps): JSX.Element | null {
  const { data } = useQuery({
    queryKey: ['templates', detail.dispositif.id],
    queryFn: () => getTemplates(detail.dispositif.id),
    staleTime: 60_000,
  });
  const offered = offerTemplates(data?.items ?? [], about);
  if (offered.length === 0) return null;
  const choose = (template: ReplyTemplate | undefined): void => {
    if (template) onChoose(fillTemplate(template.text, detail));
  };
  return (
    <Group gap={6} role="group" aria-label={t('sentences')}>
      {offered.slice(0, AT_ONCE).map((template) => (
        <Button
          key={template.id}
          size="compact-sm"
          variant="default"
          title={fillTemplate(template.text, detail)}
          onClick={() => choose(template)}
        >
          {template.title}
        </Button>
      ))}
      {offered.length > AT_ONCE && (
        <Select
          size="xs"
          aria-label={t('sentencesAll')}
          placeholder={t('sentencesAll')}
          searchable
          value={null}
          data={offered.map(({ id, title, tags }) => ({ value: id, label: [title, ...tags].join(' · ') }))}
          nothingFoundMessage={t('sentencesNone')}
          onChange={(id) => choose(offered.find((template) => template.id === id))}
        />
      )}
    </Group>
  );
}
