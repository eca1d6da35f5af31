/** The words of the interface by key, as xslt/messages/LANGUAGE.json has them. */
export type Messages = Readonly<Record<string, string | Readonly<Record<string, string>>>>;

/** A message with its values in their places. */
export function say(
  messages: Messages,
  key: string,
  values: Readonly<Record<string, string | number>> = {},
): string {
  const text = messages[key];
  if (typeof text !== 'string') return key;
  return text.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));
}
