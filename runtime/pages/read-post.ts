/**
 * Reads a plain HTML post of a form: texts by their bracketed names, and documents, which are stored as they come and
 * take their place among the texts as the answers they become.
 */
import type { Readable } from 'node:stream';
import type { FastifyRequest } from 'fastify';
import type { PostedPair } from '../../engine/index.ts';
import { splitPointer } from '../../engine/compile/pointer.ts';
import type { FieldError } from '../../engine/types.ts';
import type { receiveFile } from '../filing/index.ts';
import { fieldName } from '../forms/names.ts';
import { describeProblem, problem } from '../http/problems.ts';

export interface Post {
  readonly pairs: readonly PostedPair[];
  /** Documents that were refused. */
  readonly errors: readonly FieldError[];
}

/** Stores the document of a field. */
export type Receive = (upload: {
  readonly stream: Readable;
  readonly name: string;
  readonly pointer: string;
}) => ReturnType<typeof receiveFile>;

/** Room for several documents on one page. */
export const POST_LIMIT = 110 * 1024 * 1024;

/** A document that is too big is refused by its field, which says so, not by the reading of the whole post. */
const READING = { limits: { fileSize: 50 * 1024 * 1024 }, throwFileSizeLimit: false };

/** Reads a multipart post; null for `receive` leaves documents aside. Throws `media-type-unsupported` for other posts. */
export async function readPost(request: FastifyRequest, receive: Receive | null): Promise<Post> {
  if (!request.isMultipart()) throw problem('media-type-unsupported');
  const pairs: PostedPair[] = [];
  const errors: FieldError[] = [];
  for await (const part of request.parts(READING)) {
    if (part.type === 'field') {
      pairs.push([part.fieldname, String(part.value)]);
      continue;
    }
    if (part.filename === '' || receive === null) {
      part.file.resume();
      continue;
    }
    const pointer = pointerOf(part.fieldname);
    const result = await receive({ stream: part.file, name: part.filename, pointer });
    if (result.type === 'received') pairs.push([part.fieldname, JSON.stringify(result.file)]);
    else errors.push({ pointer, keyword: 'file', message: result.message ?? describeProblem(result.code).detail });
  }
  return { pairs, errors };
}

/** The last text of a name. */
export function lastText({ pairs }: Pick<Post, 'pairs'>, name: string): string {
  return pairs.findLast(([posted]) => posted === name)?.[1] ?? '';
}

/** `foyer[membres][0][piece]` → `/foyer/membres/0/piece`. */
function pointerOf(name: string): string {
  return name
    .split('[')
    .map((part) => `/${part.replace(/\]$/u, '').replaceAll('~', '~0').replaceAll('/', '~1')}`)
    .join('');
}

/** The post with a document that the server had already, in the place of the field's own. */
export function withFile(post: Post, pointer: string, received: Awaited<ReturnType<Receive>>): Post {
  if (received.type === 'received') {
    return { ...post, pairs: [...post.pairs, [fieldName(splitPointer(pointer)), JSON.stringify(received.file)]] };
  }
  const message = received.message ?? describeProblem(received.code).detail;
  return { ...post, errors: [...post.errors, { pointer, keyword: 'file', message }] };
}
