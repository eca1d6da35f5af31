import { type Diagnostic, hasErrors, type Result } from '../../diagnostic.ts';
import { BAG_INFO, type InfoElement, readBagInfo } from './bag-info.ts';
import { unlisted } from './complete.ts';
import { CURRENT, DECLARATION, type Declaration, readDeclaration } from './declaration.ts';
import { compareDigests, type Hashing } from './digests.ts';
import { FETCH, fetchedButNotListed, readFetch } from './fetch.ts';
import { COPY_AGAIN, finding } from './finding.ts';
import { BrokenOff, type HeldFile, type Holding } from './holding.ts';
import { listed } from './listed.ts';
import { type Manifest, manifestKind, readManifest } from './manifest.ts';
import { namesIn } from './names.ts';
import { checkOxum } from './oxum.ts';
import { agreementIn } from './package-agreement.ts';
import { isOurs, ownFindings } from './package-rules.ts';
import { readTagFile } from './tag-file.ts';

/** What verifying a bag comes to. */
export interface VerifiedBag {
  readonly diagnostics: readonly Diagnostic[];
  readonly valid: boolean;
  /** Whether it says that it was made by this program, so that its stricter rules hold as well. */
  readonly own: boolean;
  /** Of the payload. */
  readonly files: number;
  readonly bytes: number;
  /** The algorithms whose digests were compared. */
  readonly algorithms: readonly string[];
}

/**
 * Verifies a bag (RFC 8493, section 3; before 1.0 by the rules that held then): whether it is complete, and every digest in
 * every manifest is that of its file. A package of this program keeps stricter rules. Nothing is written, followed or fetched,
 * and no file is held in memory but lists of files.
 */
export async function verifyBag(holding: Holding, progress: Hashing = () => {}): Promise<VerifiedBag> {
  const found: Diagnostic[] = [];
  const files = new Map(holding.files.filter(({ kind }) => kind === 'file').map((file) => [file.path, file]));
  const read = async <T>(path: string, otherwise: T, reader: Reader<T>): Promise<T> => {
    const file = files.get(path);
    if (file === undefined) return otherwise;
    const { value, diagnostics } = await reader(file);
    found.push(...diagnostics);
    return value;
  };
  const declaration = await declared(holding, files, found);
  const info = await read<readonly InfoElement[]>(BAG_INFO, [], (file) =>
    readBagInfo(holding, file, declaration),
  );
  const fetched = await read<ReadonlySet<string>>(FETCH, new Set(), (file) =>
    readFetch(holding, file, declaration),
  );
  const manifests: Manifest[] = [];
  for (const [path, file] of files) {
    if (manifestKind(path) === undefined) continue;
    const { value, diagnostics } = await readManifest(holding, file, declaration);
    manifests.push(value);
    found.push(...diagnostics);
  }
  const own = isOurs(info);
  const payload = manifests.filter(({ of }) => of === 'payload');
  found.push(...namesIn(holding, own), ...required(holding, payload));
  found.push(...fetchedButNotListed(holding, fetched, payload));
  const list = listed(holding, manifests, declaration, fetched);
  found.push(...list.diagnostics, ...unlisted(holding, manifests, list, declaration, own));
  found.push(...checkOxum(holding, info, declaration, list.forgiven));
  found.push(...(await compareDigests(holding, list.expected, progress)), ...weak(holding, payload));
  if (own) {
    const lines = new Map(manifests.map(({ path, lines }) => [path, lines]));
    for (const path of [DECLARATION, BAG_INFO]) {
      const file = files.get(path);
      if (file) lines.set(path, (await readTagFile(holding, file, declaration)).value);
    }
    found.push(
      ...ownFindings({ holding, declaration, info, manifests, lines }),
      ...(await agreementIn(holding)),
    );
  }
  const data = holding.files.filter(({ path, kind }) => kind === 'file' && path.startsWith('data/'));
  return {
    diagnostics: found,
    valid: !hasErrors(found),
    own,
    files: data.length,
    bytes: data.reduce((sum, { size }) => sum + size, 0),
    algorithms: [...new Set(payload.flatMap(({ algorithm }) => algorithm?.name ?? []))].sort(),
  };
}

type Reader<T> = (file: HeldFile) => Promise<Result<T>>;

async function declared(
  holding: Holding,
  files: ReadonlyMap<string, HeldFile>,
  found: Diagnostic[],
): Promise<Declaration> {
  const file = files.get(DECLARATION);
  if (file === undefined) {
    found.push(
      finding(holding.located(DECLARATION), {
        code: 'deposit/bag-declaration',
        message: 'bagit.txt is missing: nothing says that this is a bag, and in which encoding its lists are',
        hint: COPY_AGAIN,
      }),
    );
    return CURRENT;
  }
  try {
    const { value, diagnostics } = await readDeclaration(holding, file);
    found.push(...diagnostics);
    return value;
  } catch (error) {
    if (!(error instanceof BrokenOff)) throw error;
    found.push(error.finding);
    return CURRENT;
  }
}

/** What every bag has beside bagit.txt (RFC 8493, section 2.1). */
function required(holding: Holding, payload: readonly Manifest[]): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  const lacks = (path: string, message: string) =>
    found.push(finding(holding.located(path), { code: 'deposit/bag-structure', message, hint: COPY_AGAIN }));
  if (!holding.folders.includes('data'))
    lacks('data', 'The folder data/, in which the payload lies, is missing');
  if (payload.length === 0)
    lacks('manifest-sha512.txt', 'There is no manifest of the payload: no file of it can be verified');
  else if (payload.every(({ algorithm }) => algorithm === undefined))
    lacks(payload[0]?.path ?? '', 'No manifest of the payload has digests that can be compared here');
  return found;
}

/** MD5 and SHA-1 tell damage, and no longer whether somebody replaced a file. */
function weak(holding: Holding, payload: readonly Manifest[]): readonly Diagnostic[] {
  const known = payload.filter(({ algorithm }) => algorithm !== undefined);
  if (known.length === 0 || known.some(({ algorithm }) => algorithm?.strong)) return [];
  return known.map(({ path, algorithm }) =>
    finding(holding.located(path), {
      code: 'deposit/weak-digest',
      severity: 'info',
      message: `The payload has digests by ${algorithm?.name} only, for which two files of the same digest can be made`,
      hint: 'They tell damage, not fraud. Make a manifest by SHA-512 beside it.',
    }),
  );
}
