import { spawnSync } from 'node:child_process';
import process from 'node:process';
import { describe, expect, it } from 'vitest';
import type { DomDocument } from '../../../src/xml/dom.ts';
import type { DomNode } from '../../../src/xml/saxon/internals.ts';
import { saxon } from '../../../src/xml/saxon/saxon.ts';

/** All that can be asked of nodes that are put together, as a text that a process can run where nothing is replaced. */
const TELL = `(saxon) => {
  const document = saxon.getPlatform().createDocument();
  const root = document.createElementNS('urn:one', 'one:root');
  const attribute = document.createAttributeNS('urn:one', 'one:kind');
  attribute.value = attribute.nodeValue = 'some';
  root.setAttributeNode(attribute);
  root.setAttribute('plain', 'value');
  document.appendChild(root);
  const [first, second] = ['first', 'second'].map((name) => document.createElementNS('', name));
  root.appendChild(first);
  root.insertBefore(document.createTextNode('words'), first);
  root.appendChild(second);
  root.removeChild(first);
  root.replaceChild(document.createComment('instead'), second);
  root.appendChild(document.createTextNode(''));
  const seen = new Map();
  const tell = (value) => {
    if (typeof value === 'function') return 'function';
    if (typeof value !== 'object' || value === null) return value ?? null;
    if (seen.has(value)) return 'number ' + seen.get(value);
    seen.set(value, seen.size);
    const keys = [];
    for (const key in value) keys.push(key);
    return Object.fromEntries(keys.sort().map((key) => [key, tell(value[key])]).filter(([, told]) => told !== null));
  };
  return [String(root), String(root.cloneNode(true)), tell(root)];
}`;

describe('nodes made evenly', () => {
  it('say the same as those of Saxon-JS', () => {
    // biome-ignore lint/security/noGlobalEval: the text is the one above.
    const tell = eval(TELL) as (saxonJs: unknown) => readonly unknown[];
    const told = tell(saxon());
    const script = `console.log(JSON.stringify((${TELL})(require('saxon-js'))))`;
    const { stdout } = spawnSync(process.execPath, ['-e', script], { encoding: 'utf8' });
    expect(told).toEqual(JSON.parse(stdout));
    const text = '<one:root one:kind="some" plain="value">words<!--instead--></one:root>';
    expect(told.slice(0, 2)).toEqual([text, text]);
  });

  it('of elements are of one hidden class, whatever is asked of them', () => {
    const document = saxon().getPlatform().createDocument() as DomDocument;
    const element = document.createElementNS('urn:one', 'one:root');
    const before = Reflect.ownKeys(element);
    document.appendChild(element);
    element.appendChild(document.createTextNode('words'));
    const { X: nameOf, Ch: axes } = saxon().internals.DomUtils;
    const asked = element as object as DomNode;
    expect(nameOf(asked)?.local).toBe('root');
    expect(axes['attribute']?.(asked).expand()).toEqual([]);
    expect(Reflect.ownKeys(element)).toEqual(before);
  });
});
