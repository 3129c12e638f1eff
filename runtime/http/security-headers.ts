/**
 * What a browser may do with our pages, said once for all of them: nothing that does not come from here. Desk and studio
 * put style elements in the page by script; their pages get a nonce, and no page ever gets `unsafe-inline`.
 */
import helmet from '@fastify/helmet';
import type { FastifyInstance } from 'fastify';

interface SecuritySettings {
  /** Address of the site as browsers see it. */
  readonly publicUrl: string;
  /** Issuer of the identity provider: the sign-in form is redirected there. */
  readonly oidcIssuer: string | null;
  /** Hosts that maps take pictures from, and those that their scripts read. */
  readonly mapHosts: { readonly images: readonly string[]; readonly data: readonly string[] };
}

const HALF_A_YEAR = 15_552_000;

/** Route option of the pages whose scripts need a nonce, to be written in the page from `reply.cspNonce.style`. */
export const WITH_NONCE = { helmet: { enableCSPNonces: true } } as const;

/**
 * What the worker may do in which an author plays a scheme: make its validators from text, as the server does, and reach nothing.
 * Pages may not; what a scheme's text could be made to do there is to answer the page that asked.
 */
export const PLAY_POLICY = "default-src 'none'; script-src 'self' 'unsafe-eval'";

/**
 * What the worker may do that reads PDFs and pictures for the desk: run the decoders of pictures that come compiled, and fetch those and the
 * fonts that a document names from here. Pages may not run compiled code.
 */
export const PDF_POLICY = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'";

/** What the worker of begun requests may do, where there is no network: ask for what its pages ask for, here. */
export const WORKER_POLICY = "default-src 'none'; connect-src 'self'";

/** What a mail may do that is shown as it was sent, in a frame of the desk: have its inline styles, and nothing else. */
export const MAIL_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; form-action 'none'; base-uri 'none'; frame-ancestors 'self'; sandbox allow-popups";

/** Sets the headers on every response. */
export async function registerSecurityHeaders(app: FastifyInstance, settings: SecuritySettings): Promise<void> {
  const https = settings.publicUrl.startsWith('https:');
  const forms = ["'self'", ...(settings.oidcIssuer ? [new URL(settings.oidcIssuer).origin] : [])];
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", 'data:', 'blob:', ...settings.mapHosts.images],
        fontSrc: ["'self'"],
        connectSrc: ["'self'", ...settings.mapHosts.data],
        frameSrc: ["'self'"],
        workerSrc: ["'self'"],
        manifestSrc: ["'self'"],
        // The studio shows the real form beside the source, the desk shows documents beside the answers.
        frameAncestors: ["'self'"],
        formAction: forms,
        baseUri: ["'none'"],
        objectSrc: ["'none'"],
        ...(https && { upgradeInsecureRequests: [] }),
      },
    },
    strictTransportSecurity: https && { maxAge: HALF_A_YEAR, includeSubDomains: false },
    // `no-referrer` would make browsers send « Origin: null » with forms, which the origin check refuses.
    referrerPolicy: { policy: 'same-origin' },
    frameguard: { action: 'sameorigin' },
    crossOriginEmbedderPolicy: false,
    crossOriginResourcePolicy: { policy: 'same-origin' },
  });
}
