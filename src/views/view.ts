/** One way to show a record: a stylesheet that makes a page of a TEI document. */
export interface View {
  readonly name: 'diplomatic' | 'reading';
  readonly about: string;
}

/** All views, in the order of the switch between them. What they are made by is xslt/views.xsl. */
export const views: readonly View[] = [
  { name: 'diplomatic', about: 'exactly what the transcript reports' },
  { name: 'reading', about: 'what a reader needs; notes account for every change' },
];

/** A form that a view can be written in. */
export interface Format {
  readonly name: 'html' | 'text' | 'pdf';
  readonly extension: string;
  readonly about: string;
}

export const formats: readonly Format[] = [
  { name: 'html', extension: '.html', about: 'a page' },
  { name: 'text', extension: '.txt', about: 'plain text, made from the page' },
  { name: 'pdf', extension: '.pdf', about: 'pages of paper, PDF/A-2a, made from the page' },
];
