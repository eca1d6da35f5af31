import type { AttributeDef, AttributeItem } from '../spec.ts';

/** How attributes are had: a whole class of them, one of a class, one of one's own, or groups of these. */
export type Use =
  | { readonly kind: 'class'; readonly key: string }
  | { readonly kind: 'attribute'; readonly def: AttributeDef; readonly from: string | undefined }
  | { readonly kind: 'group' | 'choice'; readonly uses: readonly Use[] };

/** The attributes of a class stay its own when an element has only some of them. */
export function withOrigin(use: Use, key: string): Use {
  if (use.kind === 'attribute') return { ...use, from: use.from ?? key };
  return use.kind === 'class' ? use : { ...use, uses: use.uses.map((each) => withOrigin(each, key)) };
}

export function idents(items: readonly AttributeItem[]): readonly string[] {
  return items.flatMap((item) => ('items' in item ? idents(item.items) : [item.ident]));
}
