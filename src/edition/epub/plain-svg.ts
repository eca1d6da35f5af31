import { parseBytes } from '../../xml/parse.ts';
import { serialise } from '../../xml/serialise.ts';
import {
  elements,
  isElement,
  textOf,
  type XmlAttribute,
  type XmlElement,
  type XmlNode,
} from '../../xml/tree.ts';
import { cssAddresses } from '../theme/css-addresses.ts';

const SVG = 'http://www.w3.org/2000/svg';
const XLINK = 'http://www.w3.org/1999/xlink';

const listed = (names: string): ReadonlySet<string> => new Set(names.trim().split(/\s+/));

/** Elements of SVG 1.1 (appendix N) that draw; none that run, move, lead elsewhere, or hold another language. */
const ELEMENTS = listed(`
  svg g defs symbol use title desc switch style path rect circle ellipse line polyline polygon text tspan textPath image
  linearGradient radialGradient stop pattern clipPath mask marker filter feBlend feColorMatrix feComponentTransfer feComposite
  feConvolveMatrix feDiffuseLighting feDisplacementMap feDistantLight feFlood feFuncA feFuncB feFuncG feFuncR feGaussianBlur feImage
  feMerge feMergeNode feMorphology feOffset fePointLight feSpecularLighting feSpotLight feTile feTurbulence`);

/** Their attributes (SVG 1.1, appendix M), without those of events. */
const ATTRIBUTES = listed(`
  id class style lang x y x1 y1 x2 y2 cx cy r rx ry dx dy fx fy d points width height viewBox preserveAspectRatio transform version
  pathLength rotate textLength lengthAdjust startOffset method spacing offset gradientUnits gradientTransform spreadMethod
  patternUnits patternContentUnits patternTransform clipPathUnits maskUnits maskContentUnits markerUnits markerWidth markerHeight
  refX refY orient filterUnits primitiveUnits filterRes in in2 result mode type values tableValues slope intercept amplitude exponent
  operator k1 k2 k3 k4 order kernelMatrix divisor bias targetX targetY edgeMode kernelUnitLength preserveAlpha surfaceScale
  diffuseConstant specularConstant specularExponent limitingConeAngle azimuth elevation z pointsAtX pointsAtY pointsAtZ scale
  xChannelSelector yChannelSelector stdDeviation radius baseFrequency numOctaves seed stitchTiles media
  alignment-baseline baseline-shift clip clip-path clip-rule color color-interpolation color-interpolation-filters color-rendering
  cursor direction display dominant-baseline fill fill-opacity fill-rule filter flood-color flood-opacity font-family font-size
  font-size-adjust font-stretch font-style font-variant font-weight image-rendering kerning letter-spacing lighting-color
  marker-end marker-mid marker-start mask opacity overflow pointer-events shape-rendering stop-color stop-opacity stroke
  stroke-dasharray stroke-dashoffset stroke-linecap stroke-linejoin stroke-miterlimit stroke-opacity stroke-width text-anchor
  text-decoration text-rendering unicode-bidi visibility word-spacing writing-mode`);

/**
 * An SVG image as a book can have it: the parts of it that draw, without scripts, links, marks of the program that made it, and
 * addresses outside the file. Undefined where it is no SVG.
 */
export function plainSvg(bytes: Uint8Array): Uint8Array | undefined {
  const { value: document } = parseBytes(bytes, '');
  const root = document?.root;
  if (root?.namespace !== SVG || root.local !== 'svg') return undefined;
  const ids = new Set<string>();
  const anchors = new Set(Array.from(elements(root), (each) => idOf(each) ?? ''));
  return new TextEncoder().encode(`${serialise(plain(root, anchors, ids))}\n`);
}

function plain(element: XmlElement, anchors: ReadonlySet<string>, ids: Set<string>): XmlElement {
  const attributes = element.attributes
    .filter((each) => isPlain(each, anchors))
    .filter(({ name, value }) => name !== 'id' || (!ids.has(value) && ids.add(value)));
  const children = element.children.flatMap((child): readonly XmlNode[] => {
    if (isElement(child)) return draws(child) ? [plain(child, anchors, ids)] : [];
    return child.kind === 'text' ? [child] : [];
  });
  return { ...element, attributes, children };
}

function draws(element: XmlElement): boolean {
  if (element.namespace !== SVG || !ELEMENTS.has(element.local)) return false;
  return (
    element.local !== 'style' || cssAddresses(textOf(element)).every(({ value }) => value.startsWith('#'))
  );
}

function isPlain({ name, local, namespace, value }: XmlAttribute, anchors: ReadonlySet<string>): boolean {
  if (name === 'xmlns' || (name.startsWith('xmlns:') && [SVG, XLINK].includes(value))) return true;
  if (local === 'href' && (namespace === XLINK || namespace === '')) {
    return value.startsWith('#') ? anchors.has(value.slice(1)) : /^data:image\/(?:png|jpeg|gif);/.test(value);
  }
  if (namespace !== '') return false;
  return ATTRIBUTES.has(name) && cssAddresses(value).every((each) => each.value.startsWith('#'));
}

const idOf = (element: XmlElement) => element.attributes.find(({ name }) => name === 'id')?.value;
