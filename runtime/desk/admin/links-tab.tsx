import { Button, Stack, Table, Text } from '@mantine/core';
import { useState, type JSX } from 'react';
import type { AwaitedLink } from '../../../schemas/types/api.ts';
import { formatDay } from '../../ui/format.ts';
import { SearchedRegister } from '../register/searched-register.tsx';
import { t } from '../text.ts';
import { getAwaitedLinks } from './api.ts';
import { LinkDialog } from './link-dialog.tsx';
import { factsOfLink } from './link-facts.ts';

/** Who asks to act for a company or an association, the oldest first, each to be decided on. */
export function LinksTab(): JSX.Element {
  const [decided, setDecided] = useState<AwaitedLink | null>(null);
  return (
    <Stack>
      <Text maw="70ch">{t('linksIntro')}</Text>
      <SearchedRegister
        name="awaited-links"
        get={getAwaitedLinks}
        label={t('linksFind')}
        hint={t('linksFindHint')}
        saysNone={(text) => t(text === '' ? 'linksNone' : 'linksNoneOf', { text })}
        table={(items) => <LinksTable items={items} onDecide={setDecided} />}
      />
      {decided && <LinkDialog link={decided} onClose={() => setDecided(null)} />}
    </Stack>
  );
}

type LinksTableProps = {
  readonly items: readonly AwaitedLink[];
  readonly onDecide: (link: AwaitedLink) => void;
};

/** One line a request; on a phone one card. */
export function LinksTable({ items, onDecide }: LinksTableProps): JSX.Element {
  return (
    <div className="desk-cards">
      <Table aria-label={t('links')} verticalSpacing="sm">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('name')}</Table.Th>
            <Table.Th>{t('linkEstablishment')}</Table.Th>
            <Table.Th>{t('linkRole')}</Table.Th>
            <Table.Th>{t('linkSince')}</Table.Th>
            <Table.Th>{t('linkDecide')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {items.map((link) => (
            <Table.Tr key={link.id}>
              <Table.Td>
                {link.person}
                {link.email !== null && (
                  <Text size="sm" c="dimmed">
                    {link.email}
                  </Text>
                )}
              </Table.Td>
              <Table.Td data-label={t('linkEstablishment')}>
                {link.establishment.name}
                {factsOfLink(link).map((fact) => (
                  <Text key={fact} size="sm" c="dimmed">
                    {fact}
                  </Text>
                ))}
              </Table.Td>
              <Table.Td data-label={t('linkRole')}>{t(`link-${link.role}`)}</Table.Td>
              <Table.Td data-label={t('linkSince')} className="desk-nowrap">
                {formatDay(link.askedAt)}
              </Table.Td>
              <Table.Td>
                <Button size="xs" aria-label={t('linkDecideOf', { name: link.person })} onClick={() => onDecide(link)}>
                  {t('linkDecide')}
                </Button>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}
