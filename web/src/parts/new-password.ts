/** Without those that are taken for one another when they are read out: 0 and O, 1, l and I. */
const letters = 'abcdefghjkmnpqrstuvwxyz';
const signs = [letters, letters.toUpperCase(), '23456789'];
const groups = 4;
const ofGroup = 4;

/** A password 密码 that nobody can guess and that can be read out: `kR7m-…`, with each kind of character. */
export function newPassword(): string {
  const all = signs.join('');
  let text = '';
  do text = Array.from({ length: groups * ofGroup }, () => pick(all)).join('');
  while (!signs.every((kind) => [...kind].some((one) => text.includes(one))));
  return text.match(/.{4}/g)?.join('-') ?? text;
}

/** One character, each as likely as the others: what does not divide evenly is drawn again. */
function pick(all: string): string {
  const most = 256 - (256 % all.length);
  const [byte = 0] = crypto.getRandomValues(new Uint8Array(1));
  return byte < most ? all.charAt(byte % all.length) : pick(all);
}
