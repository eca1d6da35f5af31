import type { Project } from '../../project/project.ts';
import { onSite } from '../site-address.ts';
import { editorsLd } from './editors.ts';
import { jsonLd, oneOrMore } from './json-ld.ts';

/** The edition for machines: a collection on a site of its own. */
export function editionJsonLd(project: Project): string {
  const { title, subtitle, description, language, editors, publisher, licence, rights } = project;
  const url = onSite(project, 'index.html');
  return jsonLd({
    '@type': ['Collection', 'WebSite'],
    ...(url !== undefined && { '@id': url, url }),
    name: title,
    alternativeHeadline: subtitle,
    description,
    inLanguage: language,
    editor: oneOrMore(editorsLd(editors)),
    ...(publisher !== undefined && { publisher: { '@type': 'Organization', name: publisher } }),
    license: licence?.target,
    copyrightNotice: rights,
  });
}
