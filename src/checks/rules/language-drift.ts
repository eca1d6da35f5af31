import { TEI_NAMESPACE } from '../../document/tei.ts';
import { XML_NAMESPACE, type XmlAttribute, type XmlElement } from '../../xml/tree.ts';
import { guidelines } from './guidelines.ts';
import { rule } from './rule.ts';
import { record } from './sample.ts';
import { drift, type Use, usesOfDocument, wordsOf } from './uses.ts';

export const languageDrift = rule<Use>({
  code: 'rule/language-drift',
  severity: 'warning',
  about: 'One language is written in two ways',
  why: 'A search for texts in one language, hyphenation and screen readers compare tags: texts that are tagged eng are not found under en.',
  source: guidelines('1.3.1.1.2', 'ST#STGAla'),
  mend: 'Write one tag for each language everywhere: the shortest that the registry of languages has, as BCP 47 asks.',
  note(document) {
    const uses = usesOfDocument();
    for (const element of document.elements) {
      for (const each of element.attributes) {
        if (!isLanguage(each, element)) continue;
        for (const [word, place] of wordsOf(each)) uses.add('language', word, place);
      }
    }
    return uses.all();
  },
  judge: (notes) =>
    drift(notes, {
      key: canonical,
      message: (rare, _, frequent, counts) =>
        `The language tags “${rare}” and “${frequent}” mean one language: “${rare}” stands in the run ${counts}`,
      hint: (frequent) => `Write “${frequent}”, or the other tag everywhere.`,
    }),
  examples: {
    good: [
      {
        'records/a.xml': record({ body: '<p xml:lang="en-GB">One</p>' }),
        'records/b.xml': record({ body: '<p xml:lang="en">Two</p>' }),
      },
    ],
    bad: [
      {
        'records/a.xml': record({ body: '<p xml:lang="en">One</p>' }),
        'records/b.xml': record({
          profile: '<langUsage><language ident="eng">English</language></langUsage>',
        }),
      },
    ],
  },
});

const OF_TEI: Readonly<Record<string, readonly string[]>> = {
  language: ['ident'],
  textLang: ['mainLang', 'otherLangs'],
};

function isLanguage({ local, namespace }: XmlAttribute, element: XmlElement): boolean {
  if (namespace === XML_NAMESPACE) return local === 'lang';
  return (
    namespace === '' && element.namespace === TEI_NAMESPACE && OF_TEI[element.local]?.includes(local) === true
  );
}

/** Three-letter codes that the registry of languages does not keep beside those of two letters, of languages that are often edited. */
const SHORTER: ReadonlyMap<string, string> = new Map(
  (
    'eng:en ger:de deu:de fre:fr fra:fr cze:cs ces:cs slo:sk slk:sk rus:ru pol:pl hun:hu kor:ko chi:zh zho:zh jpn:ja ita:it spa:es ' +
    'por:pt dut:nl nld:nl lat:la gre:el ell:el heb:he ara:ar tur:tr bul:bg rum:ro ron:ro ukr:uk hrv:hr srp:sr slv:sl dan:da swe:sv ' +
    'nor:no fin:fi est:et lav:lv lit:lt alb:sq sqi:sq mon:mn vie:vi per:fa fas:fa ice:is isl:is gle:ga wel:cy cym:cy iw:he'
  )
    .split(' ')
    .map((pair) => [pair.slice(0, pair.indexOf(':')), pair.slice(pair.indexOf(':') + 1)]),
);

/** A tag as RFC 5646, 4.5 would have it, without case. */
function canonical(tag: string): string {
  const [language = '', ...others] = tag.toLowerCase().replaceAll('_', '-').split('-');
  return [SHORTER.get(language) ?? language, ...others].join('-');
}
