/** Goes up whenever the form of what follows changes. */
const FORM = 1;

/** Puts before a text what tells whether it was changed since, and which form it has. */
export function sealed(body: string): string {
  return `${FORM} ${checksum(body)}\n${body}`;
}

/** The text behind the seal; undefined where it was cut off or changed, or has another form. */
export function unsealed(text: string): string | undefined {
  const end = text.indexOf('\n');
  const body = text.slice(end + 1);
  return end > 0 && text.slice(0, end) === `${FORM} ${checksum(body)}` ? body : undefined;
}

/** Against damage, not against malice: two sums of 32 bits. */
function checksum(text: string): string {
  let one = text.length;
  let other = ~text.length;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    one = Math.imul(one ^ code, 0x9e3779b1);
    one ^= one >>> 15;
    other = Math.imul(other + code, 0x85ebca6b);
    other ^= other >>> 13;
  }
  return `${(one >>> 0).toString(36)}.${(other >>> 0).toString(36)}`;
}
