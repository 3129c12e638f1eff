import { Code, Divider, Modal, Stack } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { JSX } from 'react';
import { TokenForm } from '../../runtime/ui/access/token-form.tsx';
import type { TokenKind } from '../../runtime/ui/access/wanted-token.ts';
import { refresh } from '../../runtime/ui/refresh.ts';
import { getSchemes } from '../../runtime/ui/schemes.ts';
import { createToken } from '../api.ts';
import { t } from './text.ts';
import { TokenList, TOKENS } from './token-list.tsx';

type TokenDialogProps = { readonly opened: boolean; readonly onClose: () => void };

/** Tokens with which folders are published from the command line: makes one, shown once, and revokes those there are. */
export function TokenDialog({ opened, onClose }: TokenDialogProps): JSX.Element {
  const queries = useQueryClient();
  const schemes = useQuery({ queryKey: ['dispositifs'], queryFn: getSchemes });
  return (
    <Modal opened={opened} onClose={onClose} title={t('token')}>
      <Stack>
        <TokenForm
          hint={t('tokenHint')}
          name={t('tokenUsualName')}
          days={USUAL_DAYS}
          kinds={kinds()}
          schemes={(schemes.data ?? []).map(({ id, title }) => ({ value: id, label: title }))}
          create={async (token) => {
            const made = await createToken(token);
            // A secret that is shown once waits for no list.
            void refresh(queries, TOKENS);
            return made;
          }}
          made={(token) => (
            <Code block className="studio-command">
              {`export CAGOU_TOKEN=${token}\nnpm run -s cagou -- publish <${t('folder')}> --to ${location.origin}`}
            </Code>
          )}
          onClose={onClose}
        />
        <Divider />
        <TokenList />
      </Stack>
    </Modal>
  );
}

const USUAL_DAYS = 30;

/** What authors make tokens for; the first is what the command line needs. */
const kinds = (): readonly [TokenKind, ...TokenKind[]] => [
  { value: 'publish', label: t('tokenPublish'), scopes: ['sources.write'], ofSchemes: true },
  { value: 'read', label: t('tokenRead'), scopes: ['sources.read'], ofSchemes: true },
  { value: 'all', label: t('tokenAll'), ofSchemes: true },
];
