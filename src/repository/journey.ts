import type { RepositoryAddress } from './address.ts';
import type { InvenioRecord } from './check-record.ts';
import type { Exchange } from './exchange.ts';
import type { DepositFile } from './measure.ts';
import type { Sent } from './state.ts';
import type { Token } from './token.ts';

/** What is sent. */
export interface DepositPackage {
  readonly record: InvenioRecord;
  /** The name of the file in which the record stands, for messages. */
  readonly recordFile: string;
  readonly version: string | undefined;
  /** The DOI that stands in the files. */
  readonly doi: string | undefined;
  readonly files: readonly DepositFile[];
}

/** Where it is sent, and what is needed of the outside. */
export interface Journey {
  readonly address: RepositoryAddress;
  readonly token: Token;
  readonly exchange: Exchange;
  readonly wait: (milliseconds: number) => Promise<unknown>;
  readonly progress: (step: string) => void;
  /** What earlier runs have sent to this repository; whatever changes is kept before anything else is done. */
  readonly sent: Sent;
  readonly keep: (sent: Sent) => void;
  /** Asked before the draft is published; left out, it stays a draft. */
  readonly publish?: (question: Question) => Promise<boolean>;
}

/** What is known of a draft that is about to be published. */
export interface Question {
  readonly host: string;
  readonly title: string;
  readonly doi: string | undefined;
  /** Whether the files say it. */
  readonly isDoiInside: boolean;
  readonly files: number;
  /** The page of the draft, where it can be looked at. */
  readonly page: string | undefined;
  readonly isNewVersion: boolean;
}

/** What has become of a package. */
export interface Arrived {
  /** `unchanged`: it was published before, with the same content. */
  readonly as: 'draft' | 'published' | 'unchanged';
  readonly page: string | undefined;
  readonly doi: string | undefined;
}
