import { type Diagnostic, hasErrors } from '../../diagnostic.ts';
import { BAG_INFO, valuesOf } from './bag-info.ts';
import { unlisted } from './complete.ts';
import { DECLARATION } from './declaration.ts';
import { compareDigests, type Hashing } from './digests.ts';
import { fetchedButNotListed } from './fetch.ts';
import type { Holding } from './holding.ts';
import { type Listed, listed } from './listed.ts';
import { namesIn } from './names.ts';
import { checkOxum } from './oxum.ts';
import { packageContents } from './package-contents.ts';
import { isOurs, ownFindings } from './package-rules.ts';
import { type ReadBag, readBag } from './read-bag.ts';
import { required, weak } from './required.ts';
import { readTagFile } from './tag-file.ts';

/** What verifying a bag comes to. */
export interface VerifiedBag {
  readonly diagnostics: readonly Diagnostic[];
  readonly valid: boolean;
  /** Whether it says that it was made by this program, so that its stricter rules hold as well. */
  readonly own: boolean;
  /** Whether it says that it was packed before the edition was ready. */
  readonly draft: boolean;
  /** Of the payload. */
  readonly files: number;
  readonly bytes: number;
  /** The algorithms whose digests of the payload were compared. */
  readonly algorithms: readonly string[];
}

/**
 * Verifies a bag (RFC 8493, section 3; before 1.0 by the rules that held then): whether it is complete, and every digest in
 * every manifest is that of its file. A package of this program keeps stricter rules. Nothing is written, followed or fetched,
 * and no file is held in memory but lists of files.
 */
export async function verifyBag(holding: Holding, progress: Hashing = () => {}): Promise<VerifiedBag> {
  const { value: bag, diagnostics: ofReading } = await readBag(holding);
  const { declaration, info, fetched, manifests } = bag;
  const own = isOurs(info);
  const payload = manifests.filter(({ of }) => of === 'payload');
  const list = listed(holding, manifests, declaration, fetched);
  const found = [
    ...ofReading,
    ...namesIn(holding, own),
    ...required(holding, payload),
    ...weak(holding, payload),
    ...fetchedButNotListed(holding, fetched, payload),
    ...list.diagnostics,
    ...unlisted(holding, manifests, list, declaration, own),
    ...checkOxum(holding, info, declaration, list.forgiven),
    ...(await compareDigests(holding, list.expected, progress)),
  ];
  const diagnostics = own ? [...found, ...(await asPackage(bag, list, found))] : found;
  const data = holding.files.filter(({ path, kind }) => kind === 'file' && path.startsWith('data/'));
  return {
    diagnostics,
    valid: !hasErrors(diagnostics),
    own,
    draft:
      own && valuesOf(info, 'Internal-Sender-Description').some(({ value }) => value.startsWith('DRAFT')),
    files: data.length,
    bytes: data.reduce((sum, { size }) => sum + size, 0),
    algorithms: [...new Set(payload.flatMap(({ algorithm }) => algorithm?.name ?? []))].sort(),
  };
}

/** What only a package of ours must be. What was told of a file is not told again by each file that tells of it. */
async function asPackage(
  bag: ReadBag,
  { expected }: Listed,
  found: readonly Diagnostic[],
): Promise<readonly Diagnostic[]> {
  const lines = new Map(bag.manifests.map(({ path, lines }) => [path, lines]));
  for (const path of [DECLARATION, BAG_INFO]) {
    const file = bag.files.get(path);
    if (file) lines.set(path, (await readTagFile(bag.holding, file, bag.declaration)).value);
  }
  const ofForm = ownFindings({ ...bag, lines });
  const damaged = new Set(
    [...found, ...ofForm].filter(({ severity }) => severity === 'error').map(({ location }) => location.file),
  );
  const ofContents = await packageContents(bag.holding, expected);
  return [...ofForm, ...ofContents.filter(({ location }) => !damaged.has(location.file))];
}
