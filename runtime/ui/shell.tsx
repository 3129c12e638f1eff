/*
 * What both applications stand on: theme, notifications, queries. The server writes the nonce of the page's
 * Content-Security-Policy in `<meta name="style-nonce">`, which the style tags made at run time must carry.
 */
import {
  Alert,
  Anchor,
  Badge,
  Button,
  Fieldset,
  MantineProvider,
  Modal,
  ModalHeader,
  MultiSelect,
  Select,
  createTheme,
  type CSSVariablesResolver,
} from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import '@mantine/core/styles.css';
import '@mantine/notifications/styles.css';
import './ui.css';
import { useEffect, type JSX, type ReactNode } from 'react';
import { ApiError } from './http.ts';
import { keepFocus } from './keep-focus.ts';
import { ui } from './messages/index.ts';

/** The library's orange is too pale under white words at its darkest. */
const ORANGE = [
  '#fff4e6',
  '#ffe8cc',
  '#ffd8a8',
  '#ffc078',
  '#ffa94d',
  '#ff922b',
  '#fd7e14',
  '#e8590c',
  '#c2410c',
  '#9a3412',
] as const;

/** The list itself scrolls, which the arrow keys do; a scrolling box around it could not be reached by keyboard. */
const LISTED = { comboboxProps: { withinPortal: false }, withScrollArea: false } as const;
const SCROLLED = { maxHeight: 240, overflowY: 'auto' } as const;

const theme = createTheme({
  colors: { orange: ORANGE },
  primaryColor: 'blue',
  primaryShade: 8,
  defaultRadius: 'sm',
  fontFamily: 'var(--cagou-font, system-ui, "Segoe UI", Roboto, "Liberation Sans", Arial, sans-serif)',
  respectReducedMotion: true,
  components: {
    Alert: Alert.extend({
      styles: { title: { color: 'var(--mantine-color-black)' }, message: { color: 'var(--mantine-color-black)' } },
    }),
    // A link between others is as high as a finger needs at least.
    Anchor: Anchor.extend({ styles: { root: { paddingBlock: 2 } } }),
    // The verbs of a scheme may be longer than a phone is wide.
    Button: Button.extend({
      styles: {
        root: { height: 'auto' },
        inner: { minHeight: 'calc(var(--button-height) - 2px)' },
        label: { whiteSpace: 'normal', lineHeight: 1.25, paddingBlock: 3 },
        // Where it stands is part of its movement, which those who asked for less movement do not get.
        loader: { transform: 'translate(-50%, -50%)' },
      },
    }),
    Badge: Badge.extend({ defaultProps: { radius: 'sm' }, styles: { root: { textTransform: 'none' } } }),
    Fieldset: Fieldset.extend({ styles: { legend: { fontWeight: 600 } } }),
    Modal: Modal.extend({
      // A click beside a dialog would lose what is typed in it.
      defaultProps: { size: 'lg', closeOnClickOutside: false, closeButtonProps: { 'aria-label': ui('close') } },
      styles: { title: { fontWeight: 600 } },
    }),
    // A dialog's heading is no banner of the page, and the list of a select belongs beside its field.
    ModalHeader: ModalHeader.extend({ defaultProps: { role: 'presentation' } }),
    Select: Select.extend({ defaultProps: LISTED, styles: { options: SCROLLED } }),
    MultiSelect: MultiSelect.extend({ defaultProps: LISTED, styles: { options: SCROLLED, pill: { height: 26 } } }),
  },
});

/** Mantine's greys for hints, placeholders and errors are too pale to be read by everyone. */
const contrast: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-dimmed': 'var(--mantine-color-gray-7)',
    '--mantine-color-placeholder': 'var(--mantine-color-gray-7)',
    '--mantine-color-error': 'var(--mantine-color-red-9)',
    '--mantine-color-anchor': 'var(--mantine-color-blue-9)',
  },
  dark: {},
});

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
  useEffect(() => keepFocus(document), []);
  return (
    <MantineProvider theme={theme} cssVariablesResolver={contrast} getStyleNonce={styleNonce} forceColorScheme="light">
      <QueryClientProvider client={queries}>
        <Notifications position="bottom-right" autoClose={8_000} />
        {children}
      </QueryClientProvider>
    </MantineProvider>
  );
}
