import { describe, expect, it } from 'vitest';
import { finish } from '../../src/views/finish.ts';
import { domOf, toHtml, toXdm } from '../../src/xml/transform.ts';

interface Case {
  readonly what: string;
  readonly page: string;
  readonly finished: string;
}

/** The content of a body, finished. */
async function finished(body: string, linkHere?: string): Promise<string> {
  const page = await toXdm(`<html xmlns="http://www.w3.org/1999/xhtml"><body>${body}</body></html>`);
  finish(domOf(page), linkHere);
  return /<body>(.*)<\/body>/s.exec(toHtml(page))?.[1] ?? '';
}

const CASES: readonly Case[] = [
  {
    what: 'a phrase that holds a block is a block, without what only a phrase can have',
    page: '<p id="a">x <time datetime="1960" class="c">y <span><ul><li>z</li></ul></span></time></p>',
    finished: '<div id="a">x <div class="c">y <div><ul><li>z</li></ul></div></div></div>',
  },
  {
    what: 'a phrase that holds phrases stays',
    page: '<p>x <i>y <b>z</b></i></p>',
    finished: '<p>x <i>y <b>z</b></i></p>',
  },
  {
    what: 'a link in a link is none, whatever holds it',
    page: '<a href="a.html">x <i><a href="b.html" aria-label="l">y</a></i></a>',
    finished: '<a href="a.html">x <i><span>y</span></i></a>',
  },
  {
    what: 'a link to nothing on the page is none; one to another page is',
    page: '<p id="a"><a href="#b">x</a> <a href="#a">y</a> <a href="b.html#b">z</a></p>',
    finished: '<p id="a"><span>x</span> <a href="#a">y</a> <a href="b.html#b">z</a></p>',
  },
  {
    what: 'a link without words is none; an image with words is enough',
    page: '<a href="a.html"> <img src="a.png" alt=""/></a><a href="b.html"><img src="b.png" alt="b"/></a>',
    finished: '<span> <img src="a.png" alt=""></span><a href="b.html"><img src="b.png" alt="b"></a>',
  },
  {
    what: 'a link around blocks that leads nowhere is a block',
    page: '<a href="#b"><p>x</p></a>',
    finished: '<div><p>x</p></div>',
  },
  {
    what: 'a way back that leads nowhere is not there',
    page: '<p>x <a class="back" href="#sign:1">↑</a></p>',
    finished: '<p>x </p>',
  },
  {
    what: 'an id stands once, on the first element that has it',
    page: '<p id="a">x</p><h2 id="a">y</h2><p id="a"><ul id="a"><li>z</li></ul></p>',
    finished: '<p id="a">x</p><h2>y</h2><div><ul><li>z</li></ul></div>',
  },
  {
    what: 'a heading that holds blocks is told as one',
    page: '<h3 class="c">x <p>y</p></h3>',
    finished: '<div class="c" role="heading" aria-level="3">x <p>y</p></div>',
  },
  { what: 'a heading without words is none', page: '<h2 id="a"> </h2>', finished: '<div id="a"> </div>' },
  {
    what: 'no heading is where HTML allows none',
    page: '<dl><dt><h4>x</h4></dt></dl><address><h2>y</h2></address>',
    finished: '<dl><dt><div>x</div></dt></dl><address><div>y</div></address>',
  },
  {
    what: 'no section is in an address, no address in another',
    page: '<address>a <address>b</address></address><address><section>c</section></address>',
    finished: '<address>a <div>b</div></address><div><div>c</div></div>',
  },
  {
    what: 'items and cells stand in their lists and tables only',
    page: '<li>a</li><dl><div><dt>b</dt><dd>c</dd></div><dd>d</dd></dl><dd>e</dd><tr><td colspan="2">f</td></tr>',
    finished:
      '<div>a</div><dl><div><dt>b</dt><dd>c</dd></div><dd>d</dd></dl><div>e</div><div><td colspan="2">f</td></div>',
  },
];

describe('A finished page', () => {
  it.each(CASES)('$what', async ({ page, finished: expected }) => {
    expect(await finished(page)).toBe(expected);
  });

  it('has a link to itself on each paragraph and heading of the text that has an id and words', async () => {
    const link = (id: string) => `<a class="here furniture" href="#${id}" aria-label="Here">¶</a>`;
    const page =
      '<article><h1 id="a">x</h1><h2 id="b">x</h2><p id="c">x</p><p>x</p><p id="d"> </p><address><p id="e">x</p></address></article><p id="f">x</p>';
    expect(await finished(page, 'Here')).toBe(
      `<article><h1 id="a">x</h1><h2 id="b">x${link('b')}</h2><p id="c">x${link('c')}</p><p>x</p><p id="d"> </p><address><p id="e">x</p></address></article><p id="f">x</p>`,
    );
  });
});
