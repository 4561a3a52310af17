const placeholder =
  /^(?:change.?me|please|replace|your|my|the|password|passw0rd|secret|token|key|example|admin|root|bihuan|qwerty|123456(?:7890?)?|请修改|密码|口令|密钥|[\s._-])+[\d!@#$]*$/i;

/** Whether a text is 32 bytes in base64 (with or without padding, also the URL alphabet) or in hexadecimal. */
export function isKey(text: string): boolean {
  return keyBytes(text).length === 32;
}

/**
 * The bytes of a key variable (`DATA_KEY`, `INDEX_KEY`).
 * @returns no bytes where the text is neither base64 nor hexadecimal.
 */
export function keyBytes(text: string): Buffer {
  if (/^[0-9a-f]{64}$/i.test(text)) return Buffer.from(text, 'hex');
  return /^[A-Za-z0-9+/_-]{43}=?$/.test(text) ? Buffer.from(text, 'base64') : Buffer.alloc(0);
}

/** Whether a secret is one that a stranger would try: made of placeholder words, or of a few characters repeated. */
export function looksWeak(secret: string): boolean {
  return placeholder.test(secret) || new Set(secret).size < Math.min(8, secret.length);
}
