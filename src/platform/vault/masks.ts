const hidden = '****';

/**
 * A telephone number with its middle hidden 电话脱敏: `138****1234`; shorter numbers keep only their last two digits,
 * and those under seven digits nothing. Blanks, hyphens and the prefix +86 are not kept.
 */
export function maskPhone(phone: string): string {
  const digits = phone.replace(/\D/g, '').replace(/^86(?=1\d{10}$)/, '');
  if (digits.length >= 11) return `${digits.slice(0, 3)}${hidden}${digits.slice(-4)}`;
  return digits.length >= 7 ? `${hidden}${digits.slice(-2)}` : hidden;
}

/** A card number 代表证号 of which the first two and the last two characters are shown; a short one is hidden whole. */
export function maskCardNo(cardNo: string): string {
  const characters = [...cardNo.trim()];
  if (characters.length < 8) return hidden;
  return `${characters.slice(0, 2).join('')}${hidden}${characters.slice(-2).join('')}`;
}

/** An e-mail address of which the first character and the server are shown: `z****@example.com`. */
export function maskEmail(email: string): string {
  const [name = '', host = ''] = email.split('@');
  return `${name.slice(0, 1)}${hidden}@${host}`;
}
