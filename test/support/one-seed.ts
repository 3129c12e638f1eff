/*
 * What is drawn at random is drawn from one seed: a run says of a change what another run says of it. Other seeds are tried
 * with PROPERTY_SEED, of which « random » is a new one each time: docs/decisions/0095-properties-are-drawn-from-one-seed.md.
 */
import fc from 'fast-check';

const wanted = process.env['PROPERTY_SEED'] ?? '20261127';
const seed = wanted === 'random' ? Math.trunc(Math.random() * 0x7f_ff_ff_ff) : Number(wanted);
if (!Number.isInteger(seed)) throw new Error(`PROPERTY_SEED is « ${wanted} »: an integer or « random » is wanted`);
fc.configureGlobal({ ...fc.readConfigureGlobal(), seed });
