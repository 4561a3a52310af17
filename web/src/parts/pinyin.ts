let collator: Intl.Collator | undefined;

/** Names in the order of their pinyin 拼音. What orders them is made when the first ones are. */
export const byPinyin = {
  compare(one: string, other: string): number {
    collator ??= new Intl.Collator('zh-CN-u-co-pinyin');
    return collator.compare(one, other);
  },
};

/** The first character, in order of pinyin, of each letter that a syllable begins with. */
const firsts = [...'阿八嚓哒妸发旮哈讥咔垃痳拏噢妑七呥仨他屲夕丫帀'];
const letters = [...'abcdefghjklmnopqrstwxyz'];

/** The first letters of a name's syllables 拼音首字母: `区住房和城乡建设局` is `qzfhcxjsj`; what is no Chinese character stays. */
export function initialsOf(name: string): string {
  return [...name].map((one) => (/[㐀-鿿]/.test(one) ? letterOf(one) : one.toLowerCase())).join('');
}

/**
 * Finds what is looked for by some characters of its name or by the first letters of its pinyin 查找.
 * @param texts what each is known by, the name first
 */
export function finder<T>(items: readonly T[], texts: (item: T) => readonly string[]): (word: string) => T[] {
  const known = items.map((item) => {
    const whole = texts(item).join(' ').toLowerCase();
    return { item, whole, letters: initialsOf(whole) };
  });
  return (word) => {
    const wanted = word.trim().toLowerCase();
    return known
      .filter(({ whole, letters }) => whole.includes(wanted) || letters.includes(wanted))
      .map(({ item }) => item);
  };
}

/** What was found out already: names are made of few characters, and to compare them takes long. */
const told = new Map<string, string>();

function letterOf(character: string): string {
  const known = told.get(character);
  if (known !== undefined) return known;
  const before = firsts.filter((first) => byPinyin.compare(first, character) <= 0).length;
  const letter = letters[Math.max(before - 1, 0)] ?? '';
  told.set(character, letter);
  return letter;
}
