/** A household in IPv6 has as many addresses as it likes: it is counted once, and never with its neighbour. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { networkOf } from '../../../../runtime/identity/limits/client-network.ts';
import { coarseAddress } from '../../../../runtime/identity/sessions/device-words.ts';

const group = fc.integer({ min: 0, max: 0xffff });
const groups = (length: number) => fc.array(group, { minLength: length, maxLength: length });
/** One of the ways in which an address may be written. */
const written = (address: readonly number[], padded: boolean, upper: boolean): string => {
  const text = address.map((part) => part.toString(16).padStart(padded ? 4 : 1, '0')).join(':');
  return upper ? text.toUpperCase() : text;
};
/** As systems write it: the longest row of zeros left out. */
const short = (address: readonly number[]): string =>
  new URL(`http://[${written(address, false, false)}]`).hostname.slice(1, -1);

describe('the network of an address', () => {
  it('is the same for all addresses of a /64, however they are written', () => {
    fc.assert(
      fc.property(groups(4), groups(4), groups(4), fc.boolean(), fc.boolean(), (network, one, other, padded, upper) => {
        const here = networkOf(written([...network, ...one], padded, upper));
        expect(networkOf(short([...network, ...other]))).toBe(here);
        expect(networkOf(`${short([...network, ...other])}%eth0`)).toBe(here);
      }),
    );
  });

  it('is another for each /64', () => {
    const zeroed = fc.array(fc.constantFrom(0, 0, 1, 0x2001), { minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(zeroed, zeroed, zeroed, (one, other, host) => {
        const same = one.join() === other.join();
        expect(networkOf(short([...one, ...host])) === networkOf(short([...other, ...host]))).toBe(same);
      }),
      { numRuns: 500 },
    );
  });

  it('in IPv4 is the address, which people see without its last part', () => {
    fc.assert(
      fc.property(fc.ipV4(), (address) => {
        expect(networkOf(address)).toBe(address);
        expect(networkOf(`::ffff:${address}`)).toBe(address);
        expect(coarseAddress(address)).toBe(`${address.split('.').slice(0, 3).join('.')}.…`);
      }),
    );
  });
});

it.each([
  ['203.0.113.7', '203.0.113.7'],
  ['::ffff:203.0.113.7', '203.0.113.7'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
  ['2001:0db8:0001:0002::5', '2001:db8:1:2'],
  ['2001:db8::1', '2001:db8:0:0'],
  ['fe80::1%eth0', 'fe80:0:0:0'],
  ['::1', '0:0:0:0'],
  ['', ''],
])('%s is of the network %s', (address, network) => {
  expect(networkOf(address)).toBe(network);
});
