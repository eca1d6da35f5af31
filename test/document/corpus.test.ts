import { describe, expect, it } from 'vitest';
import { readCorpus } from '../../src/document/corpus.ts';
import { entriesOf } from '../../src/document/entries.ts';
import { bytes, corpusOf, host, tei } from './samples.ts';

describe('a corpus', () => {
  it('holds the documents that were asked for, and knows what they point to', async () => {
    const corpus = await corpusOf({
      'a.xml': tei(
        '<ref target="p.xml#x"/><graphic url="i.png"/><ref target="f/"/><ref target="none.xml#x"/>',
      ),
      'p.xml': tei('<p xml:id="x"/>'),
      'i.png': 'PNG',
      'f/b.xml': '',
    });
    expect(corpus.documents.map(({ file }) => file)).toEqual(['a.xml']);
    expect([...corpus.byFile.keys()]).toEqual(['a.xml', 'p.xml']);
    expect(Object.fromEntries(corpus.there)).toEqual({
      'a.xml': 'file',
      'p.xml': 'file',
      'i.png': 'file',
      'f/': 'folder',
    });
  });

  it('reads only files into which a pointer leads, each once: no images', async () => {
    const disk = host({ 'p.xml': tei(''), 'i.png': '', 'd.pdf': '', 'q.xml': tei('') });
    const body =
      '<ref target="p.xml#x p.xml#y"/><graphic url="i.png"/><ref target="d.pdf#page=2"/><ref target="q.xml"/>';
    await readCorpus([{ file: 'a.xml', bytes: bytes(tei(body)) }], disk);
    expect(disk.asked).toEqual(['p.xml']);
  });

  it('knows why a file that is pointed to can’t be read as XML, without calling that a finding of its own', async () => {
    const disk = host({ 'ill.xml': '<TEI>', 'other.xml': '<x/>' });
    const body = '<ref target="ill.xml#a other.xml#b"/>';
    const { value, diagnostics } = await readCorpus([{ file: 'a.xml', bytes: bytes(tei(body)) }], disk);
    expect(diagnostics).toEqual([]);
    expect([...value.broken.keys()]).toEqual(['ill.xml']);
  });

  it('reads what is included, at any depth, and ends where files include each other', async () => {
    const corpus = await corpusOf({
      'a.xml': tei('<xi:include href="b/b.xml"/>'),
      'b/b.xml': tei('<xi:include href="c.xml"/>'),
      'b/c.xml': tei('<xi:include href="../a.xml"/>'),
    });
    expect([...corpus.byFile.keys()]).toEqual(['a.xml', 'b/b.xml', 'b/c.xml']);
  });
});

describe('the register entries that a document mentions', () => {
  it('come once for each pointer, in the order of mention, and from any file', async () => {
    const corpus = await corpusOf({
      'a.xml': tei(
        '<name ref="r.xml#p2"/><name ref="r.xml#p1"/><name ref="r.xml#p2"/><name ref="#own"/><p corresp="#para"/><p xml:id="para"/>',
        '<profileDesc><person xml:id="own"/></profileDesc>',
      ),
      'r.xml': tei('<listPerson><person xml:id="p1"/><person xml:id="p2"/></listPerson>'),
    });
    const [document] = corpus.documents;
    const entries = document ? entriesOf(document, corpus) : [];
    expect(entries.map(({ pointer, xml }) => [pointer, /xml:id="(\w+)"/.exec(xml)?.[1]])).toEqual([
      ['r.xml#p2', 'p2'],
      ['r.xml#p1', 'p1'],
      ['#own', 'own'],
    ]);
  });
});
