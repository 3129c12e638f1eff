/** A certificate for `localhost` that its own key signed, made for a test: nothing that could be taken for a secret is kept in the repository. */
import { generateKeyPairSync, randomBytes, sign } from 'node:crypto';

const [INTEGER, BITS, OCTETS, NAME, UTF8, SEQUENCE, SET, TIME] = [0x02, 0x03, 0x04, 0x06, 0x0c, 0x30, 0x31, 0x17];
/** Constructed, of the context: version and extensions of a certificate. */
const [VERSION, EXTENSIONS] = [0xa0, 0xa3];
/** A host name, among the names of a subject. */
const HOST = 0x82;
const [ECDSA_SHA256, COMMON_NAME, OTHER_NAMES, CONSTRAINTS] = [
  '2a8648ce3d040302',
  '550403',
  '551d11',
  '551d13',
] as const;

/** The certificate and its key, as PEM; it is its own authority. */
export function makeCertificate(): { readonly cert: string; readonly key: string } {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'prime256v1' });
  const algorithm = der(SEQUENCE, oid(ECDSA_SHA256));
  const name = der(SEQUENCE, der(SET, der(SEQUENCE, oid(COMMON_NAME), der(UTF8, Buffer.from('localhost')))));
  const year = new Date().getUTCFullYear() % 100;
  const time = (of: number): Buffer => der(TIME, Buffer.from(`${String(of).padStart(2, '0')}0101000000Z`));
  const extensions = der(
    SEQUENCE,
    extension(CONSTRAINTS, der(SEQUENCE, Buffer.from([0x01, 0x01, 0xff]))),
    extension(OTHER_NAMES, der(SEQUENCE, der(HOST, Buffer.from('localhost')))),
  );
  const told = der(
    SEQUENCE,
    der(VERSION, der(INTEGER, Buffer.from([2]))),
    der(INTEGER, Buffer.concat([Buffer.from([1]), randomBytes(8)])),
    algorithm,
    name,
    der(SEQUENCE, time(year - 1), time(year + 2)),
    name,
    publicKey.export({ type: 'spki', format: 'der' }),
    der(EXTENSIONS, extensions),
  );
  const signature = Buffer.concat([Buffer.from([0]), sign('sha256', told, privateKey)]);
  const whole = der(SEQUENCE, told, algorithm, der(BITS, signature));
  const lines = whole.toString('base64').replaceAll(/.{64}/gu, '$&\n');
  return {
    cert: `-----BEGIN CERTIFICATE-----\n${lines}\n-----END CERTIFICATE-----\n`,
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  };
}

const oid = (hex: string): Buffer => der(NAME, Buffer.from(hex, 'hex'));

const extension = (name: string, value: Buffer): Buffer => der(SEQUENCE, oid(name), der(OCTETS, value));

/** A value of ASN.1 with its tag and its length. */
function der(tag: number, ...parts: readonly Buffer[]): Buffer {
  const content = Buffer.concat(parts);
  const { length } = content;
  const size = length < 0x80 ? [length] : length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
  return Buffer.concat([Buffer.from([tag, ...size]), content]);
}
