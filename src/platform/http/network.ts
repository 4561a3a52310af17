import { isIPv6 } from 'node:net';

/**
 * By what an address 网络地址 is counted: an IPv4 address is one machine or one office; of IPv6, where each machine has as many
 * addresses as it likes, the network of 64 bits.
 */
export function networkOf(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '').replace(/%.*$/, '');
  if (!isIPv6(plain)) return plain;
  // The URL standard has one way of writing an address.
  const [head = '', tail] = new URL(`http://[${plain}]`).hostname.slice(1, -1).split('::');
  const [front, back] = [head, tail ?? ''].map((part) => (part === '' ? [] : part.split(':')));
  const zeros = new Array<string>(tail === undefined ? 0 : 8 - (front?.length ?? 0) - (back?.length ?? 0)).fill('0');
  const groups = [...(front ?? []), ...zeros, ...(back ?? [])];
  return `${groups.slice(0, 4).join(':')}::/64`;
}
