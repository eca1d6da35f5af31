/** The part of saxon-js 2.7 that is used here (https://www.saxonica.com/saxonjs/documentation2/index.html). */
declare module 'saxon-js' {
  export interface TransformOptions {
    readonly stylesheetInternal: object;
    /** Left out where the stylesheet begins with a named template. */
    readonly sourceNode?: object;
    readonly initialTemplate?: string;
    readonly stylesheetParams: Readonly<Record<string, unknown>>;
    readonly destination: 'document' | 'serialized';
    readonly initialMode?: string;
    readonly documentPool: Readonly<Record<string, object>>;
    readonly textResourcePool: Readonly<Record<string, string>>;
    /** What is written to the console, from 0 on. */
    readonly logLevel?: number;
    readonly deliverMessage: (content: object, code: string) => void;
    readonly deliverResultDocument: (uri: string) => { readonly destination: 'serialized' };
  }
  export interface TransformResult {
    readonly principalResult: object;
  }
  const SaxonJS: {
    transform(options: TransformOptions): TransformResult;
    /** By which xslt3 runs a stylesheet; it documents neither. */
    internalTransform: (stylesheet: object, ...others: readonly unknown[]) => unknown;
    getPlatform(): { createDocument(): object };
    getResource(options: { readonly text: string; readonly type: 'xml' }): Promise<object>;
    readonly XPath: {
      evaluate(
        expression: string,
        context: object | null,
        options: {
          readonly params?: Readonly<Record<string, unknown>>;
          readonly resultForm: 'xdm';
          readonly namespaceContext?: Readonly<Record<string, string>>;
        },
      ): object;
    };
    serialize(value: object, options: Readonly<Record<string, unknown>>): string;
    readonly Atomic: import('./internals.ts').Atomic;
    readonly internals: import('./internals.ts').Internals;
  };
  export default SaxonJS;
}
