/** The prefix of our own names in a stylesheet; no schema will use it for its own. */
export const OWN = '_s';
export const OWN_NAMESPACE = 'urn:x-tei-edition:schematron';
export const modeOf = (pattern: number) => `${OWN}:pattern-${pattern}`;
