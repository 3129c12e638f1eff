/** Of the package `smpp`, which brings no types: what we use of it. */
declare module 'smpp' {
  import type { EventEmitter } from 'node:events';
  import type { Server as NetServer, Socket } from 'node:net';

  /** A packet of the protocol with its fields. */
  export interface Pdu {
    readonly command: string;
    readonly command_status: number;
    readonly [field: string]: unknown;
    response(fields?: Readonly<Record<string, unknown>>): Pdu;
  }

  type Request = (fields: Readonly<Record<string, unknown>>, answered: (answer: Pdu) => void) => boolean;

  /** One side of a line. Requests are false where it is closed, and are never answered where it is silent. */
  export interface Session extends EventEmitter {
    readonly socket: Socket;
    readonly bind_transmitter: Request;
    readonly submit_sm: Request;
    readonly unbind: Request;
    readonly enquire_link: Request;
    send(pdu: Pdu): boolean;
    close(): void;
    destroy(): void;
  }

  /** How a gateway is reached. */
  export interface LineOptions {
    readonly host: string;
    readonly port: number;
    readonly tls: boolean;
    readonly servername?: string;
  }

  const smpp: {
    connect(options: LineOptions): Session;
    createServer(options: Readonly<Record<string, unknown>>, opened: (session: Session) => void): NetServer;
    readonly gsmCoder: { encode(text: string, table: number): Buffer };
  };
  export default smpp;
}
