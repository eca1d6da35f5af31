import { normalize } from 'node:path';
import { pointers, resolve } from '../../document/pointers.ts';
import { isTei, type TeiDocument } from '../../document/tei.ts';
import { attribute, attributeNode, type XmlElement } from '../../xml/tree.ts';
import { guidelines } from './guidelines.ts';
import { heading } from './names.ts';
import { at, type Place, placeOf } from './place.ts';
import { entriesWithId, kindInWords } from './register-entries.ts';
import { type Noted, rule } from './rule.ts';
import { record, register } from './sample.ts';

type Entry = readonly [id: string, kind: string, name: string, place: Place];

/** Targets are identifiers by file, so that the name of a register is there once for all pointers to it. */
type Targets = { readonly [file: string]: readonly string[] };

type Mentions = {
  readonly entries: readonly Entry[];
  /** What is pointed to from outside all entries. */
  readonly points: Targets;
  /** What is mentioned with an identifier: what its entry points to, the entry that it stands in. */
  readonly with: { readonly [id: string]: Targets };
  /** Files that it includes: their identifiers are its own. */
  readonly includes: readonly string[];
};

/**
 * An entry is mentioned if a record points to it, or an entry that is mentioned itself: the birthplace of a person, the
 * state round a town. Nothing is told unless all records were read, for the missing one may mention it.
 */
export const unmentionedEntry = rule<Mentions>({
  code: 'rule/unmentioned-entry',
  severity: 'warning',
  about: 'An entry of a register is mentioned in no record',
  why: 'A reader who opens the entry finds no page that names it. Either a mention was not linked, or the entry is left over.',
  source: guidelines('14.1.1', 'ND#NDATTSnr'),
  mend: 'Link the mentions with @ref, or delete the entry. If it is to stay for its own sake, let an entry that is mentioned point to it.',
  note: (document) => [mentions(document)],
  *judge(notes, edition) {
    if (!edition) return;
    const byFile = new Map(notes.map((noted) => [normalize(noted.file), noted]));
    if (!edition.records.every((file) => byFile.has(normalize(file)))) return;
    const mentioned = reached(byFile, new Set(edition.registers.map((file) => normalize(file))));
    for (const name of edition.registers) {
      const noted = byFile.get(normalize(name));
      for (const [id, kind, called, place] of noted?.note.entries ?? []) {
        if (!noted || mentioned.has(`${normalize(name)}#${id}`)) continue;
        yield {
          message: `No record mentions this ${kindInWords(kind)}, “${called || id}”`,
          location: at(noted.file, place),
          hint: 'Link a mention of it with @ref, or delete the entry.',
        };
      }
    }
  },
  examples: {
    good: [
      {
        'records/a.xml': record({ body: '<p><persName ref="../registers/r.xml#wynn">Wynn</persName></p>' }),
        'registers/r.xml': register(
          '<listPerson><person xml:id="wynn"><persName>Wynn</persName><residence><placeName ref="#orlind">Orlind</placeName></residence></person></listPerson><listPlace><place xml:id="arvenia"><placeName>Arvenia</placeName><place xml:id="orlind"><placeName>Orlind</placeName></place></place></listPlace>',
        ),
      },
    ],
    bad: [
      {
        'records/a.xml': record({ body: '<p>Mr. Wynn</p>' }),
        'registers/r.xml': register(
          '<listPerson><person xml:id="wynn"><persName>Wynn</persName></person></listPerson>',
        ),
      },
      {
        'records/a.xml': record({ body: '<p>Mr. Wynn of Orlind</p>' }),
        'registers/r.xml': register(
          '<listPerson><person xml:id="wynn"><persName>Wynn</persName><residence><placeName ref="#orlind">Orlind</placeName></residence></person></listPerson><listPlace><place xml:id="orlind"><placeName>Orlind</placeName><note corresp="#wynn">His town</note></place></listPlace>',
        ),
      },
    ],
  },
});

function mentions(document: TeiDocument): Mentions {
  const entries = entriesWithId(document);
  const own = new Set(entries);
  const points = targets();
  const file = normalize(document.file);
  const alone = entries.length === 0 && document.inclusions.length === 0;
  const inside = new Map<string, ReturnType<typeof targets>>();
  const withId = (id: string) => {
    const known = inside.get(id) ?? targets();
    inside.set(id, known);
    return known;
  };
  for (const pointer of pointers(document)) {
    const target = resolve(pointer, document);
    if (target.kind !== 'element') continue;
    // A file without entries of its own mentions none by a pointer into itself.
    if (alone && target.file === file) continue;
    const entry = entryRound(pointer.element, own);
    // A relation between two entries is no mention of either.
    if (isTei(pointer.element, 'relation') && !entry) continue;
    (entry === undefined ? points : withId(entry)).add(target.file, target.id);
  }
  if (entries.length > 0) {
    for (const [id, [element]] of document.ids) {
      const round = element && entryRound(element.parent, own);
      if (round !== undefined) withId(id).add(file, round);
    }
  }
  const includes = document.inclusions.flatMap(({ element, href, xml }) => {
    const target = xml ? resolve({ token: href.value, element }, document) : undefined;
    return target?.kind === 'file' ? [target.file] : [];
  });
  return {
    entries: entries.map((element) => {
      const range = attributeNode(element, 'xml:id')?.valueRange ?? element.nameRange;
      return [attribute(element, 'xml:id') ?? '', element.local, heading(element), placeOf(range)];
    }),
    points: points.all(),
    with: Object.fromEntries(Array.from(inside, ([id, each]) => [id, each.all()])),
    includes,
  };
}

function targets() {
  const byFile = new Map<string, Set<string>>();
  return {
    add(file: string, id: string): void {
      const ids = byFile.get(file) ?? new Set();
      byFile.set(file, ids.add(id));
    },
    all: (): Targets => Object.fromEntries(Array.from(byFile, ([file, ids]) => [file, [...ids]])),
  };
}

/** The identifier of the entry that an element is or stands in. */
function entryRound(element: XmlElement | undefined, entries: ReadonlySet<XmlElement>): string | undefined {
  for (let each = element; each; each = each.parent) {
    if (entries.has(each)) return attribute(each, 'xml:id');
  }
  return undefined;
}

/** All that records lead to, straight or from entry to entry. */
function reached(
  byFile: ReadonlyMap<string, Noted<Mentions>>,
  registers: ReadonlySet<string>,
): ReadonlySet<string> {
  const found = new Set<string>();
  const waiting: (readonly [file: string, id: string])[] = [];
  const go = (all: Targets) => {
    for (const [file, ids] of Object.entries(all)) {
      for (const id of ids) waiting.push([file, id]);
    }
  };
  for (const [file, { note }] of byFile) {
    go(note.points);
    if (!registers.has(file)) for (const all of Object.values(note.with)) go(all);
  }
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const [file, id] = next;
    const key = `${file}#${id}`;
    if (found.has(key)) continue;
    found.add(key);
    const note = byFile.get(file)?.note;
    if (!note) continue;
    const inside = Object.hasOwn(note.with, id) ? note.with[id] : undefined;
    if (inside) go(inside);
    for (const included of note.includes) waiting.push([included, id]);
  }
  return found;
}
