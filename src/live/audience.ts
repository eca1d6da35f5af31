import type { LiveSite } from './site.ts';

/** Where events are written to, one after the other. */
export interface Outlet {
  readonly write: (text: string) => unknown;
  readonly end: () => unknown;
}

/** The pages that are open in browsers, each at the end of a stream of events (WHATWG HTML, server-sent events). */
export interface Audience {
  /** Takes a page that was made with a key; the function it gives lets it go. */
  readonly join: (outlet: Outlet, page: { readonly path: string; readonly key: string }) => () => void;
  /** Tells each page what is new for it: that it has changed, or else what was found beside it. */
  readonly tell: () => void;
  readonly end: () => void;
}

interface Member {
  readonly outlet: Outlet;
  readonly path: string;
  readonly key: string;
  /** What it was told last. */
  told: string;
}

export function audience(site: LiveSite): Audience {
  const members = new Set<Member>();
  const tell = (member: Member) => {
    const { outlet, path, key } = member;
    const text = site.keyOf(path) === key ? event('findings', site.panelOf(path)) : event('reload', { path });
    if (text !== member.told) outlet.write(text);
    member.told = text;
  };
  return {
    join(outlet, page) {
      const member: Member = { outlet, ...page, told: '' };
      members.add(member);
      outlet.write(`retry: ${RETRY}\n\n`);
      tell(member);
      return () => members.delete(member);
    },
    tell() {
      for (const member of members) tell(member);
    },
    end() {
      for (const { outlet } of members) outlet.end();
      members.clear();
    },
  };
}

/** In milliseconds: how soon a browser asks again when the server was started anew. */
const RETRY = 1000;

/** JSON has no line ends of its own, so that the data is one line. */
const event = (name: string, data: unknown) => `event: ${name}\ndata: ${JSON.stringify(data)}\n\n`;
