import { tagProblem } from '../../checks/language-tags.ts';
import { languageTag } from '../../transcript/language-names.ts';

/** The codes of two letters of ISO 639-1 with those of three letters of ISO 639-3. */
const TWO_LETTERS: ReadonlyMap<string, string> = new Map(
  (
    'aa:aar ab:abk ae:ave af:afr ak:aka am:amh an:arg ar:ara as:asm av:ava ay:aym az:aze ba:bak be:bel bg:bul bi:bis ' +
    'bm:bam bn:ben bo:bod br:bre bs:bos ca:cat ce:che ch:cha co:cos cr:cre cs:ces cu:chu cv:chv cy:cym da:dan de:deu ' +
    'dv:div dz:dzo ee:ewe el:ell en:eng eo:epo es:spa et:est eu:eus fa:fas ff:ful fi:fin fj:fij fo:fao fr:fra fy:fry ' +
    'ga:gle gd:gla gl:glg gn:grn gu:guj gv:glv ha:hau he:heb hi:hin ho:hmo hr:hrv ht:hat hu:hun hy:hye hz:her ia:ina ' +
    'id:ind ie:ile ig:ibo ii:iii ik:ipk io:ido is:isl it:ita iu:iku ja:jpn jv:jav ka:kat kg:kon ki:kik kj:kua kk:kaz ' +
    'kl:kal km:khm kn:kan ko:kor kr:kau ks:kas ku:kur kv:kom kw:cor ky:kir la:lat lb:ltz lg:lug li:lim ln:lin lo:lao ' +
    'lt:lit lu:lub lv:lav mg:mlg mh:mah mi:mri mk:mkd ml:mal mn:mon mr:mar ms:msa mt:mlt my:mya na:nau nb:nob nd:nde ' +
    'ne:nep ng:ndo nl:nld nn:nno no:nor nr:nbl nv:nav ny:nya oc:oci oj:oji om:orm or:ori os:oss pa:pan pi:pli pl:pol ' +
    'ps:pus pt:por qu:que rm:roh rn:run ro:ron ru:rus rw:kin sa:san sc:srd sd:snd se:sme sg:sag sh:hbs si:sin sk:slk ' +
    'sl:slv sm:smo sn:sna so:som sq:sqi sr:srp ss:ssw st:sot su:sun sv:swe sw:swa ta:tam te:tel tg:tgk th:tha ti:tir ' +
    'tk:tuk tl:tgl tn:tsn to:ton tr:tur ts:tso tt:tat tw:twi ty:tah ug:uig uk:ukr ur:urd uz:uzb ve:ven vi:vie vo:vol ' +
    'wa:wln wo:wol xh:xho yi:yid yo:yor za:zha zh:zho zu:zul'
  )
    .split(' ')
    .map((pair) => pair.split(':') as [string, string]),
);

/** Which of the 17 576 codes of three letters ISO 639-3 has: a bit for each, from aaa to zzz, the lowest bit of a byte first. */
const THREE_LETTERS =
  '/+3f/v//v9v7//7a9x88V2uXe/j/9/9wvwP//8sFhVL5//1/7//39/////////fjqf///0y0Cn6/33/////X///P/9tv9PFwXeefFAcg3/0fbskh' +
  'eO9v3///f///f///////3/////d/7///7/+/x////b//7f////6/////79///fv//3f////+///////3///1z////9/////+///f///f+f//7v//' +
  '///+7zu9/cWtLUDsnMFDJAwlQQBQRADAv//+n7RCRdaTJIj3e+cXVlF5Dhw3f/Pv/+9RGGUIAAD8/73///9+Nz7Hh8/7AYEAsAWAAAAAAANQAACS' +
  'IdD9d+/e/l4EAAJkjRnB33sjAAAA323OIuXZ8/5//8+dFEEEhgDRAPDHZV/WmV637e8DAAIAAACAV1pHkmkBLtZ7dN9/fwAAAAEEVgMAALAUB1EU' +
  'GgABAAAQEUkAAGAQAAAAEAAARAQAEIAFEAAABQCAKAQAABDVLRBkFyRTtdW/480DAIAAQBAAAAAABBc5Ad3XkSGYpwAABECCAAABBAAAAAIBQABE' +
  'AACw/u85AAIAAAAEAAAAAAAgAEAEAAAAAgAAABCjqgQAAAAABCAEpggEAAiBUAAACDEGQAAAAABAQAP1QxAIBAAAAOC7sxMAgAARAAAAAAAAAAAA' +
  'AAAA///f7//fz4OiwP/fJ+8P5QMQILDFgEUlmwPfud8D0EiQAQ7Bt5Ncyziyf/9t+f//fwQIAAEhEjzP/Q+FT0QAAAT//9/W6Bv0N6MNAAAge3kC' +
  'B4QA8P///wAYBYEAAACAELQcIQAAAAAAEEAABAi0/qYMQAAAkSQEbABg8P//d/YYBZ/bbgMAEQAAAEAFNb6CKAQABFHi//8/BQkIBUAAAAAAEAEA' +
  'BAAAAAAhAmzjSRSIIMBHkAcAAADMUEAkhUeEQCAQACEAUIgQANHs71Q1DQFpDi3rMwgAIAVAEQAAAFBAlkjW3afBRpf7ABAACACAAEBFAAECAAFA' +
  'gAACCPjr1zvEnRYAAAwEASAg2aIBAAAAEkQAAAQQ8J2VEwSAAAHQFkAAEPCQYkzSAgFKAEYEgAgAACDAAIAGAAgAAAAA8NjvFQIIAAABAAAAABAB' +
  'ABAAAAD///1///////9//+/2////////P/f/37///////3////7//////////////f/f3//3/9///////776//////9/////////7///7//r/fv/' +
  '////9d//v/+/3d//vJgFLP8H8Pv/fwAIAMN9GwbmcvDv/39EIjCfex79/1by/z7f8g6V9///R4ABAgAgQFWfip/5bhGHUfj3/3dAAQXRWFwAQAAQ' +
  'BAIAIAqA+z///v7////////v/7//f/////////ff//f//997////9////f+////7///e333///f///f/////////f////3/f37/vt/9/3//n////' +
  '9972f///f+f///f/X/9/n/7///9//38CggTfv///1++///f/4p7n//f/dn3F////////3v+/fw+nUQbEl9Bdr6b//f9jXUvf//8/IBQAV1HCZfUN' +
  '8v//30IFxQUAIgB0aRAYBUEAAQYAAAAAAFFgBQQBAAAGESAAGAWS8f1nawaVBkft2k2de4MEYkAAFUIAAABUx/lfEM7JRs/3ExEAIAAAAJAAAAAA' +
  'AAoQAAFAAODff799vk//v0AUhGGw/116BAIASS0UJvvt8a/vPwAAAsfgHny//b379/z3///0/e9B9HcQAAEAf/+33flfBYbv9Tf9HQAAAENxQgBA' +
  'AAABQxkgCAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAP+951fuE10IwUAh' +
  '+hcBgAAAAADw/v+/ACMAIAAACAAAMLXjEAAAABEkFgABAjCCowFQAAGDEUgAAADw39+/EqoQ/vhSAIAgAAAAAEAQAgI8ABBCEGFf3jEAAAABXAIg' +
  'AAABAEIBIAAA/3b/////L9/ez737p//vf0tAEPF96f33///7v/dv8XvxP/8//+//9/7/9/3f//39/1f/b4F1n/z3/+/////+/19XZ+9fUBBy//+f' +
  'FZ8VB33GfaGS9e//f/+////93f//vfbf/z9AmAK/7//n9v5c/v9/0D4Ve7j/vv//9v/393P//+7/99f97y+Av8X//v/f///////9/3d7Bh93//nb' +
  'Xc99Frnqe6AeIAAwAgQkSAQAAEDUBgQAAAQABAAwCQZQAAgAQAAkAAQAENx4100PFE/xFmTVSAoAAgBAAAgAAAD89+sfWEhBJKAEABASQCIAEAAA' +
  'AAAAAAEAAAiAEBC/b5MAAQAAAAAAAADAgC8AAAAAAAAKAAAAwIfCAgAAAAH+GAIAEvD/eT8AJQAACAoAAAAAAABAABADAAkgAAABAACDAAAAAAEA' +
  'AAAAAAAAAAAAAAD/+//Pfr4REAAAkgFGzdFeAAEAMBQEURABBPY/MgUEALCAIFV1n33fccx41UP112cUAQAAAAAACPfbH1RgA2gFEIs4ugEAADAA' +
  'JEQAABACMQIBAADw9f+X17xQ1nh6FVAFpITpQQAAAGsZUnRA6SCQYpIAAAJ/7/9/hVP07///8N3HTPVC/P//HwCAwFaMFp/7N33v/7WkrwFEGAFd' +
  'TkoIUCgw4IAQICQA////T/4BBogKQBYBABULPgEAABCQaUUCAgHpv78CAAAQ1KfRVJ5E3v2HZrFVINSj2DA8gAAAAEzwEcWEb1AAIlB/v8sHACAQ' +
  'hLJFEAZEAAASAhEA8P/9fwUCFokAAAAIABAMAgAAAACDMAIshAExwAMkAAAAy+Q6BsgE8P//fxQBAYRQB/z//w8BAEAQOAEBHBJA4XYWiAMQAAAA' +
  'AQAAAAAAIiQKQIAAAA==';

let known: Uint8Array | undefined;

function isKnown(code: string): boolean {
  known ??= Uint8Array.from(atob(THREE_LETTERS), (letter) => letter.charCodeAt(0));
  const number = Array.from(code).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 97, 0);
  return ((known[number >> 3] ?? 0) & (1 << (number & 7))) !== 0;
}

/**
 * The code of ISO 639-3 for a language tag (BCP 47), as repositories ask for it: `eng` for en-GB, `kor` for ko-Latn.
 * Undefined where the tag begins with no code of a language.
 */
export function languageCode(tag: string): string | undefined {
  const [language = ''] = tag.toLowerCase().split('-');
  if (language.length === 2) return TWO_LETTERS.get(language);
  return /^[a-z]{3}$/.test(language) && isKnown(language) ? language : undefined;
}

/** The tag that was meant by what is none, or is no code of a language: the English name of one, the code of a country. */
export function meantTag(text: string): string | undefined {
  return [languageTag(text), tagProblem(text)?.write].find((tag) => tag && languageCode(tag));
}
