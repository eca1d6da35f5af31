import type { Project } from '../project/project.ts';
import { address } from './addresses.ts';

/** The whole address of a page where edition.json gives that of the edition; the first page is the edition itself. */
export function onSite({ url }: Pick<Project, 'url'>, path: string): string | undefined {
  if (url === undefined) return undefined;
  return path === 'index.html' ? url : url + address(path);
}
