import { posix } from 'node:path';
import type { Chapter } from './chapter.ts';

const LINK = /(<a\b[^<>]*?) href="([^"#:]+\.xhtml)(?:#([^"]*))?"/g;

/** The anchors of each chapter, by its path. */
export function anchorsOf(chapters: readonly Chapter[]): ReadonlyMap<string, ReadonlySet<string>> {
  return new Map(chapters.map(({ file, facts }) => [file.path, new Set(facts.ids)]));
}

/**
 * A chapter whose links to other chapters lead somewhere: to the beginning of one that has no such anchor; not at all where the
 * chapter could not be made.
 */
export function withSoundLinks(chapter: Chapter, anchors: ReadonlyMap<string, ReadonlySet<string>>): Chapter {
  const { path, bytes } = chapter.file;
  const text = new TextDecoder().decode(bytes);
  const sound = text.replace(LINK, (link, before: string, target: string, id: string | undefined) => {
    const to = posix.join(posix.dirname(path), target);
    if (to.startsWith('registers/')) return link;
    const there = anchors.get(to);
    if (!there) return before;
    return id === undefined || there.has(id) ? link : `${before} href="${target}"`;
  });
  return sound === text ? chapter : { ...chapter, file: { path, bytes: new TextEncoder().encode(sound) } };
}
