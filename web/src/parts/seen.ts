/**
 * A text without characters that nobody sees and the service refuses 不可见的控制字符.
 * @param line what a line that is broken within a paragraph (of Word, of a web page) becomes
 */
export function seen(text: string, line: string): string {
  return text
    .replace(/[\u000b\u000c\u0085\u2028\u2029]/g, line)
    .replace(/[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, '');
}
