/** Letters that romanisations exchange, as one: Gim and Kim, Chou and Zhou, Tse-tung and Zedong. */
const CLASSES: readonly (readonly [RegExp, string])[] = [
  [/ng/g, 'n'],
  [/tsch|tch|ch|zh|sh|ts|tz|cz|sz|[jqxzs]/g, 's'],
  [/[gkc]/g, 'k'],
  [/[dt]/g, 't'],
  [/[bp]/g, 'p'],
  [/[fv]/g, 'f'],
  [/[lr]/g, 'l'],
  [/[^sktpflmn]/g, ''],
  [/(.)\1+/g, '$1'],
];

/** Whether two forms can be romanisations of one name: their consonants are alike, and there are two at least. */
export function soundsLike(one: string, other: string): boolean {
  const sound = soundOf(one);
  return sound.length >= 2 && sound === soundOf(other);
}

function soundOf(name: string): string {
  const plain = name
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z]/g, '');
  return CLASSES.reduce((sound, [letters, one]) => sound.replace(letters, one), plain);
}
