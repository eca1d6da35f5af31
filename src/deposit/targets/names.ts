/** What can be packed, in the order in which it is packed; their names are options of the command line. */
export const targetNames = [
  { name: 'bag', about: 'a BagIt package with all of the edition, as a folder and as a ZIP' },
  { name: 'upload', about: 'a few flat files with their metadata, for Zenodo and other InvenioRDM' },
  { name: 'git', about: 'CITATION.cff and .zenodo.json, to be committed beside the edition' },
] as const;

export type TargetName = (typeof targetNames)[number]['name'];
