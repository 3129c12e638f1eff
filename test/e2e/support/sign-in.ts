/** Signing in without going through the page, where a test is about what comes after. */
import type { Page } from 'playwright-core';
import { DEMO_PASSWORD } from '../../../runtime/demo/accounts.ts';

/** Signs an account of the demonstration in; its pages open with the session. */
export async function signInDemo(page: Page, url: string, email: string): Promise<void> {
  const answer = await page.request.post(`${url}/api/auth/sign-in/email`, {
    data: { email, password: DEMO_PASSWORD },
    headers: { origin: url },
  });
  if (!answer.ok()) throw new Error(`${email} cannot sign in: ${answer.status()}`);
}
