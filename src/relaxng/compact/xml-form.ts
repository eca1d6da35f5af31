import type { Range } from '../../diagnostic.ts';
import type { Lines } from '../../xml/lines.ts';
import { XML_NAMESPACE, XMLNS_NAMESPACE } from '../../xml/tree.ts';
import { ANNOTATIONS_NAMESPACE, RELAXNG_NAMESPACE } from '../namespaces.ts';
import type { Cursor } from './cursor.ts';
import { type Declarations, INHERIT, type Namespace } from './declarations.ts';
import type { Made, Span, XmlForm } from './made.ts';
import type { Token } from './tokens.ts';

export function xmlForm(cursor: Cursor, declarations: Declarations, lines: Lines): XmlForm {
  const { namespaces, defaultNamespace } = declarations;
  // Where a prefix stands for what is inherited, the root must let that through.
  const rootNamespace = [...namespaces.values()].includes(INHERIT) ? INHERIT : defaultNamespace;
  let annotations: string | undefined;

  const range = ({ start, end }: Span): Range => lines.range(start, end);

  function make(name: string, prefix: string, namespace: string, head: Span, whole: Span): Made {
    const startTag = range(head);
    return {
      kind: 'element',
      name,
      local: prefix ? name.slice(prefix.length + 1) : name,
      prefix,
      namespace,
      attributes: [],
      children: [],
      parent: undefined,
      range: whole === head ? startTag : range(whole),
      startTag,
      nameRange: startTag,
    };
  }

  function addAttribute(
    to: Made,
    name: string,
    prefix: string,
    namespace: string,
    value: string,
    at: Span,
  ): void {
    const local = prefix ? name.slice(prefix.length + 1) : name;
    const where = range(at);
    to.attributes.push({
      name,
      local,
      prefix,
      namespace,
      value,
      range: where,
      nameRange: where,
      valueRange: where,
    });
  }

  function addText(to: Made, token: Token): void {
    if (token.text !== '')
      to.children.push({ kind: 'text', value: token.text, parent: to, range: range(token) });
  }

  /** The prefix of `a:documentation`. */
  function annotationsPrefix(): string {
    for (const [prefix, namespace] of namespaces) if (namespace === ANNOTATIONS_NAMESPACE) return prefix;
    let prefix = 'a';
    while (namespaces.has(prefix)) prefix += 'a';
    return prefix;
  }

  function namespaceOf(prefix: string, { start, end }: Token): Namespace | undefined {
    const namespace = namespaces.get(prefix);
    if (namespace === undefined)
      cursor.report({
        start,
        end,
        section: '4',
        message: `The prefix “${prefix}” is not declared.`,
        hint: `Declare it at the head of the file: namespace ${prefix} = "…"`,
      });
    return namespace;
  }

  /** The name of an annotation with its namespace; a prefix of no namespace falls away. */
  function foreignName(token: Token, nested: boolean): { name: string; prefix: string; namespace: string } {
    const { kind, text, start, end } = token;
    if (kind !== 'prefixed') return { name: text, prefix: '', namespace: '' };
    const prefix = prefixOf(token);
    const namespace = namespaceOf(prefix, token);
    const refuse = (message: string) => cursor.report({ start, end, section: '5.1', message });
    if (namespace === INHERIT) refuse(`An annotation can’t inherit its namespace, as “${prefix}” does.`);
    else if (namespace === RELAXNG_NAMESPACE && !nested)
      refuse(`“${text}” is in the namespace of RELAX NG: an annotation is in another one.`);
    if (namespace === '' || typeof namespace !== 'string')
      return { name: text.slice(prefix.length + 1), prefix: '', namespace: '' };
    return { name: text, prefix, namespace };
  }

  return {
    declarations,
    rootNamespace,
    element: (local, head, whole = head) => make(local, '', RELAXNG_NAMESPACE, head, whole),
    foreign(token, head, nested) {
      const { name, prefix, namespace } = foreignName(token, nested);
      return make(name, prefix, namespace, head, head);
    },
    documentation(token) {
      annotations ??= annotationsPrefix();
      const made = make(`${annotations}:documentation`, annotations, ANNOTATIONS_NAMESPACE, token, token);
      addText(made, token);
      return made;
    },
    attribute: (to, name, value, at) => addAttribute(to, name, '', '', value, at),
    foreignAttribute(to, token, { text, end }, nested) {
      const { name, prefix, namespace } = foreignName(token, nested);
      const refuse = (message: string) =>
        cursor.report({ start: token.start, end: token.end, section: '5.1', message });
      if (
        namespace === '' &&
        !nested &&
        (token.kind !== 'prefixed' || namespaces.get(prefixOf(token)) === '')
      )
        refuse(`The attribute “${token.text}” of an annotation needs a namespace.`);
      if (namespace === XMLNS_NAMESPACE || name === 'xmlns')
        refuse('A namespace is declared at the head of the file, not by an annotation.');
      const local = prefix ? name.slice(prefix.length + 1) : name;
      if (to.attributes.some((each) => each.local === local && each.namespace === namespace))
        refuse(`The attribute “${token.text}” stands here twice.`);
      else addAttribute(to, name, prefix, namespace, text, { start: token.start, end });
    },
    append(to, children) {
      for (const child of children) {
        child.parent = to;
        to.children.push(child);
      }
    },
    text: addText,
    ns(to, namespace, at, inForce = rootNamespace) {
      if (namespace !== inForce) addAttribute(to, 'ns', '', '', namespace === INHERIT ? '' : namespace, at);
    },
    namespaceOf,
    finish(root) {
      const at = { start: 0, end: 0 };
      addAttribute(root, 'xmlns', '', XMLNS_NAMESPACE, RELAXNG_NAMESPACE, at);
      const declare = (prefix: string, namespace: string) =>
        addAttribute(root, `xmlns:${prefix}`, 'xmlns', XMLNS_NAMESPACE, namespace, at);
      for (const [prefix, namespace] of namespaces)
        if (namespace !== INHERIT && namespace !== '' && namespace !== XML_NAMESPACE)
          declare(prefix, namespace);
      if (annotations !== undefined && !namespaces.has(annotations))
        declare(annotations, ANNOTATIONS_NAMESPACE);
      if (rootNamespace !== INHERIT && !root.attributes.some(({ name }) => name === 'ns'))
        addAttribute(root, 'ns', '', '', rootNamespace, at);
    },
  };
}

function prefixOf({ text }: Token): string {
  return text.slice(0, text.indexOf(':'));
}
