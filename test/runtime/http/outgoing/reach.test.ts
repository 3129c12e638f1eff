import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { anywhere, reachOf } from '../../../../runtime/http/outgoing/reach.ts';

describe('what somebody other than the operator chose', () => {
  const reach = reachOf([]);

  test.each(['93.184.216.34', '1.1.1.1', '172.15.255.255', '172.32.0.1', '2606:4700::1111', '2a01:e0a::1'])(
    '%s is reached over TLS, and not without',
    (address) => expect([reach(address, true), reach(address, false)]).toEqual([true, false]),
  );

  const PRIVATE =
    '0.0.0.0 10.0.0.1 100.64.0.1 127.0.0.1 127.255.0.9 169.254.169.254 172.16.0.1 172.31.255.255 192.0.0.8 192.168.1.1 198.18.0.1 203.0.113.9 224.0.0.1 255.255.255.255 :: ::1 ::ffff:10.0.0.1 ::ffff:127.0.0.1 ::ffff:7f00:1 64:ff9b::a00:1 2002:a00:1:: fc00::1 fd12::1 fe80::1 ff02::1 2001:db8::1 2001::1 localhost 10.1';
  test.each([...PRIVATE.split(' '), ''])('%s is not', (address) =>
    expect([reach(address, true), reach(address, false)]).toEqual([false, false]),
  );

  it('is any address of the internet, and none of a network of one’s own', () => {
    const part = fc.nat(255);
    fc.assert(
      fc.property(part, part, part, (b, c, d) => {
        expect(reach(`10.${b}.${c}.${d}`, true)).toBe(false);
        expect(reach(`127.${b}.${c}.${d}`, true)).toBe(false);
        expect(reach(`8.${b}.${c}.${d}`, true)).toBe(true);
      }),
    );
  });
});

it('a network that was allowed is reached in any way, and its neighbours are not', () => {
  const reach = reachOf(['10.1.0.0/16', '192.168.4.7/32', 'fd12:3456::/32']);
  for (const address of ['10.1.2.3', '192.168.4.7', 'fd12:3456::9', '::ffff:10.1.2.3'])
    expect([address, reach(address, false)]).toEqual([address, true]);
  for (const address of ['10.2.0.1', '192.168.4.8', 'fd12:3457::1', '127.0.0.1'])
    expect([address, reach(address, true)]).toEqual([address, false]);
  expect(reach('1.1.1.1', true)).toBe(true);
});

it('what the operator chose is reached wherever it is', () => {
  expect([anywhere('127.0.0.1', false), anywhere('10.0.0.1', true)]).toEqual([true, true]);
});
