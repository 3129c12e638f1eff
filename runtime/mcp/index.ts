/** Tools for assistants of those who write schemes (Model Context Protocol). */
export { createToolsServer } from './create-tools-server.ts';
export { registerTools } from './http.ts';
export { createReach } from './reach.ts';
