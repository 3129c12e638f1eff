import { Anchor, Button, Paper, Stack, Text } from '@mantine/core';
import { Fragment, useState, type JSX } from 'react';
import type { ApiExchange, CaseDetail } from '../../../../../schemas/types/api.ts';
import { formatMoment } from '../../../../ui/format.ts';
import { fileAddress } from '../../../api.ts';
import { t } from '../../../text.ts';
import { HeldMark, type HeldFiles } from '../../reading/held-file.tsx';
import { exchangeTitle } from '../../../parts/exchange-words.ts';
import { LogExchange } from './log-exchange.tsx';

type ExchangesProps = {
  readonly detail: CaseDetail;
  /** A mail that was dropped on the case: noted at once. */
  readonly mail?: File | null;
  /** Which mail of a mailbox that is; null for one of somebody's own. */
  readonly mailbox?: string | null;
  readonly onMailDone?: () => void;
};

/** Calls, letters, mails and visits that came or went elsewhere, and the way to note one. */
export function Exchanges({ detail, mail = null, mailbox = null, onMailDone }: ExchangesProps): JSX.Element {
  const [isOpen, setOpen] = useState(false);
  return (
    <Stack align="start">
      {detail.exchanges.length === 0 && <Text size="sm">{t('exchangeNone')}</Text>}
      {detail.exchanges.map((exchange) => (
        <Noted key={exchange.id} exchange={exchange} held={detail.heldFiles} />
      ))}
      <Button variant="default" onClick={() => setOpen(true)}>
        {t('exchangeLog')}
      </Button>
      {(isOpen || mail) && (
        <LogExchange
          detail={detail}
          mail={mail}
          mailbox={mailbox}
          onClose={() => {
            setOpen(false);
            onMailDone?.();
          }}
        />
      )}
    </Stack>
  );
}

/** One that was noted: what it was, what was said, what came with it. */
function Noted({ exchange, held }: { readonly exchange: ApiExchange; readonly held: HeldFiles }): JSX.Element {
  return (
    <Paper withBorder p="sm" w="100%">
      <Text size="sm" fw={600}>
        {exchangeTitle(exchange)}
      </Text>
      <Text size="xs" c="gray.7">
        {t('exchangeBy', { name: exchange.name })} · {formatMoment(exchange.at)}
      </Text>
      <Text className="desk-text" size="sm">
        {exchange.text}
      </Text>
      {exchange.files.map((file) => (
        <Fragment key={file.id}>
          <Anchor href={fileAddress(file.id)} target="_blank" rel="noopener" size="sm" display="block">
            {file.name}
          </Anchor>
          <HeldMark held={held} id={file.id} />
        </Fragment>
      ))}
    </Paper>
  );
}
