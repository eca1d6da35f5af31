import type { Page } from '../../page/page.ts';
import type { ElementPiece, Piece } from '../../pieces.ts';
import type { Profile } from '../../profile.ts';
import type { Transcript } from '../../transcript.ts';
import type { Identified } from '../identify.ts';

/** What the header is made of. */
export interface HeaderParts {
  /** The record’s name, where nothing gives it a title. */
  readonly title: string;
  readonly transcript: Transcript;
  readonly page: Page;
  /** The fields of the page with their identifiers. */
  readonly fields: readonly ElementPiece[];
  /** The divisions of the text with their identifiers. */
  readonly divisions: readonly ElementPiece[];
  readonly profile: Profile;
  readonly identified: Identified;
  readonly version: string;
  /** What tells later whether the record or its transcript was changed since: pointers with a type. */
  readonly marks: readonly Piece[];
}
