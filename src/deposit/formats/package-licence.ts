import type { Deposit, Format } from './format.ts';

/** LICENSE.txt of a package: what is known of the rights, and nothing more. */
export const packageLicence: Format = {
  name: 'LICENSE.txt',
  write({ metadata, software }: Deposit): string {
    const { title, licence, rights, sourceRights } = metadata;
    const ofLicence = licence
      ? `“${title}” is licensed under ${licence.name}:\n${licence.target}`
      : `No licence is known for “${title}”: without one, nothing may be done with it that the law does not allow anyway.`;
    const ofSources =
      sourceRights.length === 0
        ? undefined
        : ['What archives and hosts state on the rights in the sources:', ...sourceRights].join('\n\n');
    const ofSoftware = `The scripts and fonts of the pages in html/assets/ come from ${software.name}, each under its own licence; it covers none of the texts.`;
    return `${[ofLicence, rights, ofSources, ofSoftware].filter(Boolean).join('\n\n')}\n`;
  },
};
