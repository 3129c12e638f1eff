/**
 * React's hooks without a browser: a component that draws nothing stands in a page that is none, and React keeps its state
 * and runs its effects as it would in a tab. What a hook asks of the browser, its test stubs.
 */
import { createElement, type ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { createRoot, type Root, type RootOptions } from 'react-dom/client';

/** A hook at work. */
export interface RenderedHook<Given, Result> {
  /** What it gave when it was last rendered. */
  readonly latest: () => Result;
  /** Renders it with something else given. */
  readonly rerender: (given: Given) => void;
  /** Does what changes its state, and renders it at once. */
  readonly act: <Done>(deed: (result: Result) => Done) => Done;
  /** Lets promises and effects have their say. */
  readonly settle: () => Promise<void>;
  /** Takes it off the page; once more changes nothing. */
  readonly unmount: () => Promise<void>;
}

/** Hooks on a page; React asks for its window as long as one of them has something to do. */
let mounted = 0;
/** Whether the window is ours to take away. */
let isOurs = false;

/**
 * Renders a hook, which its test takes off the page at the end. Where there is no `window`, one is there as long as it is.
 * @param around what the hook stands in, such as the provider of what it reads
 */
export function renderHook<Given, Result>(
  hook: (given: Given) => Result,
  given: NoInfer<Given>,
  around: (children: ReactNode) => ReactNode = (children) => children,
): RenderedHook<Given, Result> {
  if (typeof window === 'undefined') {
    const value = Object.assign(new EventTarget(), {
      // Whichever clock is there when they are called.
      setTimeout: (call: () => void, milliseconds?: number) => setTimeout(call, milliseconds),
      clearTimeout: (timer: NodeJS.Timeout) => clearTimeout(timer),
    });
    Object.defineProperty(globalThis, 'window', { value, configurable: true, writable: true });
    isOurs = true;
  }
  mounted += 1;
  let isThere = true;
  let latest: { readonly result: Result } | null = null;
  const Host = ({ value }: { readonly value: Given }): null => {
    const result = hook(value);
    latest = { result };
    return null;
  };
  const root = reactDom.createRoot(createPlace(), {
    onUncaughtError: (error) => {
      throw error;
    },
  });
  const render = (value: Given): void => flushSync(() => root.render(around(createElement(Host, { value }))));
  const read = (): Result => {
    if (!latest) throw new Error('the hook was not rendered');
    return latest.result;
  };
  render(given);
  return {
    latest: read,
    rerender: render,
    act: (deed) => flushSync(() => deed(read())),
    settle,
    unmount: async () => {
      if (!isThere) return;
      isThere = false;
      flushSync(() => root.unmount());
      await settle();
      mounted -= 1;
      if (mounted > 0 || !isOurs) return;
      Reflect.deleteProperty(globalThis, 'window');
      isOurs = false;
    },
  };
}

/** What a promise leads to may take a few turns: an answer, what it changes, and what is drawn of it. */
const TURNS = 8;
/** The clock of the machine, when a test has put its own in its place. */
const realTimeout = setTimeout;

async function settle(): Promise<void> {
  for (let turn = 0; turn < TURNS; turn += 1) await new Promise((resolve) => realTimeout(resolve));
}

/** As much of an element as React asks of one in which nothing is drawn. */
interface Place extends EventTarget {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly ownerDocument: object | null;
  readonly firstChild: object | null;
  readonly lastChild: object | null;
  readonly textContent: string | null;
}

/** React, which is content with such a place where it says that it takes an element. */
const reactDom: { createRoot(place: Place, options: RootOptions): Root } = { createRoot };

/** Where React believes to be. */
function createPlace(): Place {
  const page = Object.assign(new EventTarget(), {
    nodeType: 9,
    nodeName: '#document',
    defaultView: { document: { activeElement: null, body: null }, HTMLIFrameElement: class {} },
  });
  return Object.assign(new EventTarget(), {
    nodeType: 1,
    nodeName: 'DIV',
    tagName: 'DIV',
    namespaceURI: 'http://www.w3.org/1999/xhtml',
    ownerDocument: page,
    firstChild: null,
    lastChild: null,
    textContent: '',
  });
}
