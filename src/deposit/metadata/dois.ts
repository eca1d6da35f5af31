const DOI = /^10\.\d{4,9}(?:\.\d+)*\/\S+$/;
/** What stands where a DOI is to come; 10.5072 and 10.0000 are prefixes for trials. */
const PLACEHOLDER = /^10\.(?:5072|0000|xxxx+)\/|x{3,}|todo|tba|\.\.\.|…|0{7,}$/i;

/** A DOI without https://doi.org/ or doi: before it. */
export function plainDoi(text: string): string {
  return text.trim().replace(/^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)/i, '');
}

/** What is wrong with a DOI: that it is none, or stands for one that is to come; undefined where nothing is. */
export function doiProblem(text: string): 'form' | 'placeholder' | undefined {
  const doi = plainDoi(text);
  if (PLACEHOLDER.test(doi)) return 'placeholder';
  return DOI.test(doi) ? undefined : 'form';
}

/** Capitals count for nothing in a DOI (DOI Handbook, 2.4). */
export function isSameDoi(a: string, b: string): boolean {
  return plainDoi(a).toLowerCase() === plainDoi(b).toLowerCase();
}
