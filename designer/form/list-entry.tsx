import { Button, NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { JSX } from 'react';
import { isJsonObject } from '../../engine/base/index.ts';
import {
  annotationSchema,
  choicesOfList,
  newList,
  ownLists,
  pinList,
  STANDARD_LISTS,
  titleOfThing,
  writeChoices,
  type Files,
  type Operation,
} from '../../engine/studio.ts';
import { Icon } from '../../runtime/ui/icon.tsx';
import { getSharedLists } from '../api.ts';
import { LISTS } from '../lists/addresses.ts';
import { annotationGesture, type QuestionPanel } from './question-panel.ts';
import { Field } from './question-field.tsx';
import { t as details } from './details/text.ts';
import { t } from './text.ts';
import { TextEntry } from './text-entry.tsx';

/** Lists by what people would call them; those that are called alike have their names beside. */
function calledLists(files: Files, lists: readonly string[]): { readonly value: string; readonly label: string }[] {
  const titles = lists.map((name) => titleOfThing(files, { kind: 'list', name }) ?? name);
  return lists.map((name, rank) => {
    const title = titles[rank] ?? name;
    const isAlone = titles.indexOf(title) === titles.lastIndexOf(title);
    return { value: name, label: isAlone ? title : details('listNamed', { title, name }) };
  });
}

/** The list that an answer is chosen in: one of the product, a shared one, or the scheme's own, whose choices are written here. */
export function ListEntry({ form, question, schema }: QuestionPanel): JSX.Element | null {
  const shared = useQuery({ queryKey: [LISTS], queryFn: getSharedLists, enabled: question.kind === 'list' });
  if (question.kind !== 'list') return null;
  const { files } = form;
  const words = annotationSchema.properties?.['data']?.fr;
  const named = isJsonObject(schema['cagou']) ? schema['cagou']['data'] : undefined;
  const list = typeof named === 'string' ? named : '';
  const own = ownLists(files);
  const published = (shared.data?.items ?? []).filter(({ id }) => !own.includes(id));
  const known = [...STANDARD_LISTS, ...own, ...published.map(({ id }) => id)];
  const chooseFrom = (name: string, before: readonly Operation[] = []): void =>
    form.change({ type: 'all', parts: [...before, annotationGesture(question, schema, 'data', name)] });
  const choose = (name: string): void => {
    const pinned = published.find(({ id }) => id === name);
    chooseFrom(name, pinned ? pinList(files, pinned) : []);
  };
  const begin = (): void => {
    const { name, made } = newList(files, question.title, t('firstChoice'));
    chooseFrom(name, [made]);
  };
  const choices = own.includes(list) ? choicesOfList(files, list) : null;
  return (
    <>
      <Field name="data">
        <NativeSelect
          size="sm"
          label={words?.title}
          description={words?.hint}
          disabled={form.broken}
          value={list}
          onChange={(event) => choose(event.currentTarget.value)}
          data={[
            ...(known.includes(list) ? [] : [{ value: list, label: list }]),
            {
              group: t('listsOfProduct'),
              items: STANDARD_LISTS.map((name) => ({ value: name, label: t(`data-${name}`) })),
            },
            { group: t('listsShared'), items: published.map(({ id, title }) => ({ value: id, label: title })) },
            { group: t('listsOwn'), items: calledLists(files, own) },
          ].filter((one) => !('items' in one) || one.items.length > 0)}
        />
      </Field>
      <Button variant="default" size="xs" disabled={form.broken} leftSection={<Icon name="add" />} onClick={begin}>
        {details('listNew')}
      </Button>
      {choices && (
        <TextEntry
          label={details('listChoices')}
          description={details('listChoicesHint')}
          long
          value={choices.join('\n')}
          disabled={form.broken}
          onChange={(text) => form.change(writeChoices(files, list, text.split('\n')))}
        />
      )}
      {own.includes(list) && !choices && (
        <p className="form-hint">
          {details('listInSource', { list: titleOfThing(files, { kind: 'list', name: list }) ?? list })}
        </p>
      )}
    </>
  );
}
