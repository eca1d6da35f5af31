/** A name as one text, with the parts that are known. */
export interface NameParts {
  readonly family?: string;
  readonly given?: string;
}

/** The beginnings of words that stand in names of institutions and not in those of people. */
const OF_INSTITUTIONS =
  /(?:^|\s)(?:acad|agenc|archiv|arkiv|associat|bibliot|biblioth|bureau|cent(?:er|re|rum)|chair|collabor|college|comm(?:ission|ittee)|commission|consorti|department|edition|editor(?:s|ial)|fakult|facult|found|fund|gesellschaft|group|hochschul|initiative|institut|kommission|laborator|librar|lehrstuhl|ministr|museum|network|office|organi[sz]ation|press|program|project|projekt|proyecto|school|seminar|societ|société|stiftung|team|trust|univ|universi|verein|verlag|working|zentr)/i;
/** Small words within names of people. */
const PARTICLES =
  /^(?:von|van|de|der|den|del|della|di|da|das|dos|du|la|le|el|al|ibn|bin|ben|y|e|zu|zur|ter|ten|af|av|d’\S+|d'\S+)$/;

/** “Novák, Jan” tells which is the family name; of “Jan Novák” or “Kim Il Sung” nobody but an editor knows. Institutions have none. */
export function partsOf(name: string): NameParts {
  const [family = '', given = '', ...others] = name.split(',').map((part) => part.trim());
  const isOne = family !== '' && given !== '' && others.length === 0 && !OF_INSTITUTIONS.test(name);
  return isOne ? { family, given } : {};
}

/**
 * Whether a name, of which nothing else is known, looks like that of a person: two to five words that all begin with a
 * capital letter, and none that only institutions bear.
 */
export function looksLikePerson(name: string): boolean {
  if (partsOf(name).family !== undefined) return true;
  const words = name.split(/\s+/).filter(Boolean);
  if (words.length < 2 || words.length > 5 || OF_INSTITUTIONS.test(name)) return false;
  return words.every((word) => PARTICLES.test(word) || /^(?:\p{Lu}|\p{Lo})/u.test(word));
}
