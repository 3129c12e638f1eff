/**
 * `npm run mcp-conformance`: the official suite of the Model Context Protocol on a demonstration that is started for it; fails
 * when something that must pass does not. The suite is fetched by npx, and sends no token: a relay adds that of an author.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { startProduct } from '../../support/product.ts';
import { createVisitor } from '../../support/visitor.ts';
import { judge } from './judge.ts';
import { openRelay } from './relay.ts';

const SUITE = '@modelcontextprotocol/conformance@0.1.16';

const product = await startProduct();
try {
  const author = createVisitor(product.url);
  await author.signIn('auteur@demo.example');
  const { json } = await author.post('/api/v1/tokens', { name: 'conformance', days: 1 });
  const relay = await openRelay(product.url, json.token);
  const printed = await runSuite(`${relay.url}/mcp`);
  relay.close();
  console.log(printed.slice(printed.indexOf('=== SUMMARY')));
  const faults = judge(printed);
  for (const fault of faults) console.error(`FAIL ${fault}`);
  if (faults.length > 0) process.exitCode = 1;
} finally {
  await product.stop();
}

/** What it prints; it ends with an error whenever a scenario of a server made for it does not pass. */
async function runSuite(address: string): Promise<string> {
  const suite = spawn('npx', ['--yes', SUITE, 'server', '--url', address, '--suite', 'active'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const printed: Buffer[] = [];
  suite.stdout.on('data', (chunk: Buffer) => printed.push(chunk));
  await once(suite, 'close');
  return Buffer.concat(printed).toString();
}
