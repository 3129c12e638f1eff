/**
 * A part of a page that may come late, or not at all: its code was taken away by an upgrade while the page was open, the network
 * broke, or it throws. The rest of the page stays as it is, with what is typed there.
 */
import { Alert, Button, Text, Title } from '@mantine/core';
import { Suspense, type JSX, type ReactNode } from 'react';
import { ErrorBoundary } from 'react-error-boundary';
import { ui } from './messages/index.ts';

type PartProps = {
  /** What is shown until the part is there. */
  readonly waiting?: ReactNode;
  /** Names what is shown: another part is tried anew. */
  readonly of: string;
  /** Whether it is the page itself, whose heading goes with it. */
  readonly isPage?: boolean;
  readonly children: ReactNode;
};

/** Shows a part of a page, or says why it is not there and how to go on. */
export function Part({ waiting = null, of, isPage = false, children }: PartProps): JSX.Element {
  return (
    <ErrorBoundary resetKeys={[of]} fallbackRender={() => <Missing isPage={isPage} />}>
      <Suspense fallback={waiting}>{children}</Suspense>
    </ErrorBoundary>
  );
}

function Missing({ isPage }: { readonly isPage: boolean }): JSX.Element {
  const heading = (
    <Title order={1} size="h4">
      {ui('partMissing')}
    </Title>
  );
  return (
    <Alert color="danger" role="alert" title={isPage ? heading : ui('partMissing')}>
      <Text size="sm">{ui('partMissingHint')}</Text>
      <Button mt="sm" size="xs" onClick={() => window.location.reload()}>
        {ui('reloadPage')}
      </Button>
    </Alert>
  );
}
