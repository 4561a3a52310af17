import { describe, expect, it } from '@jest/globals';
import { maskCardNo, maskPhone } from '../../src/platform/vault/masks.js';
import { Vault } from '../../src/platform/vault/vault.js';

const [one, two, index] = [1, 2, 3].map((byte) => Buffer.alloc(32, byte)) as [Buffer, Buffer, Buffer];
const vault = new Vault({ data: { 1: one }, current: 1, index });

describe('the vault 个人信息保险箱', () => {
  it('opens what it sealed, and seals the same text differently each time', () => {
    const sealed = vault.seal('deputy.phone', '138 1234 1234 电话');
    expect(sealed).toMatch(/^\\x01[0-9a-f]+$/);
    expect(vault.seal('deputy.phone', '138 1234 1234 电话')).not.toBe(sealed);
    expect(vault.open('deputy.phone', sealed)).toBe('138 1234 1234 电话');
    expect(vault.open('deputy.phone', Buffer.from(sealed.slice(2), 'hex'))).toBe('138 1234 1234 电话');
    expect(vault.open('x', vault.seal('x', ''))).toBe('');
  });

  it('opens with the key that sealed, also after the current key was changed', () => {
    const sealed = vault.seal('x', '旧');
    const later = new Vault({ data: { 1: one, 2: two }, current: 2, index });
    expect(later.open('x', sealed)).toBe('旧');
    expect(later.seal('x', '新')).toMatch(/^\\x02/);
    expect(() => vault.open('x', later.seal('x', '新'))).toThrow('密钥 2 不存在');
  });

  it('opens nothing that was changed, cut, or sealed for another purpose', () => {
    const sealed = vault.seal('x', '代表证号');
    expect(() => vault.open('y', sealed)).toThrow();
    for (const at of [4, 30, sealed.length - 1]) {
      const flipped = sealed[at] === '0' ? '1' : '0';
      expect(() => vault.open('x', sealed.slice(0, at) + flipped + sealed.slice(at + 1))).toThrow();
    }
    for (const length of [2, 4, 20, 40]) expect(() => vault.open('x', sealed.slice(0, length))).toThrow();
  });

  it('indexes equal texts alike, within one purpose and under one key', () => {
    expect(vault.index('a', 'LA1')).toMatch(/^\\x[0-9a-f]{64}$/);
    expect(vault.index('a', 'LA1')).toBe(vault.index('a', 'LA1'));
    expect(vault.index('a', 'LA1')).not.toBe(vault.index('b', 'LA1'));
    expect(vault.index('a', 'LA1')).not.toBe(new Vault({ data: { 1: one }, current: 1, index: two }).index('a', 'LA1'));
  });

  it('refuses keys of another length, and a current key that is not there', () => {
    expect(() => new Vault({ data: { 1: Buffer.alloc(16) }, current: 1, index })).toThrow('32 字节');
    expect(() => new Vault({ data: { 1: one }, current: 2, index })).toThrow('密钥 2 不存在');
  });
});

describe('masks 脱敏', () => {
  it.each([
    ['13812341234', '138****1234'],
    ['138 1234 1234', '138****1234'],
    ['+86 138-1234-1234', '138****1234'],
    ['0571-85101234', '057****1234'],
    ['85101234', '****34'],
    ['110', '****'],
    ['+++', '****'],
  ])('shows %s as %s', (phone, masked) => {
    expect(maskPhone(phone)).toBe(masked);
  });

  it.each([
    ['LA20260001', 'LA****01'],
    [' 浙A000123 ', '浙A****23'],
    ['1234567', '****'],
    ['1', '****'],
  ])('shows %s as %s', (cardNo, masked) => {
    expect(maskCardNo(cardNo)).toBe(masked);
  });
});
