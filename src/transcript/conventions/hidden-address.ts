import { frameOf } from '../framed.ts';
import { element, text } from '../pieces.ts';
import type { Convention } from './convention.ts';

/** TEI Guidelines 3.5.3. A page hides addresses of mail from robots: what it shows instead is nobody’s word. */
export const hiddenAddress: Convention = {
  id: 'C36',
  name: 'hidden-address',
  about: 'A mail address that the web page hides.',
  bracket(group, at) {
    const source = at.transcript.text;
    if (
      !/^\s*email(?:[\s\u00a0]|&#160;|&nbsp;)+protected\s*$/i.test(
        source.slice(group.inner.start, group.inner.end),
      )
    )
      return undefined;
    const desc = element('desc', {}, [text('mail address, hidden by the page')]);
    const gap = element('gap', { reason: 'editorial' }, [desc], {
      span: group,
      frame: frameOf(source, group),
    });
    return { start: group.start, end: group.end, pieces: [gap] };
  },
  examples: [
    {
      text: 'write to [email\u00a0protected].',
      tei: 'write to <gap reason="editorial" frame="[email\u00a0protected]"><desc>mail address, hidden by the page</desc></gap>.',
    },
    {
      text: 'write to [email protected].',
      tei: 'write to <gap reason="editorial" frame="[email protected]"><desc>mail address, hidden by the page</desc></gap>.',
    },
  ],
};
