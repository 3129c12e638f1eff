/** A thousand gestures of two authors at one scheme, while the server is killed and pages are lost: nothing may be. */
import { lendBrowserGlobals } from '../faults/pages-of-the-studio.ts';
import { writeTogether, type Written } from '../faults/write-together.ts';
import { startProduct } from '../support/product.ts';

/** On a demonstration of its own, which is removed at the end. */
export async function measureJournal(gestures: number, seed: number): Promise<Written> {
  const giveBack = lendBrowserGlobals();
  const started = await startProduct();
  try {
    const writing = { scheme: 'aide-medicale', gestures, kills: 12, losses: 8, seed };
    const written = await writeTogether(started, writing);
    await written.product.stop();
    return written;
  } finally {
    giveBack();
  }
}
