/**
 * Which addresses a request of ours may go to when somebody who does not operate the server chose where. A name is resolved and
 * judged by the addresses that it leads to at that moment, so it must be asked for each connection.
 */
import { BlockList, isIP, isIPv6 } from 'node:net';

/** Whether a request may go to an address; `secure` for one that is made over TLS. */
export type Reach = (address: string, secure: boolean) => boolean;

/** Where whoever operates the server said it goes. */
export const anywhere: Reach = () => true;

/** Blocks of IPv4 that are no place of the internet (IANA special-purpose registry). */
const SPECIAL_V4 =
  '0.0.0.0/8 10.0.0.0/8 100.64.0.0/10 127.0.0.0/8 169.254.0.0/16 172.16.0.0/12 192.0.0.0/24 192.0.2.0/24 192.88.99.0/24 192.168.0.0/16 198.18.0.0/15 198.51.100.0/24 203.0.113.0/24 224.0.0.0/4 240.0.0.0/4';
/** Within the one block of IPv6 that is the internet, what is none: tunnels lead to addresses of IPv4 that are not seen here. */
const SPECIAL_V6 = '2001::/23 2001:db8::/32 2002::/16 3fff::/20';

const special = blocksOf([...SPECIAL_V4.split(' '), ...SPECIAL_V6.split(' ')]);
const internet = blocksOf(['2000::/3']);

/** The internet over TLS, and the networks that were allowed, in whatever way. @param networks blocks, such as `10.1.0.0/16` */
export function reachOf(networks: readonly string[]): Reach {
  const allowed = blocksOf(networks);
  return (address, secure) => isIn(allowed, address) || (secure && isPublic(address));
}

function isPublic(address: string): boolean {
  if (isIP(address) === 0 || isIn(special, address)) return false;
  return isIPv6(address) ? isIn(internet, address) : true;
}

const isIn = (blocks: BlockList, address: string): boolean => blocks.check(address, isIPv6(address) ? 'ipv6' : 'ipv4');

function blocksOf(networks: readonly string[]): BlockList {
  const blocks = new BlockList();
  for (const network of networks) {
    const [address = '', bits] = network.split('/');
    blocks.addSubnet(address, Number(bits), isIPv6(address) ? 'ipv6' : 'ipv4');
  }
  return blocks;
}
