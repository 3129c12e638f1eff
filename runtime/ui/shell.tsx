/*
 * What both applications stand on: theme, notifications, queries. The server writes the nonce of the page's
 * Content-Security-Policy in `<meta name="style-nonce">`, which the style tags made at run time must carry.
 */
import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import './mantine.css';
import '@mantine/notifications/styles.css';
import './tokens/tokens.css';
import './tokens/pill.css';
import './ui.css';
import { useEffect, useState, type JSX, type ReactNode } from 'react';
import { ApiError } from './http.ts';
import { keepFocus } from './keep-focus.ts';
import { keepPresses } from './keep-presses.ts';
import { makeTheme, variables } from './theme.ts';

/** A refusal stays one however often it is asked; only a missing server is worth asking again. */
const isRefusal = (error: Error): boolean =>
  error instanceof ApiError && error.problem.status > 0 && error.problem.status < 500;

/** How often a server that did not answer is asked whether it is back. */
const BACK_MS = 5_000;

/**
 * Whether there is a network is known by asking: what is sent without one fails at once and is told, where the library would
 * wait in silence for a network that the browser says is missing.
 */
const queries = new QueryClient({
  defaultOptions: {
    queries: {
      networkMode: 'always',
      staleTime: 5_000,
      retry: (count, error) => count < 2 && !isRefusal(error),
      refetchInterval: ({ state }) => (state.error && !isRefusal(state.error) ? BACK_MS : false),
    },
    mutations: { networkMode: 'always', retry: false },
  },
});

/** Nonce of the page's style tags. */
export function styleNonce(): string {
  return document.querySelector('meta[name="style-nonce"]')?.getAttribute('content') ?? '';
}

// Dialogs stop the page behind from scrolling by a style of their own, whose library looks for the nonce here.
Object.assign(globalThis, { __webpack_nonce__: styleNonce() });

/** Wraps an application of agents or authors. */
export function Shell({ children }: { readonly children: ReactNode }): JSX.Element {
  const [theme] = useState(makeTheme);
  useEffect(() => keepFocus(document), []);
  useEffect(() => keepPresses(document), []);
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={variables}
      getStyleNonce={styleNonce}
      forceColorScheme="light"
      // In the head, where HTML allows them.
      deduplicateInlineStyles
    >
      <QueryClientProvider client={queries}>
        <Notifications position="bottom-right" autoClose={8_000} />
        {children}
      </QueryClientProvider>
    </MantineProvider>
  );
}
