import net from 'node:net';

const closed = new net.BlockList();
const four: readonly [string, number][] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
];
// Besides the private ranges: those that carry an IPv4 address within them (translation, 6to4, Teredo).
const six: readonly [string, number][] = [
  ['::', 96],
  ['64:ff9b::', 96],
  ['64:ff9b:1::', 48],
  ['2001::', 32],
  ['2002::', 16],
  ['fc00::', 7],
  ['fe80::', 10],
  ['fec0::', 10],
  ['ff00::', 8],
];
for (const [address, bits] of four) closed.addSubnet(address, bits, 'ipv4');
for (const [address, bits] of six) closed.addSubnet(address, bits, 'ipv6');

/**
 * Whether an IP address 地址 is of this machine, a private network, or otherwise not of the public Internet: a webhook
 * to it could reach what only the server should (SSRF).
 * @param address IPv4 or IPv6, without brackets; what is neither counts as private.
 */
export function isPrivateAddress(address: string): boolean {
  const version = net.isIP(address);
  return version === 0 || closed.check(address, version === 4 ? 'ipv4' : 'ipv6');
}
