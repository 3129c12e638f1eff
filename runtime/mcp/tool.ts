/*
 * What a tool is: a name and words for whoever offers it, the shape of what it is given, and what it tells. An assistant
 * reads what is told, so it is text (JSON where it has parts), bounded, and a refusal says what to do next.
 */
import type { McpServer } from '@modelcontextprotocol/server';
import type { JsonObject } from '../../engine/index.ts';
import type { Answer } from '../ui/api/call.ts';
import { readWith } from './input-shape.ts';
import { fr as messages } from './messages/fr.ts';
import type { Reach } from './reach.ts';

/** What a tool tells. */
export type Told =
  | { readonly type: 'told'; readonly what: string | object }
  | { readonly type: 'refused'; readonly what: string };

/** A tool whose input is of a type that its schema describes. */
export type Tool<Input> = {
  /** What programs call it by. */
  readonly name: keyof (typeof messages)['tools'];
  /** JSON Schema of the input, an object. */
  readonly input: JsonObject;
  /** It changes nothing, or nothing that cannot be taken back by another gesture. */
  readonly effect: 'reads' | 'writes' | 'publishes';
  readonly run: (input: Input, reach: Reach) => Promise<Told>;
};

/** A tool, whatever it is given. */
export type AnyTool = {
  readonly name: string;
  /** Makes it known to a server. */
  readonly offer: (server: McpServer, reach: Reach) => void;
};

/** Characters of one answer: what is longer is read in parts. */
export const LONGEST = 40_000;

/** A tool, ready to be offered. */
export function defineTool<Input>({ name, input, effect, run }: Tool<Input>): AnyTool {
  const inputSchema = readWith<Input>(input);
  const { title, description } = messages.tools[name];
  return {
    name,
    offer: (server, reach) =>
      server.registerTool(
        name,
        {
          title,
          description,
          inputSchema,
          annotations: {
            readOnlyHint: effect === 'reads',
            destructiveHint: effect === 'publishes',
            idempotentHint: effect !== 'writes',
            openWorldHint: false,
          },
        },
        async (given) => asResult(await run(given, reach)),
      ),
  };
}

function asResult(told: Told) {
  const text = typeof told.what === 'string' ? told.what : JSON.stringify(told.what);
  const whole = text.length <= LONGEST ? text : `${text.slice(0, LONGEST)}\n${messages.cut(text.length - LONGEST)}`;
  return { content: [{ type: 'text' as const, text: whole }], ...(told.type === 'refused' && { isError: true }) };
}

export const tell = (what: string | object): Told => ({ type: 'told', what });
export const refuseCall = (what: string): Told => ({ type: 'refused', what });

/** Why a call came to nothing, in words. */
export function whyNot(answer: Exclude<Answer<unknown>, { readonly type: 'answered' }>): Told {
  if (answer.type === 'unreachable') return refuseCall(messages.unreachable);
  const { status, problem } = answer;
  if (!problem) return refuseCall(messages.refused(status));
  const { title, detail, errors = [], diagnostics = [] } = problem;
  const blamed = errors.map(({ pointer, message }) => `${pointer} : ${message}`);
  const found = diagnostics.map(({ file, line, code, message }) => `${file}, ${line} : ${message} [${code}]`);
  return refuseCall([`${title}. ${detail}`, ...blamed, ...found].join('\n'));
}

/** A part of a text that is longer than one answer: from a place on, and where the next begins. */
export function partOf(text: string, from = 0): { readonly text: string; readonly next: number | null } {
  // Room for what is told around it.
  const end = from + LONGEST / 2;
  return { text: text.slice(from, end), next: end < text.length ? end : null };
}
