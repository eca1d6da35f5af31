/** Parts of a name between which a file has nothing, and the name: told alike by lists and by pages of records. */
export const NAME_PARTS: readonly (readonly [parts: string, name: string])[] = [
  ['<forename>Ada</forename><nameLink>van</nameLink><surname>Orsin</surname>', 'Ada van Orsin'],
  ['<forename>Jean</forename> <nameLink>d’</nameLink><surname>Alembert</surname>', 'Jean d’Alembert'],
  ["<forename>Jean</forename><nameLink>d'</nameLink><surname>Alembert</surname>", "Jean d'Alembert"],
  ['<nameLink>al-</nameLink><surname>Fārābī</surname>', 'al-Fārābī'],
  ['<nameLink>O’</nameLink><surname>Brien</surname>', 'O’Brien'],
  ['<forename>Jean-</forename><forename>Baptiste</forename>', 'Jean-Baptiste'],
  ['<forename>Jean</forename><forename>‑Baptiste</forename>', 'Jean‑Baptiste'],
  ['<surname>Holt</surname><genName>, Jr.</genName>', 'Holt, Jr.'],
  ['<forename>Gerard</forename><nameLink>’t</nameLink><surname>Hooft</surname>', 'Gerard ’t Hooft'],
  ['<surname>毛</surname><forename>泽东</forename>', '毛泽东'],
  ['<surname>㐂</surname><forename>𠮷</forename>', '㐂𠮷'],
  ['<surname>サトー</surname><forename>々</forename>', 'サトー々'],
  ['<surname>김</surname><forename>일성</forename>', '김일성'],
];
