/** A real browser for the tests that look at pages as people do. */
import { chromium, type Browser } from 'playwright-core';
import { findChromium } from './chromium.ts';

/** What a browser asks of the network by itself is refused where tests run, and would only slow them down. */
const QUIET = ['--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run'];

/** Starts a headless Chromium; the caller closes it. */
export async function launchBrowser(): Promise<Browser> {
  const { executablePath, env } = await findChromium();
  // Root cannot have Chromium's sandbox; the pages are our own.
  const args = process.getuid?.() === 0 ? [...QUIET, '--no-sandbox'] : QUIET;
  return executablePath
    ? chromium.launch({ executablePath, env, args, chromiumSandbox: false })
    : chromium.launch({ channel: 'chrome', env, args });
}
