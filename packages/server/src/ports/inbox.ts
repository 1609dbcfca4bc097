/** A file that somebody laid into the inbox. Its names come from outside, and may be a person's. */
export interface InboxFile {
  /** the folders that it lies in. */
  readonly login: string;
  readonly kind: string;
  readonly name: string;
  /** the scan that lies beside it. */
  readonly scan: string | null;
  /** of the larger of the two, in bytes; 0 where one of them is empty. */
  readonly size: number;
  /** differs once either of them was written to. */
  readonly state: string;
}

/** Where the receipt of a file lies, and what it says as a whole. */
export interface InboxReceipt {
  readonly login: string;
  readonly place: string;
  readonly content: ReceiptFile;
}

/** What stands in a receipt's file: of the interface's words, and whatever else it says. */
export interface ReceiptFile {
  readonly id: string;
  /** `null` until all of it has been taken in. */
  readonly finishedAt: string | null;
  readonly [word: string]: unknown;
}

/** Files that are waiting to be handed in, and what became of those that were. */
export interface Inbox {
  /** All that wait, in the order in which they came. */
  waiting(): Promise<readonly InboxFile[]>;
  /** @throws where it cannot be read, or was written to meanwhile. */
  read(file: InboxFile): Promise<{ readonly file: Uint8Array; readonly scan: Uint8Array | null }>;
  /** Puts a file that was handed in away, with its receipt; again and again gives the same. */
  accept(file: InboxFile, content: ReceiptFile): Promise<InboxReceipt>;
  /** Puts a file that is not taken away, with the reason. */
  refuse(file: InboxFile, reason: Readonly<Record<string, unknown>>): Promise<void>;
  /** The receipts of what has not been taken in to the end. */
  unfinished(): Promise<readonly InboxReceipt[]>;
  update(receipt: InboxReceipt): Promise<void>;
}
