import { type Examined, LAYERS, type Layer } from '../checks/examined.ts';
import type { LayerRun } from './layers.ts';

/** Why a layer did not run over any file, where nothing else is known. */
const WHY_NOT: Partial<Record<Layer, string>> = {
  grammar: 'no schema is named',
  schematron: 'no rules are named',
  references: 'no file is TEI',
};

/** Of which layers a report tells only where they ran. */
const ON_DEMAND: readonly Layer[] = ['transcript', 'deposit'];

/**
 * Which layers ran over how many files, by which schemas.
 *
 * @param instead what is known better of a layer than its files tell
 */
export function layerRuns(
  examined: readonly Examined[],
  instead: Partial<Record<Layer, Omit<LayerRun, 'layer'>>> = {},
): readonly LayerRun[] {
  return LAYERS.flatMap((layer): readonly LayerRun[] => {
    const known = instead[layer];
    if (known) return [{ layer, ...known }];
    const ran = examined.flatMap((each) => {
      const here = each.ran.filter((one) => one.layer === layer);
      return here.length > 0 ? [here] : [];
    });
    const schemas = [...new Set(ran.flat().flatMap(({ schema }) => schema ?? []))].sort();
    if (ran.length === 0 && ON_DEMAND.includes(layer)) return [];
    const whyNot = ran.length === 0 ? WHY_NOT[layer] : undefined;
    return [
      {
        layer,
        files: ran.length,
        ...(schemas.length > 0 && { schemas }),
        ...(whyNot !== undefined && { whyNot }),
      },
    ];
  });
}
