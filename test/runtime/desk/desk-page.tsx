/** What the hooks of the desk stand in: the queries of a page, who works at it, and where it has gone. */
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { MantineProvider } from '@mantine/core';
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { Router, type Navigator } from 'react-router';
import { SessionContext, type DeskSession } from '../../../runtime/desk/session.ts';

/** A page of the desk. */
export interface DeskPage {
  readonly queries: QueryClient;
  /** Addresses that were gone to, oldest first. */
  readonly visited: string[];
  readonly around: (children: ReactNode) => ReactNode;
}

const SESSION: DeskSession = {
  user: {
    id: 'me',
    name: 'Marie Wéma',
    email: 'marie@demo.example',
    roles: [],
    groups: [],
    functions: [],
    standsFor: [],
  },
  demo: false,
  aheadMs: 0,
  mostMegabytes: 50,
};

/** Opens a page of the desk at an address, for somebody who works there, with the roles and functions given. */
export function openDesk(
  address = '/',
  roles: DeskSession['user']['roles'] = [],
  functions: DeskSession['user']['functions'] = [],
): DeskPage {
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  const visited: string[] = [];
  const go = (to: Parameters<Navigator['push']>[0]): void => {
    visited.push(typeof to === 'string' ? to : `${to.pathname ?? ''}${to.search ?? ''}${to.hash ?? ''}`);
  };
  const navigator: Navigator = {
    createHref: (to) => (typeof to === 'string' ? to : `${to.pathname ?? ''}${to.search ?? ''}`),
    go: () => undefined,
    push: go,
    replace: go,
  };
  return {
    queries,
    visited,
    around: (children) => (
      <QueryClientProvider client={queries}>
        <SessionContext value={{ ...SESSION, user: { ...SESSION.user, roles, functions } }}>
          <Router location={address} navigator={navigator}>
            {children}
          </Router>
        </SessionContext>
      </QueryClientProvider>
    ),
  };
}

/** What one reads of a part of the desk, each element on a line of its own. */
export function wordsOf(part: ReactNode, roles: DeskSession['user']['roles'] = []): readonly string[] {
  const html = renderToStaticMarkup(<MantineProvider>{openDesk('/', roles).around(part)}</MantineProvider>);
  return html
    .replaceAll(/<style.*?<\/style>/gsu, '')
    .replaceAll(/<\/(?:li|p|div|summary|ul|details|h\d|legend|button|dt|dd|td|th)>/gu, '\n')
    .replaceAll(/<[^>]*>/gu, '')
    .replaceAll('&#x27;', '’')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .split('\n')
    .map((line) => line.replaceAll(/\s+/gu, ' ').trim())
    .filter((line) => line !== '');
}
