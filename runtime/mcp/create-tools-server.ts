/* The server of the Model Context Protocol, the same behind a pipe and behind HTTP: tools for those who write schemes. */
import { McpServer } from '@modelcontextprotocol/server';
import { fr as messages } from './messages/fr.ts';
import type { Reach } from './reach.ts';
import type { AnyTool } from './tool.ts';
import { beginScheme } from './tools/begin-scheme.ts';
import { changeScheme } from './tools/change-scheme.ts';
import { explainDiagnostic } from './tools/explain-diagnostic.ts';
import { checkScheme, testScheme } from './tools/judge-scheme.ts';
import { listSchemes } from './tools/list-schemes.ts';
import { previewLetter } from './tools/preview-letter.ts';
import { compareVersions, publishScheme, reviewPublication } from './tools/publication.ts';
import { readExample } from './tools/read-example.ts';
import { readLanguage } from './tools/read-language.ts';
import { readScheme } from './tools/read-scheme.ts';

const TOOLS: readonly AnyTool[] = [
  listSchemes,
  readLanguage,
  readExample,
  readScheme,
  beginScheme,
  changeScheme,
  checkScheme,
  testScheme,
  explainDiagnostic,
  previewLetter,
  compareVersions,
  reviewPublication,
  publishScheme,
];

/** A server whose tools act by the API, in the name of whoever `reach` speaks for. */
export function createToolsServer(reach: Reach): McpServer {
  const server = new McpServer(
    { name: 'cagou', title: messages.server, version: '1' },
    { instructions: messages.instructions },
  );
  for (const tool of TOOLS) tool.offer(server, reach);
  return server;
}
