/** For which ends files are checked: an assertion with the flag of one speaks only where that is among them. */
export const PURPOSES = ['deposit'] as const;

export type Purpose = (typeof PURPOSES)[number];
