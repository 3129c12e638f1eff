/** Bytes on their way, by XMLHttpRequest, since `fetch` tells nothing of how far a sending is. */
import type { addressOf } from './address.ts';

/** What is sent, and where. */
type Sending = ReturnType<typeof addressOf> & {
  readonly body: Blob | FormData;
  readonly headers?: Readonly<Record<string, string>>;
  readonly signal: AbortSignal;
  /** Told how many bytes of how many are sent. */
  readonly onProgress: (loaded: number, total: number) => void;
  /** Milliseconds without any progress after which the line is taken for cut; none where browsers are left to say so. */
  readonly stall?: number;
};

/** An answer of the server; or how it was lost: given up, the line cut. */
export type BytesSent =
  | {
      readonly type: 'answered';
      readonly status: number;
      readonly text: string;
      readonly header: (name: string) => string | null;
    }
  | { readonly type: 'lost'; readonly why: string };

/** Sends them. Never rejects; what is given up is lost. */
export function sendBytes({
  method,
  address,
  body,
  headers = {},
  signal,
  onProgress,
  stall,
}: Sending): Promise<BytesSent> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    const abort = (): void => request.abort();
    const watch = () => (stall === undefined ? undefined : setTimeout(abort, stall));
    let stalled = watch();
    const end = (sent: BytesSent): void => {
      clearTimeout(stalled);
      signal.removeEventListener('abort', abort);
      resolve(sent);
    };
    const lose = ({ type }: Event): void => end({ type: 'lost', why: type });
    request.upload.addEventListener('progress', ({ loaded, total }) => {
      clearTimeout(stalled);
      stalled = watch();
      onProgress(loaded, total);
    });
    request.addEventListener('error', lose);
    request.addEventListener('abort', lose);
    request.addEventListener('load', () => {
      const { status, responseText: text } = request;
      end({ type: 'answered', status, text, header: (name) => request.getResponseHeader(name) });
    });
    signal.addEventListener('abort', abort);
    request.open(method, address);
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
    request.send(body);
  });
}
