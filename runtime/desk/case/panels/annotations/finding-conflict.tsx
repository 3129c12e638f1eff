import { Alert, Button, Group } from '@mantine/core';
import type { JSX } from 'react';
import type { FormSchema, Json } from '../../../../../engine/index.ts';
import type { AnnotationMark } from '../../../../../schemas/types/api.ts';
import { formatMoment } from '../../../../ui/format.ts';
import { t } from '../../../text.ts';
import { isProse, joinTexts, type Choice } from './findings.ts';
import { Lines } from '../../../parts/lines.tsx';
import { readFinding } from './read-finding.ts';

type FindingConflictProps = {
  readonly schema: FormSchema;
  readonly name: string;
  readonly theirs: Json;
  readonly mine: Json;
  readonly mark: AnnotationMark | undefined;
  readonly onChoose: (choice: Choice) => void;
};

/** Somebody wrote in the field where I was typing: both texts, and the choice, which nobody makes for me. */
export function FindingConflict({ schema, name, theirs, mine, mark, onChoose }: FindingConflictProps): JSX.Element {
  const { label, text } = readFinding(schema, name, theirs);
  const choices: readonly Choice[] = [
    'theirs',
    'mine',
    ...(isProse(schema, name) && joinTexts(theirs, mine) !== null ? (['both'] as const) : []),
  ];
  const who = mark ? t('findingBy', { name: mark.by, date: formatMoment(mark.at) }) : t('findingBySomebody');
  return (
    <Alert color="warn" role="alert" id={conflictId(name)} tabIndex={-1} title={t('findingConflict', { field: label })}>
      <Lines
        lines={[
          { label: who, text },
          { label: t('findingMine'), text: readFinding(schema, name, mine).text },
        ]}
      />
      <Group gap="xs" mt="xs">
        {choices.map((choice) => (
          <Button key={choice} size="xs" variant="default" onClick={() => onChoose(choice)}>
            {t(`finding-${choice}`)}
          </Button>
        ))}
      </Group>
    </Alert>
  );
}

/** Where the choice of a field is made. */
export const conflictId = (name: string): string => `instruction-choix-${name}`;
