import type { Convention } from '../convention.ts';
import { added } from './added.ts';
import { deleted } from './deleted.ts';
import { dotted } from './dotted.ts';
import { expanded } from './expanded.ts';
import { hand } from './hand.ts';
import { lacuna } from './lacuna.ts';
import { leftOut } from './left-out.ts';
import { restored } from './restored.ts';
import { surplus } from './surplus.ts';
import { traces } from './traces.ts';
import { vacat } from './vacat.ts';

/**
 * The signs of editors of inscriptions and papyri (B. A. van Groningen, “Projet d’unification des systèmes de signes
 * critiques”, 1932). They hold only where a profile says so: elsewhere the same brackets mean other things.
 */
export const LEIDEN: readonly Convention[] = [
  lacuna,
  vacat,
  hand,
  deleted,
  leftOut,
  surplus,
  restored,
  expanded,
  dotted,
  added,
  traces,
];
