import type { Holding } from '../../document/holding.ts';

/** “State Central Archive, Prague; File A. Novotny; foreign affairs; KPDR” */
export function shelf(holding: Holding | undefined): string | undefined {
  if (!holding) return undefined;
  const { repository, settlement, collections, shelfmark } = holding;
  const house = [repository, settlement].filter((each) => each !== undefined).join(', ');
  return [house, ...collections, shelfmark].filter(Boolean).join('; ') || undefined;
}
